import { unzlibSync } from "fflate";
import { ligaturesOf } from "./ligatures.ts";
import { emptyFontFile, type Subset, subsetOf } from "./subset.ts";
import { type Tables, table } from "./tables.ts";

/** A glyph as the PDF writer wants it; `advanceWidth` in units of the em. */
export interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

/**
 * A TrueType font, in the shape in which the PDF writer takes fonts. Only what text in Latin, Greek and Cyrillic
 * script needs is read: advances, standard ligatures, outlines. Never kerned, for the layout counts without.
 */
export interface Font {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly bbox: {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  };
  readonly post: { readonly isFixedPitch: boolean };
  readonly head: { readonly macStyle: { readonly italic: boolean } };
  readonly "OS/2": { readonly sFamilyClass: number };
  has(codePoint: number): boolean;
  getGlyph(id: number): Glyph;
  layout(text: string): GlyphRun;
  /** Glyphs one after the other. */
  positioned(glyphs: readonly Glyph[]): GlyphRun;
  createSubset(): Subset;
  /** A font file with as many glyphs that show nothing, each as wide as the em. */
  emptyFile(glyphs: number): Uint8Array;
}

interface GlyphRun {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly GlyphPosition[];
  readonly advanceWidth: number;
}

/** Written to by the PDF writer, which scales it. */
interface GlyphPosition {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
}

/**
 * Reads a font of TrueType outlines, as a WOFF file or plain. Throws where it is none.
 *
 * @param name Unlike that of any other font of the document.
 */
export function readFont(bytes: Uint8Array, name: string): Font {
  const tables = tablesOf(bytes);
  const head = table(tables, "head");
  const hhea = table(tables, "hhea");
  const os2 = table(tables, "OS/2");
  const post = table(tables, "post");
  const glyphOf = glyphsByCodePoint(table(tables, "cmap"));
  const advances = advancesOf(tables);
  const ligatures = ligaturesOf(tables.get("GSUB"));
  const glyph = (id: number, codePoints: readonly number[] = []): Glyph => ({
    id,
    advanceWidth: advances(id),
    codePoints,
  });
  return {
    postscriptName: name,
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    lineGap: hhea.getInt16(8),
    // Older versions of the table end before these two.
    capHeight: os2.byteLength >= 90 ? os2.getInt16(88) : 0,
    xHeight: os2.byteLength >= 90 ? os2.getInt16(86) : 0,
    italicAngle: post.getInt32(4) / 65536,
    bbox: {
      minX: head.getInt16(36),
      minY: head.getInt16(38),
      maxX: head.getInt16(40),
      maxY: head.getInt16(42),
    },
    post: { isFixedPitch: post.getUint32(12) !== 0 },
    head: { macStyle: { italic: (head.getUint16(44) & 2) !== 0 } },
    "OS/2": { sFamilyClass: os2.getInt16(30) },
    has: (codePoint) => glyphOf(codePoint) !== 0,
    getGlyph: (id) => glyph(id),
    layout(text) {
      const codePoints = Array.from(text, (char) => char.codePointAt(0) ?? 0);
      const single = codePoints.map((codePoint) => ({ ids: [glyphOf(codePoint)], codePoints: [codePoint] }));
      return positioned(ligatures(single).map(({ ids, codePoints: of }) => glyph(ids[0] ?? 0, of)));
    },
    positioned,
    createSubset: () => subsetOf(tables, advances),
    emptyFile: (glyphs) => emptyFontFile(tables, glyphs),
  };
}

function positioned(glyphs: readonly Glyph[]): GlyphRun {
  const positions = glyphs.map(({ advanceWidth: xAdvance }): GlyphPosition => {
    return { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 };
  });
  return {
    glyphs,
    positions,
    // The PDF writer scales the positions in place and asks for their sum after that.
    get advanceWidth() {
      return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    },
  };
}

const wOFF = 0x774f4646;

function tablesOf(bytes: Uint8Array): Tables {
  const file = viewOf(bytes);
  if (file.getUint32(0) !== wOFF) return plainTablesOf(bytes, file);
  const tables = new Map<string, DataView>();
  for (let index = 0; index < file.getUint16(12); index += 1) {
    const entry = 44 + 20 * index;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    const offset = file.getUint32(entry + 4);
    const length = file.getUint32(entry + 8);
    const data = bytes.subarray(offset, offset + length);
    tables.set(tag, viewOf(length < file.getUint32(entry + 12) ? unzlibSync(data) : data));
  }
  return tables;
}

function plainTablesOf(bytes: Uint8Array, file: DataView): Tables {
  const tables = new Map<string, DataView>();
  for (let index = 0; index < file.getUint16(4); index += 1) {
    const entry = 12 + 16 * index;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    const offset = file.getUint32(entry + 8);
    tables.set(tag, viewOf(bytes.subarray(offset, offset + file.getUint32(entry + 12))));
  }
  return tables;
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

function advancesOf(tables: Tables): (id: number) => number {
  const metrics = table(tables, "hmtx");
  const last = table(tables, "hhea").getUint16(34) - 1;
  // Glyphs at the end that are all as wide as each other share one entry.
  return (id) => metrics.getUint16(4 * Math.min(id, last));
}

/** The glyph of each character, 0 where there is none. Reads the one form of the table that all these fonts have. */
function glyphsByCodePoint(cmap: DataView): (codePoint: number) => number {
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const start = cmap.getUint32(8 + 8 * index);
    if (cmap.getUint16(start) === 4) return segments(cmap, start);
  }
  throw new Error("the font has no table of characters that can be read");
}

function segments(cmap: DataView, start: number): (codePoint: number) => number {
  const twice = cmap.getUint16(start + 6);
  const ends = start + 14;
  const starts = ends + twice + 2;
  const deltas = starts + twice;
  const ranges = deltas + twice;
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    for (let at = 0; at < twice; at += 2) {
      if (codePoint > cmap.getUint16(ends + at)) continue;
      const first = cmap.getUint16(starts + at);
      if (codePoint < first) return 0;
      const range = cmap.getUint16(ranges + at);
      const delta = cmap.getUint16(deltas + at);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = cmap.getUint16(ranges + at + range + 2 * (codePoint - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
