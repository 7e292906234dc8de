/**
 * Blanks what only fuzzers and slips of the hand write and what takes a Markdown parser very long, or more stack
 * than there is: dozens of containers on one line, hundreds of marks with hardly a word between them. The result is
 * as long as the text, so that offsets hold; ordinary text comes back as it is.
 *
 * What is done to a line depends on nothing before the last fresh start (`isFresh` after a blank line), so that a
 * piece that begins there is tamed as it is in the whole text.
 */
export function tame(text: string): string {
  const shallow = deepLine.test(text) ? text.replace(deepLines, blank) : text;
  if (shallow.length < longestFree) return shallow;
  return shallow.split(freshStarts).map(tameRegion).join("");
}

/** Whether a line begins here whose first character can neither go on nor begin a list or a quotation. */
export function isFresh(text: string, at: number): boolean {
  return (at === 0 || /[\r\n]/.test(text.charAt(at - 1))) && /^[^\s>*+\-\d]/.test(text.slice(at, at + 1));
}

/** A place after a blank line where `isFresh` holds. */
const freshStarts = /(?<=(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r(?!\n)|\n))(?=[^\s>*+\-\d])/;

/** Quotations and lists that nest deeper than this on one line are no text. */
const deepest = 24;
const deepStart = String.raw`^[ \t]*(?:>[ \t]*|[*+-][ \t]+|\d{1,9}[.)][ \t]+){${deepest},}`;
const deepLine = new RegExp(deepStart, "m");
const deepLines = new RegExp(deepStart, "gm");

/** A shorter text, in UTF-16 units, is read fast enough whatever it holds. */
const longestFree = 1000;

function tameRegion(region: string): string {
  if (region.length < longestFree) return region;
  const spread = spreadMarks(region);
  // Blank lines stand at the odd places.
  return spread
    .split(blankLines)
    .map((paragraph, index) => (index % 2 === 0 ? tameParagraph(paragraph) : paragraph))
    .join("");
}

/** What lies between paragraphs; it is kept when a text is split at it. */
const blankLines = /((?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r(?!\n)|\n)\s*)/;

/** Characters that each mark of a container and each two cells of a table want around them in the long run. */
const roomForMark = 24;
/** Marks that may stand together before the lack of room tells. */
const mostCrowded = 300;

/**
 * Bounds how many lists, quotations, rows and underlined headings there can be in a text of a given length. Each
 * mark takes room and each character gives some; where far more is taken than is there, no line has marks. Were
 * only the later lines to lose theirs, they would go on what the earlier ones begin, which takes even longer.
 */
function spreadMarks(region: string): string {
  const lines = region.split(lineEnds);
  return isCrowded(lines)
    ? lines.map((line) => (marksOf(line) > 0 ? unmarked(line) : line)).join("")
    : region;
}

function isCrowded(lines: readonly string[]): boolean {
  let lacking = 0;
  for (const line of lines) {
    lacking = Math.max(0, lacking + marksOf(line) * roomForMark - line.length);
    if (lacking > mostCrowded * roomForMark) return true;
  }
  return false;
}

const unmarked = (line: string): string => line.replace(structure, filler);

const lineEnds = /(\r\n|\r|\n)/;
const structure = /[*_~[\]()<>|=+#:-]|(?<=^\s*\d+)[.)]/g;
/** It is no space for Markdown, which would make a list of a mark after it, and none of its marks. */
const filler = "\u00A0";

/** Containers that a line begins with, half of the cells that it holds, and one for a line under a heading. */
function marksOf(line: string): number {
  const first = /^[ \t]*([>*+\-=[\d])?/.exec(line)?.[1];
  const cells = line.includes("|") ? line.split("|").length / 2 : 0;
  if (first === undefined) return cells;
  if (/^[ \t]*(?:=+|-+)[ \t]*$/.test(line)) return 1;
  const start = containers.exec(line)?.[0] ?? "";
  return cells + (start.match(/>|[*+-](?=\s|$)|[.)]|\]:/g)?.length ?? 0);
}

const containers = /^(?:[ \t]*(?:>|[*+-](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]]{1,99}\]:))+/;

const marks = /[*_~[\]()<>|]/g;
/** Share of marks from which a paragraph is no prose, and number of opening angle brackets. */
const mostMarks = 0.3;
const mostTags = 150;
/** Lines that go on a container without its mark. */
const mostLazyLines = 200;

function tameParagraph(paragraph: string): string {
  if (paragraph.length < longestFree || /^ {0,3}(?:```|~~~)/m.test(paragraph)) return paragraph;
  const isTangled =
    (paragraph.match(marks)?.length ?? 0) > paragraph.length * mostMarks ||
    (paragraph.match(/</g)?.length ?? 0) > mostTags;
  if (isTangled) return paragraph.replace(marks, filler);
  const closed = paragraph.replace(loneBrackets, filler);
  return isLazy(closed) ? closed.replace(containerMarks, blank) : closed;
}

/** The parser looks back to an open bracket at every word that follows, so it must not stay open for long. */
const loneBrackets = /\[(?![^\]]{0,999}\])/g;

const isLazy = (paragraph: string): boolean =>
  containerStart.test(paragraph) && (paragraph.match(/^ {0,3}[^\s>*+\-\d]/gm)?.length ?? 0) > mostLazyLines;

const containerStart = /^ {0,3}(?:>|[*+-][ \t]|\d{1,9}[.)][ \t]|\[\^[^\]]{1,99}\]:)/m;
const containerMarks = new RegExp(containers.source, "gm");

const blank = (text: string): string => filler.repeat(text.length);
