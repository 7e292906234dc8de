import type { Span } from "../core/index.ts";

/** The lines around an offset up to the next blank ones; a blank line is a paragraph of its own. */
export function paragraphAt(text: string, offset: number): Span {
  let start = lineStart(text, offset);
  let end = lineEnd(text, offset);
  if (isBlank(text, start, end)) return { start, end };
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (isBlank(text, above, start)) break;
    start = above;
  }
  while (end < text.length) {
    const below = lineEnd(text, end + 1);
    if (isBlank(text, end, below)) break;
    end = below;
  }
  return { start, end };
}

/** The same for a place where somebody writes: an empty line right below a paragraph still belongs to it. */
export function paragraphBeingWritten(text: string, caret: number): Span {
  const own = paragraphAt(text, caret);
  if (own.start === 0 || !isBlank(text, own.start, own.end)) return own;
  const above = paragraphAt(text, own.start - 1);
  return isBlank(text, above.start, above.end) ? own : { start: above.start, end: own.end };
}

const lineStart = (text: string, offset: number): number =>
  offset <= 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
}

const isBlank = (text: string, start: number, end: number): boolean => text.slice(start, end).trim() === "";
