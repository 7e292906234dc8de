import { describe, expect, test } from "vitest";
import type { CodeLens, Location } from "vscode-languageserver-protocol";
import { LSPErrorCodes } from "vscode-languageserver-protocol";
import { exampleNarrative, exampleParts } from "../../server/src/core/rules/example-narrative.ts";
import { commands, reportRequest } from "../../server/src/protocol.ts";
import { unclosedIn } from "../report/pages.ts";
import type { TestClient } from "../support/lsp-client.ts";
import { memo, rangeOf, readme } from "../support/lsp-documents.ts";
import { connect } from "../support/wire.ts";

const problem = "Nadia Orlov works nights and missed three parcels in March 2026.";
const solution = "Nadia comes home at seven in the morning";
const risk = "The housing association may sign late.";

const text = exampleNarrative({
  problem: `${exampleParts.problem} <!-- sixpager: nights -->`,
  solution: `${exampleParts.solution} <!-- answers: nights -->`,
  risks: `${exampleParts.risks} <!-- threatens: nights -->`,
});

async function opened(document = text, options: Parameters<typeof connect>[0] = {}): Promise<TestClient> {
  const client = await connect(options);
  client.open(memo, document);
  return client;
}

const at = (piece: string, document = text) => ({
  textDocument: { uri: memo },
  position: rangeOf(document, piece).start,
});

const startOf = (piece: string, document = text) => ({ uri: memo, start: rangeOf(document, piece).start });
const starts = (locations: readonly Location[]) =>
  locations.map(({ uri, range }) => ({ uri, start: range.start }));

describe("definition", () => {
  const ask = async (piece: string): Promise<ReturnType<typeof starts>> =>
    starts(await (await opened()).request<Location[]>("textDocument/definition", at(piece)));

  test("of an answer is the problem", async () => {
    expect(await ask(solution)).toContainEqual(startOf(problem));
  });

  test("of a problem are its answers", async () => {
    expect(await ask(problem)).toContainEqual(startOf(solution));
  });

  test("of a name is the passage that has it", async () => {
    expect(await ask("nights -->\n\n## Success")).toEqual([startOf(problem)]);
  });

  test("of anything else is none", async () => {
    expect(await ask("Parcels that wait for you")).toEqual([]);
  });
});

describe("references", () => {
  const ask = async (piece: string, includeDeclaration: boolean): Promise<ReturnType<typeof starts>> => {
    const params = { ...at(piece), context: { includeDeclaration } };
    return starts(await (await opened()).request<Location[]>("textDocument/references", params));
  };

  test("of a problem are all that takes it up, in order of place", async () => {
    const found = await ask(problem, false);
    expect(found).toContainEqual(startOf(solution));
    expect(found).not.toContainEqual(startOf(problem));
    expect(found.map(({ start }) => start.line)).toEqual(
      found.map(({ start }) => start.line).toSorted((a, b) => a - b),
    );
    expect(await ask(problem, true)).toContainEqual(startOf(problem));
  });

  test("of a name are the places that point at it", async () => {
    const found = await ask("nights -->\n\n## Solution", false);
    expect(found).toHaveLength(2);
    expect(found[0]?.start).toEqual(rangeOf(text, "nights -->\n\n## Success").start);
  });
});

describe("code lens", () => {
  const lenses = async (document: string): Promise<Record<string, string>> => {
    const client = await opened(document);
    const found = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri: memo } });
    const lines = document.split("\n");
    return Object.fromEntries(
      found.map(({ range, command }) => [lines[range.start.line]?.slice(0, 40) ?? "", command?.title ?? ""]),
    );
  };

  test("tells what answers, measures and threatens a problem", async () => {
    const found = await lenses(text);
    expect(found[problem.slice(0, 40)]).toMatch(/^answered in Solution ¶1 · .*threatened by Risks ¶/);
    expect(found[solution.slice(0, 40)]).toMatch(/^answers Problem ¶1/);
  });

  test("says nothing about passages without a tie, nor in a document that is no narrative", async () => {
    expect(Object.keys(await lenses(text))).not.toContain(risk);
    expect(await lenses(readme)).toEqual({});
  });

  test("is about the newest text", async () => {
    const client = await opened();
    const before = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri: memo } });
    client.change(memo, [{ text: readme }]);
    const after = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri: memo } });
    expect(before.length).toBeGreaterThan(1);
    expect(after).toEqual([]);
  });
});

describe("the questions of a senior reader", () => {
  test("are added as an appendix, once", async () => {
    const client = await opened(exampleNarrative({ risks: undefined }));
    const run = () =>
      client.request("workspace/executeCommand", { command: commands.insertQuestions, arguments: [memo] });
    expect(await run()).toEqual({ applied: true });
    expect(client.text(memo)).toMatch(/\n## Appendix: Questions and answers\n\n\*\*Q: .*\?\*\*\n/);
    await expect(run()).rejects.toMatchObject({
      code: LSPErrorCodes.RequestFailed,
      message: "memo.md already has the appendix of questions; delete it to have it written anew.",
    });
  });

  test("are none where nothing is missing", async () => {
    const client = await opened(readme);
    await expect(
      client.request("workspace/executeCommand", { command: commands.insertQuestions, arguments: [memo] }),
    ).rejects.toMatchObject({ message: "memo.md raises no question that it does not answer." });
  });
});

describe("the report of an open document", () => {
  test.each([
    ["html", /^<!doctype html>[\s\S]*Working-backwards thread[\s\S]*<\/html>\n$/],
    ["markdown", /^# Sixpager report[\s\S]*### Working-backwards thread/],
    [undefined, /^# Sixpager report/],
    ["pdf", /^# Sixpager report/],
  ])("as %s", async (format, shape) => {
    const client = await opened();
    const page = await client.request<string>(reportRequest, { uri: memo, ...(format && { format }) });
    expect(page).toMatch(shape);
    if (format === "html") expect(unclosedIn(page)).toEqual([]);
  });
});
