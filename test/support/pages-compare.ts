import type { DocumentLayout, LaidItem, LaidParagraph, LaidTable } from "../../server/src/core/index.ts";
import type { Pagination } from "../../server/src/core/pages/paginate.ts";

/** What a printed document shows: read from the PDF that LibreOffice made of the Word export. */
export interface Truth {
  /** Of every page, the first lines as letters and digits alone. */
  readonly tops: readonly (readonly string[])[];
  /** Lower edge of the last line of the last page, notes and page number aside, in twips below the upper margin. */
  readonly bottoms: readonly number[];
}

export interface Comparison {
  readonly pages: number;
  readonly printedPages: number;
  /** Of each page break that both have, lines by which the layout is too late; undefined where it was not found. */
  readonly breaks: readonly (number | undefined)[];
  /** Breaks before which LibreOffice left a heading at the foot of the page; they are not among the others. */
  readonly stranded: number;
  /** Layout less print, in pages of the body; undefined where the body ends with something that is no text. */
  readonly fractionError: number | undefined;
  readonly bodyPages: number;
  readonly printedBodyPages: number;
}

/** A printed line, or the first of a row of cells. */
interface Unit {
  readonly at: number;
  readonly text: string;
  readonly isHeading: boolean;
  readonly page: number;
  /** Of the first row of a table, the lines of its tallest cell: they are printed again on every page; else 0. */
  readonly headerLines: number;
}

/** Compares the pages of the layout with those of the print. */
export function comparePages(
  layout: DocumentLayout,
  body: Pagination,
  appendix: Pagination | undefined,
  truth: Truth,
): Comparison {
  const units = unitsOf(layout, body, appendix);
  const stream = units.map(({ text }) => text).join("");
  const pages = body.pages + (appendix?.pages ?? 0);
  const found = truth.tops.map((lines, page) => (page === 0 ? 0 : place(lines, stream, units, page)));
  const breaks: (number | undefined)[] = [];
  let stranded = 0;
  // Pages that begin the appendices begin there on purpose.
  for (let page = 1; page < Math.min(pages, found.length); page++) {
    if (appendix && page === body.pages) continue;
    // Pages of pictures alone show no line to compare.
    if (truth.tops[page]?.length === 0 && !units.some((unit) => unit.page === page && unit.text !== ""))
      continue;
    const here = found[page];
    const before = here === undefined ? undefined : units[here - 1];
    const expected = units.findIndex((unit) => unit.page === page);
    if (before?.isHeading && here !== undefined && expected < here) {
      stranded++;
      continue;
    }
    breaks.push(here === undefined ? undefined : distance(units, expected, here));
  }
  const firstOfAppendix = units.findIndex((unit) => unit.page >= body.pages);
  const printedBodyPages = appendix
    ? Math.max(
        1,
        found.findIndex((here) => (units[here ?? -1]?.at ?? -1) >= (units[firstOfAppendix]?.at ?? Infinity)),
      )
    : truth.tops.length;
  const printed = printedBodyPages - 1 + (truth.bottoms[printedBodyPages - 1] ?? 0) / layout.geometry.height;
  return {
    pages,
    printedPages: truth.tops.length,
    breaks,
    stranded,
    fractionError: endsWithText(layout)
      ? body.pages - 1 + body.lastBottom / layout.geometry.height - printed
      : undefined,
    bodyPages: body.pages,
    printedBodyPages,
  };
}

function endsWithText({ body }: DocumentLayout): boolean {
  const last = body.items.at(-1);
  return last?.kind === "paragraph" && last.item.runs.every(({ picture }) => picture === undefined);
}

/** Lines between two units that print something. */
function distance(units: readonly Unit[], from: number, to: number): number {
  const [low, high] = from < to ? [from, to] : [to, from];
  const between = units.slice(low, high).filter(({ text }) => text !== "").length;
  return from < to ? -between : between;
}

/** The unit that a printed page begins with: the one nearest to where it is expected that reads like it. */
function place(
  lines: readonly string[],
  stream: string,
  units: readonly Unit[],
  page: number,
): number | undefined {
  const expected = units.find((unit) => unit.page === page)?.at ?? stream.length;
  for (let first = 0; first < lines.length; first++) {
    const key = lines.slice(first).join("").slice(0, 48);
    if (key.length < 8 && first + 1 < lines.length) continue;
    const at = nearest(stream, key, expected) ?? nearest(stream, key.slice(0, 24), expected);
    if (at === undefined || key === "") continue;
    let unit = units.findLastIndex((each) => each.at <= at);
    while (unit > 0 && units[unit - 1]?.at === units[unit]?.at) unit--;
    const header = units[unit]?.headerLines ?? 0;
    const next = units[unit + 1];
    if (header === 0 || !next) return unit;
    // Where another row than the first one follows, this is the header of a table that goes on.
    const below = lines.slice(first + header);
    const isStart = below.join("").startsWith(next.text.slice(0, Math.min(24, below.join("").length)));
    return isStart || below.length === 0 ? unit : place(below, stream, units, page);
  }
  return undefined;
}

function nearest(stream: string, key: string, expected: number): number | undefined {
  let best: number | undefined;
  for (let at = stream.indexOf(key); at >= 0; at = stream.indexOf(key, at + 1)) {
    if (best === undefined || Math.abs(at - expected) < Math.abs(best - expected)) best = at;
    if (at > expected) break;
  }
  return best;
}

function unitsOf(layout: DocumentLayout, body: Pagination, appendix: Pagination | undefined): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  const add = (text: string, isHeading: boolean, page: number, headerLines = 0): void => {
    const own = lettersOf(text);
    units.push({ at, text: own, isHeading, page, headerLines });
    at += own.length;
  };
  const strand = (items: readonly LaidItem[], { fragments }: Pagination, before: number): void => {
    for (const { index, from, to, page } of fragments) {
      const item = items[index];
      if (item?.kind === "paragraph")
        for (let line = from; line < to; line++) add(lineText(item, line), item.item.keep, before + page);
      else if (item?.kind === "table")
        for (let row = from; row < to; row++)
          add(rowText(item, row), false, before + page, row === 0 ? linesOfRow(item, row) : 0);
      else add("", false, before + page);
    }
  };
  strand(layout.body.items, body, 0);
  if (appendix) strand(layout.appendix.items, appendix, body.pages);
  return units;
}

function lineText({ measured, lines, item }: LaidParagraph, index: number): string {
  const line = lines[index];
  const text = line ? measured.text.slice(line.start, line.end) : "";
  return index === 0 && item.marker?.isOrdered ? `${item.marker.text} ${text}` : text;
}

/** A row as one sees it: the first lines of all cells, then the second ones. */
function rowText(laid: LaidTable, index: number): string {
  const cells = laid.rows[index]?.cells ?? [];
  return Array.from({ length: linesOfRow(laid, index) }, (_, line) =>
    cells.map((cell) => lineText(cell, line)).join(""),
  ).join("");
}

const linesOfRow = ({ rows }: LaidTable, index: number): number =>
  Math.max(0, ...(rows[index]?.cells ?? []).map((cell) => cell.lines.length));

/** Lines at the foot of a page. */
export const linesOfNotes = (fragments: Pagination["notes"][number]): number =>
  fragments.reduce((sum, { from, to }) => sum + to - from, 0);

/** Letters and digits alone, so that marks, ligatures and spaces cannot matter. */
export const lettersOf = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
