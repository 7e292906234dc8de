import { describe, expect, test } from "vitest";
import { readBlocks } from "../../../server/src/core/text/blocks.ts";
import { headingLineOf } from "../../../server/src/core/text/heading-line.ts";

/** The first block that is a heading line, as form, level, text and the source of the text. */
function read(text: string): readonly [string, number, string, string] | undefined {
  for (const { block } of readBlocks(text).blocks) {
    const line = headingLineOf(block);
    if (line)
      return [line.form, line.level, line.text, block.source.slice(line.textSpan.start, line.textSpan.end)];
  }
  return undefined;
}

describe("is a heading", () => {
  test.each([
    ["# One", "atx", 1, "One", "One"],
    ["###### Six", "atx", 6, "Six", "Six"],
    ["   ## Indented", "atx", 2, "Indented", "Indented"],
    ["## Closed ##", "atx", 2, "Closed", "Closed"],
    ["##", "atx", 2, "", ""],
    ["## ", "atx", 2, "", ""],
    ["## With *marks* and `code`", "atx", 2, "With marks and code", "With *marks* and `code`"],
    ["## A [link](/x)", "atx", 2, "A link", "A [link](/x)"],
    ["## R&amp;D", "atx", 2, "R&D", "R&amp;D"],
    ["##\tA tab", "atx", 2, "A tab", "A tab"],
    ["Title\n===", "setext", 1, "Title", "Title"],
    ["Title\n---", "setext", 2, "Title", "Title"],
    ["Two\nlines\n---", "setext", 2, "Two lines", "Two\nlines"],
    ["<h2>Title</h2>", "html", 2, "Title", "Title"],
    ["<H3 class='x'>A <b>bold</b> title</H3>", "html", 3, "A bold title", "A <b>bold</b> title"],
    ["<h1>\n  R&amp;D &#8212; 2027\n</h1>", "html", 1, "R&D — 2027", "\n  R&amp;D &#8212; 2027\n"],
    ["**Executive Summary**", "bold", 7, "Executive Summary", "Executive Summary"],
    ["__Risks__", "bold", 7, "Risks", "Risks"],
    ["**3. Risks**", "bold", 7, "3. Risks", "3. Risks"],
    [
      "**What does the customer see?**",
      "bold",
      7,
      "What does the customer see?",
      "What does the customer see?",
    ],
    ["**Risks**\r\n", "bold", 7, "Risks", "Risks"],
  ])("%j", (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("is no heading", () => {
  test.each([
    "#No space",
    "####### Seven",
    "    # Code",
    "\\# Escaped",
    "```\n# In code\n```",
    "<!-- # In a comment -->",
    "<!-- ## One\n## Two -->",
    "- # In a list",
    "> ## In a quotation",
    "1) Title\n-----",
    "<h2>Open",
    "<h2>One</h2><p>and text</p>",
    "<h7>Seven</h7>",
    "<header>Not a heading</header>",
    "**Bold** and more",
    "**Bold.**",
    "**A sentence that says something and ends.**",
    "**Author:** Bea Ortiz",
    "**Date: 3 May 2027**",
    "**Q: Who is this for?**",
    "**Question 3: Who pays?**",
    "**LEEDS — 1 August 2028**",
    "**FOR IMMEDIATE RELEASE**",
    `**${"word ".repeat(13).trim()}**`,
    "****",
    "** not bold **",
    "*Italics*",
    "| **A** |\n| --- |",
    "---\ntitle: A plan\n---",
    "",
  ])("%j", (text) => {
    expect(read(text)).toBeUndefined();
  });
});
