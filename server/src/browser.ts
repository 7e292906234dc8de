// `dist/server-web.js`: the main of a dedicated worker, and what `dist/server.js` takes engine and configuration from.
export * as config from "./config/index.ts";
export * as core from "./core/index.ts";

// The compiler knows only what all workers share.
const worker = globalThis as unknown as DedicatedWorkerGlobalScope;

// Only in a worker there is somebody to talk to.
if (typeof worker.postMessage === "function") void startInWorker();

/** Node has a protocol of its own, so this one is not even evaluated there. */
async function startInWorker(): Promise<void> {
  const { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } = await import(
    "vscode-languageserver/browser"
  );
  const { readThroughClient } = await import("./lsp/read-through-client.ts");
  const { startServer } = await import("./lsp/start-server.ts");
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(worker),
    new BrowserMessageWriter(worker),
  );
  startServer(connection, {
    nextTurn: () => new Promise((resolve) => setTimeout(resolve)),
    readFile: (uri) => readThroughClient(connection, uri),
  });
}
