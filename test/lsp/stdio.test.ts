import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type ClientCapabilities,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { createTestClient, pullCapabilities, type TestClient } from "../support/lsp-client.ts";
import { draft } from "../support/lsp-documents.ts";

let folder = "";
let bundle = "";
const running: ChildProcessWithoutNullStreams[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sixpager-lsp-"));
  bundle = path.join(folder, "server.cjs");
  const entry = path.join(import.meta.dirname, "../../server/src/node.ts");
  await build({ entryPoints: [entry], outfile: bundle, bundle: true, platform: "node", format: "cjs" });
}, 60_000);

afterAll(async () => {
  for (const child of running) child.kill();
  await rm(folder, { recursive: true, force: true });
});

describe("the bundled server over standard input and output", () => {
  test("judges, fixes and reads the configuration from disk", async () => {
    const { client } = await start();
    const uri = pathToFileURL(path.join(folder, "memo.md")).href;
    client.open(uri, draft);
    const missing = (await client.diagnostics(uri)).filter(
      ({ code }) => code === "structure/missing-section",
    );
    expect(missing).toHaveLength(4);
    await client.request("workspace/executeCommand", {
      command: "sixpager.insertMissingSections",
      arguments: [uri],
    });
    const left = (await client.diagnostics(uri)).map(({ code }) => code);
    expect(left).not.toContain("structure/missing-section");

    await writeFile(path.join(folder, ".sixpager.yaml"), "exclude:\n  - '*.md'\n");
    client.notify("workspace/didChangeWatchedFiles", { changes: [] });
    client.change(uri, [{ text: draft }]);
    expect(await client.diagnostics(uri)).toEqual([]);
    await rm(path.join(folder, ".sixpager.yaml"));
  });

  test("answers in the first encoding that it shares with the client", async () => {
    const capabilities = { ...pullCapabilities, general: { positionEncodings: ["utf-32", "utf-16"] } };
    const { client } = await start(capabilities);
    expect(client.encoding()).toBe("utf-32");
    const uri = pathToFileURL(path.join(folder, "memo.md")).href;
    client.open(uri, draft.replace("# Checkout", "# 🎉🎉 Checkout"));
    expect((await client.diagnostics(uri))[0]?.range.end.character).toBe(
      "# 🎉🎉 Checkout in one step".length - 2,
    );
  });

  test("writes nothing but messages to standard output", async () => {
    const { client, child } = await start();
    const other: string[] = [];
    child.stderr.on("data", (data) => other.push(String(data)));
    client.open("file:///nowhere/memo.md", draft);
    await client.diagnostics("file:///nowhere/memo.md");
    expect(other).toEqual([]);
  });

  test("ends with 0 after shutdown and exit", async () => {
    const { client, child } = await start();
    const ended = once(child, "exit");
    await client.request("shutdown");
    client.notify("exit");
    expect(await ended).toEqual([0, null]);
  });

  test("ends with 1 on exit without shutdown", async () => {
    const { client, child } = await start();
    const ended = once(child, "exit");
    client.notify("exit");
    expect(await ended).toEqual([1, null]);
  });

  test("ends with 1 when the client goes without a word, whatever is still to be done", async () => {
    // Without capabilities the client is asked nothing that it could no longer answer.
    const { client, child } = await start({});
    const ended = once(child, "exit");
    const textDocument = { uri: "file:///nowhere/memo.md", languageId: "markdown", version: 1, text: draft };
    await client.connection.sendNotification("textDocument/didOpen", { textDocument });
    child.stdin.end();
    expect(await ended).toEqual([1, null]);
  });
});

test("without a way to talk the server says in one line what it takes, and ends with 2", async () => {
  const child = spawn(process.execPath, [bundle]);
  running.push(child);
  const errors: string[] = [];
  child.stderr.on("data", (data) => errors.push(String(data)));
  expect(await once(child, "close")).toEqual([2, null]);
  expect(errors.join("")).toMatch(/^sixpager: .*--stdio.*\n$/);
});

async function start(
  capabilities: ClientCapabilities = pullCapabilities,
): Promise<{ client: TestClient; child: ChildProcessWithoutNullStreams }> {
  const child = spawn(process.execPath, [bundle, "--stdio"]);
  running.push(child);
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  // A server that ends while a message is on its way is what some of these tests are about.
  connection.onError(() => undefined);
  const client = createTestClient(connection, { capabilities });
  await client.initialize();
  return { client, child };
}
