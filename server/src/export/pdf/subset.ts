import { type Tables, table } from "./tables.ts";

/** A font file that holds the glyphs that were asked for. */
export interface Subset {
  /** The number of a glyph in the subset. */
  includeGlyph(id: number): number;
  encode(): Uint8Array;
}

/**
 * A font file in the making: it holds the glyphs that were asked for, and those that these are put together from, in
 * the order in which they came. Whatever a PDF does not need (characters, names, kerning) is left out.
 */
export function subsetOf(tables: Tables, advances: (id: number) => number): Subset {
  const outline = outlinesOf(tables);
  // The first glyph of every font stands for what it lacks.
  const numbers = new Map([[0, 0]]);
  const number = (id: number): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, numbers.size);
    return numbers.size - 1;
  };
  return {
    includeGlyph: number,
    encode() {
      const outlines: Uint8Array[] = [];
      // Parts of a glyph join the queue while it is walked.
      for (const id of numbers.keys()) outlines.push(renumbered(outline(id), number));
      return fontFile(tables, [...numbers.keys()].map(advances), outlines);
    },
  };
}

/** A font file of glyphs that show nothing, each as wide as the em. */
export function emptyFontFile(tables: Tables, glyphs: number): Uint8Array {
  const em = table(tables, "head").getUint16(18);
  const each = Array.from({ length: glyphs });
  return fontFile(
    tables,
    each.map(() => em),
    each.map(() => new Uint8Array()),
  );
}

function outlinesOf(tables: Tables): (id: number) => Uint8Array {
  const glyf = table(tables, "glyf");
  const loca = table(tables, "loca");
  const isLong = table(tables, "head").getInt16(50) === 1;
  const offset = (id: number): number => (isLong ? loca.getUint32(4 * id) : 2 * loca.getUint16(2 * id));
  return (id) => new Uint8Array(glyf.buffer, glyf.byteOffset + offset(id), offset(id + 1) - offset(id));
}

const wordArguments = 0x0001;
const hasScale = 0x0008;
const moreComponents = 0x0020;
const hasTwoScales = 0x0040;
const hasMatrix = 0x0080;

/** The outline, with the glyphs that it is put together from called by their numbers in the subset. */
function renumbered(outline: Uint8Array, number: (id: number) => number): Uint8Array {
  const copy = Uint8Array.from(outline);
  const view = new DataView(copy.buffer);
  const isComposite = copy.length > 0 && view.getInt16(0) < 0;
  for (let at = 10, more = isComposite; more; ) {
    const flags = view.getUint16(at);
    view.setUint16(at + 2, number(view.getUint16(at + 2)));
    const scale = flags & hasMatrix ? 8 : flags & hasTwoScales ? 4 : flags & hasScale ? 2 : 0;
    at += 4 + (flags & wordArguments ? 4 : 2) + scale;
    more = (flags & moreComponents) !== 0;
  }
  return copy;
}

function fontFile(tables: Tables, advances: readonly number[], outlines: readonly Uint8Array[]): Uint8Array {
  const glyf = joined(outlines.map(padded));
  const loca = new DataView(new ArrayBuffer(4 * (outlines.length + 1)));
  let offset = 0;
  for (const [index, outline] of outlines.entries()) {
    offset += padded(outline).length;
    loca.setUint32(4 * (index + 1), offset);
  }
  const hmtx = new DataView(new ArrayBuffer(4 * advances.length));
  for (const [index, advance] of advances.entries()) {
    const outline = outlines[index] ?? new Uint8Array();
    const left = outline.length === 0 ? 0 : new DataView(outline.buffer, outline.byteOffset).getInt16(2);
    hmtx.setUint16(4 * index, advance);
    hmtx.setInt16(4 * index + 2, left);
  }
  const head = changed(table(tables, "head"), (view) => {
    view.setUint32(8, 0);
    view.setInt16(50, 1);
  });
  const hhea = changed(table(tables, "hhea"), (view) => view.setUint16(34, advances.length));
  const maxp = changed(table(tables, "maxp"), (view) => view.setUint16(4, outlines.length));
  return packed([
    ["glyf", glyf],
    ["head", head],
    ["hhea", hhea],
    ["hmtx", new Uint8Array(hmtx.buffer)],
    ["loca", new Uint8Array(loca.buffer)],
    ["maxp", maxp],
  ]);
}

function changed(view: DataView, change: (copy: DataView) => void): Uint8Array {
  const copy = Uint8Array.from(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
  change(new DataView(copy.buffer));
  return copy;
}

/** Tables in the order of their names, with the directory before them. */
function packed(tables: readonly (readonly [tag: string, data: Uint8Array])[]): Uint8Array {
  const directory = new DataView(new ArrayBuffer(12 + 16 * tables.length));
  const power = 2 ** Math.floor(Math.log2(tables.length));
  directory.setUint32(0, 0x00010000);
  directory.setUint16(4, tables.length);
  directory.setUint16(6, 16 * power);
  directory.setUint16(8, Math.log2(power));
  directory.setUint16(10, 16 * (tables.length - power));
  let offset = directory.byteLength;
  for (const [index, [tag, data]] of tables.entries()) {
    const entry = 12 + 16 * index;
    for (let at = 0; at < 4; at += 1) directory.setUint8(entry + at, tag.charCodeAt(at));
    directory.setUint32(entry + 4, checksum(padded(data)));
    directory.setUint32(entry + 8, offset);
    directory.setUint32(entry + 12, data.length);
    offset += padded(data).length;
  }
  return joined([new Uint8Array(directory.buffer), ...tables.map(([, data]) => padded(data))]);
}

function checksum(data: Uint8Array): number {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function padded(data: Uint8Array): Uint8Array {
  if (data.length % 4 === 0) return data;
  const longer = new Uint8Array(data.length + 4 - (data.length % 4));
  longer.set(data);
  return longer;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
