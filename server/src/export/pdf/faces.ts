import type { TextMark } from "../../core/index.ts";
import { blankFont, figureFont } from "./derived.ts";
import { type Font, readFont } from "./truetype.ts";

/** A style of a family of type. */
export type Face = Pick<TextMark, "family" | "bold" | "italic">;

/** The content of a font file by its name, such as `carlito-latin-400-normal`; undefined where there is none. */
export type FontFiles = (name: string) => Uint8Array | undefined;

export interface Faces {
  /** The font that draws a character in a face; undefined where none does. */
  readonly fontFor: (face: Face, codePoint: number) => Font | undefined;
  /** A font that draws superior figures, or inferior ones, as the usual ones. */
  readonly figures: (face: Face, isHigh: boolean) => Font | undefined;
  /** A font that has every character and shows none. */
  readonly blank: (face: Face) => Font | undefined;
}

/** Families that have the widths of those that Word has. */
export const packages = { calibri: "carlito", times: "tinos", arial: "arimo", mono: "cousine" } as const;

/** Each family comes in one file a script. The first has all that English needs. */
const scripts = ["latin", "latin-ext", "greek", "cyrillic", "vietnamese", "cyrillic-ext", "greek-ext"];

/** What the family of a text lacks is taken from these. */
const helpers = ["calibri", "arial"] as const;

/** Opens font files when a character first asks for them. Throws where a file is damaged. */
export function createFaces(files: FontFiles): Faces {
  const fonts = new Map<string, Font | undefined>();
  const open = (name: string): Font | undefined => {
    if (fonts.has(name)) return fonts.get(name);
    const bytes = files(name);
    const font = bytes === undefined ? undefined : readFont(bytes, name);
    fonts.set(name, font);
    return font;
  };
  const find = ({ family, bold, italic }: Face, codePoint: number): Font | undefined => {
    for (const script of scripts) {
      const name = `${packages[family]}-${script}-${bold ? 700 : 400}-${italic ? "italic" : "normal"}`;
      const font = open(name);
      if (font?.has(codePoint)) return font;
    }
    return undefined;
  };
  const found = new Map<string, Font | undefined>();
  const once = (key: string, make: () => Font | undefined): Font | undefined => {
    if (!found.has(key)) found.set(key, make());
    return found.get(key);
  };
  const fontFor: Faces["fontFor"] = (face, codePoint) =>
    once(`${keyOf(face)} ${codePoint}`, () => {
      const families = [face.family, ...helpers];
      return firstOf(families.map((family) => () => find({ ...face, family }, codePoint)));
    });
  const derived = (face: Face, what: string, derive: (font: Font, name: string) => Font) =>
    once(`${keyOf(face)} ${what}`, () => {
      const font = fontFor(face, zero);
      return font && derive(font, `${font.postscriptName}-${what}`);
    });
  return {
    fontFor,
    figures: (face, isHigh) => derived(face, isHigh ? "superior" : "inferior", figureFont),
    blank: (face) => derived(face, "blank", blankFont),
  };
}

const zero = 0x30;

const keyOf = ({ family, bold, italic }: Face): string => `${family} ${bold} ${italic}`;

function firstOf<T>(candidates: readonly (() => T | undefined)[]): T | undefined {
  for (const candidate of candidates) {
    const value = candidate();
    if (value !== undefined) return value;
  }
  return undefined;
}
