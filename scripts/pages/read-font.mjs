// The few tables of a TrueType font that say how wide text is: advances, the character map and ligatures.

/**
 * @typedef {object} Font
 * @property {(codePoint: number) => number | undefined} advance Width in 2048ths of the size, undefined without a glyph.
 * @property {(letters: string) => number | undefined} ligature Width of the letters drawn as one, undefined where they are not.
 */

/** @param {Buffer} data @returns {Font} */
export function readFont(data) {
  const tables = tablesOf(data);
  /** @param {string} name */
  const at = (name) => tables.get(name) ?? 0;
  const unitsPerEm = data.readUInt16BE(at("head") + 18);
  const advances = data.readUInt16BE(at("hhea") + 34);
  const glyphs = characterMap(data, at("cmap"));
  const joined = ligatures(data, at("GSUB"));
  /** @param {number} glyph */
  const widthOf = (glyph) =>
    Math.round((data.readUInt16BE(at("hmtx") + 4 * Math.min(glyph, advances - 1)) * 2048) / unitsPerEm);
  return {
    advance(codePoint) {
      const glyph = glyphs.get(codePoint);
      return glyph === undefined ? undefined : widthOf(glyph);
    },
    ligature(letters) {
      const names = [...letters].map((letter) => glyphs.get(letter.codePointAt(0) ?? 0));
      const glyph = joined.get(names.join(" "));
      return glyph === undefined ? undefined : widthOf(glyph);
    },
  };
}

/** @param {Buffer} data @returns {Map<string, number>} */
function tablesOf(data) {
  const count = data.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const entry = 12 + 16 * index;
      return [data.toString("latin1", entry, entry + 4), data.readUInt32BE(entry + 8)];
    }),
  );
}

/** Format 4 holds all that is used here. @param {Buffer} data @param {number} cmap */
function characterMap(data, cmap) {
  /** @type {Map<number, number>} */
  const glyphs = new Map();
  for (let index = 0; index < data.readUInt16BE(cmap + 2); index++) {
    const table = cmap + data.readUInt32BE(cmap + 4 + 8 * index + 4);
    if (data.readUInt16BE(table) !== 4) continue;
    const segments = data.readUInt16BE(table + 6) / 2;
    for (let segment = 0; segment < segments; segment++) {
      const ends = table + 14 + 2 * segment;
      const end = data.readUInt16BE(ends);
      const start = data.readUInt16BE(ends + 2 * segments + 2);
      const delta = data.readUInt16BE(ends + 4 * segments + 2);
      const rangeAt = ends + 6 * segments + 2;
      const range = data.readUInt16BE(rangeAt);
      for (let code = start; code <= end && code < 0xffff; code++) {
        const raw = range === 0 ? code : data.readUInt16BE(rangeAt + range + 2 * (code - start));
        const glyph = raw === 0 && range !== 0 ? 0 : (raw + delta) & 0xffff;
        if (glyph !== 0) glyphs.set(code, glyph);
      }
    }
  }
  return glyphs;
}

/** Substitutions of the feature `liga`: glyphs, joined by spaces, to the glyph in their stead. @param {Buffer} data @param {number} gsub */
function ligatures(data, gsub) {
  /** @type {Map<string, number>} */
  const joined = new Map();
  if (gsub === 0) return joined;
  const features = gsub + data.readUInt16BE(gsub + 6);
  const lookups = gsub + data.readUInt16BE(gsub + 8);
  /** @type {Set<number>} */
  const wanted = new Set();
  for (let index = 0; index < data.readUInt16BE(features); index++) {
    const record = features + 2 + 6 * index;
    if (data.toString("latin1", record, record + 4) !== "liga") continue;
    const feature = features + data.readUInt16BE(record + 4);
    for (let each = 0; each < data.readUInt16BE(feature + 2); each++)
      wanted.add(data.readUInt16BE(feature + 4 + 2 * each));
  }
  for (const index of wanted) {
    const lookup = lookups + data.readUInt16BE(lookups + 2 + 2 * index);
    for (let each = 0; each < data.readUInt16BE(lookup + 4); each++) {
      let type = data.readUInt16BE(lookup);
      let table = lookup + data.readUInt16BE(lookup + 6 + 2 * each);
      if (type === 7) {
        type = data.readUInt16BE(table + 2);
        table += data.readUInt32BE(table + 4);
      }
      if (type === 4) readLigatures(data, table, joined);
    }
  }
  return joined;
}

/** @param {Buffer} data @param {number} table @param {Map<string, number>} joined */
function readLigatures(data, table, joined) {
  const firsts = coverage(data, table + data.readUInt16BE(table + 2));
  firsts.forEach((first, index) => {
    const set = table + data.readUInt16BE(table + 6 + 2 * index);
    for (let each = 0; each < data.readUInt16BE(set); each++) {
      const ligature = set + data.readUInt16BE(set + 2 + 2 * each);
      const rest = Array.from({ length: data.readUInt16BE(ligature + 2) - 1 }, (_, place) =>
        data.readUInt16BE(ligature + 4 + 2 * place),
      );
      joined.set([first, ...rest].join(" "), data.readUInt16BE(ligature));
    }
  });
}

/** @param {Buffer} data @param {number} at @returns {number[]} */
function coverage(data, at) {
  const count = data.readUInt16BE(at + 2);
  if (data.readUInt16BE(at) === 1)
    return Array.from({ length: count }, (_, index) => data.readUInt16BE(at + 4 + 2 * index));
  return Array.from({ length: count }, (_, index) => {
    const [start, end] = [data.readUInt16BE(at + 4 + 6 * index), data.readUInt16BE(at + 6 + 6 * index)];
    return Array.from({ length: end - start + 1 }, (_, place) => start + place);
  }).flat();
}
