import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { root } from "./paths.mjs";

/**
 * Gives a script what the TypeScript sources export. This Node cannot import them: they are bundled, imported
 * and the bundle is thrown away.
 *
 * @param {string} exports The text of a module that exports what is wanted, with paths below the root, such as
 *   `export { rules } from "./server/src/core/index.ts"`.
 */
export async function importSource(exports) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "sixpager-source-"));
  try {
    const outfile = path.join(folder, "source.mjs");
    await esbuild.build({
      absWorkingDir: root,
      stdin: { contents: exports, resolveDir: root },
      outfile,
      bundle: true,
      platform: "neutral",
      mainFields: ["module", "main"],
      logLevel: "error",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
