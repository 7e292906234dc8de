import { PassThrough } from "node:stream";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import type { Clock } from "../../server/src/lsp/clock.ts";
import type { Runtime } from "../../server/src/lsp/runtime.ts";
import { startServer } from "../../server/src/lsp/start-server.ts";
import { type ClientOptions, createTestClient, type TestClient } from "./lsp-client.ts";

export interface WireOptions extends ClientOptions {
  /** The files that the server can read, by URI. */
  readonly files?: ReadonlyMap<string, string>;
  /** Lets time pass as the test likes. */
  readonly clock?: Clock;
  /** Prints documents; without it nothing can be printed, as in a browser. */
  readonly print?: Runtime["print"];
}

/** A file whose text begins so cannot be read; the rest is the reason. */
export const unreadable = "unreadable: ";

/**
 * A server and a client in one process, joined by two streams of bytes, so that everything is written and read
 * as it is between processes. The client has said hello.
 */
export async function connect(options: WireOptions = {}): Promise<TestClient> {
  const client = connectSilently(options);
  await client.initialize();
  return client;
}

/** The same before the client has said anything. */
export function connectSilently(options: WireOptions = {}): TestClient {
  const up = new PassThrough();
  const down = new PassThrough();
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(up),
    new StreamMessageWriter(down),
  );
  const runtime: Runtime = {
    nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
    readFile: async (uri) => {
      const text = options.files?.get(uri);
      if (text?.startsWith(unreadable)) throw new Error(text.slice(unreadable.length));
      return text;
    },
    ...(options.print && { print: options.print }),
  };
  startServer(server, runtime, options.clock);
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  return createTestClient(connection, options);
}
