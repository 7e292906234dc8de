// Keeps the heading lexicons of eight languages, a third of the engine, out of the way of the first diagnostic:
// in Node each is a JSON file that is read when a document in its language comes, in the browser, where nothing
// can be read at once, it is deflated inside the bundle.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { transformSync } from "esbuild";
import { root } from "./paths.mjs";

const lists = /[\\/]core[\\/]lexicon[\\/]headings[\\/](?:fr|de|es|pt|ja|zh|ko)\.ts$/;

/**
 * @param {string | undefined} folder Where the JSON files go, beside the bundle that asks for them; undefined
 *   to keep the lists in the bundle.
 * @returns {import("esbuild").Plugin}
 */
export const wordLists = (folder) => ({
  name: "word-lists",
  setup(build) {
    build.onLoad({ filter: lists }, async ({ path: file }) => {
      const { code } = transformSync(readFileSync(file, "utf8"), { loader: "ts", format: "esm" });
      const module = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
      const [first] = Object.entries(module);
      const [name, data] = /** @type {[string, { language: string }]} */ (first);
      const known = JSON.stringify({ language: data.language });
      const load = folder === undefined ? packed(data) : written(folder, data);
      return {
        loader: "js",
        resolveDir: path.dirname(file),
        contents: [
          'import { deferred } from "../deferred.ts";',
          ...(folder === undefined ? ['import { inflateJson } from "../inflate.ts";'] : []),
          `export const ${name} = deferred(${known}, () => ${load});`,
        ].join("\n"),
      };
    });
  },
});

/** @param {object} data */
const packed = (data) =>
  `inflateJson("${deflateRawSync(JSON.stringify(data), { level: 9 }).toString("base64")}")`;

/**
 * @param {string} folder
 * @param {{ language: string }} data
 */
function written(folder, data) {
  const file = `lexicon-${data.language}.json`;
  mkdirSync(path.join(root, folder), { recursive: true });
  writeFileSync(path.join(root, folder, file), JSON.stringify(data));
  // The bundler is not to follow this: the file is read beside the bundle.
  return `require(${JSON.stringify(`./${file}`)})`;
}
