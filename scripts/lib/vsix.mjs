import { mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { run } from "./children.mjs";
import { Stop } from "./fail.mjs";
import { root } from "./paths.mjs";

/** Bytes that the package must stay below. */
export const vsixLimit = 1_000_000;

const vsce = path.join(root, "node_modules", "@vscode", "vsce", "vsce");

/**
 * Packages what dist/ holds as an extension. What goes into it is decided by .vscodeignore.
 *
 * @returns {Promise<{ file: string, bytes: number }>}
 */
export async function packageExtension() {
  const file = path.join(root, "dist", "sixpager.vsix");
  mkdirSync(path.dirname(file), { recursive: true });
  // The bundles hold their dependencies already.
  const { code, output } = await run(
    process.execPath,
    [vsce, "package", "--no-dependencies", "--out", file],
    { cwd: root },
  );
  if (code !== 0) throw new Stop(`the extension could not be packaged.\n${output.trim()}`);
  return { file, bytes: statSync(file).size };
}
