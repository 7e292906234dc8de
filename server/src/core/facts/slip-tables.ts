import type { Block } from "../text/blocks.ts";
import { gated } from "../text/gate.ts";
import type { Span } from "../text/span.ts";
import { measureOf } from "./figure-measures.ts";
import { figuresIn } from "./figures.ts";
import type { Slip } from "./slip.ts";
import { type TableShape, tableOf } from "./tables.ts";

/** How a row or column that adds up the others is called, in the languages that the headings know. */
const totalName = gated(
  /^\W*(?:(?:grand |sub-?)?totals?|sum|all(?: in all)?|in all|overall|together|altogether|gesamt\w*|summe|insgesamt|zusammen|total(?:es)?|suma|somme|ensemble|soma|合計|总计|合计|總計|합계|계)(?![\p{L}])/iu,
);

interface Cell extends Span {
  readonly text: string;
  readonly value: number;
  readonly slack: number;
  readonly kind: string;
}

/** Totals of columns and rows that their figures do not make, and shares of a whole beyond it. */
export function tableSlips(block: Block): readonly Slip[] {
  const table = tableOf(block);
  if (!table || table.rows.length < 2 || block.node.type !== "table") return [];
  const decimal = decimalOf(table, block);
  const grid = table.rows.map(({ cells }) =>
    cells.map((cell, column) => read(block, cell, table.header[column]?.text ?? "", decimal)),
  );
  const names = table.rows.map(({ cells }) => cells[0]?.text ?? "");
  const totals = table.rows.flatMap(({ cells }, row) =>
    totalName.test(names[row] ?? "") || cells.every((cell) => isBold(block, cell)) ? [row] : [],
  );
  return [...columnSlips(table, grid, totals), ...rowSlips(table, grid)];
}

/** Authors set the rows that add up in bold. */
const isBold = (block: Block, { start, end }: Span): boolean =>
  start === end || /^(?:\*\*|__)$/.test(block.source.slice(Math.max(0, start - 2), start));

function columnSlips(
  table: TableShape,
  grid: readonly (readonly (Cell | undefined)[])[],
  totals: readonly number[],
): Slip[] {
  const [row] = totals;
  // Below the first total another account begins, or the whole of several.
  if (row === undefined || row < 2) return [];
  const columns = table.header.map(({ text }, column) => {
    const parts = grid.slice(0, row).map((cells) => cells[column]);
    const whole = grid[row]?.[column];
    return { header: text, parts, whole };
  });
  const judged = columns.flatMap(({ header, parts, whole }) => {
    const known = parts.filter((part) => part !== undefined);
    if (!whole || known.length < 2 || known.length < parts.length - 1 || isNoSum(header)) return [];
    if (known.some(({ kind }) => kind !== whole.kind && kind !== "count" && whole.kind !== "count"))
      return [];
    const sum = known.reduce((all, { value }) => all + value, 0);
    const rounding =
      whole.slack + known.reduce((all, { slack }) => all + (whole.slack < 0.5 || slack > 0.5 ? slack : 0), 0);
    return [{ whole, known, sum, isRight: Math.abs(sum - whole.value) <= rounding + 1e-9 }];
  });
  return judged.flatMap(({ whole, known, sum, isRight }) => {
    const distance = Math.abs(sum - whole.value) / Math.max(1e-9, Math.abs(whole.value));
    const averages = known.every(({ value }) => value <= whole.value) && sum > 1.5 * whole.value;
    const isBetween =
      whole.value >= Math.min(...known.map(({ value }) => value)) &&
      whole.value <= Math.max(...known.map(({ value }) => value));
    if (isRight || averages || isBetween || distance > 0.4) return [];
    return [slipOf(whole, known, sum)];
  });
}

/** The last column, where its header says that it is the sum of the others. */
function rowSlips(table: TableShape, grid: readonly (readonly (Cell | undefined)[])[]): Slip[] {
  const last = table.header.length - 1;
  if (last < 3 || !totalName.test(table.header[last]?.text ?? "")) return [];
  const rows = grid.flatMap((cells) => {
    const whole = cells[last];
    const parts = cells.slice(1, last);
    const known = parts.filter((part) => part !== undefined);
    if (!whole || known.length < 2 || known.length < parts.length) return [];
    const sum = known.reduce((all, { value }) => all + value, 0);
    const rounding =
      whole.slack + known.reduce((all, { slack }) => all + (whole.slack < 0.5 || slack > 0.5 ? slack : 0), 0);
    return [{ whole, known, sum, isRight: Math.abs(sum - whole.value) <= rounding + 1e-9 }];
  });
  const right = rows.filter(({ isRight }) => isRight).length;
  // Where most rows do not add up, the column is no sum.
  if (right * 2 < rows.length) return [];
  return rows.filter(({ isRight }) => !isRight).map(({ whole, known, sum }) => slipOf(whole, known, sum));
}

const isNoSum = (header: string): boolean =>
  /\b(?:average|mean|median|rate|per|score|rating|price|year|date|age|number of years|days?|hours?|minutes?|weeks?|wait|duration|index|nps)\b|Ø|\/|durchschnitt|moyenne|promedio|média/iu.test(
    header,
  );

const slipOf = (whole: Cell, parts: readonly Cell[], sum: number): Slip => ({
  told: { start: whole.start, end: whole.end, text: whole.text },
  reckoned: tidy(sum),
  sum: "the figures above",
  parts: parts.map(({ start, end }) => ({ start, end })),
});

const tidy = (value: number): string => {
  const [whole = "", part] = String(Math.round(value * 100) / 100).split(".");
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ",") + (part ? `.${part}` : "");
};

/** Which mark a table uses for decimals; undefined where it shows none of either. */
function decimalOf(table: TableShape, block: Block): "," | "." {
  const text = table.rows
    .flatMap(({ cells }) => cells.map(({ start, end }) => block.source.slice(start, end)))
    .join(" ");
  if (/\d\.\d{3},\d|\d,\d{1,2}(?!\d)/.test(text) && !/\d\.\d{1,2}(?!\d)/.test(text)) return ",";
  return ".";
}

function read(block: Block, cell: Span, header: string, decimal: "," | "."): Cell | undefined {
  const source = block.source.slice(cell.start, cell.end);
  const bare = source.replace(/[*_\s\u00A0\u202F]+/g, " ").trim();
  if (decimal === ",") {
    const match = /^\D{0,4}?(\d{1,3}(?:[. ]\d{3})*|\d+)(,\d+)?\s?(%|€|\p{L}{0,6}\.?)?$/u.exec(bare);
    if (!match) return undefined;
    const value = Number(`${(match[1] ?? "").replace(/[. ]/g, "")}${(match[2] ?? "").replace(",", ".")}`);
    const decimals = (match[2] ?? ",").length - 1;
    return {
      ...cell,
      text: bare,
      value,
      slack: 10 ** -decimals / 2,
      kind: match[3] === "%" ? "percent" : "count",
    };
  }
  const [figure, ...more] = figuresIn(bare, 0, measureOf(header));
  // A cell that holds more than its number is a statement, no entry of an account.
  if (
    !figure ||
    more.length > 0 ||
    figure.to !== undefined ||
    bare.replace(/[\p{L}\d.,%$€£¥’' +-]/gu, "") !== ""
  )
    return undefined;
  if (bare.length > figure.text.length + 12 || !["count", "money", "percent"].includes(figure.kind))
    return undefined;
  const signed = /^[-−–]\s?\d/.test(bare) ? -figure.value : figure.value;
  return { ...cell, text: figure.text, value: signed, slack: figure.slack, kind: figure.kind };
}
