import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { defaultSettings, type Settings } from "../../server/src/core/index.ts";
import { toDocx } from "../../server/src/export/docx/index.ts";
import { type PictureFiles, placeholder } from "../../server/src/export/pictures.ts";

const memo = `---
title: Lockers at the gate
author: Ines Roth
---

# Lockers at the gate

Drivers **leave** parcels in *lockers*, ~~not~~ at \`gate_7\`.[^why] See [the yard](<https://example.com/a b>) and [above](#plan).[^why]

## Plan

3. three
4. four
   - nested
     1. deeper

> A neighbour said so.

| Yard | Lockers |
| :--- | ------: |
| North | 12 |

\`\`\`
code  here
\`\`\`

---

![The yard](yard.png)

## Appendix A: Figures

Twelve.

[^why]: Because *nobody* is at home.
`;

async function exported(
  text: string,
  settings: Settings = defaultSettings,
  pictures: PictureFiles = new Map(),
) {
  const bytes = await toDocx(text, settings, { fileName: "memo.md", asked: true }, pictures);
  const files = unzipSync(bytes);
  return (name: string): string => strFromU8(files[name] ?? new Uint8Array());
}

/** The paragraph that holds a text. */
function paragraphWith(document: string, text: string): string {
  const found = document.match(/<w:p>.*?<\/w:p>/gs)?.find((paragraph) => paragraph.includes(text));
  if (found === undefined) throw new Error(`no paragraph holds ${text}`);
  return found;
}

describe("the Word export", () => {
  test("says what each paragraph is by its style", async () => {
    const document = (await exported(memo))("word/document.xml");
    const style = (text: string) => /<w:pStyle w:val="(\w+)"/.exec(paragraphWith(document, text))?.[1];
    expect(style("Lockers at the gate")).toBe("Heading1");
    expect(style(">Plan<")).toBe("Heading2");
    expect(style("three")).toBe("ListParagraph");
    expect(style("A neighbour")).toBe("Quote");
    expect(style("North")).toBe("TableText");
    expect(style("code")).toBe("Code");
  });

  test("counts lists as Word does, each from its own first number", async () => {
    const file = await exported(memo);
    const document = file("word/document.xml");
    const numbered = (text: string) =>
      /<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"/.exec(paragraphWith(document, text))?.slice(1, 3);
    expect(numbered("three")).toEqual(numbered("four"));
    expect(numbered("nested")?.[0]).toBe("1");
    expect(numbered("deeper")?.[0]).toBe("2");
    expect(numbered("deeper")?.[1]).not.toBe(numbered("three")?.[1]);
    expect(file("word/numbering.xml")).toContain('<w:start w:val="3"/>');
    expect(document).not.toContain(">3.<");
  });

  test("has a fixed table whose header is repeated", async () => {
    const document = (await exported(memo))("word/document.xml");
    const table = /<w:tbl>.*<\/w:tbl>/s.exec(document)?.[0] ?? "";
    expect(table).toContain('<w:tblLayout w:type="fixed"/>');
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(2);
    const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9360);
    expect(table).toContain('<w:jc w:val="right"/>');
  });

  test("calls a footnote once and repeats its number in text", async () => {
    const file = await exported(memo);
    expect(file("word/document.xml").match(/<w:footnoteReference w:id="1"\/>/g)).toHaveLength(1);
    expect(file("word/footnotes.xml")).toContain("nobody");
  });

  test("links what has an address, and only that", async () => {
    const file = await exported(memo);
    expect(file("word/document.xml").match(/<w:hyperlink /g)).toHaveLength(1);
    expect(file("word/_rels/document.xml.rels")).toContain('Target="https://example.com/a%20b"');
    const hostile = await exported("[x](javascript:alert(1)) and [y](<a b:c>)");
    expect(hostile("word/_rels/document.xml.rels")).not.toContain("javascript");
  });

  test("tells title, author and language, and describes its pictures", async () => {
    const file = await exported(
      memo,
      defaultSettings,
      new Map([["yard.png", { data: placeholder, type: "png", width: 40, height: 20 }]]),
    );
    const core = file("docProps/core.xml");
    expect(core).toContain("<dc:title>Lockers at the gate</dc:title>");
    expect(core).toContain("<dc:creator>Ines Roth</dc:creator>");
    expect(file("word/styles.xml")).toMatch(/<w:lang w:val="en-US"/);
    const document = file("word/document.xml");
    expect(document).toMatch(/<wp:docPr [^>]*descr="The yard"/);
    expect(document).toContain(`cx="${40 * 9525}" cy="${20 * 9525}"`);
  });

  test("starts the appendices on a page of their own and numbers the pages", async () => {
    const file = await exported(memo);
    const document = file("word/document.xml");
    expect(document.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    expect(paragraphWith(document, "Appendix A")).toContain("<w:pageBreakBefore/>");
    expect(file("word/footer1.xml")).toContain("PAGE");
  });

  test("keeps to the paper, and the page number out of the text's way", async () => {
    const pages = {
      ...defaultSettings.pages,
      paper: "a4",
      margins: 0.25,
      font: "times",
      size: 10.5,
    } as const;
    const file = await exported(memo, { ...defaultSettings, pages });
    const document = file("word/document.xml");
    expect(document).toContain('w:w="11906" w:h="16838"');
    const margins = /<w:pgMar ([^>]*)\/>/.exec(document)?.[1] ?? "";
    expect(margins).toContain('w:bottom="360"');
    const footer = Number(/w:footer="(\d+)"/.exec(margins)?.[1]);
    expect(footer + 220).toBeLessThanOrEqual(360);
    expect(file("word/styles.xml")).toContain('w:ascii="Times New Roman"');
  });

  test.each([
    ["nothing", ""],
    ["characters that XML forbids", "a\u0001b\uD800c\uFFFE"],
    ["a table at the end", "| a |\n| - |\n| b |"],
    [
      "lists that nest beyond Word's levels",
      Array.from({ length: 12 }, (_, level) => `${"  ".repeat(level)}- x`).join("\n"),
    ],
    ["a picture that nobody can read", "![](https://example.com/x.webp)"],
    ["a note within a note", "x[^a]\n\n[^a]: y[^b]\n\n[^b]: z"],
  ])("is well-formed for %s", async (_, text) => {
    const file = await exported(text);
    for (const name of ["word/document.xml", "word/footnotes.xml", "word/numbering.xml", "word/styles.xml"]) {
      const xml = file(name);
      expect(xml).toMatch(/^<\?xml/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
      expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
    }
    expect(file("word/document.xml")).toMatch(/<w:p[>/]/);
  });
});
