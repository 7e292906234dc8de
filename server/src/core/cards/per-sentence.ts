import { perText } from "../facts/per-text.ts";
import type { UnitSentence } from "./units.ts";

/** What a sentence says by its words alone, read once. */
export function perSentence<T>(compute: (text: string) => T): (sentence: UnitSentence) => T {
  const known = perText(compute);
  return ({ block, text }) => known(block, text);
}
