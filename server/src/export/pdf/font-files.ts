import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { FontFiles } from "./faces.ts";
import { machineFonts } from "./machine-fonts.ts";

/**
 * Reads the fonts that are shipped with the built files; in the sources, those of the packages that they come from. The
 * extension ships none, because they would be a quarter of it, and takes those of the machine.
 */
export const fontFiles: FontFiles = (name) => shipped(name) ?? ofPackage(name) ?? machineFonts(name);

function shipped(name: string): Uint8Array | undefined {
  return read(() => fileURLToPath(new URL(`../fonts/${name}.woff`, import.meta.url)));
}

function ofPackage(name: string): Uint8Array | undefined {
  const [family] = name.split("-");
  return read(() => createRequire(import.meta.url).resolve(`@fontsource/${family}/files/${name}.woff`));
}

function read(find: () => string): Uint8Array | undefined {
  try {
    return readFileSync(find());
  } catch {
    return undefined;
  }
}
