import { describe, expect, test, vi } from "vitest";
import type {
  DocumentSymbol,
  FoldingRange,
  Hover,
  SelectionRange,
  SymbolInformation,
} from "vscode-languageserver-protocol";
import type { TestClient } from "../support/lsp-client.ts";
import { draft, draftWith, memo, rangeOf } from "../support/lsp-documents.ts";
import { testRules } from "../support/lsp-rules.ts";
import { connect } from "../support/wire.ts";

vi.mock("../../server/src/core/rules/index.ts", async (importReal) => {
  const real = await importReal<typeof import("../../server/src/core/rules/index.ts")>();
  return { ...real, rules: [...real.rules, ...testRules] };
});

const about = { textDocument: { uri: memo } };

async function opened(text: string, options: Parameters<typeof connect>[0] = {}): Promise<TestClient> {
  const client = await connect(options);
  client.open(memo, text);
  return client;
}

describe("document symbols", () => {
  const nested = async (text: string) =>
    (await opened(text)).request<DocumentSymbol[]>("textDocument/documentSymbol", about);

  test("nest the headings and show missing sections where they would be inserted", async () => {
    const [title, ...more] = await nested(draft);
    expect(more).toEqual([]);
    expect(title?.name).toBe("Checkout in one step");
    expect(title?.children?.map(({ name }) => name)).toEqual([
      "Executive Summary",
      "Customer Problem",
      "Solution Description (missing)",
      "Success Metrics and Goals (missing)",
      "Implementation Approach (missing)",
      "Risk Assessment and Mitigation (missing)",
    ]);
    expect(title?.children?.[0]?.selectionRange).toEqual(rangeOf(draft, "## Executive Summary"));
    for (const { name, range, selectionRange } of title?.children ?? []) {
      if (!name.endsWith("(missing)")) continue;
      expect(range).toEqual(selectionRange);
      expect(range.start).toEqual(range.end);
    }
  });

  test("show a missing section before the one that follows it", async () => {
    const [title] = await nested(`${draft}\n## Success Metrics and Goals\n\nConversion: 64 % by June.\n`);
    const names = title?.children?.map(({ name }) => name) ?? [];
    expect(names.indexOf("Solution Description (missing)")).toBe(
      names.indexOf("Success Metrics and Goals") - 1,
    );
  });

  test("stand side by side where the sections are top headings", async () => {
    const text = "---\ntype: six-pager\n---\n\n# Executive Summary\n\nText.\n\n# Customer Problem\n\nText.\n";
    const names = (await nested(text)).map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual([
      "Executive Summary",
      "Customer Problem",
      "Solution Description (missing)",
    ]);
  });

  test("lie within their parents and have names, whatever the headings are", async () => {
    const text = `${draft}\n##\n\n#### Deep\n\nBold line\n===\n\n**Risks**\n\ntext\n\n# \n`;
    const check = (symbols: readonly DocumentSymbol[], parent?: DocumentSymbol): void => {
      for (const symbol of symbols) {
        expect(symbol.name).not.toBe("");
        expect(isWithin(symbol.selectionRange, symbol.range)).toBe(true);
        if (parent !== undefined) expect(isWithin(symbol.range, parent.range)).toBe(true);
        check(symbol.children ?? [], symbol);
      }
    };
    const symbols = await nested(text);
    expect(symbols.length).toBeGreaterThan(1);
    check(symbols);
  });

  test("are a flat list for a client that cannot nest", async () => {
    const client = await opened(draft, { capabilities: {} });
    const symbols = await client.request<SymbolInformation[]>("textDocument/documentSymbol", about);
    expect(symbols.map(({ name }) => name)).toContain("Risk Assessment and Mitigation (missing)");
    expect(symbols[1]).toMatchObject({
      name: "Executive Summary",
      containerName: "Checkout in one step",
      location: { uri: memo },
    });
  });
});

describe("folding", () => {
  test("goes from a heading to the last line of its region", async () => {
    const client = await opened(`${draft}\n\n\n### Aside\n`);
    const ranges = await client.request<FoldingRange[]>("textDocument/foldingRange", about);
    expect(ranges).toEqual([
      { startLine: 4, endLine: 16 },
      { startLine: 6, endLine: 8 },
      { startLine: 10, endLine: 16 },
    ]);
  });

  test("keeps to the client's limit", async () => {
    const client = await opened(draft, {
      capabilities: { textDocument: { foldingRange: { rangeLimit: 2 } } },
    });
    expect(await client.request<FoldingRange[]>("textDocument/foldingRange", about)).toHaveLength(2);
  });
});

describe("selection", () => {
  test("grows from the word to the document", async () => {
    const client = await opened(draft);
    const at = rangeOf(draft, "leave at").start;
    const [selection] = await client.request<SelectionRange[]>("textDocument/selectionRange", {
      ...about,
      positions: [at],
    });
    const paragraph = /Shoppers.*points\./.exec(draft)?.[0] ?? "";
    const texts = selectedTexts(selection, draft);
    expect(texts).toEqual([
      "leave",
      paragraph,
      `## Executive Summary\n\n${paragraph}\n\n`,
      draft.slice(draft.indexOf("# Checkout")),
      draft,
    ]);
  });

  test("has an answer for each position, also for those outside", async () => {
    const client = await opened("");
    const positions = [
      { line: 0, character: 0 },
      { line: 99, character: 99 },
    ];
    const selections = await client.request<SelectionRange[]>("textDocument/selectionRange", {
      ...about,
      positions,
    });
    expect(selections).toHaveLength(2);
  });
});

describe("hover", () => {
  const hoverOn = async (text: string, piece: string, options: Parameters<typeof connect>[0] = {}) =>
    (await opened(text, options)).request<Hover | null>("textDocument/hover", {
      ...about,
      position: rangeOf(text, piece).start,
    });

  test("on a finding says what, why, what to do, the part of the guide and the cost", async () => {
    const text = draftWith("teh");
    const found = await hoverOn(text, "teh");
    expect(found?.range).toEqual(rangeOf(text, "teh"));
    expect(found?.contents).toEqual({
      kind: "markdown",
      value: [
        "**“teh” is a slip; write “the”.**",
        "*Why:* Why test/slip matters.",
        "*What to do:* What to do about test/slip.",
        "*Guide:* Guide of test/slip",
        "[test/slip](https://github.com/sixpager/sixpager/blob/main/docs/rules/test/slip.md) · costs no points",
      ].join("\n\n"),
    });
  });

  test("shows marks in a message as they are", async () => {
    const found = await hoverOn(draftWith("maybe"), "maybe");
    expect(found?.contents).toMatchObject({ value: expect.stringContaining("say \\*when\\*.") });
  });

  test("is plain text for a client that wants that", async () => {
    const capabilities = { textDocument: { hover: { contentFormat: ["plaintext" as const] } } };
    const found = await hoverOn(draftWith("maybe"), "maybe", { capabilities });
    expect(found?.contents).toMatchObject({
      kind: "plaintext",
      value: expect.stringContaining(
        "“maybe” leaves the reader in doubt; say *when*.\n\nWhy: Why test/doubt",
      ),
    });
  });

  test("on a heading says how its section stands and what it answers", async () => {
    const found = await hoverOn(draft, "## Customer Problem");
    const state = "\\*\\*Customer Problem\\*\\*\n\n\\w+, \\d+ words, \\d+ % of its points";
    expect(found?.contents).toEqual({
      kind: "markdown",
      value: expect.stringMatching(new RegExp(`^${state}\n\n\\*It answers:\\*\n\n- .*\\?`)),
    });
  });

  test("on anything else is nothing", async () => {
    expect(await hoverOn(draft, "In interviews")).toBeNull();
  });
});

type Range = DocumentSymbol["range"];

function isWithin(inner: Range, outer: Range): boolean {
  const before = (a: Range["start"], b: Range["start"]): boolean =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  return before(outer.start, inner.start) && before(inner.end, outer.end);
}

function selectedTexts(selection: SelectionRange | undefined, text: string): readonly string[] {
  const lines = text.split("\n");
  const offset = ({ line, character }: Range["start"]): number =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0) + character;
  const texts: string[] = [];
  for (let step = selection; step !== undefined; step = step.parent) {
    texts.push(text.slice(offset(step.range.start), offset(step.range.end)));
  }
  return texts;
}
