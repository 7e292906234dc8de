import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createMachineFonts, foldersOf, lackingFont } from "../../server/src/export/pdf/machine-fonts.ts";
import { readFont } from "../../server/src/export/pdf/truetype.ts";
import { createWorld, type World } from "../cli/world.ts";
import { plainFont } from "./plain-font.ts";

const { resolve } = createRequire(import.meta.url);
const woff = readFileSync(resolve("@fontsource/carlito/files/carlito-latin-400-normal.woff"));
const plain = plainFont(woff);

let world: World | undefined;
afterEach(() => world?.remove());

function installed(files: Readonly<Record<string, string | Uint8Array>>, ...folders: readonly string[]) {
  const here = createWorld(files);
  world = here;
  return createMachineFonts(folders.map((folder) => path.join(here.folder, folder)));
}

describe("fonts of the machine", () => {
  it.each([
    ["calibri.ttf", "carlito-latin-400-normal"],
    ["Calibri Bold Italic.ttf", "carlito-latin-700-italic"],
    ["deep/er/Carlito-BoldItalic.ttf", "carlito-latin-700-italic"],
    ["LiberationSerif-Regular.ttf", "tinos-latin-400-normal"],
    ["Times New Roman Bold.ttf", "tinos-latin-700-normal"],
    ["ARIALI.TTF", "arimo-latin-400-italic"],
    ["LiberationMono-Italic.ttf", "cousine-latin-400-italic"],
  ])("%s is %s", (file, name) => {
    const fonts = installed({ [`fonts/${file}`]: plain }, "none", "fonts");
    expect(fonts(name)).toEqual(Buffer.from(plain));
  });

  it("are no other style, script or family, and no file that cannot be embedded", () => {
    const fonts = installed({ "a/arialbd.ttf": plain, "a/times.ttf": "OTTO", "a/calibri.ttf": "" }, "a");
    for (const name of [
      "arimo-latin-400-normal",
      "arimo-cyrillic-700-normal",
      "tinos-latin-400-normal",
      "carlito-latin-400-normal",
      "toString-latin-400-normal",
    ])
      expect(fonts(name), name).toBeUndefined();
  });

  it("come from the first folder, and the family itself before its twin", () => {
    const other = Uint8Array.from(plain);
    other[other.length - 1] = 1;
    const fonts = installed(
      { "a/Carlito-Regular.ttf": plain, "b/calibri.ttf": other, "c/calibri.ttf": plain },
      "a",
      "b",
      "c",
    );
    expect(fonts("carlito-latin-400-normal")).toEqual(Buffer.from(other));
  });

  it("are read as the packed ones are", () => {
    const text = "Waffles, 40 %";
    const widths = (bytes: Uint8Array) =>
      readFont(bytes, "x")
        .layout(text)
        .glyphs.map((glyph) => glyph.advanceWidth);
    expect(widths(plain)).toEqual(widths(woff));
  });

  it("that are missing are named", () => {
    expect(lackingFont("times", () => undefined)).toBe(
      "A PDF is set in Times New Roman, Liberation Serif or Tinos, and this machine has none of them.",
    );
    expect(lackingFont("times", () => plain)).toBeUndefined();
  });

  it("lie where each system has them", () => {
    expect(foldersOf("win32", { WINDIR: "D:\\Win" }, "home")[0]).toContain("Win");
    expect(foldersOf("darwin", {}, "/Users/a")).toContain("/Users/a/Library/Fonts");
    expect(foldersOf("linux", { XDG_DATA_HOME: "/data" }, "/home/a")).toEqual([
      "/data/fonts",
      "/home/a/.fonts",
      "/usr/local/share/fonts",
      "/usr/share/fonts",
    ]);
  });
});
