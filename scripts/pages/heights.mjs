import { writeFileSync } from "node:fs";
import path from "node:path";
import { Document, LineRuleType, Packer, Paragraph, TextRun } from "docx";
import { linesOfPdf, toPdf } from "./print.mjs";

const fonts = { calibri: "Calibri", times: "Times New Roman", arial: "Arial", mono: "Courier New" };
const sizes = Array.from({ length: 19 }, (_, index) => 16 + index);
const lines = 30;

/**
 * Heights of lines in twips, by face, of every half size from 8 to 17 points: measured over many lines, because a
 * PDF does not tell single ones exactly.
 *
 * @param {string} folder
 */
export async function measureHeights(folder) {
  /** @type {string[]} */
  const files = [];
  for (const [name, font] of Object.entries(fonts)) {
    const document = new Document({
      sections: sizes.map((size) => ({
        properties: {
          page: {
            size: { width: 12240, height: 15840 },
            margin: { top: 1440, bottom: 1440, left: 1440, right: 1440 },
          },
        },
        children: Array.from(
          { length: lines },
          () =>
            new Paragraph({
              spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
              run: { size, font },
              children: [new TextRun({ text: "Hxg", size, font })],
            }),
        ),
      })),
    });
    const file = path.join(folder, `${name}.docx`);
    writeFileSync(file, await Packer.toBuffer(document));
    files.push(file);
  }
  await toPdf(files);
  const rows = [];
  for (const name of Object.keys(fonts)) {
    const pages = await linesOfPdf(path.join(folder, `${name}.pdf`));
    const heights = pages.map((page) => {
      const [first, last] = [page[0], page.at(-1)];
      return Math.round((20 * ((last?.middle ?? 0) - (first?.middle ?? 0))) / (page.length - 1));
    });
    rows.push(`${name}: [${heights.join(", ")}]`);
  }
  return rows.join("\n");
}
