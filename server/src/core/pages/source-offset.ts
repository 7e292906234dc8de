import type { LaidParagraph } from "./block-layout.ts";

/**
 * Where a character of a printed paragraph stands in the source of its block; undefined where nothing of the
 * paragraph comes from the source. Marks, escapes, entities and blanks that do not print are stepped over.
 */
export function sourceOffset({ block, item, measured }: LaidParagraph, at: number): number | undefined {
  let start = 0;
  for (const [index, run] of item.runs.entries()) {
    const end = measured.ends[index] ?? start;
    if (run.source && end > at) {
      const { start: from, end: to } = run.source;
      return from + steps(block.source.slice(from, to), run.text, Math.max(0, at - start));
    }
    start = end;
  }
  return item.runs.findLast((run) => run.source !== undefined)?.source?.end;
}

/** How far into the source one comes by reading `count` characters of the text, and then to the next one. */
function steps(source: string, text: string, count: number): number {
  let at = 0;
  for (let index = 0; index <= count && index < text.length; index++) {
    at = find(source, text[index] ?? "", at);
    if (index < count) at++;
  }
  return Math.min(at, Math.max(0, source.length - 1));
}

function find(source: string, character: string, from: number): number {
  if (/\s/.test(character)) return from;
  let at = from;
  while (at < source.length && source[at] !== character) {
    const entity = source[at] === "&" ? /^&[#\w]+;/.exec(source.slice(at, at + 34)) : null;
    if (entity) return at + entity[0].length - 1;
    at++;
  }
  return at < source.length ? at : from;
}
