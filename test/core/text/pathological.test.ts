import fc from "fast-check";
import type { Nodes } from "mdast";
import { describe, expect, test, vi } from "vitest";
import { analyze, applyEdits, defaultSettings } from "../../../server/src/core/index.ts";
import { type BlockList, type PlacedBlock, readBlocks } from "../../../server/src/core/text/blocks.ts";
import { editBlocks } from "../../../server/src/core/text/edit-blocks.ts";
import { type Piece, readPieces } from "../../../server/src/core/text/pieces.ts";
import { tame } from "../../../server/src/core/text/tame.ts";
import { editIn, markdownText, relativeEdit } from "../../support/arbitraries.ts";

vi.setConfig({ testTimeout: 120_000 });

/** The length at which each family is tried, in UTF-16 units. */
const length = 16_384;
const filled = (unit: string): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const numbered = (unit: (index: number) => string): string =>
  Array.from({ length: length / 8 }, (_, index) => unit(index))
    .join("")
    .slice(0, length);
const mirrored = (open: string, close: string): string => {
  const depth = Math.floor((length - 1) / (open.length + close.length));
  return `${open.repeat(depth)}a${close.repeat(depth)}`;
};

/** What takes a Markdown parser long, or more stack than there is. */
const families: Readonly<Record<string, string>> = {
  "quotations on one line": filled(">"),
  "quotations on one line with spaces": filled("> "),
  "lists on one line": filled("- "),
  "numbered lists on one line": filled("1. "),
  "quotations and lists on one line": filled("> - "),
  "quoted lines": filled("> a\n"),
  "items of one letter": filled("- a\n"),
  "empty items": filled("*\n"),
  "items that change their mark": filled("- a\n+ b\n* c\n"),
  "items in quotations": filled("> - a\n>   > b\n"),
  "two dozen lists a line": filled(`${"- ".repeat(23)}a\n`),
  "lazy lines of a quotation": `> a\n${filled("b\n")}`,
  "lazy lines of an item": `- a\n${filled("b\n")}`,
  "deeper and deeper items": numbered((index) => `${"  ".repeat(index % 90)}- a\n`),
  "opening brackets": filled("["),
  "opening brackets with words": filled("[a "),
  "opening pictures": filled("![![a"),
  "nested brackets": mirrored("[", "]"),
  "nested links": mirrored("[", "](u)"),
  "links without an end": filled("[a](b"),
  "mixed emphasis": filled("*_"),
  "crossing emphasis": filled("**a _b "),
  "nested emphasis": mirrored("*a **b ", " c** d*"),
  "struck out and not": filled("~a~~b "),
  "comments without an end": filled("a <!-- "),
  "lines of comments without an end": filled("<!--\n"),
  "processing instructions without an end": filled("a <? "),
  "tags without an end": filled('<a href="'),
  "runs of backticks": numbered((index) => `${"`".repeat((index % 200) + 1)}a `),
  entities: filled("&amp;"),
  backslashes: filled("\\"),
  "addresses that go on": filled("www.a."),
  "mail addresses that go on": filled("a@a"),
  "a wide table": `${filled("|a").slice(0, length / 2)}\n${filled("|-").slice(0, length / 2)}\n`,
  "a tall table": `|a|b|\n|-|-|\n${filled("|a|b|\n")}`,
  "delimiter rows": filled("|-|-|\n"),
  pipes: filled("|"),
  "link definitions": numbered((index) => `[d${index}]: /u\n`),
  "footnotes and calls": numbered((index) => `A[^${index}]\n\n[^${index}]: n\n\n`),
  "a long label": `[${filled("a ")}]: /u`,
  "underlined headings": filled("a\n=\n"),
  "underlines alone": filled("=\n"),
  headings: filled("# a\n"),
  "quotations between blank lines": filled("> a\n\n"),
  "items between blank lines": filled("- a\n\n\n\n"),
  "blocks of HTML": filled("<div>\n\n"),
  "indented code between lines": filled("    a\n\nb\n\n"),
  "faces and families": filled("👨‍👩‍👧‍👦"),
  "marks above marks": `a${filled("\u0301")}`,
  "one word": filled("a"),
  "all marks": filled("*_~`[](<>)&\\!|#-+=>"),
};

const nodesIn = (node: Nodes): number =>
  1 + ("children" in node ? node.children.reduce((sum, child) => sum + nodesIn(child), 0) : 0);
const depthOf = (node: Nodes): number =>
  1 + ("children" in node ? Math.max(0, ...node.children.map(depthOf)) : 0);

/** Top-level nodes by kind and place in the text, without what depends on the piece that they were read in. */
const outline = (pieces: readonly Piece[]) =>
  pieces.flatMap(({ at, nodes }) => nodes.map((node) => placedOutline(node, at)));

function placedOutline(node: Nodes, by: number): unknown {
  const { type, position } = node;
  const children = "children" in node ? node.children.map((child) => placedOutline(child, by)) : [];
  const target = "url" in node ? node.url : "";
  return [type, (position?.start.offset ?? 0) + by, (position?.end.offset ?? 0) + by, target, children];
}

const shown = ({ text, blocks, definers, isPlain }: BlockList) => ({
  text,
  definers,
  isPlain,
  blocks: blocks.map(({ block, start }: PlacedBlock) => [
    start,
    block.source,
    placedOutline(block.node, -block.origin),
  ]),
});

describe.each(Object.entries(families))("%s", (_, text) => {
  test("become a tree that is neither deep nor large", () => {
    const { blocks, isPlain } = readBlocks(text);
    expect(isPlain).toBe(false);
    for (const { block } of blocks) expect(depthOf(block.node)).toBeLessThanOrEqual(202);
    const nodes = blocks.reduce((sum, { block }) => sum + nodesIn(block.node), 0);
    expect(nodes).toBeLessThanOrEqual(length / 2);
  });

  test("keep their length when they are tamed, and their lines", () => {
    const tamed = tame(text);
    expect(tamed.length).toBe(text.length);
    expect(tamed.replace(/[^\n]/g, "")).toBe(text.replace(/[^\n]/g, ""));
  });

  test("can be edited", () => {
    let list = readBlocks(text);
    for (const at of [Math.floor(text.length / 2), text.length, 0]) {
      list = editBlocks(list, { span: { start: at, end: at }, text: "x" });
    }
    expect(shown(list)).toEqual(shown(readBlocks(list.text)));
  });
});

describe("crowded marks are blanked", () => {
  test.each([
    ["items", filled("- a\n")],
    ["quoted lines", filled("> a\n")],
    ["rows", `|a|b|\n|-|-|\n${filled("|a|b|\n")}`],
    ["numbers", filled("1. a\n")],
    ["underlines", filled("a\n=\n")],
  ])("%s", (_, text) => {
    expect(tame(text)).not.toMatch(/[>|=]|^\s*(?:-|\d+\.)/m);
  });

  test("but not in lists and tables as people write them", () => {
    const items = "- The depot orders on Monday what it needs on Friday.\n".repeat(800);
    const rows = "| Visits that need a second trip | 12 % | 4 % | March 2027 |\n".repeat(400);
    for (const text of [items, `| a | b | c | d |\n| - | - | - | - |\n${rows}`, "- yes\n".repeat(200)]) {
      expect(tame(text)).toBe(text);
    }
  });

  test("up to the next paragraph and not beyond it", () => {
    const after = "\nThe list ends here.\n\n- one\n- two\n";
    expect(tame(filled("- a\n") + after).endsWith(after)).toBe(true);
  });
});

describe("a long text is read in pieces", () => {
  const paragraph = "Nadia Orlov works nights and missed three parcels in March, and each cost her an hour.";

  test("of some thousand characters, whatever it consists of", () => {
    const quoted = `Before.\n\n${`> ${paragraph}\n\n## Costs\n\n${paragraph}\n---\n\n`.repeat(600)}`;
    const pieces = readPieces(quoted, 0, quoted.length);
    expect(pieces.length).toBeGreaterThan(10);
    for (const { source } of pieces) expect(source.length).toBeLessThan(8000);
    expect(pieces.map(({ source }) => source).join("")).toBe(quoted);
  });

  test("in whole blocks, where code holds what looks like headings", () => {
    const fenced = `Before.\n\n\`\`\`\n${`## Costs\n\n${paragraph}\n\n`.repeat(300)}\`\`\`\n\nAfter.\n`;
    expect(readBlocks(fenced).blocks.map(({ block }) => block.node.type)).toEqual([
      "paragraph",
      "code",
      "paragraph",
    ]);
  });

  test("with links that are defined far away", () => {
    const text = `See [the log].\n\n${`${paragraph}\n\n`.repeat(300)}[the log]: https://example.org\n`;
    expect(JSON.stringify(readBlocks(text).blocks[0]?.block.node)).toContain("linkReference");
    const code = text.replace("[the log]: ", "    [the log]: ");
    expect(JSON.stringify(readBlocks(code).blocks[0]?.block.node)).not.toContain("linkReference");
  });

  test("and the pieces do not show", () => {
    fc.assert(
      fc.property(markdownText, markdownText, fc.integer({ min: 1, max: 300 }), (a, b, size) => {
        const text = `${a.replace(/^\uFEFF/, "")}\n\n${b.replace(/^\uFEFF/, "")}`;
        const whole = readPieces(text, 0, text.length, undefined, text.length + 1);
        expect(outline(readPieces(text, 0, text.length, undefined, size))).toEqual(outline(whole));
      }),
      { numRuns: 300 },
    );
  });
});

describe("an edit", () => {
  test("of a label parses only what mentions it", () => {
    const others = Array.from({ length: 40 }, (_, index) => `Paragraph ${index} stays as it is.`);
    const text = ["See [the log] first.", ...others, "[the log]: https://example.org"].join("\n\n");
    const before = readBlocks(text);
    const at = text.lastIndexOf("log]");
    const after = editBlocks(before, { span: { start: at, end: at }, text: "b" });
    expect(shown(after)).toEqual(shown(readBlocks(after.text)));
    const kept = after.blocks.filter(({ block }) => before.blocks.some((old) => old.block === block));
    expect(kept.length).toBeGreaterThan(30);
  });

  test("gives the blocks of the edited text", () => {
    fc.assert(
      fc.property(
        markdownText,
        fc.constantFrom(
          "",
          "- a\n".repeat(400),
          "> a\n".repeat(400),
          "|a|b|\n".repeat(400),
          "[x ".repeat(500),
        ),
        markdownText,
        fc.array(relativeEdit, { minLength: 1, maxLength: 5 }),
        (before, crowd, after, edits) => {
          let list = readBlocks(`${before}\n\n${crowd}\n\n${after}`);
          for (const relative of edits) {
            const edit = editIn(list.text, relative);
            const text = applyEdits(list.text, [edit]);
            list = editBlocks(list, edit);
            expect(shown(list)).toEqual(shown(readBlocks(text)));
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

test("whatever marks are put together, the analysis is well-formed", () => {
  const marks = fc.constantFrom(
    ..."> - * + 1. # | = _ ** ~~ ` [ ]( ] ) < <!-- --> & ; \\ ! : [^1] [^1]: a 7 . \n \n\n".split(" "),
  );
  const grammar = fc
    .tuple(fc.array(marks, { minLength: 1, maxLength: 8 }), fc.array(marks, { maxLength: 3 }), fc.nat(400))
    .map(([unit, tail, times]) => unit.join("").repeat(times).slice(0, 4000) + tail.join(" "));
  fc.assert(
    fc.property(grammar, (text) => {
      const { failures, findings, score } = analyze(text, defaultSettings, { asked: true });
      expect(failures).toEqual([]);
      expect(score.total).toBeGreaterThanOrEqual(0);
      for (const { span } of findings) expect(span.end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 60 },
  );
});
