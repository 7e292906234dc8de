import type { Position, Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../core/index.ts";

/** What one unit of a column stands for; client and server agree on it when they meet. */
export type PositionEncoding = "utf-8" | "utf-16" | "utf-32";

/**
 * Turns the engine's UTF-16 offsets into the protocol's lines and columns and back. It reads the document as
 * it is at that moment, so use it before anything else may change the text.
 */
export interface Converter {
  readonly position: (offset: number) => Position;
  readonly range: (span: Span) => Range;
  /** A place behind the end of a line means the end of that line; one behind the last line means the end. */
  readonly offset: (position: Position) => number;
  /** Start and end may come in either order. */
  readonly span: (range: Range) => Span;
}

/** The first encoding of the client's list that we know; a client that lists none means UTF-16. */
export function chooseEncoding(offered: readonly string[] | undefined): PositionEncoding {
  return offered?.find(isKnownEncoding) ?? "utf-16";
}

export function createConverter(document: TextDocument, encoding: PositionEncoding): Converter {
  const columns = columnCounter(document.getText(), encoding);

  const position = (offset: number): Position => {
    const { line, character } = document.positionAt(offset);
    const lineStart = document.offsetAt({ line, character: 0 });
    return { line, character: columns.between(lineStart, lineStart + character) };
  };

  const offset = ({ line, character }: Position): number => {
    if (line < 0) return 0;
    const lineStart = document.offsetAt({ line, character: 0 });
    const lineEnd = document.offsetAt({ line, character: farthestColumn });
    return columns.walk(lineStart, lineEnd, character);
  };

  return {
    position,
    offset,
    range: (span) => ({ start: position(span.start), end: position(span.end) }),
    span: (range) => {
      const a = offset(range.start);
      const b = offset(range.end);
      return { start: Math.min(a, b), end: Math.max(a, b) };
    },
  };
}

/** The largest number that the protocol allows for a column. */
const farthestColumn = 2 ** 31 - 1;

const isKnownEncoding = (name: string): name is PositionEncoding =>
  name === "utf-8" || name === "utf-16" || name === "utf-32";

interface ColumnCounter {
  /** Units between the start of a line and an offset in it. */
  readonly between: (lineStart: number, offset: number) => number;
  /** The offset that lies `units` behind the start of a line, at most the line's end. */
  readonly walk: (lineStart: number, lineEnd: number, units: number) => number;
}

function columnCounter(text: string, encoding: PositionEncoding): ColumnCounter {
  if (encoding === "utf-16") {
    return {
      between: (lineStart, offset) => offset - lineStart,
      walk: (lineStart, lineEnd, units) => Math.min(lineStart + Math.max(units, 0), lineEnd),
    };
  }
  const width = encoding === "utf-8" ? utf8Width : () => 1;
  // A paragraph is often one long line with many findings, which come in order of place: going on from the
  // last answer keeps the work in proportion to the line.
  let last = { lineStart: -1, offset: -1, units: 0 };
  return {
    between(lineStart, offset) {
      const target = isInsidePair(text, offset) ? offset - 1 : offset;
      let { offset: at, units } =
        last.lineStart === lineStart && last.offset <= target ? last : { offset: lineStart, units: 0 };
      while (at < target) {
        const codePoint = text.codePointAt(at) ?? 0;
        units += width(codePoint);
        at += codePoint > 0xffff ? 2 : 1;
      }
      last = { lineStart, offset: at, units };
      return units;
    },
    walk(lineStart, lineEnd, units) {
      let at = lineStart;
      let left = units;
      while (at < lineEnd) {
        const codePoint = text.codePointAt(at) ?? 0;
        left -= width(codePoint);
        if (left < 0) return at;
        at += codePoint > 0xffff ? 2 : 1;
      }
      return at;
    },
  };
}

/** A lone surrogate is sent as the replacement character, which takes three bytes as well. */
function utf8Width(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

function isInsidePair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}
