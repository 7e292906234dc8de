/**
 * Blanks what only fuzzers and slips of the hand write and what takes a Markdown parser very long, or more stack
 * than there is: dozens of containers on one line, and paragraphs that consist of marks. The result is as long
 * as the text, so that offsets hold; ordinary text comes back as it is.
 */
export function tame(text: string): string {
  const shallow = deepLine.test(text) ? text.replace(deepLines, blank) : text;
  if (shallow.length < longestFree) return shallow;
  const pieces = shallow.split(blankLines);
  return pieces.map((piece) => (isTangled(piece) ? piece.replace(marks, " ") : piece)).join("");
}

/** Quotations and lists that nest deeper than this on one line are no text. */
const deepest = 24;
const deepStart = String.raw`^[ \t]*(?:>[ \t]*|[*+-][ \t]+|\d{1,9}[.)][ \t]+){${deepest},}`;
const deepLine = new RegExp(deepStart, "m");
const deepLines = new RegExp(deepStart, "gm");

/** A shorter paragraph, in UTF-16 units, is read fast enough whatever it holds. */
const longestFree = 1000;
/** What lies between paragraphs; it is kept when a text is split at it. */
const blankLines = /((?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*)/;
const marks = /[*_~[\]()<>|]/g;
/** Share of marks from which a paragraph is no prose, and number of opening angle brackets. */
const mostMarks = 0.3;
const mostTags = 150;
/** Lines that go on a quotation without its mark. */
const mostLazyLines = 200;

function isTangled(paragraph: string): boolean {
  if (paragraph.length < longestFree || /^ {0,3}(?:```|~~~)/m.test(paragraph)) return false;
  if ((paragraph.match(marks)?.length ?? 0) > paragraph.length * mostMarks) return true;
  if ((paragraph.match(/</g)?.length ?? 0) > mostTags) return true;
  return /^ {0,3}>/.test(paragraph) && (paragraph.match(/^ {0,3}[^\s>]/gm)?.length ?? 0) > mostLazyLines;
}

const blank = (text: string): string => " ".repeat(text.length);
