import { readdirSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Face, type FontFiles, packages } from "./faces.ts";

interface Family {
  /** The file names that Windows has, without their ending: regular, bold, italic, both. */
  readonly windows: readonly [string, string, string, string];
  /** The family and those with the same widths, the best first. */
  readonly names: readonly [string, ...string[]];
}

/** By the package that the shipped fonts come from. Microsoft's file names are those of its own font list. */
const families: Readonly<Record<(typeof packages)[Face["family"]], Family>> = {
  carlito: { windows: ["calibri", "calibrib", "calibrii", "calibriz"], names: ["Calibri", "Carlito"] },
  tinos: {
    windows: ["times", "timesbd", "timesi", "timesbi"],
    names: ["Times New Roman", "Liberation Serif", "Tinos"],
  },
  arimo: { windows: ["arial", "arialbd", "ariali", "arialbi"], names: ["Arial", "Liberation Sans", "Arimo"] },
  cousine: {
    windows: ["cour", "courbd", "couri", "courbi"],
    names: ["Courier New", "Liberation Mono", "Cousine"],
  },
};

const styles = ["Regular", "Bold", "Italic", "Bold Italic"] as const;

/** Reads the fonts that are installed on this machine. One file has all scripts, so it stands for the first. */
export const machineFonts: FontFiles = createMachineFonts(
  foldersOf(process.platform, process.env, os.homedir()),
);

/** @param folders Searched with all that is in them, when a font is first asked for; missing ones are passed over. */
export function createMachineFonts(folders: readonly string[]): FontFiles {
  let known: ReadonlyMap<string, string> | undefined;
  return (name) => {
    const [, family, weight, slope] = /^(\w+)-latin-([47])00-(normal|italic)$/.exec(name) ?? [];
    if (!isFamily(family)) return undefined;
    known ??= filesIn(folders);
    for (const file of fileNames(families[family], (weight === "7" ? 1 : 0) + (slope === "italic" ? 2 : 0))) {
      const found = known.get(file);
      const bytes = found === undefined ? undefined : readOutlines(found);
      if (bytes !== undefined) return bytes;
    }
    return undefined;
  };
}

/** A sentence that says which fonts could set a text, where there is none of them; undefined where one is there. */
export function lackingFont(family: Face["family"], fonts: FontFiles): string | undefined {
  const name = packages[family];
  if (fonts(`${name}-latin-400-normal`) !== undefined) return undefined;
  const { names } = families[name];
  return `A PDF is set in ${names.slice(0, -1).join(", ")} or ${names.at(-1)}, and this machine has none of them.`;
}

/** Where each system keeps its fonts, and where Word for the Mac keeps those that only it brings. */
export function foldersOf(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): readonly string[] {
  if (platform === "win32") {
    const { WINDIR = "C:\\Windows", LOCALAPPDATA = path.join(home, "AppData", "Local") } = env;
    return [path.join(WINDIR, "Fonts"), path.join(LOCALAPPDATA, "Microsoft", "Windows", "Fonts")];
  }
  if (platform === "darwin") {
    return [
      path.join(home, "Library/Fonts"),
      "/Library/Fonts",
      "/System/Library/Fonts/Supplemental",
      "/Applications/Microsoft Word.app/Contents/Resources/DFonts",
    ];
  }
  const data = env.XDG_DATA_HOME ?? path.join(home, ".local/share");
  return [path.join(data, "fonts"), path.join(home, ".fonts"), "/usr/local/share/fonts", "/usr/share/fonts"];
}

const isFamily = (name: string | undefined): name is keyof typeof families =>
  name !== undefined && Object.hasOwn(families, name);

function fileNames({ windows, names }: Family, style: number): readonly string[] {
  const word = styles[style] ?? "Regular";
  const spaced = style === 0 ? "" : ` ${word}`;
  return [
    `${windows[style]}.ttf`,
    ...names.flatMap((name) => [`${name}${spaced}.ttf`, `${name}-${word}.ttf`.replaceAll(" ", "")]),
  ].map((file) => file.toLowerCase());
}

/** Font files by their names in small letters; the first folder that has a name wins. */
function filesIn(folders: readonly string[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const folder of folders) {
    for (const name of namesIn(folder)) {
      const key = path.basename(name).toLowerCase();
      if (key.endsWith(".ttf") && !files.has(key)) files.set(key, path.join(folder, name));
    }
  }
  return files;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" });
  } catch {
    return [];
  }
}

const trueType = [0x00010000, 0x74727565];

/** A file with outlines of the kind that can be embedded; undefined for another, or one that cannot be read. */
function readOutlines(file: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(file);
    return trueType.includes(bytes.readUInt32BE(0)) ? bytes : undefined;
  } catch {
    return undefined;
  }
}
