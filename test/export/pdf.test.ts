import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultSettings, type PrintedPage, printed, type Settings } from "../../server/src/core/index.ts";
import { createFaces } from "../../server/src/export/pdf/faces.ts";
import { fontFiles } from "../../server/src/export/pdf/font-files.ts";
import { type Pdf, toPdf } from "../../server/src/export/pdf/index.ts";
import { segmentsOf } from "../../server/src/export/pdf/segments.ts";
import type { PictureFiles } from "../../server/src/export/pictures.ts";
import { pixel } from "../import/word-files.ts";
import { readPdf } from "./pdf-text.ts";

const geometries: readonly (readonly [string, Settings])[] = [
  ["Letter, Calibri 11", defaultSettings],
  ["A4, Times 11", withPages({ paper: "a4", font: "times" })],
  ["Letter, Arial 10", withPages({ font: "arial", size: 10 })],
];

function withPages(pages: Partial<Settings["pages"]>): Settings {
  return { ...defaultSettings, pages: { ...defaultSettings.pages, ...pages } };
}

const folder = path.join(import.meta.dirname, "../../examples");
const examples = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), "utf8") }));

const info = { fileName: "memo.md", asked: true };

function pdfOf(text: string, settings = defaultSettings, pictures: PictureFiles = new Map()): Promise<Pdf> {
  return toPdf(text, settings, info, { pictures, fonts: fontFiles, created: new Date(0) });
}

/** The lines of a page as the layout has them. */
function linesOf({ marks }: PrintedPage) {
  const lines = new Map<number, { x: number; text: string }[]>();
  for (const mark of marks) {
    if (mark.kind !== "text" || mark.text === "") continue;
    const baseline = Math.round(mark.baseline);
    lines.set(baseline, [...(lines.get(baseline) ?? []), mark]);
  }
  return [...lines]
    .toSorted(([a], [b]) => a - b)
    .map(([baseline, marks]) => ({
      baseline: baseline / 20,
      text: marks
        .toSorted((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join(""),
    }));
}

/** A line that goes on in the next one ends with a space that the layout does not have. */
const trimmed = (lines: readonly { baseline: number; text: string }[]) =>
  lines
    .map(({ baseline, text }) => ({ baseline, text: text.normalize("NFC").replace(/\s+/g, "") }))
    .filter(({ text }) => text !== "");

describe.each(geometries)("on %s", (_, settings) => {
  it.each(examples)("every line stands where the layout has it: $name", async ({ text }) => {
    const { pages } = readPdf((await pdfOf(text, settings)).bytes);
    const print = printed(text, settings, info);
    expect(pages.map(trimmed)).toEqual(print.pages.map((page) => trimmed(linesOf(page))));
  });

  it("the fonts are as wide as the layout counts", () => {
    const faces = createFaces(fontFiles);
    for (const { text } of examples) {
      for (const mark of printed(text, settings, info).pages.flatMap(({ marks }) => marks)) {
        if (mark.kind !== "text") continue;
        const { segments } = segmentsOf(mark, faces);
        const width = segments.reduce((sum, segment) => sum + segment.width, 0);
        expect(Math.abs(width - mark.width), mark.text).toBeLessThan(2);
      }
    }
  });
});

const rich = `---
type: six-pager
---

# Shorter queues → *now*

See [the study](https://example.org/), [the risks](#risks) and a note.[^1] Prices ≥ €5, 10⁶ patients, CO₂.

1. Ask
   - Listen

     For long.
2. Build

> We waited.

| Metric | Target |
| --- | ---: |
| Waiting time | 10 min |

![A waiting room](room.png)

\`\`\`
call();
\`\`\`

## Risks

None.

[^1]: Survey of 2025.
`;

describe("what stands behind the lines", () => {
  it("is tagged as what it is", async () => {
    const { objects } = readPdf((await pdfOf(rich)).bytes);
    const tags = new Set([...objects.matchAll(/\/S \/(\w+)/g)].map(([, tag]) => tag));
    const wanted = "Document H1 H2 P L LI Lbl LBody BlockQuote Table TR TH TD Figure Code Link Note".split(
      " ",
    );
    expect([...tags]).toEqual(expect.arrayContaining(wanted));
    expect(objects).toContain("/Marked true");
    expect(objects).toContain("/Scope /Column");
    expect(objects).toContain("/Lang (en)");
    expect(objects).toContain("/DisplayDocTitle true");
    expect(objects).toMatch(/\/Alt \((?:[^)\\]|\\.)*A waiting room/);
  });

  it("has links out and within, and bookmarks", async () => {
    const { objects } = readPdf((await pdfOf(rich)).bytes);
    expect(objects).toContain("/URI (https://example.org/)");
    expect(objects).toMatch(/\/S \/GoTo\s+\/D \(risks\)/);
    expect(objects).toMatch(/\(risks\) <<\s+\/D \[\d+ 0 R \/XYZ|\(risks\) \[\d+ 0 R \/XYZ/);
    expect(objects).toMatch(/\/Title \(Risks\)/);
    expect(objects).toMatch(/\/PageMode \/UseOutlines/);
  });

  it("is searched and copied as it was written, symbols and figures as well", async () => {
    const { pages } = readPdf((await pdfOf(rich)).bytes);
    const text = pages
      .flat()
      .map((line) => line.text)
      .join("\n");
    expect(text).toContain("Shorter queues → now");
    // Figures above and below the line have base lines of their own.
    expect(text).toContain("Prices ≥ €5, 10 patients, CO.");
    expect(text).toMatch(/^⁶$/m);
    expect(text).toMatch(/^₂$/m);
  });

  it("is the same each time", async () => {
    const [first, second] = await Promise.all([pdfOf(rich), pdfOf(rich)]);
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  });
});

describe("what cannot be shown", () => {
  it("is a box for a character that no font has, and is said once", async () => {
    const { missing, bytes } = await pdfOf("# 家族 and 家\n\nAn emoji 👩🏽‍💻 and e\u0301.\n");
    expect(missing).toEqual(["家", "族", "👩", "💻"]);
    expect(readPdf(bytes).pages[0]?.[0]?.text.trim()).toBe("家族 and 家");
  });

  it("is a frame for a picture that is not there or damaged", async () => {
    const file = { type: "png", width: 10, height: 10 } as const;
    const pictures: PictureFiles = new Map([
      ["good.png", { ...file, data: pixel }],
      ["bad.png", { ...file, data: Uint8Array.of(137, 80, 78, 71) }],
      ["moving.gif", { ...file, type: "gif", data: Uint8Array.of(71, 73, 70) }],
    ]);
    const names = ["good.png", "bad.png", "moving.gif", "gone.png"];
    const text = names.map((name) => `![A plan](${name})`).join("\n\n");
    const { unseen, bytes } = await pdfOf(text, defaultSettings, pictures);
    expect(unseen).toEqual(["bad.png", "moving.gif", "gone.png"]);
    expect(readPdf(bytes).objects).toContain("/Subtype /Image");
  });

  it("is nothing of an empty document: it has one page", async () => {
    expect(readPdf((await pdfOf("")).bytes).pages).toHaveLength(1);
  });

  it("never is a reason to fail", async () => {
    const pieces = fc.constantFrom(
      "# ",
      "- ",
      "1. ",
      "> ",
      "| a | b |\n| - | - |\n",
      "\n\n",
      "[^1]",
      "[^1]: ",
      "![x](y)",
      "`",
      "\t",
      "\u0000",
      "\ud800",
      "🇩🇪",
      "مرحبا",
      "ﬁ",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(pieces, fc.string({ unit: "grapheme" }))), async (parts) => {
        const { pages } = readPdf((await pdfOf(parts.join(""))).bytes);
        expect(pages.length).toBe(printed(parts.join(""), defaultSettings, info).pages.length);
      }),
      { numRuns: 15 },
    );
  });
});
