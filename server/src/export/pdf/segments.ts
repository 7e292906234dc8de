import type { TextMark } from "../../core/index.ts";
import type { Face, Faces } from "./faces.ts";
import { box, invisible, movedFigure, type SymbolShape, substitutes, symbolOf } from "./symbols.ts";
import type { Font } from "./truetype.ts";

/** A piece of a line that is drawn at once. Lengths in twips. */
export type Segment = TextSegment | SymbolSegment | { readonly kind: "gap"; readonly width: number };

export interface TextSegment {
  readonly kind: "text";
  readonly font: Font;
  readonly text: string;
  /** In half points. */
  readonly size: number;
  /** Above the base line. */
  readonly rise: number;
  readonly width: number;
}

export interface SymbolSegment {
  readonly kind: "symbol";
  readonly symbol: SymbolShape;
  readonly char: string;
  readonly width: number;
}

export interface Segments {
  readonly segments: readonly Segment[];
  /** Characters that are drawn as boxes. */
  readonly missing: readonly string[];
}

/**
 * Cuts a run of text into what one font draws, and what none does. Together the segments are as wide as the layout
 * counted: what no font measures shares the rest.
 */
export function segmentsOf(mark: TextMark, faces: Faces): Segments {
  const missing: string[] = [];
  const pieces = joined(
    [...mark.text.normalize("NFC")].flatMap((char) => pieceOf(char, mark, faces, missing)),
  );
  const measured = pieces.map((piece) => (piece.kind === "text" ? widthOf(piece) : 0));
  const known = measured.reduce((sum, width) => sum + width, 0);
  const unknown = pieces.filter(({ kind }) => kind !== "text").length;
  const rest = unknown === 0 ? 0 : (mark.width - known) / unknown;
  // The layout may have counted nothing for what it does not know.
  const share = rest > 0 ? rest : mark.size * 5;
  return {
    segments: pieces.map((piece, index) => ({
      ...piece,
      width: piece.kind === "text" ? (measured[index] ?? 0) : share,
    })),
    missing,
  };
}

type Piece = Omit<TextSegment, "width"> | Omit<SymbolSegment, "width"> | { readonly kind: "gap" };

// As shares of the size, and as superior figures of notes are drawn.
const smaller = 0.58;
const raisedBy = 0.33;
const loweredBy = -0.14;

function pieceOf(char: string, mark: TextMark, faces: Faces, missing: string[]): readonly Piece[] {
  const own = textPiece(char, mark, faces);
  if (own !== undefined) return [own];
  if (invisible.test(char)) return [];
  if (/^\s$/u.test(char)) return [{ kind: "gap" }];
  const figure = movedFigure(char);
  if (figure !== undefined) {
    const font = faces.figures(mark, figure.isHigh);
    if (font !== undefined) {
      const rise = (figure.isHigh ? raisedBy : loweredBy) * mark.size * 10;
      return [{ kind: "text", font, text: char, size: mark.size * smaller, rise }];
    }
  }
  const symbol = symbolOf(char);
  if (symbol !== undefined) return [{ kind: "symbol", symbol, char }];
  const substitute = substitutes.get(char);
  const pieces = [...(substitute ?? "")].map((each) => textPiece(each, mark, faces));
  const drawn = pieces.filter((piece) => piece !== undefined);
  if (drawn.length > 0 && drawn.length === pieces.length) return drawn;
  missing.push(char);
  return [{ kind: "symbol", symbol: box, char }];
}

function textPiece(text: string, mark: TextMark, faces: Faces) {
  const face: Face = mark;
  const font = faces.fontFor(face, text.codePointAt(0) ?? 0);
  if (font === undefined) return undefined;
  return { kind: "text", font, text, size: mark.size, rise: 0 } as const;
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const joins =
      last?.kind === "text" && piece.kind === "text" && last.font === piece.font && last.size === piece.size;
    if (joins) result[result.length - 1] = { ...last, text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}

/** In twips: a half point is ten of them. */
function widthOf({ font, text, size }: Omit<TextSegment, "width">): number {
  return (font.layout(text).advanceWidth * size * 10) / font.unitsPerEm;
}
