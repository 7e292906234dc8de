// Keeps the heading lexicons of languages other than English small and out of the way of the first diagnostic: each
// is deflated inside the bundle until a document in its language comes.
import { readFileSync } from "node:fs";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { transformSync } from "esbuild";

const lists = /[\\/]core[\\/]lexicon[\\/]headings[\\/](?:fr|de|es|pt|ja|zh|ko)\.ts$/;

/** @type {import("esbuild").Plugin} */
export const wordLists = {
  name: "word-lists",
  setup(build) {
    build.onLoad({ filter: lists }, async ({ path: file }) => {
      const { code } = transformSync(readFileSync(file, "utf8"), { loader: "ts", format: "esm" });
      const module = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
      const [first] = Object.entries(module);
      const [name, data] = /** @type {[string, { language: string }]} */ (first);
      const known = JSON.stringify({ language: data.language });
      const packed = deflateRawSync(JSON.stringify(data), { level: 9 }).toString("base64");
      return {
        loader: "js",
        resolveDir: path.dirname(file),
        contents: [
          'import { deferred } from "../deferred.ts";',
          'import { inflateJson } from "../inflate.ts";',
          `export const ${name} = deferred(${known}, () => inflateJson("${packed}"));`,
        ].join("\n"),
      };
    });
  },
};
