import { type FamilyData, families, measuredRuns, monoWidth, paletteDigits } from "./font-data.ts";
import { lineHeights } from "./line-heights.ts";
import type { Family } from "./style-sheet.ts";

/** A family in one of its four styles: how wide its characters are. */
export interface Face {
  /** In 2048ths of the size; undefined for what the face does not have. */
  readonly width: (code: number) => number | undefined;
  /** The same for code points below `latinEnd`, 0 for what the face does not have. */
  readonly latin: Uint16Array;
  /** How much wider letters are that are drawn as one; undefined for all others. */
  readonly ligature: (letters: string) => number | undefined;
  readonly hasLigatures: boolean;
}

export const latinEnd = 0x180;

/** Faces are read from their data when they are first asked for. */
export function faceOf(family: Family, bold: boolean, italic: boolean): Face {
  const style = bold ? (italic ? "boldItalic" : "bold") : italic ? "italic" : "regular";
  const key = family === "mono" ? family : `${family} ${style}`;
  const known = faces.get(key);
  if (known) return known;
  const face = family === "mono" ? monoFace() : readFace(families[family], style);
  faces.set(key, face);
  return face;
}

const faces = new Map<string, Face>();

function readFace({ palette, widths, ligatures }: FamilyData, style: string): Face {
  const text = widths[style] ?? "";
  const joined = new Map(Object.entries(ligatures[style] ?? {}));
  const byCode = new Map<number, number>();
  const latin = new Uint16Array(latinEnd);
  let at = 0;
  for (const [from, to] of measuredRuns) {
    for (let code = from; code <= to; code++, at++) {
      if (text[at] === " ") continue;
      const width = palette[placeOf(text.charCodeAt(at))] ?? 0;
      byCode.set(code, width);
      if (code < latinEnd) latin[code] = width;
    }
  }
  for (const [code, like, share] of standIns) {
    if (byCode.has(code)) continue;
    const width = Math.round((byCode.get(like) ?? 0) * share);
    byCode.set(code, width);
    if (code < latinEnd) latin[code] = width;
  }
  return {
    width: (code) => byCode.get(code),
    latin,
    ligature: (letters) => joined.get(letters),
    hasLigatures: joined.size > 0,
  };
}

/** What programs draw for spaces and hyphens that a font lacks: code point, the one in its stead, share of its width. */
const standIns: readonly (readonly [number, number, number])[] = [
  [0xa0, 0x20, 1],
  [0x2010, 0x2d, 1],
  [0x2011, 0x2d, 1],
  [0x202f, 0x20, 0.5],
];

const digitPlaces = new Map([...paletteDigits].map((digit, place) => [digit.charCodeAt(0), place]));

/** Behind the digits of one byte, the palette goes on at U+00A1. */
const placeOf = (digit: number): number => digitPlaces.get(digit) ?? digit - 0xa1 + paletteDigits.length;

/** Courier New has what Arial has, and the signs that frames are drawn with; all of it is equally wide. */
function monoFace(): Face {
  const arial = faceOf("arial", false, false);
  const isDrawing = (code: number): boolean => code >= 0x2500 && code <= 0x259f;
  return {
    width: (code) => (arial.width(code) === undefined && !isDrawing(code) ? undefined : monoWidth),
    latin: arial.latin.map((width) => (width === 0 ? 0 : monoWidth)),
    ligature: () => undefined,
    hasLigatures: false,
  };
}

/** What a line of a family and size takes, in twips. Word processors round the whole and the descent apart. */
export function lineMetrics(family: Family, size: number): { ascent: number; descent: number } {
  const { total, descent, measured } = lineHeights[family];
  const whole = measured[size - measuredFrom] ?? Math.round((total * size * 10) / 2048);
  const below = Math.round((descent * size * 10) / 2048);
  return { ascent: whole - below, descent: below };
}

/** How wide a line of a family and size may be in a column, both in twips. */
export function widestLine(column: number, family: Family, size: number): number {
  return column * (1 + (lineHeights[family].slack[size - measuredFrom] ?? 0) / 1e6);
}

/** The first size, in half points, in the lists of measured heights. */
const measuredFrom = 16;
