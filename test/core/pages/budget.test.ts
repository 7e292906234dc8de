import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  defaultSettings,
  type ImageSizes,
  type PageSettings,
  type Settings,
} from "../../../server/src/core/index.ts";
import { buildNarrative } from "../../../server/src/core/narrative/build.ts";
import { pageBudget } from "../../../server/src/core/pages/budget.ts";
import { countPages, printed } from "../../../server/src/core/pages/print.ts";
import { type BlockList, readBlocks } from "../../../server/src/core/text/blocks.ts";
import { editBlocks } from "../../../server/src/core/text/edit-blocks.ts";

const noSizes: ImageSizes = () => undefined;

function pagesOf(text: string, pages: Partial<PageSettings> = {}, images = noSizes) {
  const settings: Settings = { ...defaultSettings, pages: { ...defaultSettings.pages, ...pages } };
  return countPages(text, settings, { asked: true }, images);
}

const sentence = (index: number): string =>
  `Locker ${index} stands at the gate of the yard, and ${index + 2} neighbours open it each week with a code.`;

const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, index) =>
    [0, 1, 2, 3].map((part) => sentence(4 * index + part)).join(" "),
  ).join("\n\n");

describe("the page budget", () => {
  test("is nothing for an empty text, front matter and comments", () => {
    expect(pagesOf("").body).toBe(0);
    expect(pagesOf("---\ntitle: Lockers\n---\n\n<!-- Ask Bea. -->\n").body).toBe(0);
    expect(pagesOf(`<!-- ${paragraphs(40)} -->\n\nOne line.`).body).toBeLessThan(0.05);
  });

  test("has 48 lines of Calibri 11 on a page of Letter", () => {
    const lines = (count: number): string => Array.from({ length: count }, () => "x").join("\\\n");
    expect(pagesOf(lines(48)).breaks).toEqual([]);
    expect(pagesOf(lines(49)).breaks.map(({ page }) => page)).toEqual([2]);
  });

  test("says where each page starts in the source, marks of Markdown or not", () => {
    const text = paragraphs(30).replaceAll("the yard", "*the* [yard](https://example.com) &amp; \\*");
    const { body, breaks } = pagesOf(text);
    expect(breaks.map(({ page }) => page)).toEqual(
      Array.from({ length: Math.ceil(body) - 1 }, (_, index) => index + 2),
    );
    for (const { offset } of breaks) expect(text.slice(offset - 1, offset)).toMatch(/[\s[*]/);
  });

  test("starts a page at the mark of a heading, an item or a row", () => {
    const rows = Array.from({ length: 80 }, (_, index) => `| Yard ${index} | ${index} lockers |`).join("\n");
    const text = `| Yard | Lockers |\n| --- | ---: |\n${rows}`;
    const { breaks } = pagesOf(text);
    expect(breaks.length).toBeGreaterThan(0);
    for (const { offset } of breaks) expect(text.slice(offset, offset + 6)).toBe("| Yard");
    const items = Array.from({ length: 80 }, (_, index) => `- ${sentence(index)}`).join("\n");
    for (const { offset } of pagesOf(items).breaks) expect(items.slice(offset, offset + 2)).toBe("- ");
  });

  test("keeps a heading with the text below it", () => {
    let moved = 0;
    for (let count = 30; count < 60; count++) {
      const text = `${Array.from({ length: count }, () => "x").join("\\\n")}\n\n## What we saw\n\nFirst ${paragraphs(1)}`;
      const [first] = pagesOf(text).breaks;
      const start = first ? text.slice(first.offset, first.offset + 6) : "";
      expect(start).not.toBe("First ");
      if (start === "## Wha") moved++;
    }
    expect(moved).toBeGreaterThan(0);
  });

  test("counts appendices apart, on pages of their own", () => {
    const alone = pagesOf(paragraphs(10));
    const both = pagesOf(`${paragraphs(10)}\n\n## Appendix A: Figures\n\n${paragraphs(20)}`);
    expect(both.body).toBe(alone.body);
    expect(both.appendix).toBeGreaterThan(1.5);
    expect(both.breaks).toEqual(alone.breaks);
  });

  test("does not count on a page that a longer text has not", () => {
    let before = 0;
    for (let count = 1; count < 40; count++) {
      const { body } = pagesOf(paragraphs(count));
      expect(body).toBeGreaterThan(before);
      before = body;
    }
  });

  test("has more pages in larger type, wider margins and wider spacing", () => {
    const text = paragraphs(30);
    const usual = pagesOf(text).body;
    for (const pages of [{ size: 12 }, { margins: 1.5 }, { lineSpacing: 1.15 }])
      expect(pagesOf(text, pages).body).toBeGreaterThan(usual);
    expect(pagesOf(text, { font: "times" }).body).toBeLessThan(usual);
  });

  test("knows the size of a picture, or says that it does not", () => {
    const text = `${paragraphs(3)}\n\n![The yard](yard.png)\n`;
    const unknown = pagesOf(text);
    expect(unknown.uncertain).toEqual([{ reason: "pictures", count: 1, pages: expect.any(Number) }]);
    const known = pagesOf(text, {}, (url) => (url === "yard.png" ? { width: 300, height: 96 } : undefined));
    expect(known.uncertain).toEqual([]);
    expect(known.body).toBeLessThan(unknown.body);
    const none = pagesOf(paragraphs(3)).body;
    // 96 pixels are an inch, and 6 points follow.
    expect(known.body - none).toBeCloseTo((1440 + 120) / 12960, 1);
  });

  test.each([
    ["顧客は駅で待つ。".repeat(20), "characters"],
    ["Ready 🎉", "characters"],
    ["<div>Ready</div>", "html"],
  ])("is not certain of %s", (text, reason) => {
    expect(pagesOf(text).uncertain).toEqual([expect.objectContaining({ reason })]);
  });

  test("is certain of European prose", () => {
    expect(pagesOf("Zürich, naïve façade – “10 %” … Łódź, Ελλάδα, Київ → ≥ 5 €.").uncertain).toEqual([]);
  });

  test("is the same for any edits as for the whole text", () => {
    const pieces = [
      sentence(1),
      "## Plan",
      "- one\n- two",
      "[^1]",
      "[^1]: A note.",
      "![x](y.png)",
      "| a | b |\n| - | - |\n| 1 | 2 |",
      "```\ncode\n```",
      "> quoted",
    ];
    const budget = (blocks: BlockList) =>
      pageBudget(buildNarrative(blocks.text, blocks.blocks, defaultSettings, {}), defaultSettings.pages);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(2000), fc.constantFrom(...pieces)), { minLength: 1, maxLength: 6 }),
        (edits) => {
          let list = readBlocks(paragraphs(8));
          for (const [at, piece] of edits) {
            const start = at % list.text.length;
            list = editBlocks(list, { span: { start, end: start }, text: `\n\n${piece}\n\n` });
            expect(budget(list)).toEqual(budget(readBlocks(list.text)));
          }
        },
      ),
      { numRuns: 10 },
    );
  });

  test("never fails, and its breaks lie in the text in order", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "# ",
            "- ",
            "> ",
            "1. ",
            "|a|b|\n|-|-|\n",
            "```\n",
            "\n\n",
            "[^a]",
            "[^a]: ",
            "![](x)",
            "<b>",
            "\u200B",
            "\u00AD",
            "🎉",
            "word ",
            "w".repeat(300),
            "\t",
          ),
          { maxLength: 60 },
        ),
        (parts) => {
          const text = parts.join("").repeat(8);
          const { body, breaks } = pagesOf(text, { margins: 3 });
          expect(body).toBeGreaterThanOrEqual(0);
          const offsets = breaks.map(({ offset }) => offset);
          expect(offsets.every((offset) => offset >= 0 && offset <= text.length)).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("the printed pages", () => {
  test("are those of the budget, and every mark stands on its paper", () => {
    const text = `# Lockers\n\n${paragraphs(20)}[^1]\n\n1. one\n2. two\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n\`\`\`\ncode\n\`\`\`\n\n## Appendix\n\n${paragraphs(2)}\n\n[^1]: A note.`;
    const print = printed(text, defaultSettings, { asked: true });
    const { body, appendix } = pagesOf(text);
    expect(print.pages.length).toBe(Math.ceil(body) + Math.ceil(appendix));
    for (const { marks } of print.pages)
      for (const mark of marks) {
        if (mark.kind !== "text") continue;
        expect(mark.x).toBeGreaterThanOrEqual(print.margin);
        expect(mark.x + mark.width).toBeLessThanOrEqual(print.paper.width - print.margin + 40);
        expect(mark.baseline).toBeLessThan(print.paper.height);
        if (mark.part !== undefined) expect(print.parts[mark.part]).toBeDefined();
      }
    const roles = new Set(print.parts.map(({ role }) => role));
    expect(roles).toEqual(new Set(["heading", "paragraph", "item", "headerCell", "cell", "code", "note"]));
  });
});
