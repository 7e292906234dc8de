import { spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import * as esbuild from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { bundleOptions, bundles, engineSizeLimit, serverSizeLimit } from "../../scripts/lib/bundles.mjs";
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

// In German, so that a word list is needed that is packed.
const memo = {
  uri: "file:///memo.md",
  languageId: "markdown",
  version: 1,
  text: "---\ntype: six-pager\n---\n\n# Pakete, die warten\n\n## Zusammenfassung\n\n## Risiken\n",
};

/** Two of the six sections are there. @param {unknown} params */
function expectJudged(params) {
  const { uri, diagnostics } =
    /** @type {import("vscode-languageserver-protocol").PublishDiagnosticsParams} */ (params);
  expect(uri).toBe(memo.uri);
  expect(diagnostics.filter(({ code }) => code === "structure/missing-section")).toHaveLength(4);
}

/** Runs a script in a thread as a browser's worker would. */
const asInBrowser = `
  const { parentPort, workerData } = require("node:worker_threads");
  globalThis.self = globalThis;
  globalThis.addEventListener = () => {};
  globalThis.postMessage = (message) => parentPort.postMessage(message);
  require("node:vm").runInThisContext(workerData);
  parentPort.on("message", (data) => globalThis.onmessage({ data }));
`;

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

  test("what the server loads before its first answer, and then before its first diagnostic, has limits", () => {
    const files = loadedWith("dist/server.js");
    const bytes = [...files].reduce((sum, file) => sum + output(file).bytes, 0);
    expect(bytes).toBeLessThan(serverSizeLimit);
    expect(output("dist/server-web.js").bytes).toBeLessThan(engineSizeLimit);
  });

  test("the server greets its client before it has the engine, and judges when it has it", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "sixpager-bundles-"));
    const script = path.join(folder, "server.js");
    writeFileSync(script, output("dist/server.js").text);
    const server = spawn(process.execPath, [script, "--stdio"]);
    const client = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    try {
      client.listen();
      // What is greeted now has no engine beside it; there must be one when the first document is judged.
      const greeting = { processId: null, rootUri: null, capabilities: {} };
      const { capabilities } = await client.sendRequest("initialize", greeting);
      expect(capabilities).toHaveProperty("hoverProvider");
      writeFileSync(path.join(folder, "server-web.js"), output("dist/server-web.js").text);
      const published = new Promise((resolve) =>
        client.onNotification("textDocument/publishDiagnostics", resolve),
      );
      await client.sendNotification("initialized", {});
      await client.sendNotification("textDocument/didOpen", { textDocument: memo });
      expectJudged(await published);
    } finally {
      client.dispose();
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test("the server for workers needs nothing but its own text", async () => {
    const worker = new Worker(asInBrowser, { eval: true, workerData: output("dist/server-web.js").text });
    const sent = new EventEmitter();
    const send = (/** @type {object} */ message) => worker.postMessage({ jsonrpc: "2.0", ...message });
    worker.on("message", ({ id, method, ...content }) => {
      sent.emit(method ?? `answer ${id}`, content);
      // There are no files to read.
      if (method !== undefined && id !== undefined) send({ id, result: null });
    });
    try {
      send({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
      const [{ result }] = await once(sent, "answer 1");
      expect(result).toHaveProperty("capabilities.hoverProvider");
      send({ method: "initialized", params: {} });
      send({ method: "textDocument/didOpen", params: { textDocument: memo } });
      const [{ params }] = await once(sent, "textDocument/publishDiagnostics");
      expectJudged(params);
    } finally {
      await worker.terminate();
    }
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

  test("the server leaves what writes Word and PDF to a bundle of its own, which needs no engine of its own", () => {
    for (const sign of ["StructTreeRoot", "wordprocessingml"]) {
      expect(output("dist/server.js").text).not.toContain(sign);
      expect(output("dist/print/main.js").text).toContain(sign);
    }
    expect(output("dist/server.js").imports.map(({ path }) => path)).toContain("./print/main.js");
    expect(output("dist/print/main.js").imports.map(({ path }) => path)).toContain("../server-web.js");
  });

  test("the manifest does not call the extension a module, which VS Code for the browser would refuse", () => {
    const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    expect(manifest.type ?? "commonjs").toBe("commonjs");
  });
});
