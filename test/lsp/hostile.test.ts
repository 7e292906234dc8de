import { describe, expect, test, vi } from "vitest";
import { ErrorCodes, LSPErrorCodes } from "vscode-languageserver-protocol";
import { CancellationTokenSource } from "vscode-languageserver-protocol/node";
import type * as core from "../../server/src/core/index.ts";
import { eventually } from "../support/eventually.ts";
import { pullCapabilities } from "../support/lsp-client.ts";
import { documentStart, draft, draftWith, memo } from "../support/lsp-documents.ts";
import { questions } from "../support/lsp-questions.ts";
import { testRules } from "../support/lsp-rules.ts";
import { connect, connectSilently } from "../support/wire.ts";

vi.mock("../../server/src/core/rules/index.ts", async (importReal) => {
  const real = await importReal<typeof import("../../server/src/core/rules/index.ts")>();
  return { ...real, rules: [...real.rules, ...testRules] };
});

/** Breaks the engine itself for documents that ask for it, which no rule can. */
vi.mock("../../server/src/core/index.ts", async (importReal) => {
  const real = await importReal<typeof core>();
  const openDocument: typeof real.openDocument = (text, settings, info) => {
    if (text.includes("CRASH")) throw new Error("the engine crashed");
    return real.openDocument(text, settings, info);
  };
  return { ...real, openDocument };
});

const about = { textDocument: { uri: memo } };

describe("requests at the wrong time", () => {
  test.each(questions)("%s before the greeting is refused", async (method, params) => {
    const client = connectSilently();
    await expect(client.request(method, params)).rejects.toMatchObject({
      code: ErrorCodes.ServerNotInitialized,
    });
  });

  test.each(questions)("%s before the document is opened is answered", async (method, params, nothing) => {
    const client = await connect();
    expect(await client.request(method, params)).toEqual(nothing);
  });

  test.each(questions)("%s after it was closed is answered", async (method, params, nothing) => {
    const client = await connect();
    client.open(memo, draft);
    client.close(memo);
    expect(await client.request(method, params)).toEqual(nothing);
  });

  test.each(questions)("%s while it is being closed is answered", async (method, params, nothing) => {
    const client = await connect();
    client.open(memo, draft);
    const asked = client.request(method, params);
    client.close(memo);
    expect(await asked).toEqual(nothing);
  });

  test.each(questions)("%s after the farewell is refused", async (method, params) => {
    const client = await connect();
    client.open(memo, draft);
    expect(await client.request("shutdown")).toBeNull();
    await expect(client.request(method, params)).rejects.toMatchObject({ code: ErrorCodes.InvalidRequest });
  });

  test("a second greeting is refused", async () => {
    const client = await connect();
    await expect(client.initialize()).rejects.toMatchObject({ code: ErrorCodes.InvalidRequest });
  });

  test("documents opened before the greeting are passed over", async () => {
    const client = connectSilently();
    client.open(memo, draft);
    await client.initialize();
    client.open("file:///work/other.md", draft);
    await client.analysis("file:///work/other.md");
    expect(client.analyses).toHaveLength(1);
  });
});

describe("requests that make no sense", () => {
  test.each(questions)("%s without its document is answered and logged", async (method, _, nothing) => {
    const client = await connect();
    expect(await client.request(method, {})).toEqual(nothing);
    await eventually("the log", () => client.logged.some(({ message }) => message.startsWith(method)));
  });

  test.each(questions)("%s of an address that is none is answered", async (method, params, nothing) => {
    const client = await connect();
    for (const uri of ["", "no address", "file://%zz", "x:y"]) {
      expect(await client.request(method, { ...params, textDocument: { uri } })).toEqual(nothing);
    }
  });

  test.each(["", "no address", "untitled:Untitled-1", "file://%zz/a%"])(
    "a document called %j is analysed like any other",
    async (uri) => {
      const client = await connect();
      client.open(uri, draft);
      expect((await client.analysis(uri)).sections).toHaveLength(6);
    },
  );

  test("an unknown request is refused as such", async () => {
    const client = await connect();
    await expect(client.request("sixpager/unheard-of", {})).rejects.toMatchObject({
      code: ErrorCodes.MethodNotFound,
    });
  });

  test("a cancelled request says so", async () => {
    const client = await connect();
    client.open(memo, draft);
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest("textDocument/documentSymbol", about, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });
});

describe("changes that make no sense", () => {
  const change = (contentChanges: unknown, version: unknown = 2) => ({
    textDocument: { uri: memo, version },
    contentChanges,
  });

  test.each([
    [
      "of a document that is not open",
      { textDocument: { uri: "file:///x.md", version: 2 }, contentChanges: [] },
    ],
    ["without changes", { textDocument: { uri: memo, version: 2 } }],
    ["of nothing", {}],
    ["without text", change([{}])],
    ["with half a range", change([{ range: { start: { line: 0 } }, text: "x" }])],
    ["that are no list", change("x")],
  ])("%s do not stop the server", async (_, params) => {
    const client = await connect();
    client.open(memo, draft);
    client.notify("textDocument/didChange", params);
    client.change(memo, [{ text: draftWith("teh") }]);
    const slips = (await client.diagnostics(memo)).filter(({ code }) => code === "test/slip");
    expect(slips).toHaveLength(1);
    expect(client.logged.length).toBeGreaterThan(0);
  });

  test("that reach beyond the end end there", async () => {
    const client = await connect();
    client.open(memo, draft);
    const beyond = { line: 9999, character: 9999 };
    client.change(memo, [{ range: { start: beyond, end: beyond }, text: "\n\nteh" }]);
    expect(client.text(memo)).toBe(`${draft}\n\nteh`);
    const slips = (await client.diagnostics(memo)).filter(({ code }) => code === "test/slip");
    expect(slips.map(({ range }) => range.start.line)).toEqual([client.text(memo).split("\n").length - 1]);
  });

  test("opening twice starts anew", async () => {
    const client = await connect();
    client.open(memo, draftWith("teh"));
    client.open(memo, draftWith("teh teh"), 1);
    const symbols = await client.request("textDocument/documentSymbol", about);
    expect(symbols).not.toEqual([]);
    await eventually(
      "both slips",
      () => client.published.at(-1)?.diagnostics.filter(({ code }) => code === "test/slip").length === 2,
    );
  });
});

describe("what fails is contained", () => {
  test("a rule that throws loses only its own findings and is logged once for each version", async () => {
    const client = await connect();
    client.open(memo, draftWith("teh BREAK"));
    expect((await client.diagnostics(memo)).some(({ code }) => code === "test/slip")).toBe(true);
    const failures = () => client.logged.filter(({ message }) => message.includes("test/brittle"));
    await eventually("the log", () => failures().length === 1);
    expect(failures()[0]?.message).toContain("broken on purpose");
    await client.request("textDocument/documentSymbol", about);
    await client.codeActions(memo, documentStart);
    expect(failures()).toHaveLength(1);
    client.change(memo, [{ text: draftWith("BREAK again") }]);
    await eventually("the log of the next version", () => failures().length === 2);
  });

  test("an engine that crashes costs the answer, not the server", async () => {
    const client = await connect({ capabilities: pullCapabilities });
    client.open(memo, draftWith("CRASH"));
    expect(await client.pull(memo)).toEqual({ kind: "full", items: [] });
    await eventually("the log", () =>
      client.logged.some(({ message }) => /textDocument\/diagnostic.*the engine crashed/s.test(message)),
    );
    client.change(memo, [{ text: draftWith("teh") }]);
    expect((await client.diagnostics(memo)).some(({ code }) => code === "test/slip")).toBe(true);
  });
});
