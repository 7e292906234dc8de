import {
  businessMetric,
  customerMetric,
  holdsThroughout,
  saysBusiness,
  saysCustomer,
} from "../lexicon/metric-wording.ts";
import type { MetricColumn } from "../lexicon/table-columns.ts";
import type { Span } from "../text/span.ts";
import type { Customers } from "./customers.ts";
import type { Sentence } from "./sentences.ts";
import type { TableRow } from "./tables.ts";
import type { TableUnit, TextUnit } from "./units.ts";

export type MetricKind = "customer" | "business" | "both" | "unknown";

/** A metric with all that the section says of it. Spans are in the document. */
export interface Metric {
  readonly form: "row" | TextUnit["form"];
  readonly name: string;
  readonly kind: MetricKind;
  readonly baseline: string | undefined;
  readonly target: string | undefined;
  readonly deadline: string | undefined;
  readonly owner: string | undefined;
  readonly method: string | undefined;
  /** The place of its name, for a finding. */
  readonly place: Span;
  /** All that is said of it. */
  readonly span: Span;
  /** Its sentences; empty for a row. */
  readonly sentences: readonly Sentence[];
  /** The row that holds it, with its table. */
  readonly row: MetricRow | undefined;
}

export interface MetricRow {
  readonly unit: TableUnit;
  readonly row: TableRow;
  readonly columns: ReadonlyMap<MetricColumn, number>;
  /** Columns headed by a date alone: the first shows today, the later ones what is aimed at. */
  readonly dateColumns: readonly number[];
}

/** A metric whose limit has to hold all the time. */
export const isLimit = (metric: Metric): boolean =>
  metric.sentences.some(({ text }) => holdsThroughout.test(text)) || holdsThroughout.test(metric.name);

/** Which side a metric serves; what the author says outright wins. */
export function kindOf(text: string, said: string | undefined, customers: Customers): MetricKind {
  if (said !== undefined) {
    if (saysCustomer.test(said.trim())) return "customer";
    if (saysBusiness.test(said.trim())) return "business";
  }
  if (
    /\b(?:churn\w*|(?:stop|cease)s? (?:ordering|buying|renting)|(?:customers?|clients?|accounts?|companies|restaurants) (?:lost|who leave|that leave))\b/iu.test(
      text,
    )
  )
    return "business";
  const isBusiness = businessMetric.test(text);
  const isCustomer = customerMetric.test(text) || (text.match(customers.pattern)?.length ?? 0) > 0;
  if (isBusiness && isCustomer) return "both";
  return isBusiness ? "business" : isCustomer ? "customer" : "unknown";
}
