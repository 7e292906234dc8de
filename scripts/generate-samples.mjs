// Keeps what the documentation says of the examples true: the scores in the table of examples/README.md, and each
// `console` block of the README that shows a check of one file.
//   node scripts/generate-samples.mjs           writes both
//   node scripts/generate-samples.mjs --check   fails when a file is not what it would write
import path from "node:path";
import { runMain } from "./lib/fail.mjs";
import { keepGenerated, textOf } from "./lib/generated.mjs";
import { importSource } from "./lib/import-source.mjs";

await runMain(async () => {
  const report = await reporter();
  const table = "examples/README.md";
  keepGenerated(
    new Map([
      [table, withScores(textOf(table), report)],
      ["README.md", withOutput(textOf("README.md"), report)],
    ]),
  );
  return undefined;
});

/** @typedef {Awaited<ReturnType<typeof reporter>>} Reporter */

/** What `sixpager check FILE` prints for a file, and its parts. */
async function reporter() {
  const source = await importSource(`
    export { analyze, defaultSettings } from "./server/src/core/index.ts";
    export { fileReport } from "./server/src/report/file-report.ts";
    export { buildReport } from "./server/src/report/json.ts";
    export { placesOf } from "./server/src/report/places.ts";
    export { plain, textReport } from "./server/src/report/text.ts";
  `);
  return (/** @type {string} */ name) => {
    const text = textOf(name);
    const info = { fileName: path.posix.basename(name), asked: true };
    const analysis = source.analyze(text, source.defaultSettings, info);
    const file = source.fileReport(name, analysis, source.placesOf(text));
    return { file, output: source.textReport(source.buildReport("", [file], 0), source.plain) };
  };
}

/** A row begins with a link to an example; its last four cells are written here. @param {string} text @param {Reporter} report */
function withScores(text, report) {
  return text.replace(/^(\| \[[^\]]+\]\(([^)]+\.md)\) \| [^|]+ \|).*$/gm, (_, kept, name) => {
    const { score, pages, recognition, findings } = report(`examples/${name}`).file;
    return `${kept} ${recognition.profile} | ${pages.body} | ${findings.length} | ${score.total} |`;
  });
}

/** @param {string} text @param {Reporter} report */
function withOutput(text, report) {
  return text.replace(
    /(```console\n\$ node dist\/cli\.js check (\S+\.md)\n)[\s\S]*?(```)/g,
    (_, head, name, tail) => `${head}${report(name).output}${tail}`,
  );
}
