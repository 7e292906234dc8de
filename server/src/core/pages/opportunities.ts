/// <reference path="./linebreak.d.ts" />
import LineBreaker from "linebreak";

/** Where lines of a text may end: offsets of what follows, in order; the last is the end of the text. */
export interface Opportunities {
  readonly positions: readonly number[];
  /** Whether the line has to end there, one per position. */
  readonly required: readonly boolean[];
}

/**
 * UAX 14, with the few differences that word processors have: found by printing every pair of marks in a narrow
 * column with LibreOffice.
 */
export function opportunitiesIn(text: string): Opportunities {
  const positions: number[] = [];
  const required: boolean[] = [];
  const added = additionsIn(text);
  let next = 0;
  const breaker = new LineBreaker(text);
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) {
    const { position } = found;
    for (; next < added.length && (added[next] ?? 0) < position; next++) push(added[next] ?? 0, false);
    if (added[next] === position) next++;
    const isHard = found.required && text.charCodeAt(position - 1) === lineFeed;
    if (isHard || position === text.length || !isUnwanted(text, position)) push(position, isHard);
  }
  return { positions, required };

  function push(position: number, isHard: boolean): void {
    positions.push(position);
    required.push(isHard);
  }
}

const lineFeed = 10;

/** Before joining spaces, after braces and inside of Windows paths lines do not end. */
function isUnwanted(text: string, position: number): boolean {
  const before = text[position - 1] ?? "";
  const after = text[position] ?? "";
  return before === "}" || (after === "\\" && before !== " ") || joining.test(after);
}

const joining = /[\u00A0\u2011\u202F]/;

/**
 * Lines also end between a hyphen and a digit, after a backslash, before a mark that stands between spaces, and
 * before a bracket that follows a quotation.
 */
const additions =
  /-(?=\d)|\\(?=[\p{L}\p{N}])|[^\s] +(?=[:;!?.,/](?:\s|$))|["'\u2018\u2019\u201C\u201D\u00AB\u00BB] +(?=[([{])/gu;
const mayAdd = /-\d|\\| [:;!?.,/([{]/;

function additionsIn(text: string): readonly number[] {
  if (!mayAdd.test(text)) return [];
  return [...text.matchAll(additions)].map(({ index, 0: found }) => index + found.length);
}
