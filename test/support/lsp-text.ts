/**
 * A second, deliberately plain implementation of the protocol's text positions, for tests to hold the server
 * against: it goes through the whole text each time and leaves the counting of bytes to Node.
 */

export type Encoding = "utf-8" | "utf-16" | "utf-32";

export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Edit {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly newText: string;
}

export interface Change {
  readonly range?: Edit["range"];
  readonly text: string;
}

/** The length of a text in units of an encoding. */
function lengthIn(encoding: Encoding, text: string): number {
  if (encoding === "utf-8") return Buffer.byteLength(text, "utf8");
  return encoding === "utf-16" ? text.length : [...text].length;
}

export function placeAt(text: string, offset: number, encoding: Encoding): Place {
  const before = linesOf(text.slice(0, offset));
  return { line: before.length - 1, character: lengthIn(encoding, before.at(-1) ?? "") };
}

export function offsetAt(text: string, { line, character }: Place, encoding: Encoding): number {
  const parts = text.split(/(\r\n|\n|\r)/);
  const lineStart = parts.slice(0, 2 * line).join("").length;
  let offset = lineStart;
  // A client that counts UTF-16 units may mean a place within a character; for the others there is none.
  for (const point of encoding === "utf-16" ? (parts[2 * line] ?? "").split("") : (parts[2 * line] ?? "")) {
    if (lengthIn(encoding, text.slice(lineStart, offset) + point) > character) break;
    offset += point.length;
  }
  return offset;
}

/** Applies edits that all mean the same state of the text, as the edits of a workspace edit do. */
export function applyLspEdits(text: string, edits: readonly Edit[], encoding: Encoding): string {
  const placed = edits.map(({ range, newText }, order) => ({
    start: offsetAt(text, range.start, encoding),
    end: offsetAt(text, range.end, encoding),
    newText,
    order,
  }));
  let result = text;
  for (const { start, end, newText } of placed.toSorted((a, b) => b.start - a.start || b.order - a.order)) {
    result = result.slice(0, start) + newText + result.slice(end);
  }
  return result;
}

/** Makes one change as a client reports it; a range that is given backwards means the same as forwards. */
export function applyLspChange(text: string, change: Change, encoding: Encoding): string {
  if (change.range === undefined) return change.text;
  const a = offsetAt(text, change.range.start, encoding);
  const b = offsetAt(text, change.range.end, encoding);
  return text.slice(0, Math.min(a, b)) + change.text + text.slice(Math.max(a, b));
}

const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/);
