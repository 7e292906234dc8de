import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startNodeServer } from "./lsp/stdio.ts";

// The main of `dist/server.js`. The arguments say how to talk: `--stdio`, `--node-ipc`, `--socket=PORT` or
// `--pipe=NAME`.
try {
  startNodeServer(createConnection(ProposedFeatures.all));
} catch (error) {
  console.error(`sixpager: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
