import { datesIn } from "../facts/dates.ts";
import { columnRoles, type TableCell, type TableRow, type TableShape, tableOf } from "../facts/tables.ts";
import { foreignDate } from "../lexicon/due-dates.ts";
import { emptyCell, type MetricColumn, metricColumns, opensLikeValue } from "../lexicon/table-columns.ts";
import { perBlock } from "../text/blocks.ts";
import { gated } from "../text/gate.ts";
import type { Span } from "../text/span.ts";
import { turned } from "./turned-table.ts";

/** A table of metrics, read once per block; all spans are relative to the block. */
export interface MetricTable {
  /** Which roles have a column of their own. */
  readonly columns: ReadonlySet<MetricColumn>;
  /** The date in the header of the targets' column. */
  readonly headerDate: string | undefined;
  /** The header's words, for what they say about all rows. */
  readonly header: string;
  readonly rows: readonly MetricTableRow[];
  /** True where two columns of values are all that speaks for a table of metrics. */
  readonly isGuess: boolean;
}

export interface MetricTableRow {
  readonly span: Span;
  readonly cells: Readonly<Partial<Record<MetricColumn, TableCell>>>;
  /** Every cell of the row, those without a role among them. */
  readonly all: readonly TableCell[];
}

/** The table of metrics that a block is, with the metrics as rows or as columns; undefined for all others. */
export const metricTableOf = perBlock((block): MetricTable | undefined => {
  const table = tableOf(block);
  if (!table || table.rows.length === 0) return undefined;
  return read(
    turned(table, {
      roles: metricColumns,
      decisive: ["target", "baseline"],
      silent: ["name", "kind"],
      plain: withoutDate,
    }) ?? table,
  );
});

function read(table: TableShape): MetricTable | undefined {
  const kinds = table.header.map(({ text }, column) =>
    numbering.test(text) ? ("numbering" as const) : contentOf(table.rows, column),
  );
  const roles = rolesOf(table, kinds);
  const isNamed = [...roles.keys()].some((role) => role !== "owner" && role !== "kind");
  const free = kinds.flatMap((kind, column) =>
    (kind === "values" || kind === "dates" || isDated(table, column)) && ![...roles.values()].includes(column)
      ? [column]
      : [],
  );
  // Under whatever header: one column of dates beside values says until when.
  const dates = free.filter((column) => kinds[column] === "dates");
  const [due] = dates;
  if (!roles.has("deadline") && due !== undefined && dates.length === 1 && free.length > 1) {
    roles.set("deadline", due);
    free.splice(free.indexOf(due), 1);
  }
  if (!roles.has("baseline") && (roles.has("target") ? free.length > 0 : free.length > 1)) {
    const first = free.shift();
    if (first !== undefined) roles.set("baseline", first);
  }
  const last = free.at(-1);
  if (!roles.has("target") && last !== undefined) roles.set("target", last);
  if (!roles.has("name")) {
    const name = kinds.findIndex((kind, column) => kind === "words" && ![...roles.values()].includes(column));
    const other = table.header.findIndex((_, column) => ![...roles.values()].includes(column));
    if (name < 0 && other < 0) return undefined;
    roles.set("name", name < 0 ? other : name);
    if (!roles.has("baseline") && !roles.has("target")) return undefined;
  }
  const dated = last !== undefined && isDated(table, last);
  if (!isNamed && !dated && !(roles.has("baseline") && roles.has("target"))) return undefined;
  const target = roles.get("target");
  return {
    columns: new Set(roles.keys()),
    headerDate: target === undefined ? undefined : dateOf(table.header[target]?.text ?? ""),
    header: table.header.map(({ text }) => text).join(" "),
    rows: table.rows.map((row) => ({
      span: { start: row.start, end: row.end },
      cells: Object.fromEntries(
        [...roles].flatMap(([role, column]) => (row.cells[column] ? [[role, row.cells[column]]] : [])),
      ),
      all: row.cells,
    })),
    isGuess: !isNamed && !dated,
  };
}

/** Roles by the words of the header, as far as the cells below agree with them. */
function rolesOf(table: TableShape, kinds: readonly Content[]): Map<MetricColumn, number> {
  const bare = { ...table, header: table.header.map((cell) => ({ ...cell, text: withoutDate(cell.text) })) };
  const roles = new Map(columnRoles(bare, metricColumns));
  const deadline = roles.get("deadline");
  // "Due" and "By" may head the values that are due.
  if (deadline !== undefined && kinds[deadline] === "values") {
    roles.delete("deadline");
    if (!roles.has("target")) roles.set("target", deadline);
  }
  const due = roles.get("target");
  // A column of dates aims at no value where another column holds values that nothing names yet.
  const isValueFree = kinds.some(
    (kind, column) => kind === "values" && ![...roles.values()].includes(column),
  );
  if (due !== undefined && kinds[due] === "dates" && !roles.has("deadline") && isValueFree) {
    roles.delete("target");
    roles.set("deadline", due);
  }
  const name = roles.get("name");
  if (name !== undefined && kinds[name] === "values") {
    roles.delete("name");
    const other = kinds.findIndex(
      (kind, column) => kind === "words" && ![...roles.values()].includes(column),
    );
    if (other >= 0 && !roles.has("target")) roles.set("target", name);
  }
  const baseline = roles.get("baseline");
  if (baseline !== undefined && kinds[baseline] === "words") roles.delete("baseline");
  const target = roles.get("target");
  if (target !== undefined && !roles.has("name") && kinds[target] === "words") {
    // "Goal" beside a column of values heads what is to be reached, in words: the names.
    const another = table.header.findIndex(
      ({ text }, column) => column !== target && isTargetHeader(withoutDate(text)),
    );
    const isFirstWords = !kinds.some((kind, column) => kind === "words" && column < target);
    if (another >= 0 || (isFirstWords && kinds.includes("values"))) {
      roles.set("name", target);
      roles.delete("target");
      if (another >= 0) roles.set("target", another);
    }
  }
  return roles;
}

const isTargetHeader = (header: string): boolean =>
  metricColumns.some(([role, pattern]) => role === "target" && pattern.test(header.toLowerCase()));

type Content = "values" | "dates" | "words" | "numbering" | "empty";

const numbering = gated(/^(?:no\.?|nr\.?|#|n[°º]\.?|番号|序号|编号|번호|순번)$/iu);

/** What most of the cells of a column hold. */
function contentOf(rows: readonly TableRow[], column: number): Content {
  const texts = rows
    .map(({ cells }) => cells[column]?.text ?? "")
    .filter((text) => text !== "" && !emptyCell.test(text) && !/^(?:\[[^\]]*\]|\{\{.*\}\})$/u.test(text));
  if (texts.length === 0) return "empty";
  if (
    texts.length > 1 &&
    texts.every((text, index) => Number.parseInt(text.replace(/^\D{0,2}/u, ""), 10) === index + 1)
  )
    return "numbering";
  const share = (test: (text: string) => boolean): number => texts.filter(test).length / texts.length;
  if (share(isDate) >= 0.5) return "dates";
  return share((text) => opensLikeValue.test(text)) >= 0.6 ? "values" : "words";
}

/** Nothing but a date, or a date after "by". */
function isDate(text: string): boolean {
  const found = [
    ...datesIn(text).flatMap(({ start, end, kind }) => (kind === "relative" ? [] : [text.slice(start, end)])),
    ...(text.match(foreignDate) ?? []),
  ];
  return found.some(
    (date) =>
      /\d|[〇一二三四五六七八九]/u.test(date) &&
      text.length <= date.length + 12 &&
      // "46 days (2025)" is a value with its year.
      !/\d/u.test(text.replace(date, "")),
  );
}

const isDated = (table: TableShape, column: number): boolean => {
  const text = table.header[column]?.text ?? "";
  return (
    (datesIn(text).some(({ kind }) => kind !== "relative") || text.match(foreignDate) !== null) &&
    contentOf(table.rows, column) !== "words"
  );
};

/** The date that a text tells, as it is written; English wording first, since it is read most exactly. */
export function dateOf(text: string): string | undefined {
  const [date] = datesIn(text);
  const lead = date && /(?:end|start|beginning|middle) of (?:the )?$/iu.exec(text.slice(0, date.start))?.[0];
  if (date) return ((lead ?? "") + text.slice(date.start, date.end)).replace(/^(?:by|in|until|for)\s+/iu, "");
  return text.match(foreignDate)?.[0];
}

/** "Target (31 May 2027)", "By June 2030" and "2028年目标" are read without their dates. */
function withoutDate(header: string): string {
  let text = header.replace(/[(（][^)）]*[)）]/gu, "");
  for (const { start, end, kind } of datesIn(text).toReversed())
    if (kind !== "relative") text = text.slice(0, start) + text.slice(end);
  text = text.replace(foreignDate, "");
  if (text === header) return header;
  return text
    .replace(/^\W*(?:by|in|until|end of|season|year)\s*$/iu, "")
    .replace(/^[\s:–—-]+|[\s:–—-]+$/gu, "")
    .trim();
}
