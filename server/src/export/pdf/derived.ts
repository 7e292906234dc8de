import { movedFigure } from "./symbols.ts";
import type { Font, Glyph } from "./truetype.ts";

/*
 * A character is found in a PDF by what its font says that a glyph stands for. So where a character is drawn as
 * another one, or by lines, the text is set in a font of its own that says so.
 */

/** A font whose superior and inferior figures look like the usual figures of another font. */
export function figureFont(font: Font, name: string): Font {
  return {
    ...font,
    postscriptName: name,
    layout: (text) => {
      const chars = [...text];
      const run = font.layout(chars.map((char) => movedFigure(char)?.text ?? char).join(""));
      const glyphs = run.glyphs.map((glyph, index) => ({ ...glyph, codePoints: codePointsOf(chars[index]) }));
      return font.positioned(glyphs);
    },
  };
}

/** A font in which every character is as wide as the size and shows nothing. */
export function blankFont(font: Font, name: string): Font {
  const ids = new Map<number, number>();
  const glyphFor = (codePoint: number): Glyph => {
    const id = ids.get(codePoint) ?? ids.size + 1;
    ids.set(codePoint, id);
    return { id, advanceWidth: font.unitsPerEm, codePoints: [codePoint] };
  };
  return {
    ...font,
    postscriptName: name,
    has: () => true,
    getGlyph: (id) => ({ id, advanceWidth: font.unitsPerEm, codePoints: [] }),
    layout: (text) => {
      const glyphs = [...text].map((char) => glyphFor(char.codePointAt(0) ?? 0));
      return font.positioned(glyphs);
    },
    createSubset: () => ({ includeGlyph: (id) => id, encode: () => font.emptyFile(ids.size + 1) }),
  };
}

const codePointsOf = (char = ""): readonly number[] => [char.codePointAt(0) ?? 0];
