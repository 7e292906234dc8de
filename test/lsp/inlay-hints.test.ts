import { describe, expect, test } from "vitest";
import type { InlayHint, Range } from "vscode-languageserver-protocol";
import { exampleNarrative, exampleParts } from "../../server/src/core/rules/example-narrative.ts";
import { memo, rangeOf } from "../support/lsp-documents.ts";
import { connect } from "../support/wire.ts";

const everything: Range = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };

const long = (paragraphs: number): string =>
  exampleNarrative({
    plan: [
      exampleParts.plan,
      ...Array.from(
        { length: paragraphs },
        (_, index) =>
          `Lobby ${index} gets its lockers in week ${index + 3}. Two fitters come at nine, put up the frame, hang the doors and leave before the tenants are home from work.`,
      ),
    ].join("\n\n"),
  });

async function hintsOf(text: string, range: Range = everything): Promise<InlayHint[]> {
  const client = await connect();
  client.open(memo, text);
  return client.request<InlayHint[]>("textDocument/inlayHint", { textDocument: { uri: memo }, range });
}

const labels = (hints: readonly InlayHint[]): unknown[] => hints.map(({ label }) => label);

describe("hints of pages", () => {
  test("stand where each page starts, and at the end of the body", async () => {
    const text = `---\ntype: six-pager\n---\n\n${long(70)}`;
    const hints = await hintsOf(text);
    expect(labels(hints).slice(0, 2)).toEqual(["page 2", "page 3"]);
    expect(labels(hints).at(-1)).toMatch(/^about \d+0 words left$/);
    const lines = text.split("\n");
    for (const { position, paddingLeft } of hints.slice(0, -1)) {
      expect(paddingLeft).toBe(position.character > 0);
      expect(lines[position.line]?.slice(position.character)).toMatch(/^\S/);
    }
  });

  test("say which page is beyond the limit, and how much is too much", async () => {
    const hints = await hintsOf(`---\ntype: six-pager\n---\n\n${long(300)}`);
    expect(labels(hints)).toContain("page 6");
    expect(labels(hints)).toContain("page 7, over the limit");
    expect(labels(hints).at(-1)).toMatch(/^about \d+0 words too many$/);
  });

  test("are those of the range that is asked for", async () => {
    const text = `---\ntype: six-pager\n---\n\n${long(70)}`;
    const [second] = await hintsOf(text);
    const line = second?.position.line ?? 0;
    const around = { start: { line: line - 1, character: 0 }, end: { line: line + 1, character: 0 } };
    expect(labels(await hintsOf(text, around))).toEqual(["page 2"]);
    expect(await hintsOf(text, rangeOf(text, "type: six-pager"))).toEqual([]);
  });

  test("leave the appendix out of what is counted", async () => {
    const text = `---\ntype: six-pager\n---\n\n${long(70)}\n\n## Appendix\n\nData.\n`;
    const hints = await hintsOf(text);
    const end = hints.at(-1)?.position;
    expect(end?.line).toBeLessThan(rangeOf(text, "## Appendix").start.line);
    expect(labels(hints).at(-1)).toMatch(/left$/);
  });

  test("are none in a document that is no narrative, in a short draft and in one that is closed", async () => {
    expect(await hintsOf("# Shopping\n\nMilk.\n")).toEqual([]);
    expect(await hintsOf("---\ntype: six-pager\n---\n\n# A draft\n\nOne line.\n")).toEqual([]);
    const client = await connect();
    const params = { textDocument: { uri: memo }, range: everything };
    expect(await client.request<InlayHint[]>("textDocument/inlayHint", params)).toEqual([]);
  });

  test("are asked for anew when the settings change", async () => {
    const client = await connect({ capabilities: { workspace: { inlayHint: { refreshSupport: true } } } });
    const asked = new Promise<void>((resolve) => {
      client.connection.onRequest("workspace/inlayHint/refresh", () => {
        resolve();
        return null;
      });
    });
    client.open(memo, long(70));
    client.notify("workspace/didChangeConfiguration", { settings: { sixpager: { pages: { size: 12 } } } });
    await asked;
  });
});
