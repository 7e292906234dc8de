import { describe, expect, test, vi } from "vitest";
import type { ClientCapabilities, CodeAction, TextDocumentEdit } from "vscode-languageserver-protocol";
import type { defaultSettings } from "../../server/src/core/index.ts";
import { eventually } from "../support/eventually.ts";
import { fullCapabilities, type TestClient } from "../support/lsp-client.ts";
import { draftWith, memo, rangeOf } from "../support/lsp-documents.ts";
import { applyLspEdits } from "../support/lsp-text.ts";
import { connect, unreadable, type WireOptions } from "../support/wire.ts";

/** A rule for a word that every list of the project's terms may settle. */
vi.mock("../../server/src/core/rules/index.ts", async () => {
  const { testRules } = await import("../support/lsp-rules.ts");
  const [slip] = testRules;
  const rules = (["acronyms", "customers", "jargon", "accepted"] as const).map((list) => ({
    ...slip,
    id: `test/${list}`,
    *check({ text }: { text: string }, { settings }: { settings: typeof defaultSettings }) {
      const start = text.indexOf(`word-${list}`);
      if (start < 0 || settings.terms[list].includes(`word-${list}`)) return;
      const span = { start, end: start + `word-${list}`.length };
      yield { span, message: "A word.", charge: "none", term: { list, word: `word-${list}` } };
    },
  }));
  return { rules: [...testRules, ...rules] };
});

const folder = "file:///work";
const config = `${folder}/.sixpager.yaml`;

/** A client that can do everything and has one folder open. */
const creating: ClientCapabilities = {
  ...fullCapabilities,
  workspace: {
    ...fullCapabilities.workspace,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
  },
};

describe("a rule may be allowed in the project", () => {
  test("by an edit of its configuration that ends the finding and keeps every comment", async () => {
    const files = new Map([[config, "# Ours.\nrules:\n  test/doubt: off # Bea decided\n"]]);
    const client = await opened("teh", { files });
    const action = await offered(client, "teh", "Allow test/slip in this project");
    expect(action.kind).toBe("quickfix");
    expect(action.edit?.documentChanges).toEqual([
      { textDocument: { uri: config, version: null }, edits: [expect.anything()] },
    ]);
    save(client, files, action);
    expect(files.get(config)).toBe("# Ours.\nrules:\n  test/doubt: off # Bea decided\n  test/slip: off\n");
    await untilGone(client, "test/slip");
  });

  test("in the nearest configuration, whatever its name", async () => {
    const near = `${folder}/docs/.sixpager.json`;
    const files = new Map([
      [config, "phase: ready\n"],
      [near, '{\n  // Ours.\n  "phase": "ready"\n}\n'],
    ]);
    const uri = `${folder}/docs/memo.md`;
    const client = await opened("teh", { files }, uri);
    const action = await offered(client, "teh", "Allow test/slip in this project", uri);
    save(client, files, action);
    expect(files.get(near)).toContain(
      '  // Ours.\n  "phase": "ready",\n  "rules": {\n    "test/slip": "off"\n',
    );
    await untilGone(client, "test/slip", uri);
  });

  test("in a new configuration at the root of the folder", async () => {
    const files = new Map<string, string>();
    const client = await opened("teh", { files, capabilities: creating, folders: ["file:///", folder] });
    const action = await offered(client, "teh", "Allow test/slip in this project");
    expect(action.edit?.documentChanges?.[0]).toEqual({
      kind: "create",
      uri: config,
      options: { ignoreIfExists: true },
    });
    save(client, files, action);
    expect(files.get(config)).toBe("rules:\n  test/slip: off\n");
    await untilGone(client, "test/slip");
  });

  test("by a plain change for a client without versioned edits", async () => {
    const files = new Map([[config, "phase: ready\n"]]);
    const { textDocument } = fullCapabilities;
    const client = await opened("teh", { files, capabilities: { ...(textDocument && { textDocument }) } });
    const action = await offered(client, "teh", "Allow test/slip in this project");
    expect(Object.keys(action.edit?.changes ?? {})).toEqual([config]);
    save(client, files, action);
    expect(files.get(config)).toBe("phase: ready\nrules:\n  test/slip: off\n");
  });

  test("in the text and version that the editor has, which may not be saved", async () => {
    const files = new Map([[config, "phase: ready\n"]]);
    const client = await opened("teh", { files });
    client.open(config, "# Not saved.\nphase: drafting\n", 7);
    const action = await offered(client, "teh", "Allow test/slip in this project");
    expect(action.edit?.documentChanges).toMatchObject([{ textDocument: { uri: config, version: 7 } }]);
    client.apply(action.edit);
    expect(client.text(config)).toBe("# Not saved.\nphase: drafting\nrules:\n  test/slip: off\n");
    await untilGone(client, "test/slip");
  });

  test("but not a finding that no rule made", async () => {
    const client = await opened("<!-- sixpager-disable test/slip -->", { files: new Map([[config, ""]]) });
    const actions = await client.codeActions(memo, rangeOf(client.text(memo), "<!--"));
    const titles = actions.map(({ title }) => title);
    expect(titles).toContain("Delete the comment");
    expect(titles).not.toContain("Allow config/unused-suppression in this project");
  });
});

describe("a word may be added to the project's terms", () => {
  test.each([
    ["acronyms", "acronyms"],
    ["customers", "customers"],
    ["jargon", "jargon"],
    ["accepted", "accepted words"],
  ])("to its %s", async (list, name) => {
    const word = `word-${list}`;
    const files = new Map([[config, `# Ours.\nterms:\n  ${list}: [other] # sorted\n`]]);
    const client = await opened(word, { files });
    const action = await offered(client, word, `Add “${word}” to the project's ${name}`);
    save(client, files, action);
    expect(files.get(config)).toBe(`# Ours.\nterms:\n  ${list}: [other, ${word}] # sorted\n`);
    await untilGone(client, `test/${list}`);
  });

  test("before anything is offered that lets the finding stand", async () => {
    const client = await opened("word-jargon", { files: new Map([[config, ""]]) });
    const actions = await client.codeActions(memo, rangeOf(client.text(memo), "word-jargon"), {
      only: ["quickfix"],
    });
    expect(actions.map(({ title }) => title)).toEqual([
      "Add “word-jargon” to the project's jargon",
      "Allow test/jargon here",
      "Allow test/jargon in this section",
      "Allow test/jargon in this file",
      "Allow test/jargon in this project",
    ]);
  });
});

describe("where there is nothing to write to, one message says so", () => {
  const messages = (client: TestClient): string[] => {
    const told: string[] = [];
    client.connection.onNotification("window/showMessage", ({ message }) => void told.push(message));
    return told;
  };

  test.each<[string, string, WireOptions & { folders?: string[] }, string]>([
    ["a document outside every folder", memo, { folders: ["file:///elsewhere"] }, '"sixpager.rules"'],
    ["a document that is not saved", "untitled:Untitled-1", { folders: [folder] }, '"sixpager.rules"'],
    ["no folder at all", memo, {}, "No open folder"],
    ["a configuration that is broken", memo, { files: new Map([[config, "rules: ["]]) }, "not valid YAML"],
    [
      "one that cannot be read",
      memo,
      { files: new Map([[config, `${unreadable}it is a folder`]]) },
      "it is a folder",
    ],
    ["one whose rules are none", memo, { files: new Map([[config, "rules: loud"]]) }, "Mend it first"],
  ])("%s", async (_, uri, options, message) => {
    const capabilities = creating;
    const client = await opened("teh", { capabilities, ...options }, uri);
    const told = messages(client);
    const action = await offered(client, "teh", "Allow test/slip in this project", uri);
    expect(action.edit).toBeUndefined();
    expect(action.command?.command).toBe("sixpager.decideForProject");
    expect(client.offered.executeCommandProvider?.commands).toContain(action.command?.command);
    expect(await client.request("workspace/executeCommand", action.command)).toEqual({ applied: false });
    await eventually("the message", () => told.length > 0);
    expect(told).toEqual([expect.stringContaining(message)]);
    expect(client.appliedEdits).toEqual([]);
  });

  test("unless it has been put right in the meantime", async () => {
    const files = new Map([[config, "rules: ["]]);
    const client = await opened("teh", { files });
    const { command } = await offered(client, "teh", "Allow test/slip in this project");
    files.set(config, "phase: ready\n");
    client.connection.onRequest("workspace/applyEdit", ({ edit }) => {
      save(client, files, { title: "", edit });
      return { applied: true };
    });
    expect(await client.request("workspace/executeCommand", command)).toEqual({ applied: true });
    expect(files.get(config)).toBe("phase: ready\nrules:\n  test/slip: off\n");
  });

  test.each([[[]], [[memo]], [[memo, 7]], [[memo, { kind: "term", list: "x", word: "y" }]]])(
    "a command with %j is refused",
    async (args) => {
      const client = await opened("teh", {});
      const asked = client.request("workspace/executeCommand", {
        command: "sixpager.decideForProject",
        arguments: args,
      });
      await expect(asked).rejects.toThrow(/takes/);
    },
  );
});

interface Opening extends WireOptions {
  /** What the client answers when it is asked for its folders. */
  readonly folders?: readonly string[];
}

async function opened(more: string, { folders, ...options }: Opening, uri = memo): Promise<TestClient> {
  const client = await connect(options);
  client.connection.onRequest("workspace/workspaceFolders", () =>
    (folders ?? []).map((each) => ({ uri: each, name: each })),
  );
  client.open(uri, draftWith(more));
  await client.diagnostics(uri);
  return client;
}

async function offered(client: TestClient, word: string, title: string, uri = memo): Promise<CodeAction> {
  const actions = await client.codeActions(uri, rangeOf(client.text(uri), word), { only: ["quickfix"] });
  const action = actions.find((each) => each.title === title);
  if (action === undefined) throw new Error(`Offered are: ${actions.map((each) => each.title).join(", ")}`);
  return action;
}

/** Makes the edits in the files on the disk, as an editor that saves at once, and tells the server. */
function save(client: TestClient, files: Map<string, string>, { edit }: CodeAction): void {
  const changes = Object.entries(edit?.changes ?? {}).map(([uri, edits]) => ({ uri, edits }));
  const versioned = (edit?.documentChanges ?? [])
    .filter((each): each is TextDocumentEdit => "textDocument" in each)
    .map(({ textDocument: { uri }, edits }) => ({ uri, edits }));
  for (const { uri, edits } of [...changes, ...versioned]) {
    const plain = edits.flatMap((each) => ("newText" in each ? [each] : []));
    files.set(uri, applyLspEdits(files.get(uri) ?? "", plain, client.encoding()));
    client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] });
  }
}

function untilGone(client: TestClient, rule: string, uri = memo): Promise<unknown> {
  return eventually(`no ${rule}`, () => {
    const last = client.published.findLast((each) => each.uri === uri);
    return last?.diagnostics.every(({ code }) => code !== rule);
  });
}
