// What is bundled from what, and how. All but the command line is CommonJS: VS Code loads a client by `require`, in the
// browser by a `require` of its own, and the root manifest therefore must not say `"type": "module"` (from
// VS Code 1.100 on, the browser refuses such extensions).
import path from "node:path";
import { apart } from "./apart.mjs";
import { root } from "./paths.mjs";
import { sharedEngine } from "./shared-engine.mjs";
import { without } from "./without.mjs";
import { wordLists } from "./word-lists.mjs";

/** @typedef {import("esbuild").BuildOptions} BuildOptions */

/** @type {BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  logLevel: "silent",
  legalComments: "none",
  // The word lists of many languages are half as large in UTF-8 as they are in escapes.
  charset: "utf8",
  // The build of yaml for browsers is made of modules, so that what is not used falls away; and the same text
  // is then read by the same code everywhere.
  alias: { yaml: path.join(root, "node_modules/yaml/browser/index.js") },
};

/** @type {BuildOptions} */
const node = { ...shared, platform: "node", format: "cjs", target: "node20" };

/** @type {BuildOptions} */
const web = {
  ...shared,
  platform: "browser",
  target: "es2022",
  // Extension hosts and servers are workers, without a document. Packages that offer a build for workers
  // (decode-named-character-reference) otherwise come with one that calls `document.createElement`.
  conditions: ["worker", "module"],
};

/**
 * Modules, so that what is not needed at once is a file of its own that is loaded later, and so that the command line
 * and the processes that help it check many documents share the engine's file. Packages in CommonJS still ask for
 * `require`.
 *
 * @type {BuildOptions}
 */
const cliModules = {
  ...node,
  format: "esm",
  splitting: true,
  outExtension: { ".js": ".mjs" },
  chunkNames: "[name]-[hash]",
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
  plugins: [without(["jszip", "fontkit"])],
  entryPoints: { main: "server/src/cli/main.ts", worker: "server/src/cli/batch/worker.ts" },
  outdir: "dist/cli",
};

/** @type {Readonly<Record<string, BuildOptions>>} */
export const bundles = {
  "client.js": { ...node, entryPoints: ["client/src/node.ts"], external: ["vscode"] },
  "client-web.js": { ...web, entryPoints: ["client/src/browser.ts"], format: "cjs", external: ["vscode"] },
  "server.js": {
    ...node,
    plugins: [
      sharedEngine('require("./server-web.js")'),
      apart(/[\\/]export[\\/]print\.ts$/, "./print/main.js"),
    ],
    entryPoints: ["server/src/node.ts"],
    external: ["./server-web.js"],
  },
  // What writes Word documents and PDFs, loaded when an author first asks for one. In a folder of its own, so that the
  // fonts are where the command line finds them as well.
  "print/main.js": {
    ...node,
    plugins: [sharedEngine('require("../server-web.js")'), without(["jszip", "fontkit"])],
    entryPoints: ["server/src/export/print.ts"],
    external: ["../server-web.js"],
    banner: { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
    define: { "import.meta.url": "moduleUrl" },
  },
  "server-web.js": {
    ...web,
    plugins: [sharedEngine("sixpager"), wordLists],
    entryPoints: ["server/src/browser.ts"],
    // A classic script, which every way to start a worker takes; what it exports is for Node.
    format: "iife",
    globalName: "sixpager",
    footer: { js: 'if (typeof module === "object") module.exports = sixpager;' },
  },
  "cli.js": {
    ...node,
    stdin: { contents: 'import("./cli/main.mjs");', resolveDir: root },
    external: ["./cli/main.mjs"],
    banner: { js: "#!/usr/bin/env node" },
  },
  "cli/main.mjs": cliModules,
  // What tinypool starts as a process. It looks for it in this place, below the folder that its own code is in.
  "cli/entry/process.js": { ...node, entryPoints: ["node_modules/tinypool/dist/entry/process.js"] },
};

/** Bytes that a minified server may have loaded when it answers `initialize`. */
export const serverSizeLimit = 300_000;

/** Bytes of the server for workers, which is also what the other one then loads before its first diagnostic. */
export const engineSizeLimit = 1_400_000;

/**
 * esbuild's options for one of the bundles.
 *
 * @param {string} name
 * @param {{ dev?: boolean }} [mode] For development: readable, with source maps.
 * @returns {BuildOptions}
 */
export function bundleOptions(name, { dev = false } = {}) {
  return {
    ...bundles[name],
    ...(bundles[name]?.outdir === undefined && { outfile: path.join("dist", name) }),
    minify: !dev,
    sourcemap: dev,
    metafile: true,
  };
}

/**
 * The tests that run inside an editor's extension host, the same file for Node and for the browser.
 *
 * @type {BuildOptions}
 */
export const suite = {
  ...web,
  entryPoints: ["test/e2e/run.ts"],
  format: "cjs",
  external: ["vscode"],
  sourcemap: "inline",
  // Mocha's build for browsers would otherwise take the bundle's exports for its own.
  define: { exports: "undefined" },
  outfile: ".vscode-test/suite/run.js",
};
