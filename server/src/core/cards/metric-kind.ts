import type { Customers } from "../facts/customers.ts";
import { perText } from "../facts/per-text.ts";
import {
  aboutCustomers,
  aboutTheHouse,
  businessMetric,
  customerMetric,
  customersLost,
  customersMoney,
  moneyOrEffort,
  saysBusiness,
  saysCustomer,
} from "../lexicon/metric-wording.ts";
import type { Block } from "../text/blocks.ts";
import type { MetricKind } from "./metric-card.ts";

/** Whom a metric serves by its English wording; what the author says outright wins. `block` holds the text. */
export function kindOf(
  block: Block,
  text: string,
  said: string | undefined,
  customers: Customers,
): { readonly kind: MetricKind | undefined; readonly serves: readonly MetricKind[] } {
  const told = saidKind(said);
  if (told) return { kind: told, serves: [told] };
  const { isBusiness, isCustomer, likelier } = wordingOf(block, text);
  const servesCustomer = isCustomer || (text.match(customers.pattern)?.length ?? 0) > 0;
  if (isBusiness && servesCustomer) return { kind: likelier, serves: ["customer", "business"] };
  if (isBusiness) return { kind: "business", serves: ["business"] };
  return servesCustomer ? { kind: "customer", serves: ["customer"] } : { kind: undefined, serves: [] };
}

/** Money and the staff's own effort are the business's, unless it is the customer who pays or waits. */
const wordingOf = perText((text) => {
  if (customersMoney.test(text)) return { isBusiness: true, isCustomer: true, likelier: "customer" as const };
  if (customersLost.test(text)) return { isBusiness: true, isCustomer: false, likelier: "business" as const };
  const isHouse = moneyOrEffort.test(text) || aboutTheHouse.test(text) || !aboutCustomers.test(text);
  return {
    isBusiness: businessMetric.test(text),
    isCustomer: customerMetric.test(text),
    likelier: isHouse ? ("business" as const) : ("customer" as const),
  };
});

/** What a column or a heading says outright, in any language of the lexicon. */
export function saidKind(said: string | undefined): MetricKind | undefined {
  if (said === undefined) return undefined;
  if (saysCustomer.test(said.trim())) return "customer";
  return saysBusiness.test(said.trim()) ? "business" : undefined;
}
