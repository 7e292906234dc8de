import { describe, expect, test, vi } from "vitest";
import { eventually } from "../support/eventually.ts";
import { pullCapabilities } from "../support/lsp-client.ts";
import { draft, draftWith, memo, rangeOf, readme } from "../support/lsp-documents.ts";
import { testRules } from "../support/lsp-rules.ts";
import { type Encoding, placeAt } from "../support/lsp-text.ts";
import { connect } from "../support/wire.ts";

vi.mock("../../server/src/core/rules/index.ts", async (importReal) => {
  const real = await importReal<typeof import("../../server/src/core/rules/index.ts")>();
  return { ...real, rules: [...real.rules, ...testRules] };
});

const slip = (diagnostics: readonly { code?: unknown }[]) =>
  diagnostics.filter(({ code }) => code === "test/slip");

describe("a client that waits for diagnostics", () => {
  test("gets them with version, rule, severity, page, related place and fixes", async () => {
    const client = await connect();
    const text = draftWith("It is teh plan.");
    client.open(memo, text, 4);
    const [diagnostic] = slip(await client.diagnostics(memo));
    expect(diagnostic).toEqual({
      range: rangeOf(text, "teh"),
      severity: 1,
      source: "sixpager",
      code: "test/slip",
      codeDescription: {
        href: "https://github.com/sixpager/sixpager/blob/main/docs/rules/test/slip.md",
      },
      message: "“teh” is a slip; write “the”.",
      relatedInformation: [
        {
          message: "The document's title.",
          location: { uri: memo, range: expect.objectContaining({ start: { line: 4, character: 0 } }) },
        },
      ],
      data: { fixes: [{ title: "Write “the”", safe: true }] },
    });
    expect(client.published.at(-1)?.version).toBe(4);
  });

  test("is not offered to pull", async () => {
    const client = await connect();
    expect(client.offered.diagnosticProvider).toBeUndefined();
  });

  test("sees no related places if it does not know them", async () => {
    const client = await connect({ capabilities: {} });
    client.open(memo, draftWith("teh"));
    const [diagnostic] = slip(await client.diagnostics(memo));
    expect(diagnostic).not.toHaveProperty("relatedInformation");
  });

  test("during a burst gets rising versions, the newest last, and after it all of the newest text", async () => {
    const client = await connect();
    client.open(memo, draft);
    const texts = new Map([[1, draft]]);
    for (let round = 0; round < 60; round++) {
      const end = placeAt(client.text(memo), client.text(memo).length, "utf-16");
      client.change(memo, [{ range: { start: end, end }, text: round % 3 === 0 ? "teh " : "fine " }]);
      texts.set(client.documents.get(memo)?.version ?? 0, client.text(memo));
      if (round % 10 === 0) await client.request("textDocument/hover", position(0));
    }
    await client.diagnostics(memo);
    const versions = client.published.map(({ version }) => version ?? -1);
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
    expect(versions.at(-1)).toBe(61);
    expect(versions.length).toBeLessThan(61);
    const slipsIn = (version: number | undefined) => (texts.get(version ?? -1) ?? "").split("teh").length - 1;
    for (const { version, diagnostics } of client.published) {
      expect(slip(diagnostics).length).toBeLessThanOrEqual(slipsIn(version));
    }
    // Whoever saves has written what they meant to write.
    client.notify("textDocument/didSave", about(memo));
    await eventually(
      "all slips",
      () => slip(client.published.at(-1)?.diagnostics ?? []).length === slipsIn(61),
    );
  });

  test("has them cleared when the document is closed, and hears no more of it", async () => {
    const client = await connect();
    client.open(memo, draftWith("teh"));
    await client.diagnostics(memo);
    client.change(memo, [{ text: draftWith("teh teh") }]);
    client.close(memo);
    const cleared = await eventually("the clearing", () =>
      client.published.find(({ uri, diagnostics }) => uri === memo && diagnostics.length === 0),
    );
    const seen = client.published.indexOf(cleared);
    // A document that is opened later is analysed later, so whatever was still to come of the first has come.
    client.open("file:///work/other.md", draft);
    await client.diagnostics("file:///work/other.md");
    expect(client.published.slice(seen + 1).filter(({ uri }) => uri === memo)).toEqual([]);
    expect(client.analyses.filter(({ uri, version }) => uri === memo && version > 1)).toEqual([]);
  });

  test("has them moved with a renamed document", async () => {
    const client = await connect();
    const renamed = "file:///work/renamed.md";
    client.open(memo, draftWith("teh"));
    await client.diagnostics(memo);
    client.close(memo);
    client.open(renamed, draftWith("teh"));
    expect(slip(await client.diagnostics(renamed))).toHaveLength(1);
    expect(client.published.findLast(({ uri }) => uri === memo)?.diagnostics).toEqual([]);
  });

  test.each([memo, "file:///work"])("has them cleared when %s is deleted", async (deleted) => {
    const client = await connect();
    client.open(memo, draftWith("teh"));
    expect(slip(await client.diagnostics(memo))).toHaveLength(1);
    client.notify("workspace/didDeleteFiles", { files: [{ uri: deleted }] });
    await eventually("the clearing", () => client.published.at(-1)?.diagnostics.length === 0);
    client.change(memo, [{ text: draftWith("teh teh") }]);
    expect(slip(await client.diagnostics(memo))).toHaveLength(2);
  });

  test("hears nothing of a document that is no narrative but at most one information", async () => {
    const client = await connect();
    client.open("file:///work/README.md", readme);
    const diagnostics = await client.diagnostics("file:///work/README.md");
    expect(diagnostics.length).toBeLessThanOrEqual(1);
    for (const { severity } of diagnostics) expect(severity).toBeGreaterThanOrEqual(3);
    expect(await client.request("textDocument/documentSymbol", about("file:///work/README.md"))).toEqual([]);
  });
});

describe("a client that pulls", () => {
  test("is offered to, and nothing is pushed", async () => {
    const client = await connect({ capabilities: pullCapabilities });
    expect(client.offered.diagnosticProvider).toEqual({
      identifier: "sixpager",
      interFileDependencies: false,
      workspaceDiagnostics: false,
    });
    client.open(memo, draftWith("teh"));
    expect(slip(await client.diagnostics(memo))).toHaveLength(1);
    await client.analysis(memo);
    client.close(memo);
    client.open(memo, draft);
    await client.analysis(memo);
    expect(client.published).toEqual([]);
  });

  test("hears that nothing has changed until something has", async () => {
    const client = await connect({ capabilities: pullCapabilities });
    client.open(memo, draftWith("teh"));
    const first = await client.pull(memo);
    expect(await client.pull(memo, first.resultId)).toEqual({
      kind: "unchanged",
      resultId: first.resultId,
    });
    client.change(memo, [{ text: draft }]);
    const second = await client.pull(memo, first.resultId);
    expect(second.kind).toBe("full");
    expect(second.resultId).not.toBe(first.resultId);
  });

  test("gets full findings of a document opened again with the same version", async () => {
    const client = await connect({ capabilities: pullCapabilities });
    client.open(memo, draft);
    const { resultId } = await client.pull(memo);
    client.close(memo);
    client.open(memo, draftWith("teh"));
    expect((await client.pull(memo, resultId)).kind).toBe("full");
  });

  test("gets an empty report of a document that is not open", async () => {
    const client = await connect({ capabilities: pullCapabilities });
    expect(await client.pull(memo)).toEqual({ kind: "full", items: [] });
  });
});

describe("the notification of an analysis", () => {
  test.each([
    ["pushed to", undefined],
    ["pulling", pullCapabilities],
  ])("reaches a client that is %s, with places from 0", async (_, capabilities) => {
    const client = await connect(capabilities === undefined ? {} : { capabilities });
    client.open(memo, draft);
    const analysis = await client.analysis(memo);
    expect(analysis).toMatchObject({
      uri: memo,
      version: 1,
      recognition: { isNarrative: true, profile: "six-pager" },
      words: { appendix: 0 },
    });
    expect(analysis.sections.find(({ id }) => id === "customer-problem")).toMatchObject({
      title: "Customer Problem",
      line: 10,
      lines: [10],
    });
    expect(analysis.sections.find(({ id }) => id === "risks")).toMatchObject({
      status: "missing",
      lines: [],
    });
    expect(analysis).not.toHaveProperty("findings");
  });
});

describe.each<Encoding>(["utf-8", "utf-16", "utf-32"])("with columns in %s", (encoding) => {
  test("places are right behind wide characters, also after edits among them", async () => {
    const client = await connect({ capabilities: { general: { positionEncodings: [encoding, "utf-16"] } } });
    expect(client.encoding()).toBe(encoding);
    client.open(memo, draftWith("漢字 🎉 é teh"));
    client.change(memo, [
      insertion(client.text(memo), "teh", "👩‍🚀 ", encoding),
      insertion(client.text(memo), "漢字", "🎉🎉", encoding),
    ]);
    const text = client.text(memo);
    expect(text).toContain("👩‍🚀 teh");
    const [diagnostic] = slip(await client.diagnostics(memo));
    expect(diagnostic).toMatchObject({
      range: {
        start: placeAt(text, text.indexOf("teh"), encoding),
        end: placeAt(text, text.indexOf("teh") + 3, encoding),
      },
    });
  });
});

const about = (uri: string) => ({ textDocument: { uri } });

const position = (line: number) => ({ ...about(memo), position: { line, character: 0 } });

function insertion(text: string, before: string, inserted: string, encoding: Encoding) {
  const place = placeAt(text, text.indexOf(before), encoding);
  return { range: { start: place, end: place }, text: inserted };
}
