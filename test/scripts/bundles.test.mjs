import { readFileSync } from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { bundleOptions, bundles, serverSizeLimit } from "../../scripts/lib/bundles.mjs";
import { root } from "../../scripts/lib/paths.mjs";

/**
 * Every output file of every bundle, by its path below the root.
 *
 * @type {Map<string, { text: string, bytes: number, imports: esbuild.Metafile["outputs"][string]["imports"] }>}
 */
const outputs = new Map();

beforeAll(async () => {
  for (const name of Object.keys(bundles)) {
    const { metafile, outputFiles } = await esbuild.build({
      ...bundleOptions(name),
      write: false,
      metafile: true,
    });
    for (const { path: file, text, contents } of outputFiles) {
      const key = path.relative(root, file).replaceAll(path.sep, "/");
      outputs.set(key, { text, bytes: contents.length, imports: metafile.outputs[key]?.imports ?? [] });
    }
  }
}, 60_000);

/** @param {string} file */
function output(file) {
  const found = outputs.get(file);
  if (found === undefined)
    throw new Error(`${file} is not built; there are ${[...outputs.keys()].join(", ")}`);
  return found;
}

/** The file and all that it imports at once, chunk by chunk. @param {string} file @returns {Set<string>} */
function loadedWith(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { path: imported, kind } of output(file).imports) {
    if (kind === "import-statement" && outputs.has(imported)) loadedWith(imported, seen);
  }
  return seen;
}

describe("bundles", () => {
  test.each([
    ["dist/client-web.js", ["vscode"]],
    ["dist/server-web.js", []],
  ])("%s imports nothing of Node", (file, allowed) => {
    const external = output(file)
      .imports.filter(({ external }) => external)
      .map(({ path }) => path);
    expect(new Set(external)).toEqual(new Set(allowed));
  });

  test("the server for workers needs no document", () => {
    expect(output("dist/server-web.js").text).not.toContain("document.createElement");
  });

  test("what the server loads before its first diagnostic stays below its limit", () => {
    const files = loadedWith("dist/server/main.mjs");
    const bytes = [...files].reduce((sum, file) => sum + output(file).bytes, output("dist/server.js").bytes);
    expect(bytes).toBeLessThan(serverSizeLimit);
  });

  test("the command line loads what reads and writes Word and PDF only when it is asked to", () => {
    const all = [...outputs.keys()].filter((file) => file.startsWith("dist/cli/"));
    const atOnce = loadedWith("dist/cli/main.mjs");
    for (const sign of ["StructTreeRoot", "wordprocessingml"]) {
      const having = all.filter((file) => output(file).text.includes(sign));
      expect(having).not.toEqual([]);
      expect(having.filter((file) => atOnce.has(file))).toEqual([]);
    }
  });

  test("the manifest does not call the extension a module, which VS Code for the browser would refuse", () => {
    const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    expect(manifest.type ?? "commonjs").toBe("commonjs");
  });
});
