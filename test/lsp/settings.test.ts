import { afterEach, describe, expect, test, vi } from "vitest";
import { eventually } from "../support/eventually.ts";
import { fullCapabilities, pullCapabilities, type TestClient } from "../support/lsp-client.ts";
import { draft, draftWith, memo, rangeOf } from "../support/lsp-documents.ts";
import { testRules } from "../support/lsp-rules.ts";
import { connect } from "../support/wire.ts";

vi.mock("../../server/src/core/rules/index.ts", async (importReal) => {
  const real = await importReal<typeof import("../../server/src/core/rules/index.ts")>();
  return { ...real, rules: [...real.rules, ...testRules] };
});

const config = "file:///work/.sixpager.yaml";
const slipOff = { rules: { "test/slip": "off" } };

describe("the editor's settings", () => {
  test("are asked for, document by document, and asked for again after a change", async () => {
    const other = "file:///other/memo.md";
    let off = memo;
    const client = await connect({ settings: (uri) => (uri === off ? slipOff : {}) });
    client.open(memo, draftWith("teh"));
    client.open(other, draftWith("teh"));
    expect(slips(await client.diagnostics(memo))).toBe(0);
    expect(slips(await client.diagnostics(other))).toBe(1);
    off = other;
    client.notify("workspace/didChangeConfiguration", { settings: null });
    await untilSlips(client, memo, 1);
    await untilSlips(client, other, 0);
    expect(client.published.at(-1)?.version).toBe(1);
  });

  test("are pulled anew by a client that pulls, which is told to", async () => {
    const settings = { current: {} };
    const client = await connect({ capabilities: pullCapabilities, settings: () => settings.current });
    client.open(memo, draftWith("teh"));
    const before = await client.pull(memo);
    settings.current = slipOff;
    client.notify("workspace/didChangeConfiguration", { settings: null });
    await eventually("a refresh", () => client.refreshes.count === 1);
    const after = await client.pull(memo, before.resultId);
    expect(after.kind).toBe("full");
    expect(slips(await client.diagnostics(memo))).toBe(0);
  });

  test("that change nothing leave the findings as they were", async () => {
    const client = await connect({ capabilities: pullCapabilities });
    client.open(memo, draft);
    const { resultId } = await client.pull(memo);
    client.notify("workspace/didChangeConfiguration", { settings: null });
    await eventually("a refresh", () => client.refreshes.count === 1);
    expect((await client.pull(memo, resultId)).kind).toBe("unchanged");
  });

  test("come with the greeting and with changes from a client that cannot be asked", async () => {
    const client = await connect({ capabilities: {}, initializationOptions: { sixpager: slipOff } });
    client.open(memo, draftWith("teh"));
    expect(slips(await client.diagnostics(memo))).toBe(0);
    client.notify("workspace/didChangeConfiguration", { settings: { sixpager: {} } });
    await untilSlips(client, memo, 1);
    client.notify("workspace/didChangeConfiguration", { settings: { sixpager: slipOff, other: 1 } });
    await untilSlips(client, memo, 0);
    client.notify("workspace/didChangeConfiguration", { settings: { other: 1 } });
    client.change(memo, [{ text: draftWith("teh teh") }]);
    expect(slips(await client.diagnostics(memo))).toBe(0);
  });

  test("that make no sense are logged once and do no harm", async () => {
    const client = await connect({ settings: () => ({ phase: "dreaming" }) });
    client.open(memo, draftWith("teh"));
    client.open("file:///work/other.md", draft);
    expect(slips(await client.diagnostics(memo))).toBe(1);
    await client.diagnostics("file:///work/other.md");
    const told = await eventually("the log", () => client.logged.find((each) => /phase/.test(each.message)));
    expect(client.logged.filter(({ message }) => message === told.message)).toHaveLength(1);
  });

  test.each([null, 7, "loud", [], { rules: 3 }])("may be %j", async (settings) => {
    const client = await connect({ settings: () => settings });
    client.open(memo, draftWith("teh"));
    expect(slips(await client.diagnostics(memo))).toBe(1);
  });
});

describe("a client that promises its settings and never sends them", () => {
  afterEach(() => void vi.useRealTimers());

  test("has findings after a while", async () => {
    const client = await connect();
    client.connection.onRequest("workspace/configuration", () => new Promise(() => {}));
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    client.open(memo, draftWith("teh"));
    while (client.published.length === 0) {
      vi.advanceTimersByTime(1000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(slips(client.published[0]?.diagnostics ?? [])).toBe(1);
    expect(client.logged.map(({ message }) => message)).toContainEqual(expect.stringContaining("in time"));
  });

  test("has findings at once if it refuses", async () => {
    const client = await connect();
    client.connection.onRequest("workspace/configuration", () => {
      throw new Error("no settings here");
    });
    client.open(memo, draftWith("teh"));
    expect(slips(await client.diagnostics(memo))).toBe(1);
  });
});

describe("the project's configuration file", () => {
  const off = "rules:\n  test/slip: off\n";

  test("is watched by a client that can", async () => {
    const client = await connect();
    await eventually("the registration", () =>
      client.registrations.find(
        ({ method, registerOptions }) =>
          method === "workspace/didChangeWatchedFiles" &&
          registerOptions.watchers[0].globPattern === "**/.sixpager.{yaml,yml,json}",
      ),
    );
  });

  test("holds from its change on, for every document below it", async () => {
    const files = new Map<string, string>();
    const client = await connect({ files });
    client.open(memo, draftWith("teh"));
    expect(slips(await client.diagnostics(memo))).toBe(1);
    files.set(config, off);
    client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: config, type: 1 }] });
    await untilSlips(client, memo, 0);
    files.delete(config);
    client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: config, type: 3 }] });
    await untilSlips(client, memo, 1);
  });

  test("is read again on a save by a client that cannot watch", async () => {
    const files = new Map<string, string>();
    const client = await connect({ files, capabilities: {} });
    client.open(memo, draftWith("teh"));
    expect(slips(await client.diagnostics(memo))).toBe(1);
    files.set(config, off);
    client.notify("textDocument/didSave", { textDocument: { uri: memo } });
    await untilSlips(client, memo, 0);
  });

  test("excludes documents, whose findings go, and includes them again", async () => {
    const files = new Map<string, string>();
    const client = await connect({ files });
    client.open(memo, draftWith("teh"));
    await untilSlips(client, memo, 1);
    files.set(config, "exclude:\n  - '*.md'\n");
    client.notify("workspace/didChangeWatchedFiles", { changes: [] });
    await eventually("the clearing", () => client.published.at(-1)?.diagnostics.length === 0);
    await eventually("the notification", () => client.analyses.at(-1)?.recognition.isNarrative === false);
    expect(await client.request("textDocument/documentSymbol", { textDocument: { uri: memo } })).toEqual([]);
    files.delete(config);
    client.notify("workspace/didChangeWatchedFiles", { changes: [] });
    await untilSlips(client, memo, 1);
  });

  test.each([
    ["pushed to", fullCapabilities],
    ["pulling", pullCapabilities],
  ])("shows what is wrong with it to a client that is %s, until it is mended", async (_, capabilities) => {
    const broken = "phase: ready\nproflie: classic\n";
    const files = new Map([[config, broken]]);
    const client = await connect({ files, capabilities });
    client.open(memo, draft);
    client.open("file:///work/deep/other.md", draft);
    const shown = await eventually("the problem", () => client.published.find(({ uri }) => uri === config));
    expect(shown.diagnostics).toEqual([
      {
        range: rangeOf(broken, "proflie"),
        severity: 1,
        source: "sixpager",
        code: "config/unknown-key",
        message: expect.stringContaining("proflie"),
      },
    ]);
    // An author may close the narrative before mending its configuration.
    await client.analysis(memo);
    client.close(memo);
    files.set(config, "phase: ready\nprofile: classic\n");
    client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: config, type: 2 }] });
    await eventually("the clearing", () =>
      client.published.some(({ uri, diagnostics }) => uri === config && diagnostics.length === 0),
    );
  });

  test("is no narrative itself, also when a client opens it here", async () => {
    const files = new Map([[config, "proflie: classic\n"]]);
    const client = await connect({ files, capabilities: pullCapabilities });
    client.open(config, "proflie: classic\n");
    expect(await client.pull(config)).toEqual({ kind: "full", items: [] });
    client.close(config);
    client.open(memo, draft);
    await client.analysis(memo);
    expect(client.analyses.map(({ uri }) => uri)).toEqual([memo]);
  });
});

const slips = (diagnostics: readonly { code?: unknown }[]): number =>
  diagnostics.filter(({ code }) => code === "test/slip").length;

function untilSlips(client: TestClient, uri: string, count: number): Promise<unknown> {
  return eventually(`${count} slips in ${uri}`, () => {
    const last = client.published.findLast((each) => each.uri === uri);
    return last !== undefined && slips(last.diagnostics) === count;
  });
}
