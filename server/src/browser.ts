import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { readThroughClient } from "./lsp/read-through-client.ts";
import { startServer } from "./lsp/start-server.ts";

// The main of `dist/server-web.js`, a dedicated worker. The compiler knows only what all workers share.
const worker = self as unknown as DedicatedWorkerGlobalScope;

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(worker),
  new BrowserMessageWriter(worker),
);

startServer(connection, {
  nextTurn: () => new Promise((resolve) => setTimeout(resolve)),
  readFile: (uri) => readThroughClient(connection, uri),
});
