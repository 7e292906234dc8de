import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Stop } from "./fail.mjs";
import { root } from "./paths.mjs";

/**
 * Writes files that are derived from the code, or, with `--check` on the command line, fails where one is not
 * what would be written.
 *
 * @param {ReadonlyMap<string, string>} files Text by path below the root, with forward slashes.
 * @param {string} [folder] Holds generated files only, so that any other file in it is left over and goes.
 */
export function keepGenerated(files, folder) {
  const outdated = [...files].filter(([name, text]) => textOf(name) !== text).map(([name]) => name);
  const leftOver = folder === undefined ? [] : filesIn(folder).filter((name) => !files.has(name));
  if (process.argv.includes("--check")) {
    const names = [...outdated, ...leftOver];
    if (names.length === 0) return;
    const verb = names.length === 1 ? "is" : "are";
    throw new Stop(
      `${names.join(", ")} ${verb} out of date; run \`npm run generate\` and keep what it writes.`,
    );
  }
  for (const name of outdated) {
    mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(root, name), files.get(name) ?? "");
  }
  for (const name of leftOver) rmSync(path.join(root, name));
}

/**
 * The text of a file below the root, empty where there is none.
 *
 * @param {string} name
 */
export function textOf(name) {
  try {
    // Git may check text out with CRLF.
    return readFileSync(path.join(root, name), "utf8").replaceAll("\r\n", "\n");
  } catch {
    return "";
  }
}

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  if (!existsSync(path.join(root, folder))) return [];
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .sort();
}
