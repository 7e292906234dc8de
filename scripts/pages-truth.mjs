// `node scripts/pages-truth.mjs [FILE.md…]`: exports documents to Word, prints them with LibreOffice and compares
// its pages with those of the layout, on three kinds of paper. Without files it takes test/documents/pages.
//   --write         keeps what was printed in test/documents/pages/truth.json, which the tests compare with
//   --details       names every document and every page break that differs
//   --keep=FOLDER   leaves the Word files and PDFs there
//   --reuse=FOLDER  prints nothing and reads the PDFs that an earlier run left there
//   --heights       prints the heights of lines of every face and size instead, for core/pages/line-heights.ts
// On Debian: apt-get install libreoffice-writer-nogui poppler-utils fonts-crosextra-carlito fonts-liberation
import "./lib/check-node.mjs";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { runMain, Stop } from "./lib/fail.mjs";
import { importSource } from "./lib/import-source.mjs";
import { root } from "./lib/paths.mjs";
import { withScratch } from "./lib/scratch.mjs";
import { measureHeights } from "./pages/heights.mjs";
import { linesOfPdf, toPdf } from "./pages/print.mjs";
import { detailsOf, summaryOf } from "./pages/summary.mjs";

/** @typedef {import("../test/support/pages-compare.ts").Truth} Truth */
/** @typedef {import("../server/src/core/index.ts").PageSettings} PageSettings */

const documents = path.join(root, "test/documents/pages");

/** The papers that are compared, by the name that truth.json gives them. @type {Record<string, Partial<PageSettings>>} */
const papers = {
  "letter-calibri-11": {},
  "a4-times-11": { paper: "a4", font: "times" },
  "letter-arial-10": { font: "arial", size: 10 },
};

const sources = `
export { toDocx } from "./server/src/export/docx/index.ts";
export { defaultSettings, printable } from "./server/src/core/index.ts";
export { pagesOf } from "./server/src/core/pages/budget.ts";
export { comparePages, lettersOf, linesOfNotes } from "./test/support/pages-compare.ts";
`;

/** What counts as too long when verdicts are compared: the limit of a six-pager. */
const layoutLimit = 6;

const topLines = 10;
const topLetters = 48;

await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      write: { type: "boolean" },
      details: { type: "boolean" },
      heights: { type: "boolean" },
      keep: { type: "string" },
      reuse: { type: "string" },
    },
  });
  if (values.heights) {
    console.log(await withScratch(measureHeights));
    return 0;
  }
  const files = positionals.length > 0 ? positionals : ownDocuments();
  const engine = await importSource(sources);
  /** @param {string} folder */
  const work = async (folder) => {
    /** @type {Record<string, Record<string, Truth>>} */
    const truths = {};
    for (const [paper, pages] of Object.entries(papers)) {
      const settings = { ...engine.defaultSettings, pages: { ...engine.defaultSettings.pages, ...pages } };
      const own = path.join(folder, paper);
      if (values.reuse === undefined) await print(engine, files, settings, own);
      const outcomes = [];
      for (const [index, file] of files.entries()) {
        const pdf = path.join(own, `${index}.pdf`);
        if (!existsSync(pdf))
          throw new Stop(`${file} was not printed on ${paper}: LibreOffice made no ${pdf}.`);
        const text = readFileSync(file, "utf8");
        const { layout } = engine.printable(text, settings, infoOf(file), undefined);
        const body = engine.pagesOf(layout.body, layout);
        const appendix =
          layout.appendix.items.length > 0 ? engine.pagesOf(layout.appendix, layout) : undefined;
        const truth = truthOf(await linesOfPdf(pdf), layout, [body, appendix], engine);
        outcomes.push({ file, ...engine.comparePages(layout, body, appendix, truth) });
        truths[path.basename(file)] = { ...truths[path.basename(file)], [paper]: truth };
      }
      console.log(`${paper}: ${summaryOf(outcomes, layoutLimit)}`);
      const details = values.details ? detailsOf(outcomes) : "";
      if (details !== "") console.log(details);
    }
    if (values.write)
      writeFileSync(path.join(documents, "truth.json"), `${JSON.stringify(truths, undefined, 1)}\n`);
  };
  const kept = values.reuse ?? values.keep;
  if (kept === undefined) await withScratch(work);
  else await work(path.resolve(kept));
  return 0;
});

function ownDocuments() {
  return readdirSync(documents)
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .map((name) => path.join(documents, name));
}

/** @param {string} file */
function infoOf(file) {
  return { fileName: path.basename(file), asked: true };
}

/** @param {any} engine @param {readonly string[]} files @param {unknown} settings @param {string} folder */
async function print(engine, files, settings, folder) {
  mkdirSync(folder, { recursive: true });
  const written = [];
  for (const [index, file] of files.entries()) {
    const target = path.join(folder, `${index}.docx`);
    const text = readFileSync(file, "utf8");
    writeFileSync(target, await engine.toDocx(text, settings, infoOf(file), new Map()));
    written.push(target);
  }
  await toPdf(written);
}

/**
 * What is kept of a print: enough to find every page's first line, and where the text ends.
 *
 * @param {readonly import("./pages/print.mjs").PrintedLine[][]} pages
 * @param {any} layout
 * @param {readonly any[]} paginations Of the body and the appendices.
 * @param {any} engine
 * @returns {Truth}
 */
function truthOf(pages, layout, paginations, engine) {
  const { margin, paper } = layout.geometry;
  const [top, bottom] = [margin / 20, (paper.height - margin) / 20];
  const inside = pages.map((lines) =>
    lines.filter((line) => line.middle > top - 2 && line.middle < bottom + 2),
  );
  const notes = paginations.flatMap((pagination) => (pagination?.notes ?? []).map(engine.linesOfNotes));
  return {
    tops: inside.map((lines) =>
      lines
        .map(({ text }) => engine.lettersOf(text))
        .filter((text) => text !== "")
        .slice(0, topLines)
        .map((text) => text.slice(0, topLetters)),
    ),
    bottoms: inside.map((lines, page) => {
      const text = lines.slice(0, Math.max(0, lines.length - (notes[page] ?? 0)));
      return Math.round(20 * (Math.max(top, ...text.map((line) => line.bottom)) - top));
    }),
  };
}
