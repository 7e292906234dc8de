import { shown } from "../facts/shown.ts";
import { holdsThroughout } from "../lexicon/metric-wording.ts";
import type { MetricColumn } from "../lexicon/table-columns.ts";
import type { Span } from "../text/span.ts";
import type { MetricTable, MetricTableRow } from "./metric-columns.ts";
import type { TableUnit, TextUnit, UnitSentence } from "./units.ts";

export type MetricKind = "customer" | "business";

/** A metric with all that its section says of it, in the author's words. Spans are in the document. */
export interface MetricCard {
  readonly form: "row" | TextUnit["form"];
  readonly name: string;
  /** Whom it serves most; undefined where neither the author nor the wording tells. */
  readonly kind: MetricKind | undefined;
  /** All whom its wording speaks of: a refund that is paid sooner serves both. */
  readonly serves: readonly MetricKind[];
  readonly baseline: string | undefined;
  readonly target: string | undefined;
  /** Its own date, or the one that all metrics share. */
  readonly deadline: string | undefined;
  /** True where the words only say that it holds "each quarter" or "after 30 days". */
  readonly isLooseDeadline: boolean;
  readonly owner: string | undefined;
  readonly method: string | undefined;
  /** The place of its name, for a finding. */
  readonly place: Span;
  /** All that is said of it. */
  readonly span: Span;
  /** Its sentences; empty for a row. */
  readonly sentences: readonly UnitSentence[];
  /** The row that holds it, with its table. */
  readonly row: MetricRow | undefined;
}

export interface MetricRow {
  readonly unit: TableUnit;
  readonly table: MetricTable;
  readonly row: MetricTableRow;
}

/** The cell of a role: its text and its place in the document; undefined where the table has no such column. */
export function cellOf(
  { unit, row }: MetricRow,
  role: MetricColumn,
): { readonly text: string; readonly span: Span } | undefined {
  const cell = row.cells[role];
  return (
    cell && {
      text: shown(cell.text, unit.block.source.slice(cell.start, cell.end)),
      span: { start: cell.start + unit.start, end: cell.end + unit.start },
    }
  );
}

/** A metric whose limit has to hold all the time. */
export const isLimit = (card: MetricCard): boolean =>
  card.sentences.some(({ text }) => holdsThroughout.test(text)) || holdsThroughout.test(card.name);

/** Whether nothing in its wording speaks of the other side; a metric that cannot be told is for either. */
export const isOnlyFor = ({ serves }: MetricCard, kind: MetricKind): boolean =>
  serves.length === 1 && serves[0] === kind;
