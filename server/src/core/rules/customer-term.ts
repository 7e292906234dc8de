import type { Customers } from "../facts/customers.ts";
import type { Draft } from "./rule.ts";

/**
 * The noun that the project may add to its customers, for a finding that misses them: the likeliest of those that
 * the document uses like a customer and the lexicon does not know. With `text` only one that stands in it counts.
 */
export function customerTerm({ possible }: Pick<Customers, "possible">, text?: string): Pick<Draft, "term"> {
  const words = text?.toLowerCase();
  const word = possible.find((noun) => words === undefined || words.includes(noun));
  return word === undefined ? {} : { term: { list: "customers", word } };
}
