import type { Connection } from "vscode-languageserver";
import { type ReadFileParams, readFileRequest } from "../protocol.ts";
import { orAfterPatience } from "./patience.ts";

/** Reads a file that the server has no access to; a client that cannot read it either means that there is none. */
export async function readThroughClient(connection: Connection, uri: string): Promise<string | undefined> {
  const params: ReadFileParams = { uri };
  const answer: unknown = await orAfterPatience(
    connection.sendRequest<unknown>(readFileRequest, params),
    undefined,
    () => undefined,
  );
  return typeof answer === "string" ? answer : undefined;
}
