// A language server as an editor starts it: a process, spoken to over its standard streams.
import { readdirSync, readFileSync } from "node:fs";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node.js";
import { run, start, stop } from "../../scripts/lib/children.mjs";

/** @typedef {Awaited<ReturnType<typeof startServer>>} Server */

const uri = (/** @type {string} */ name) => `file:///narratives/${name}.md`;

/**
 * @param {string} script
 * @param {string} folder Working folder of the process.
 */
export async function startServer(script, folder) {
  const child = start(process.execPath, [script, "--stdio"], {
    stdio: ["pipe", "pipe", "ignore"],
    cwd: folder,
  });
  if (!child.stdout || !child.stdin || child.pid === undefined)
    throw new Error(`${script} cannot be started.`);
  const { pid } = child;
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  /** @type {Map<string, { version: number, text: string }>} */
  const documents = new Map();
  /** @type {Map<string, (count: number) => void>} */
  const waiting = new Map();
  connection.onNotification("textDocument/publishDiagnostics", (params) => {
    // A server that names no version has answered the newest one: we never send two before an answer.
    if (params.version !== undefined && params.version !== documents.get(params.uri)?.version) return;
    waiting.get(params.uri)?.(params.diagnostics.length);
    waiting.delete(params.uri);
  });
  connection.onRequest("workspace/configuration", ({ items }) => items.map(() => null));
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("window/workDoneProgress/create", () => null);
  connection.listen();
  const { capabilities } = await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      workspace: { configuration: true },
      textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true } },
    },
  });
  await connection.sendNotification("initialized", {});
  const sync =
    typeof capabilities.textDocumentSync === "object"
      ? capabilities.textDocumentSync.change
      : capabilities.textDocumentSync;

  /** @param {string} name @returns {Promise<number>} How many diagnostics came. */
  const answer = (name) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${script} does not answer.`)), 300_000);
      waiting.set(uri(name), (count) => {
        clearTimeout(late);
        resolve(count);
      });
    });

  return {
    /** @param {string} name @param {string} text */
    async open(name, text) {
      documents.set(uri(name), { version: 1, text });
      const answered = answer(name);
      await connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri: uri(name), languageId: "markdown", version: 1, text },
      });
      return answered;
    },
    /** @param {string} name @param {number} at @param {string} inserted */
    async type(name, at, inserted) {
      const document = documents.get(uri(name));
      if (!document) throw new Error(`${name} is not open.`);
      const place = positionAt(document.text, at);
      document.version += 1;
      document.text = document.text.slice(0, at) + inserted + document.text.slice(at);
      const change =
        sync === 2 ? { range: { start: place, end: place }, text: inserted } : { text: document.text };
      const answered = answer(name);
      await connection.sendNotification("textDocument/didChange", {
        textDocument: { uri: uri(name), version: document.version },
        contentChanges: [change],
      });
      return answered;
    },
    /** @param {string} name */
    async close(name) {
      documents.delete(uri(name));
      await connection.sendNotification("textDocument/didClose", { textDocument: { uri: uri(name) } });
    },
    cpu: () => cpuOf(pid),
    memory: () => memoryOf(pid),
    end() {
      connection.dispose();
      stop(child);
    },
  };
}

/** @param {string} text @param {number} offset */
function positionAt(text, offset) {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length - 1, character: offset - (before.lastIndexOf("\n") + 1) };
}

/**
 * CPU time of a process with all its threads, in milliseconds; wall time where the system does not tell.
 *
 * @param {number} pid
 */
function cpuOf(pid) {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const times = threads.map((thread) =>
      Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]),
    );
    return times.reduce((sum, time) => sum + time, 0) / 1e6;
  } catch {
    return performance.now();
  }
}

/**
 * Resident memory of a process in megabytes.
 *
 * @param {number} pid
 */
async function memoryOf(pid) {
  const { output } = await run("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(output.trim()) / 1024;
}
