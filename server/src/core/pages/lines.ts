import type { ParagraphItem } from "./flow.ts";
import { lineMetrics, widestLine } from "./fonts.ts";
import { type Measured, measured, typeOf } from "./measure.ts";
import { opportunitiesIn } from "./opportunities.ts";

/** One line of a paragraph: a piece of its text and the room that it takes, in twips. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly height: number;
  /** From the top of the line to its baseline. */
  readonly ascent: number;
  /** Numbers of the footnotes that are called in it. */
  readonly footnotes: readonly number[];
}

export interface ParagraphLines {
  readonly measured: Measured;
  readonly lines: readonly Line[];
}

/** Breaks a paragraph into the lines that it is printed in. There is always one. */
export function linesOf(paragraph: ParagraphItem): ParagraphLines {
  const whole = measured(paragraph);
  const { text } = whole;
  const cuts = text === "" ? [0] : cutsOf(whole, paragraph);
  const lines: Line[] = [];
  let start = 0;
  let run = 0;
  for (const end of cuts) {
    while (run + 1 < whole.ends.length && (whole.ends[run] ?? 0) <= start) run++;
    lines.push(lineOf(paragraph, whole, start, end, run));
    start = end;
  }
  if (text.endsWith("\n")) lines.push(lineOf(paragraph, whole, text.length, text.length, run));
  return { measured: whole, lines };
}

/** Where each line ends. Blanks at the end of a line hang over it. */
function cutsOf(whole: Measured, paragraph: ParagraphItem): number[] {
  const { text, at } = whole;
  const { positions, required } = opportunitiesIn(text);
  const width = widestLine(paragraph.width, paragraph.family, paragraph.size);
  const slopes = slopesOf(paragraph, whole);
  const cuts: number[] = [];
  let start = 0;
  let next = 0;
  while (start < text.length) {
    const from = at[start] ?? 0;
    let fitting = -1;
    for (let index = next; index < positions.length; index++) {
      const end = withoutBlanks(text, start, positions[index] ?? 0);
      if ((at[end] ?? 0) - from + slopes(end) > width + rounding) break;
      fitting = index;
      if (required[index] === true) break;
    }
    if (fitting >= 0) {
      const position = positions[fitting] ?? text.length;
      // Whether the address goes on within the line.
      const goesOn = (at[position + 1] ?? 0) - from <= width;
      fitting = notAtSlash(text, positions, next, fitting, goesOn);
      start = positions[fitting] ?? text.length;
      next = fitting + 1;
    } else {
      start = splitWord(text, at, start, positions[next] ?? text.length, width);
      if ((positions[next] ?? 0) <= start) next++;
    }
    cuts.push(start);
  }
  return cuts;
}

/**
 * Word processors do not end a line at a slash where they can end it earlier: before the whole address where that
 * goes on, else at a hyphen within it. Only an address that begins its line is broken at a slash.
 */
function notAtSlash(
  text: string,
  positions: readonly number[],
  next: number,
  fitting: number,
  goesOn: boolean,
): number {
  const position = positions[fitting] ?? text.length;
  if (position === text.length || text[position - 1] !== "/") return fitting;
  for (let index = fitting - 1; index >= next; index--) {
    const before = text[(positions[index] ?? 0) - 1];
    if (before === " " || (!goesOn && before !== "/")) return index;
  }
  return fitting;
}

/** What a line needs besides its width where it ends in italics: a twelfth of its height. */
function slopesOf(paragraph: ParagraphItem, { ends }: Measured): (end: number) => number {
  const { runs } = paragraph;
  if (!runs.some(({ italic }) => italic)) return () => 0;
  let index = 0;
  return (end) => {
    while (index > 0 && end <= (ends[index - 1] ?? 0)) index--;
    while (index < runs.length - 1 && end > (ends[index] ?? 0)) index++;
    const run = runs[index];
    if (!run?.italic || run.picture) return 0;
    const { family, size } = typeOf(run, paragraph);
    const { ascent, descent } = lineMetrics(family, size);
    return Math.floor((ascent + descent) / 12);
  };
}

/** Sums of fractions differ in their last digits. */
const rounding = 1e-6;

function withoutBlanks(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text.charCodeAt(at - 1) === 32 || text.charCodeAt(at - 1) === 10)) at--;
  return at;
}

/** A word that is wider than the column ends where the column does. */
function splitWord(text: string, at: Float64Array, start: number, end: number, width: number): number {
  let cut = start + 1;
  while (cut < end && (at[cut + 1] ?? 0) - (at[start] ?? 0) <= width) cut++;
  const splitsPair = cut < end && (text.charCodeAt(cut) & 0xfc00) === 0xdc00;
  return splitsPair ? (cut - 1 > start ? cut - 1 : cut + 1) : cut;
}

/** The line from `start` to `end`, of which `first` is the first run. */
function lineOf(paragraph: ParagraphItem, whole: Measured, start: number, end: number, first: number): Line {
  const base = lineMetrics(paragraph.family, paragraph.size);
  const hasMarker = start === 0 && paragraph.marker !== undefined;
  let [ascent, descent] = hasMarker ? [base.ascent, base.descent] : [0, 0];
  const footnotes: number[] = [];
  for (let index = first; index < paragraph.runs.length && start < end; index++) {
    if (index > first && (whole.ends[index - 1] ?? 0) >= end) break;
    const run = paragraph.runs[index];
    if (run?.footnote !== undefined) {
      footnotes.push(run.footnote);
    } else if (run?.picture) {
      ascent = Math.max(ascent, run.picture.height);
      // A link that ends a paragraph leaves an empty piece of text behind.
      if (run.link !== undefined && end === whole.text.length) descent = Math.max(descent, base.descent);
    } else if (
      run &&
      !isBlank(
        whole.text,
        Math.max(start, whole.ends[index - 1] ?? 0),
        Math.min(end, whole.ends[index] ?? end),
      )
    ) {
      const { family, size } = typeOf(run, paragraph);
      const own = lineMetrics(family, size);
      ascent = Math.max(ascent, own.ascent);
      descent = Math.max(descent, own.descent);
    }
  }
  if (ascent === 0) [ascent, descent] = [base.ascent, base.descent];
  const height = spaced(ascent + descent, paragraph.spacing);
  return { start, end, height, ascent, footnotes };
}

/** Blanks between pictures do not make a line higher. */
function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) > 32) return false;
  return true;
}

/** Spacing of more than one line is added below. */
const spaced = (height: number, percent: number): number =>
  percent === 100 ? height : Math.floor((height * percent) / 100);
