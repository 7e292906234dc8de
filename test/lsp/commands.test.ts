import { describe, expect, test } from "vitest";
import { ErrorCodes, LSPErrorCodes } from "vscode-languageserver-protocol";
import { builtInProfiles, rules, skeleton } from "../../server/src/core/index.ts";
import { commands } from "../../server/src/protocol.ts";
import { explainRule } from "../../server/src/report/explain.ts";
import type { TestClient } from "../support/lsp-client.ts";
import { draft, memo } from "../support/lsp-documents.ts";
import { connect } from "../support/wire.ts";

test("the server offers the commands of the protocol and the one behind its code actions", async () => {
  const client = await connect();
  expect(client.offered.executeCommandProvider?.commands).toEqual([
    ...Object.values(commands),
    "sixpager.decideForProject",
  ]);
});

describe("inserting by command", () => {
  test("one section changes the document through the client", async () => {
    const client = await connect();
    client.open(memo, draft);
    expect(await run(client, commands.insertSection, [memo, "risks"])).toEqual({ applied: true });
    expect(client.text(memo)).toContain("## Risk Assessment and Mitigation");
    expect(client.appliedEdits).toHaveLength(1);
    expect(client.appliedEdits[0]).toMatchObject({
      label: "Insert section: Risk Assessment and Mitigation",
      edit: { documentChanges: [{ textDocument: { uri: memo, version: 1 } }] },
    });
    const { sections } = await client.analysis(memo);
    expect(sections.find(({ id }) => id === "risks")?.status).toBe("empty");
  });

  test("all missing sections leaves none", async () => {
    const client = await connect();
    client.open(memo, draft);
    await run(client, commands.insertMissingSections, [memo]);
    const { sections } = await client.analysis(memo);
    expect(sections.filter(({ status }) => status === "missing")).toEqual([]);
    await expect(run(client, commands.insertMissingSections, [memo])).rejects.toMatchObject({
      code: LSPErrorCodes.RequestFailed,
      message: "No section is missing in memo.md.",
    });
  });

  test("says so when the client cannot be asked for edits", async () => {
    const client = await connect({ capabilities: {} });
    client.open(memo, draft);
    await expect(run(client, commands.insertSection, [memo, "risks"])).rejects.toMatchObject({
      code: LSPErrorCodes.RequestFailed,
    });
  });
});

describe("a new narrative", () => {
  test("is the skeleton of the default profile or of the one that is named", async () => {
    const client = await connect();
    const skeletons = new Map(builtInProfiles.map((profile) => [profile.id, skeleton(profile)]));
    expect(await run(client, commands.newNarrative, [])).toBe(skeletons.get("six-pager"));
    expect(await run(client, commands.newNarrative)).toBe(skeletons.get("six-pager"));
    expect(await run(client, commands.newNarrative, ["classic"])).toBe(skeletons.get("classic"));
  });
});

describe("explaining a rule", () => {
  test.each(rules.map(({ id }) => id))("answers the page of %s", async (id) => {
    const client = await connect();
    const rule = rules.find((each) => each.id === id);
    expect(rule && explainRule(rule)).toBe(await run(client, commands.explainRule, [id]));
  });
});

describe("a command that makes no sense is answered by what is expected", () => {
  test.each([
    [commands.insertSection, undefined, "takes document URI and section id"],
    [commands.insertSection, null, "takes document URI and section id"],
    [commands.insertSection, [memo], "takes document URI and section id"],
    [commands.insertSection, [memo, 7], "takes document URI and section id"],
    [commands.insertSection, [memo, "budget"], "There is no section budget; there are executive-summary,"],
    [commands.insertSection, ["file:///closed.md", "risks"], "file:///closed.md is not open"],
    [commands.insertMissingSections, [], "takes document URI"],
    [commands.insertMissingSections, [{}], "takes document URI"],
    [commands.newNarrative, ["haiku"], "There is no profile haiku; there are six-pager,"],
    [commands.newNarrative, [7], "There is no profile 7"],
    [commands.explainRule, [], "takes rule id"],
    [commands.explainRule, ["structure/no-such-rule"], "There is no rule structure/no-such-rule."],
    ["sixpager.unheard-of", [], "There is no command sixpager.unheard-of"],
    ["", [], "There is no command"],
  ])("%s %j", async (command, given, message) => {
    const client = await connect();
    client.open(memo, draft);
    await expect(run(client, command, given)).rejects.toMatchObject({
      code: ErrorCodes.InvalidParams,
      message: expect.stringContaining(message),
    });
  });
});

describe("the report", () => {
  test("of an open document is Markdown with its score", async () => {
    const client = await connect();
    client.open(memo, draft);
    const report = await client.request<string>("sixpager/report", { uri: memo });
    const { score } = await client.analysis(memo);
    expect(report).toMatch(/^# /);
    expect(report).toContain("memo.md");
    expect(report).toContain(`${score.total}`);
    const page = await client.request<string>("sixpager/report", {
      uri: memo,
      format: "html",
      isInEditor: true,
    });
    expect(page).toContain(`${score.total}`);
    const [, target = ""] = /href="command:sixpager\.revealLine\?([^"]+)"/.exec(page) ?? [];
    expect(JSON.parse(decodeURIComponent(target))).toEqual([memo, expect.any(Number)]);
  });

  test("of a document that is not open is refused", async () => {
    const client = await connect();
    await expect(client.request("sixpager/report", { uri: memo })).rejects.toMatchObject({
      code: ErrorCodes.InvalidParams,
    });
  });
});

function run(client: TestClient, command: string, given?: unknown): Promise<unknown> {
  return client.request("workspace/executeCommand", {
    command,
    ...(given === undefined ? {} : { arguments: given }),
  });
}
