import { describe, expect, test } from "vitest";
import { readBlocks } from "../../../server/src/core/text/blocks.ts";
import { codeFiller, type PassageKind, proseOf } from "../../../server/src/core/text/prose.ts";

/** The masks of all blocks, with the filler as `~` and spaces as dots, so that a reader sees their length. */
const masks = (text: string): string[] =>
  readBlocks(text).blocks.map(({ block }) =>
    proseOf(block).mask.replaceAll(codeFiller, "~").replaceAll(" ", "."),
  );

const passages = (text: string): [PassageKind, string, number][] =>
  readBlocks(text).blocks.flatMap(({ block }) => {
    const prose = proseOf(block);
    return prose.passages.map(({ kind, start, end, words }): [PassageKind, string, number] => [
      kind,
      prose.mask.slice(start, end).replace(/\s+/g, " ").trim(),
      words,
    ]);
  });

describe("a mask blanks", () => {
  test.each([
    ["plain words", "plain.words"],
    ["*so* **bold** ~~old~~", ".so....bold.....old.."],
    ["a [link](https://example.org 'x') here", "a..link...........................here"],
    ["a [link][1] here\n\n[1]: /x", "a..link.....here"],
    ["an image ![of a chart](chart.png) here", "an.image..........................here"],
    ["run `npm test` now", "run.~~~~~~~~~~.now"],
    [
      "see <https://example.org> and https://example.org",
      "see.~~~~~~~~~~~~~~~~~~~~~.and.~~~~~~~~~~~~~~~~~~~",
    ],
    ["H<sub>2</sub>O", "H.....2......O"],
    ["a <!-- note --> b", "a...............b"],
    ["a note[^1] here\n\n[^1]: The note.", "a.note.....here"],
    ["one  \ntwo\\\nthree", "one..\ntwo.\nthree"],
    ["a \\* b &amp; c", "a.\\*.b.&amp;.c"],
    ["## A heading ##", "...A.heading..."],
    ["A heading\n===", "A.heading\n..."],
    ["- one\n- [x] two", "..one\n......two"],
    ["1. one\n2. two", "...one\n...two"],
    ["> a quote\n> that goes on", "..a.quote\n..that.goes.on"],
    ["> > deeper\n> > and on", "....deeper\n....and.on"],
    ["| A | B |\n| --- | --- |\n| 1 | 2 |", "..A...B..\n.............\n..1...2.."],
    ["[^1]: A footnote\n    goes on.", "......A.footnote\n....goes.on."],
    ["---", "..."],
    ["<div>\nhidden\n</div>", ".....\n......\n......"],
    ["```js\nlet a = 1;\n```", ".....\n..........\n..."],
    ["    indented code", "................."],
  ])("%j", (text, mask) => {
    expect(masks(text)[0]).toBe(mask);
    expect(masks(text)[0]?.length).toBe(readBlocks(text).blocks[0]?.block.source.length);
  });

  test("front matter", () => {
    expect(masks("---\ntitle: A plan\n---\n\nText.")).toEqual(["...\n.............\n...", "Text."]);
  });

  test("either line end", () => {
    expect(masks("> one\r\n> two\r\n")).toEqual(["..one\r\n..two"]);
    expect(masks("*a*\r\nb")).toEqual([".a.\r\nb"]);
  });
});

describe("passages", () => {
  test("are headings, paragraphs, items, quotations, cells and footnotes", () => {
    expect(
      passages(
        "# One heading\n\nA paragraph here.\n\n- an item\n\n  its second paragraph\n\n> a quote\n>\n> - an item in it\n\n| A | B b |\n| - | - |\n| 1 | |\n\n[^1]: A note.\n",
      ),
    ).toEqual([
      ["heading", "One heading", 2],
      ["paragraph", "A paragraph here.", 3],
      ["item", "an item", 2],
      ["item", "its second paragraph", 3],
      ["quote", "a quote", 2],
      ["quote", "an item in it", 4],
      ["cell", "A", 1],
      ["cell", "B b", 2],
      ["cell", "1", 1],
      ["cell", "", 0],
      ["footnote", "A note.", 2],
    ]);
  });

  test("count inline code and addresses as one word and code blocks as none", () => {
    expect(passages("Run `npm run test` at https://example.org/a/b once.\n\n```\na b c\n```")).toEqual([
      ["paragraph", expect.stringMatching(/^Run .* once\.$/), 5],
    ]);
  });

  test("do not exist for rules, images alone and HTML", () => {
    expect(passages("---\n\n<p>words in HTML</p>\n")).toEqual([]);
    expect(passages("![a chart](a.png)")).toEqual([["paragraph", "", 0]]);
  });
});
