import type { LaidParagraph, LaidRule, LaidTable } from "./block-layout.ts";
import { lineMetrics } from "./fonts.ts";
import type { Line } from "./lines.ts";
import type { Mark, TextMark } from "./marks.ts";
import { typeOf, widthOfText } from "./measure.ts";
import type { Run } from "./runs.ts";
import { type Geometry, styleSheet } from "./style-sheet.ts";

type Add = (mark: Mark) => void;

/** Where a paragraph's lines stand: its left edge and the top of the first line drawn, from the corner of the paper. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly align?: "left" | "center" | "right";
}

/** Draws lines `from` to `to` of a paragraph; answers the lower edge. */
export function drawLines(
  laid: LaidParagraph,
  from: number,
  to: number,
  place: Place,
  part: number | undefined,
  add: Add,
): number {
  const lines = laid.lines.slice(from, to);
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  const { item } = laid;
  if (item.role === "code")
    add({
      kind: "fill",
      part: undefined,
      x: place.x,
      y: place.y,
      width: item.width,
      height,
      colour: styleSheet.colours.code,
    });
  let y = place.y;
  lines.forEach((line, index) => {
    if (from + index === 0 && item.marker) drawMarker(laid, place.x, y + line.ascent, part, add);
    drawLine(laid, line, place, y, part, add);
    y += line.height;
  });
  return y;
}

function drawMarker(
  { item }: LaidParagraph,
  x: number,
  baseline: number,
  part: number | undefined,
  add: Add,
): void {
  if (!item.marker) return;
  const { text, hanging } = item.marker;
  const { family, size } = item;
  add({
    ...plain,
    part,
    isMarker: true,
    text,
    x: x - hanging,
    baseline,
    width: widthOfText(text, family, size),
    family,
    size,
  });
}

const plain = {
  kind: "text",
  bold: false,
  italic: false,
  colour: "000000",
  underline: false,
  strike: false,
  link: undefined,
  footnote: undefined,
} as const;

function drawLine(
  laid: LaidParagraph,
  line: Line,
  place: Place,
  top: number,
  part: number | undefined,
  add: Add,
): void {
  const { text, at, ends } = laid.measured;
  const end = line.start + text.slice(line.start, line.end).replace(/[ \n]+$/, "").length;
  const width = (at[end] ?? 0) - (at[line.start] ?? 0);
  const free = laid.item.width - width;
  const shift = place.align === "right" ? free : place.align === "center" ? free / 2 : 0;
  const left = place.x + Math.max(0, shift) - (at[line.start] ?? 0);
  let runStart = 0;
  for (const [index, run] of laid.item.runs.entries()) {
    const runEnd = ends[index] ?? runStart;
    const [from, to] = [Math.max(runStart, line.start), Math.min(runEnd, end)];
    runStart = runEnd;
    if (from >= to) continue;
    const x = left + (at[from] ?? 0);
    const own = (at[to] ?? 0) - (at[from] ?? 0);
    if (run.picture) {
      const { url, alt, width, height } = run.picture;
      add({ kind: "picture", part, x, y: top + line.ascent - height, width, height, url, alt });
    } else add(textMark(laid, run, text.slice(from, to), x, own, top + line.ascent, part));
  }
}

function textMark(
  { item }: LaidParagraph,
  run: Run,
  text: string,
  x: number,
  width: number,
  baseline: number,
  part: number | undefined,
): TextMark {
  const { family, size } = typeOf(run, item);
  const isFigure = run.footnote !== undefined;
  const raise = isFigure ? lineMetrics(family, size).ascent * styleSheet.superior.raise : 0;
  return {
    kind: "text",
    part,
    isMarker: false,
    text,
    x,
    baseline: baseline - raise,
    width,
    family,
    bold: run.bold,
    italic: run.italic,
    size: isFigure ? size * styleSheet.superior.size : size,
    colour: run.link === undefined ? "000000" : styleSheet.colours.link,
    underline: run.link !== undefined,
    strike: run.strike,
    link: run.link,
    footnote: run.footnote,
  };
}

/** Draws rows of a table; `partOf` names the part of a cell, undefined for a header that is repeated. */
export function drawRows(
  laid: LaidTable,
  rows: readonly number[],
  place: Place,
  partOf: (row: number, column: number) => number | undefined,
  add: Add,
): void {
  const { columns, align } = laid.item;
  const { padX, padY, border } = styleSheet.cell;
  const edges = [place.x];
  for (const width of columns) edges.push((edges.at(-1) ?? 0) + width);
  const right = edges.at(-1) ?? place.x;
  const stroke = (x1: number, y1: number, x2: number, y2: number): void =>
    add({
      kind: "stroke",
      part: undefined,
      from: { x: x1, y: y1 },
      to: { x: x2, y: y2 },
      thickness: border,
      colour: styleSheet.colours.border,
    });
  let y = place.y;
  for (const index of rows) {
    const row = laid.rows[index];
    if (!row) continue;
    // A header that comes first although the rows that follow it are from further down is a repetition.
    const isRepeated = index === 0 && rows.length > 1 && rows[1] !== 1;
    stroke(place.x, y, right, y);
    row.cells.forEach((cell, column) => {
      const x = (edges[column] ?? place.x) + padX;
      const part = isRepeated ? undefined : partOf(index, column);
      const at = { x, y: y + border + padY, align: align[column] ?? "left" };
      drawLines(cell, 0, cell.lines.length, at, part, add);
    });
    y += row.height;
  }
  stroke(place.x, y, right, y);
  for (const x of edges) stroke(x, place.y, x, y);
}

export function drawRule({ item }: LaidRule, place: Place, geometry: Geometry, add: Add): void {
  const y = place.y + styleSheet.ruleHeight;
  const to = { x: place.x + geometry.width - item.left, y };
  add({
    kind: "stroke",
    part: undefined,
    from: { x: place.x, y },
    to,
    thickness: 10,
    colour: styleSheet.colours.rule,
  });
}

/** The short line above the notes of a page. */
export function drawSeparator(place: Place, geometry: Geometry, add: Add): void {
  const y = place.y + styleSheet.footnoteSeparator / 2;
  add({
    kind: "stroke",
    part: undefined,
    from: { x: place.x, y },
    to: { x: place.x + Math.floor(geometry.width / 4), y },
    thickness: 10,
    colour: "000000",
  });
}

export function drawPageNumber(number: number, geometry: Geometry, add: Add): void {
  const text = String(number);
  const size = geometry.size - styleSheet.smaller.footnote;
  const width = widthOfText(text, geometry.family, size);
  const { descent } = lineMetrics(geometry.family, size);
  add({
    ...plain,
    part: undefined,
    isMarker: false,
    text,
    x: (geometry.paper.width - width) / 2,
    baseline: geometry.paper.height - geometry.footerDistance - descent,
    width,
    family: geometry.family,
    size,
  });
}
