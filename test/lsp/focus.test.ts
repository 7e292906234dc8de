import { describe, expect, test, vi } from "vitest";
import { restAfter } from "../../server/src/lsp/focus.ts";
import { eventually } from "../support/eventually.ts";
import { pullCapabilities, type TestClient } from "../support/lsp-client.ts";
import { draftWith, memo, rangeOf } from "../support/lsp-documents.ts";
import { testRules } from "../support/lsp-rules.ts";
import { placeAt } from "../support/lsp-text.ts";
import { type ManualClock, manualClock } from "../support/manual-clock.ts";
import { connect } from "../support/wire.ts";

vi.mock("../../server/src/core/rules/index.ts", async (importReal) => {
  const real = await importReal<typeof import("../../server/src/core/rules/index.ts")>();
  return { ...real, rules: [...real.rules, ...testRules] };
});

const text = draftWith("The first teh stands.\n\nThe plan.\n\nThe end.");

describe("a paragraph that is being written", () => {
  test("shows nothing new until nothing was typed for two seconds", async () => {
    const { client, clock } = await opened();
    type(client, "plan.", " teh", "plan".length);
    expect(slips(await client.diagnostics(memo))).toBe(1);
    clock.pass(restAfter - 1);
    type(client, "plan teh", "own ");
    expect(slips(await client.diagnostics(memo))).toBe(1);
    clock.pass(restAfter - 1);
    await settled(client);
    expect(shownSlips(client)).toBe(1);
    clock.pass(1);
    await eventually("both slips", () => shownSlips(client) === 2);
    expect(client.published.at(-1)?.version).toBe(3);
  });

  test("keeps what it showed, at its new place, and loses at once what is mended", async () => {
    const { client } = await opened();
    type(client, "first teh", "very ");
    const [slip] = (await client.diagnostics(memo)).filter(({ code }) => code === "test/slip");
    expect(slip?.range).toEqual(rangeOf(client.text(memo), "teh"));
    const { end } = rangeOf(client.text(memo), "first te");
    client.change(memo, [{ range: { start: end, end }, text: "e" }]);
    expect(slips(await client.diagnostics(memo))).toBe(0);
  });

  test.each<[string, (client: TestClient) => unknown]>([
    ["an edit in another one", (client) => type(client, "The end", "?")],
    ["an edit in another document", (client) => type(client, "The end", "?", 0, other)],
    [
      "a question about code actions elsewhere",
      (client) => client.codeActions(memo, rangeOf(text, "Shoppers")),
    ],
    [
      "a hover elsewhere",
      (client) => client.request("textDocument/hover", at(rangeOf(text, "Shoppers").start)),
    ],
    [
      "a selection elsewhere",
      (client) =>
        client.request("textDocument/selectionRange", {
          textDocument: { uri: memo },
          positions: [rangeOf(text, "Shoppers").start],
        }),
    ],
    ["a save", (client) => client.notify("textDocument/didSave", { textDocument: { uri: memo } })],
    ["new settings", (client) => client.notify("workspace/didChangeConfiguration", { settings: null })],
    ["an empty line below it", (client) => type(client, "plan teh.", "\n\n", "plan teh.".length)],
    [
      "a long text pasted",
      (client) => type(client, "The plan", "A sentence that nobody could type with one key. "),
    ],
  ])("shows what is new after %s", async (_, leave) => {
    const { client } = await opened();
    client.open(other, text);
    await client.diagnostics(other);
    type(client, "plan.", " teh", "plan".length);
    expect(slips(await client.diagnostics(memo))).toBe(1);
    void leave(client);
    await eventually("both slips", () => shownSlips(client) === 2);
  });

  test.each<[string, (client: TestClient) => unknown]>([
    ["code actions in it", (client) => client.codeActions(memo, rangeOf(client.text(memo), "plan"))],
    ["code actions for all of the document", (client) => client.codeActions(memo, everything(client))],
    ["a hover over it", (client) => client.request("textDocument/hover", at(rangeOf(text, "plan").start))],
    [
      "the outline",
      (client) => client.request("textDocument/documentSymbol", { textDocument: { uri: memo } }),
    ],
    ["a line break in it", (client) => type(client, "plan teh.", "\n", "plan teh.".length)],
  ])("shows nothing new after %s", async (_, ask) => {
    const { client } = await opened();
    type(client, "plan.", " teh", "plan".length);
    await client.diagnostics(memo);
    await ask(client);
    await settled(client);
    expect(shownSlips(client)).toBe(1);
  });

  test("holds back what its own keys bring about, after another one was left", async () => {
    const { client, clock } = await opened();
    type(client, "plan.", " teh", "plan".length);
    await client.diagnostics(memo);
    type(client, "end.", " teh", "end".length);
    expect(slips(await client.diagnostics(memo))).toBe(2);
    clock.pass(restAfter);
    await eventually("all slips", () => shownSlips(client) === 3);
  });

  test("a heading half typed makes no section missing, and the score waits with the finding", async () => {
    const { client, clock } = await opened();
    const before = await client.analysis(memo);
    const missing = () => codes(client).filter((code) => code === "structure/missing-section").length;
    expect(missing()).toBe(4);
    type(client, "## Customer Problem", "x");
    const during = await client.analysis(memo);
    expect(missing()).toBeLessThanOrEqual(4);
    expect(during.score).toEqual(before.score);
    expect(during.sections.find(({ id }) => id === "customer-problem")?.status).toBe("missing");
    clock.pass(restAfter);
    await eventually("the missing section", () => missing() === 5);
    await eventually("its score", () => {
      const last = client.analyses.at(-1);
      return last?.version === 2 && last.score.total !== before.score.total;
    });
  });

  test("costs and findings agree at rest", async () => {
    const { client, clock } = await opened();
    type(client, "plan.", " TODO", "plan".length);
    await client.diagnostics(memo);
    clock.pass(restAfter);
    await settled(client);
    const fresh = await connect();
    fresh.open(memo, client.text(memo));
    const expected = await fresh.diagnostics(memo);
    await eventually("the findings of the text", () => {
      const last = client.published.findLast(({ uri }) => uri === memo);
      return JSON.stringify(last?.diagnostics) === JSON.stringify(expected);
    });
    expect(client.analyses.at(-1)?.score).toEqual((await fresh.analysis(memo)).score);
  });

  test("is known too where the client sends the whole text at every key", async () => {
    const { client, clock } = await opened(draftWith("The plan te"));
    client.change(memo, [{ text: draftWith("The plan teh") }]);
    expect(slips(await client.diagnostics(memo))).toBe(0);
    clock.pass(restAfter);
    await eventually("the slip", () => shownSlips(client) === 1);
  });
});

describe("a client that pulls", () => {
  test("is told to ask again, and then gets what was held back", async () => {
    const clock = manualClock();
    const client = await connect({ capabilities: pullCapabilities, clock });
    client.open(memo, text);
    await client.diagnostics(memo);
    type(client, "plan.", " teh", "plan".length);
    const first = await client.pull(memo);
    expect(first.kind === "full" && slips(first.items)).toBe(1);
    expect((await client.pull(memo, first.resultId)).kind).toBe("unchanged");
    expect(client.refreshes.count).toBe(0);
    clock.pass(restAfter);
    await eventually("a refresh", () => client.refreshes.count === 1);
    const second = await client.pull(memo, first.resultId);
    expect(second.kind === "full" && slips(second.items)).toBe(2);
    clock.pass(10 * restAfter);
    expect((await client.pull(memo, second.resultId)).kind).toBe("unchanged");
    expect(client.refreshes.count).toBe(1);
  });

  test("and cannot be told so gets everything at once", async () => {
    const { workspace: _, ...capabilities } = pullCapabilities;
    const client = await connect({ capabilities, clock: manualClock() });
    client.open(memo, text);
    await client.diagnostics(memo);
    type(client, "plan.", " teh", "plan".length);
    expect(slips(await client.diagnostics(memo))).toBe(2);
  });
});

test("a document that is closed while it is written is not published again", async () => {
  const { client, clock } = await opened();
  type(client, "plan.", " teh", "plan".length);
  await client.diagnostics(memo);
  client.close(memo);
  await eventually("the clearing", () => client.published.at(-1)?.diagnostics.length === 0);
  const { length } = client.published;
  clock.pass(10 * restAfter);
  client.open(other, text);
  await client.diagnostics(other);
  expect(client.published.slice(length).filter(({ uri }) => uri === memo)).toEqual([]);
});

const other = "file:///work/other.md";

const at = (position: { line: number; character: number }) => ({ textDocument: { uri: memo }, position });

async function opened(content = text): Promise<{ client: TestClient; clock: ManualClock }> {
  const clock = manualClock();
  const client = await connect({ clock });
  client.open(memo, content);
  await client.diagnostics(memo);
  await client.analysis(memo);
  return { client, clock };
}

/** Puts words in front of others, `behind` units further on. */
function type(client: TestClient, before: string, words: string, behind = 0, uri = memo): void {
  const content = client.text(uri);
  const place = placeAt(content, content.lastIndexOf(before) + behind, client.encoding());
  client.change(uri, [{ range: { start: place, end: place }, text: words }]);
}

const slips = (diagnostics: readonly { code?: unknown }[]): number =>
  diagnostics.filter(({ code }) => code === "test/slip").length;

const codes = (client: TestClient): readonly unknown[] =>
  client.published.findLast(({ uri }) => uri === memo)?.diagnostics.map(({ code }) => code) ?? [];

const shownSlips = (client: TestClient): number =>
  codes(client).filter((code) => code === "test/slip").length;

const everything = (client: TestClient) => ({
  start: { line: 0, character: 0 },
  end: { line: client.text(memo).split("\n").length, character: 0 },
});

/** Whatever was to be published has been: questions are answered after the work before them. */
async function settled(client: TestClient): Promise<void> {
  await client.diagnostics(memo);
  for (let turn = 0; turn < 5; turn++) {
    await client.request("textDocument/documentSymbol", { textDocument: { uri: memo } });
    await new Promise((resolve) => setTimeout(resolve));
  }
}
