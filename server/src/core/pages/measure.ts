import type { ParagraphItem } from "./flow.ts";
import { type Face, faceOf, latinEnd } from "./fonts.ts";
import type { Run } from "./runs.ts";
import { type Family, styleSheet } from "./style-sheet.ts";

/** A run's typeface and size, in half points, within its paragraph. */
export function typeOf(
  run: Run,
  paragraph: Pick<ParagraphItem, "family" | "size">,
): { family: Family; size: number } {
  if (!run.mono || paragraph.family === "mono") return { family: paragraph.family, size: paragraph.size };
  return { family: "mono", size: Math.max(2, paragraph.size - styleSheet.smaller.inlineCode) };
}

/** A paragraph's text with the distance of every character from its beginning, as if it were one line. */
export interface Measured {
  readonly text: string;
  /** In twips, one entry more than there are characters. */
  readonly at: Float64Array;
  /** Where each run ends in the text. */
  readonly ends: readonly number[];
  /** Characters that the face does not have, so that another font stands in on paper. */
  readonly foreign: number;
}

export function measured(paragraph: ParagraphItem): Measured {
  const text =
    paragraph.runs.length === 1
      ? (paragraph.runs[0]?.text ?? "")
      : paragraph.runs.map((run) => run.text).join("");
  const at = new Float64Array(text.length + 1);
  const ends: number[] = [];
  let [start, foreign] = [0, 0];
  for (const run of paragraph.runs) {
    const { family, size } = typeOf(run, paragraph);
    const end = start + run.text.length;
    if (run.picture) at[end] = (at[start] ?? 0) + run.picture.width;
    else {
      const scale = (size * 10 * (run.footnote === undefined ? 1 : styleSheet.superior.size)) / 2048;
      foreign += advance(at, run.text, start, scale, faceOf(family, run.bold, run.italic));
    }
    ends.push(end);
    start = end;
  }
  return { text, at, ends, foreign };
}

/** In twips. */
export function widthOfText(text: string, family: Family, size: number): number {
  const at = new Float64Array(text.length + 1);
  advance(at, text, 0, (size * 10) / 2048, faceOf(family, false, false));
  return at[text.length] ?? 0;
}

/** The widest word and the widest line of a paragraph if it never wrapped, in twips. */
export function widthOfRuns(paragraph: ParagraphItem): { word: number; line: number } {
  const { text, at } = measured(paragraph);
  const widths = { word: 0, line: 0 };
  let [word, line] = [0, 0];
  for (let index = 0; index <= text.length; index++) {
    const character = text[index];
    const isEnd = character === "\n" || index === text.length;
    if (!isEnd && character !== " ") continue;
    const here = at[index] ?? 0;
    widths.word = Math.max(widths.word, here - word);
    word = at[index + 1] ?? 0;
    if (!isEnd) continue;
    widths.line = Math.max(widths.line, here - line);
    line = word;
  }
  return widths;
}

/** Fills in the distances of a run's characters; answers how many the face does not have. */
function advance(at: Float64Array, text: string, from: number, scale: number, face: Face): number {
  let position = at[from] ?? 0;
  let foreign = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    let width = code < latinEnd ? (face.latin[code] ?? 0) : 0;
    if (width === 0) {
      const strange = strangeWidth(text, index, code, face);
      width = strange.width;
      if (strange.isForeign) foreign++;
    } else if (face.hasLigatures && (code === 102 || code === 116)) {
      const joined = ligatureAt(text, index, face);
      if (joined) {
        // The whole difference is charged to the first letter, for a ligature is never broken.
        position += (width + joined.delta) * scale;
        at[from + index + 1] = position;
        for (let rest = 1; rest < joined.length; rest++) {
          position += (face.latin[text.charCodeAt(++index)] ?? 0) * scale;
          at[from + index + 1] = position;
        }
        continue;
      }
    }
    position += width * scale;
    at[from + index + 1] = position;
  }
  return foreign;
}

function ligatureAt(text: string, index: number, face: Face): { length: number; delta: number } | undefined {
  for (const length of [3, 2]) {
    const delta = face.ligature(text.slice(index, index + length));
    if (delta !== undefined && index + length <= text.length) return { length, delta };
  }
  return undefined;
}

function strangeWidth(
  text: string,
  index: number,
  code: number,
  face: Face,
): { width: number; isForeign: boolean } {
  const isTrail = code >= 0xdc00 && code < 0xe000;
  if (code < 0x20 || code === 0xad || isTrail || isInvisible(code)) return { width: 0, isForeign: false };
  const point = text.codePointAt(index) ?? code;
  const known = face.width(point);
  if (known !== undefined) return { width: known, isForeign: false };
  return { width: isPicture(point) ? pictureWidth : isIdeograph(point) ? 2048 : usualWidth, isForeign: true };
}

/** Joiners, directions, variation selectors and combining marks take no room. */
const isInvisible = (code: number): boolean =>
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2064) ||
  (code >= 0x300 && code <= 0x36f) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0xfeff;

const isIdeograph = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0x9fff) ||
  (code >= 0xac00 && code <= 0xd7af) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xff00 && code <= 0xff60) ||
  (code >= 0x20000 && code <= 0x3ffff);

const isPicture = (code: number): boolean => code >= 0x1f000 && code < 0x20000;

/** Of the usual fonts for emoji, and of a symbol from the font that stands in. */
const pictureWidth = 2550;
const usualWidth = 1716;
