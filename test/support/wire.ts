import { PassThrough } from "node:stream";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { startServer } from "../../server/src/lsp/start-server.ts";
import { type ClientOptions, createTestClient, type TestClient } from "./lsp-client.ts";

export interface WireOptions extends ClientOptions {
  /** The files that the server can read, by URI. */
  readonly files?: ReadonlyMap<string, string>;
}

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
  startServer(server, {
    nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
    readFile: async (uri) => options.files?.get(uri),
  });
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  return createTestClient(connection, options);
}
