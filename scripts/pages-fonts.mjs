// `node scripts/pages-fonts.mjs [FOLDER]`: measures the fonts that the page layout counts in and writes
// server/src/core/pages/font-data.ts. FOLDER is searched for Carlito and the Liberation fonts, which have the
// widths of Calibri, Times New Roman, Arial and Courier New; it is /usr/share/fonts when none is given.
// On Debian they come with `apt-get install fonts-crosextra-carlito fonts-liberation`.
import "./lib/check-node.mjs";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runMain, Stop } from "./lib/fail.mjs";
import { root } from "./lib/paths.mjs";
import { readFont } from "./pages/read-font.mjs";

/** @typedef {import("./pages/read-font.mjs").Font} Font */

const target = path.join(root, "server/src/core/pages/font-data.ts");

const families = { calibri: "Carlito", times: "LiberationSerif", arial: "LiberationSans" };
const styles = { regular: "Regular", bold: "Bold", italic: "Italic", boldItalic: "BoldItalic" };

/** Code points that a narrative in a script of these fonts may hold, first and last of each run. */
const runs = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x18f, 0x192],
  [0x1cd, 0x1dc],
  [0x218, 0x21b],
  [0x2b9, 0x2dd],
  [0x384, 0x3ce],
  [0x400, 0x45f],
  [0x490, 0x4f9],
  [0x1e80, 0x1ef9],
  [0x2002, 0x2064],
  [0x2070, 0x208e],
  [0x20a0, 0x20bd],
  [0x2113, 0x215e],
  [0x2190, 0x21a8],
  [0x2200, 0x2265],
  [0x2310, 0x2321],
  [0x25a0, 0x25cf],
  [0x2660, 0x2666],
  [0xfb00, 0xfb04],
];

/** What may form a ligature in text; each font says which do. */
const joining = ["f", "t", "i", "l", "j", "h", "k", "b", "T"];

/** Characters that need no escape, one byte each for the most frequent. */
const digits = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index)).filter(
  (character) => !['"', "\\", "`", "$"].includes(character),
);

/** @param {number} place */
const digit = (place) => digits[place] ?? String.fromCharCode(0xa1 + place - digits.length);

await runMain(async () => {
  const folder = process.argv[2] ?? "/usr/share/fonts";
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  /** @param {string} name */
  const open = (name) => {
    const file = files.find((each) => path.basename(each) === `${name}.ttf`);
    if (file === undefined)
      throw new Stop(`${folder} has no ${name}.ttf; install the fonts or name their folder.`);
    return readFont(readFileSync(path.join(folder, file)));
  };
  const faces = Object.entries(families).flatMap(([family, file]) =>
    Object.entries(styles).map(([style, suffix]) => {
      const font = open(`${file}-${suffix}`);
      return { family, style, widths: widthsOf(font), ligatures: ligaturesOf(font) };
    }),
  );
  const mono = open("LiberationMono-Regular");
  writeFileSync(target, source(faces, mono.advance(0x20) ?? 0));
  console.log(`wrote ${path.relative(root, target)}`);
  return 0;
});

/** One width per code point of the runs, in 2048ths of the size; undefined where the font has no glyph. @param {Font} font */
function widthsOf(font) {
  return runs.flatMap(([from = 0, to = 0]) =>
    Array.from({ length: to - from + 1 }, (_, index) => font.advance(from + index)),
  );
}

/** How much wider or narrower a ligature is than its letters. @param {Font} font */
function ligaturesOf(font) {
  const pairs = joining.flatMap((a) => joining.map((b) => a + b));
  const triples = pairs.flatMap((pair) => joining.map((c) => pair + c));
  return Object.fromEntries(
    [...pairs, ...triples].flatMap((letters) => {
      const joined = font.ligature(letters);
      const apart = [...letters].reduce(
        (sum, letter) => sum + (font.advance(letter.codePointAt(0) ?? 0) ?? 0),
        0,
      );
      return joined === undefined ? [] : [/** @type {const} */ ([letters, joined - apart])];
    }),
  );
}

/** @typedef {{ family: string, style: string, widths: readonly (number | undefined)[], ligatures: Record<string, number> }} Face */

/** @param {readonly Face[]} faces @param {number} mono */
function source(faces, mono) {
  const data = Object.keys(families).map((family) => {
    const own = faces.filter((face) => face.family === family);
    const palette = paletteOf(own.flatMap(({ widths }) => widths));
    const texts = own.map(({ style, widths }) => {
      const text = widths
        .map((width) => (width === undefined ? " " : digit(palette.indexOf(width))))
        .join("");
      return `      ${style}: ${JSON.stringify(text)},\n`;
    });
    const joined = own.some(({ ligatures }) => Object.keys(ligatures).length > 0)
      ? own.map(({ style, ligatures }) => `      ${style}: ${JSON.stringify(ligatures)},\n`)
      : [];
    return `  ${family}: {
    palette: ${JSON.stringify(palette)},
    widths: {
${texts.join("")}    },
    ligatures: {
${joined.join("")}    },
  },
`;
  });
  return `// Written by scripts/pages-fonts.mjs from the fonts themselves; do not edit by hand.

export interface FamilyData {
  /** Widths that occur, in 2048ths of the size, the most frequent first. */
  readonly palette: readonly number[];
  /**
   * By style, one character per code point of \`measuredRuns\`: a space where the font has none, else the place
   * in the palette, in the order of \`paletteDigits\` and then from U+00A1 on.
   */
  readonly widths: Readonly<Record<string, string>>;
  /** By style, letters that are drawn as one: how much wider that is, in 2048ths of the size. */
  readonly ligatures: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export const paletteDigits = ${JSON.stringify(digits.join(""))};

/** Runs of code points, first and last of each. */
export const measuredRuns: readonly (readonly [number, number])[] = ${JSON.stringify(runs)};

export const families: Readonly<Record<"calibri" | "times" | "arial", FamilyData>> = {
${data.join("")}};

/** Every character of Courier New, in 2048ths of the size. */
export const monoWidth = ${mono};
`;
}

/** @param {readonly (number | undefined)[]} widths */
function paletteOf(widths) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const width of widths) if (width !== undefined) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([width]) => width);
}
