import type { Table } from "mdast";
import type { Block } from "../text/blocks.ts";
import type { ParagraphItem } from "./flow.ts";
import { widthOfRuns } from "./measure.ts";
import { type FlowContext, plainStyle, runsOf } from "./runs.ts";
import { styleSheet } from "./style-sheet.ts";

/** A table of fixed columns. Its rows do not break; the first is repeated on every page. */
export interface TableItem {
  readonly kind: "table";
  readonly left: number;
  /** Twips, borders and padding included. */
  readonly columns: readonly number[];
  readonly align: readonly ("left" | "center" | "right")[];
  /** Every row has as many cells as there are columns. */
  readonly rows: readonly (readonly ParagraphItem[])[];
  readonly before: number;
  readonly after: number;
}

export function tableOf(block: Block, table: Table, left: number, context: FlowContext): TableItem {
  const { geometry } = context;
  const count = Math.max(1, ...table.children.map((row) => row.children.length));
  const width = geometry.width - left;
  const cells = table.children.map((row, index) =>
    Array.from({ length: count }, (_, column): ParagraphItem => {
      const style = { ...plainStyle, bold: index === 0 };
      const inner = Math.max(1, Math.floor(width / count) - 2 * styleSheet.cell.padX);
      return {
        kind: "paragraph",
        role: "cell",
        level: 0,
        isQuote: false,
        runs: runsOf(block, row.children[column]?.children ?? [], style, inner, context),
        family: geometry.family,
        size: geometry.size - styleSheet.smaller.table,
        spacing: 100,
        left: 0,
        width: inner,
        marker: undefined,
        before: 0,
        after: 0,
        keep: false,
      };
    }),
  );
  const columns = columnWidths(cells, count, width);
  return {
    kind: "table",
    left,
    columns,
    align: Array.from({ length: count }, (_, column) => table.align?.[column] ?? "left"),
    rows: cells.map((row) =>
      row.map((cell, column) => ({ ...cell, width: (columns[column] ?? 0) - 2 * styleSheet.cell.padX })),
    ),
    before: 0,
    after: styleSheet.after.table,
  };
}

/**
 * Every column has room for its longest word where that is possible, and the rest goes where most text is, so
 * that no column stands half empty beside one that wraps.
 */
function columnWidths(rows: readonly (readonly ParagraphItem[])[], count: number, width: number): number[] {
  const needs = Array.from({ length: count }, (_, column) => columnNeed(rows, column));
  const least = needs.map((need) => need.word);
  const leastSum = sum(least);
  if (leastSum >= width)
    return toWhole(
      least.map((each) => (each * width) / leastSum),
      width,
    );
  const wishes = needs.map((need) => need.line - need.word);
  const wishSum = sum(wishes);
  const free = width - leastSum;
  // What everybody asks for fits: the rest is shared evenly, so that the table is as wide as the text.
  if (wishSum <= free)
    return toWhole(
      needs.map((need) => need.line + (free - wishSum) / count),
      width,
    );
  const weights = wishes.map((wish) => Math.sqrt(wish));
  return toWhole(shared(least, wishes, weights, free), width);
}

/** Gives each column a share of what is free by its weight, and never more than it wishes. */
function shared(
  least: readonly number[],
  wishes: readonly number[],
  weights: readonly number[],
  free: number,
): number[] {
  const widths = [...least];
  const open = new Set(wishes.keys());
  let rest = free;
  while (rest > 1 && open.size > 0) {
    const weight = [...open].reduce((total, column) => total + (weights[column] ?? 0), 0);
    if (weight === 0) break;
    let given = 0;
    for (const column of [...open]) {
      const wish = (wishes[column] ?? 0) - ((widths[column] ?? 0) - (least[column] ?? 0));
      const share = (rest * (weights[column] ?? 0)) / weight;
      if (share >= wish) open.delete(column);
      const own = Math.min(share, wish);
      widths[column] = (widths[column] ?? 0) + own;
      given += own;
    }
    rest -= given;
  }
  return widths;
}

/** The widest line and the widest word of a column, padding included. */
function columnNeed(
  rows: readonly (readonly ParagraphItem[])[],
  column: number,
): { word: number; line: number } {
  const padding = 2 * styleSheet.cell.padX + styleSheet.cell.border;
  let [word, line] = [0, 0];
  for (const row of rows) {
    const cell = row[column];
    if (!cell) continue;
    const widths = widthOfRuns(cell);
    word = Math.max(word, widths.word);
    line = Math.max(line, widths.line);
  }
  return { word: Math.ceil(word) + padding, line: Math.ceil(line) + padding };
}

/** Whole twips that add up to the width. */
function toWhole(widths: readonly number[], total: number): number[] {
  const scale = total / sum(widths);
  let [exact, used] = [0, 0];
  return widths.map((width) => {
    exact += width * scale;
    const own = Math.round(exact) - used;
    used += own;
    return own;
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
