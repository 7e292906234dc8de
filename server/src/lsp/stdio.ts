import path from "node:path";
import { type Connection, createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { readFromDisk } from "./read-from-disk.ts";
import { readThroughClient } from "./read-through-client.ts";
import type { PrintSource, Runtime } from "./runtime.ts";
import { startServer } from "./start-server.ts";

/** A language server on standard input and output, whatever the arguments of the process are. */
export function startStdioServer(): void {
  startNodeServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout));
}

/** A language server in Node over any connection. */
export function startNodeServer(connection: Connection): void {
  startServer(connection, nodeRuntime(connection));
}

function nodeRuntime(connection: Connection): Runtime {
  return {
    nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
    async readFile(uri) {
      const { scheme, fsPath } = URI.parse(uri);
      // Files of another file system, such as one that is browsed without a checkout, only the client can read.
      if (scheme !== "file") return readThroughClient(connection, uri);
      return readFromDisk(fsPath);
    },
    async print({ uri, text, settings, info }, to) {
      // Its libraries are larger than the server, and most who write never print.
      const { printNarrative } = await import("../export/print.ts");
      const printed = await printNarrative(text, to, { settings, info, folder: folderOf(uri) });
      if ("refused" in printed) return printed;
      return { content: Buffer.from(printed.bytes).toString("base64"), notes: printed.notes };
    },
  };
}

/** Where relative addresses of pictures start; nowhere for a document that is not on this disk. */
function folderOf(uri: PrintSource["uri"]): string | undefined {
  const { scheme, fsPath } = URI.parse(uri);
  return scheme === "file" ? path.dirname(fsPath) : undefined;
}
