// The fonts that PDFs are set in. They have the widths of Calibri, Times New Roman, Arial and Courier New.
import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const families = [
  import.meta.resolve("@fontsource/carlito/package.json"),
  import.meta.resolve("@fontsource/tinos/package.json"),
  import.meta.resolve("@fontsource/arimo/package.json"),
  import.meta.resolve("@fontsource/cousine/package.json"),
].map((manifest) => path.dirname(fileURLToPath(manifest)));

/** Scripts that the layout can measure. */
const wanted = /-(?:latin|greek|cyrillic|vietnamese)(?:-ext)?-[47]00-(?:normal|italic)\.woff$/;

/**
 * Copies the fonts with their licences.
 *
 * @param {string} target
 */
export function copyFonts(target) {
  mkdirSync(target, { recursive: true });
  for (const family of families) {
    for (const name of readdirSync(path.join(family, "files"))) {
      if (wanted.test(name)) copyFileSync(path.join(family, "files", name), path.join(target, name));
    }
    copyFileSync(path.join(family, "LICENSE"), path.join(target, `${path.basename(family)}-licence.txt`));
  }
}
