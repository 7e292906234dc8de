import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

/**
 * The licences of all packages inside the bundles: most of them ask that their text goes wherever their
 * code goes.
 *
 * @param {readonly import("esbuild").Metafile[]} metafiles
 */
export function licenceNotices(metafiles) {
  const folders = new Set(metafiles.flatMap((meta) => Object.keys(meta.inputs).flatMap(packageFolder)));
  return [...folders].sort().map(notice).join("\n\n");
}

/** @param {string} input Path of a bundled file, with forward slashes. */
function packageFolder(input) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.slice(0, 1) ?? [];
}

/** @param {string} folder */
function notice(folder) {
  const { name, version, license = "licence as below" } = JSON.parse(read(folder, "package.json"));
  const file = readdirSync(path.join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? `Published under the ${license} licence.` : read(folder, file).trim();
  return `${"=".repeat(80)}\n${name} ${version} (${license})\n\n${text}\n`;
}

/**
 * @param {string} folder
 * @param {string} file
 */
function read(folder, file) {
  return readFileSync(path.join(root, folder, file), "utf8");
}
