import type { Span } from "../core/index.ts";
import type { Places } from "./file-report.ts";

/** A place for people: lines and columns count from 1, columns in UTF-16 units. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/**
 * Places of a text as the contract's JSON counts them. Lines end at LF, CRLF or CR, as in every LSP client, and
 * an offset beyond the text is taken for its end, so that no offset is a mistake.
 */
export function placesOf(text: string): Places<Range> {
  const starts = lineStarts(text);
  const position = (offset: number): Position => positionAt(text, starts, offset);
  return { position, range: (span: Span) => ({ start: position(span.start), end: position(span.end) }) };
}

const lineFeed = 10;
const carriageReturn = 13;

/** The offset at which each line starts. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === lineFeed || (unit === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) {
      starts.push(at + 1);
    }
  }
  return starts;
}

function positionAt(text: string, starts: readonly number[], offset: number): Position {
  const wanted = Math.min(Math.max(offset, 0), text.length);
  const line = lineAt(starts, wanted);
  const start = starts[line] ?? 0;
  // Between CR and LF there is no place to show: editors put the caret before both, so we do as well.
  const insideBreak = wanted > start && text.charCodeAt(wanted - 1) === carriageReturn;
  return { line: line + 1, column: wanted - start + (insideBreak ? 0 : 1) };
}

/** The last line that starts at or before the offset, by bisection. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
