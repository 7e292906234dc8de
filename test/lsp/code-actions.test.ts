import { describe, expect, test, vi } from "vitest";
import type { CodeAction } from "vscode-languageserver-protocol";
import { fullCapabilities, pullCapabilities } from "../support/lsp-client.ts";
import { documentStart, draft, draftWith, memo, rangeOf } from "../support/lsp-documents.ts";
import { testRules } from "../support/lsp-rules.ts";
import { connect } from "../support/wire.ts";

vi.mock("../../server/src/core/rules/index.ts", async (importReal) => {
  const real = await importReal<typeof import("../../server/src/core/rules/index.ts")>();
  return { ...real, rules: [...real.rules, ...testRules] };
});

const fixAllKind = "source.fixAll.sixpager";

test("the kinds are offered exactly", async () => {
  const client = await connect();
  expect(client.offered.codeActionProvider).toEqual({ codeActionKinds: ["quickfix", fixAllKind] });
});

describe("a quick fix", () => {
  test("is linked to the client's own diagnostic, versioned, preferred, and ends the finding", async () => {
    const client = await connect();
    const text = draftWith("It is teh plan.");
    client.open(memo, text, 3);
    const diagnostics = await client.diagnostics(memo);
    const shown = diagnostics.filter(({ code }) => code === "test/slip");
    const range = rangeOf(text, "teh");
    const action = only(
      mending(await client.codeActions(memo, range, { diagnostics: shown, only: ["quickfix"] })),
    );
    expect(action).toEqual({
      title: "Write “the”",
      kind: "quickfix",
      diagnostics: shown,
      isPreferred: true,
      edit: {
        documentChanges: [{ textDocument: { uri: memo, version: 3 }, edits: [{ range, newText: "the" }] }],
      },
    });
    client.apply(action.edit);
    expect(client.text(memo)).toBe(draftWith("It is the plan."));
    expect(codesOf(await client.diagnostics(memo))).not.toContain("test/slip");
  });

  test("of several that need an author's choice is not preferred", async () => {
    const client = await connect();
    const text = draftWith("maybe");
    client.open(memo, text);
    const actions = mending(await client.codeActions(memo, rangeOf(text, "maybe"), { only: ["quickfix"] }));
    const said = actions.filter(({ title }) => title.startsWith("Say "));
    expect(titlesOf(said)).toEqual(["Say today", "Say tomorrow"]);
    expect(said.every(({ isPreferred }) => isPreferred === undefined)).toBe(true);
  });

  test("is found by a diagnostic that the client names, wherever the caret is", async () => {
    const client = await connect();
    const text = draftWith("A long line with teh slip at its end");
    client.open(memo, text);
    const shown = (await client.diagnostics(memo)).filter(({ code }) => code === "test/slip");
    const caret = rangeOf(text, "A long").start;
    const context = { only: ["quickfix"] };
    const there = { start: caret, end: caret };
    expect(await client.codeActions(memo, there, context)).toEqual([]);
    expect(
      titlesOf(mending(await client.codeActions(memo, there, { ...context, diagnostics: shown }))),
    ).toEqual(["Write “the”"]);
  });

  test("is a plain change for a client without versioned edits", async () => {
    const client = await connect({
      capabilities: { textDocument: fullCapabilities.textDocument ?? {} },
    });
    const text = draftWith("teh");
    client.open(memo, text);
    const range = rangeOf(text, "teh");
    const action = only(mending(await client.codeActions(memo, range, { only: ["quickfix"] })));
    expect(action.edit).toEqual({ changes: { [memo]: [{ range, newText: "the" }] } });
  });

  test("is not sent to a client that knows commands only", async () => {
    const client = await connect({ capabilities: {} });
    const text = draftWith("teh");
    client.open(memo, text);
    expect(await client.codeActions(memo, rangeOf(text, "teh"))).toEqual([]);
  });

  test("is not made for places of a text that has changed since", async () => {
    const client = await connect();
    const text = draftWith("teh");
    client.open(memo, text);
    await client.diagnostics(memo);
    const asked = client.codeActions(memo, rangeOf(text, "teh"), { only: ["quickfix"] });
    client.change(memo, [{ text: `# New\n\n${text}` }]);
    expect(await asked).toEqual([]);
  });
});

describe("a missing section", () => {
  test.each([
    ["pushed to", fullCapabilities],
    ["pulling", pullCapabilities],
  ])("can be inserted by a client that is %s, and is missing no more", async (_, capabilities) => {
    const client = await connect({ capabilities });
    client.open(memo, draft);
    const missing = (await client.diagnostics(memo)).filter(isMissing);
    expect(missing).toHaveLength(4);
    const [first] = missing;
    const actions = await client.codeActions(memo, first?.range ?? documentStart, {
      diagnostics: missing.slice(0, 1),
    });
    const insert = actions.find(({ title }) => title === "Insert section: Risk Assessment and Mitigation");
    client.apply(insert?.edit);
    expect(client.text(memo)).toContain("\n## Risk Assessment and Mitigation\n");
    const left = (await client.diagnostics(memo)).filter(isMissing);
    expect(left).toHaveLength(3);
    expect(left.some(({ message }) => String(message).includes("Risk Assessment"))).toBe(false);
  });

  test("can be inserted with all others at once", async () => {
    const client = await connect();
    client.open(memo, draft);
    await client.diagnostics(memo);
    const actions = await client.codeActions(memo, documentStart);
    const all = actions.find(({ title }) => title === "Insert all missing sections");
    expect(all?.kind).toBe("quickfix");
    client.apply(all?.edit);
    expect((await client.diagnostics(memo)).filter(isMissing)).toEqual([]);
    const again = await client.codeActions(memo, documentStart);
    expect(titlesOf(again)).not.toContain("Insert all missing sections");
  });

  test("is offered with the caret anywhere on the first line", async () => {
    const client = await connect();
    const text = draft.replace(/^---.*?---\n\n/s, "").replace("# Checkout", "# A six-pager: checkout");
    client.open("file:///work/six-pager.md", text);
    const caret = { line: 0, character: 9 };
    const actions = await client.codeActions("file:///work/six-pager.md", { start: caret, end: caret });
    expect(titlesOf(actions)).toContain("Insert section: Solution Description");
  });
});

describe("fix-all", () => {
  test("applies every safe fix in one edit and nothing else", async () => {
    const client = await connect();
    client.open(memo, draftWith("teh one, teh two, maybe"));
    const action = only(await client.codeActions(memo, documentStart, { only: [fixAllKind] }));
    expect(action.kind).toBe(fixAllKind);
    client.apply(action.edit);
    expect(client.text(memo)).toBe(draftWith("the one, the two, maybe"));
    expect(await client.codeActions(memo, documentStart, { only: [fixAllKind] })).toEqual([]);
  });

  test.each([
    [["source"], [fixAllKind]],
    [["source.fixAll"], [fixAllKind]],
    [["source.fixAll.eslint"], []],
    [["source.organizeImports"], []],
    [["refactor"], []],
    [["quickfix"], ["quickfix"]],
    [[""], ["quickfix", fixAllKind]],
    [undefined, ["quickfix", fixAllKind]],
  ])("comes for the kinds %j as %j", async (wanted, kinds) => {
    const client = await connect();
    const text = draftWith("teh");
    client.open(memo, text);
    const context = wanted === undefined ? {} : { only: wanted };
    const actions = mending(await client.codeActions(memo, rangeOf(text, "teh"), context));
    expect(actions.map(({ kind }) => kind)).toEqual(kinds);
  });
});

const isMissing = ({ code }: { code?: unknown }): boolean => code === "structure/missing-section";

const codesOf = (diagnostics: readonly { code?: unknown }[]) => diagnostics.map(({ code }) => code);

const titlesOf = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);

function only(actions: readonly CodeAction[]): CodeAction {
  const [action] = actions;
  if (action === undefined || actions.length > 1) throw new Error(`There are ${actions.length} actions.`);
  return action;
}

/** What mends a finding, without the actions that let it stand. */
function mending(actions: readonly CodeAction[]): CodeAction[] {
  return actions.filter(({ title }) => !title.startsWith("Allow "));
}

describe("a finding may be let stand", () => {
  test.each([
    ["Allow test/slip here", "<!-- sixpager-disable-next-line test/slip -- say why -->"],
    ["Allow test/slip in this section", "<!-- sixpager-disable test/slip -- say why -->"],
    ["Allow test/slip in this file", "<!-- sixpager-disable-file test/slip -- say why -->"],
  ])("%s", async (title, comment) => {
    const client = await connect();
    const text = draftWith("It is teh plan.");
    client.open(memo, text);
    const actions = await client.codeActions(memo, rangeOf(text, "teh"), { only: ["quickfix"] });
    client.apply(actions.find((action) => action.title === title)?.edit);
    expect(client.text(memo)).toContain(comment);
    const codes = codesOf(await client.diagnostics(memo));
    expect(codes).not.toContain("test/slip");
    expect(codes).not.toContain("config/unused-suppression");
  });
});
