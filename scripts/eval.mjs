// `npm run eval [-- --misses] [-- --check]`: measures the engine on the labelled documents of test/documents,
// prints the figures and writes them to docs/accuracy.md.
//   --misses  also names every outcome that is not what the labels say
//   --check   writes nothing and fails where docs/accuracy.md has other figures
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import { runMain, Stop } from "./lib/fail.mjs";
import { root } from "./lib/paths.mjs";

/** @typedef {import("../test/support/labelled-measures.ts").Outcome} Outcome */
/** @typedef {import("../test/support/labelled.ts").Split} Split */

const target = path.join(root, "docs/accuracy.md");

await runMain(async () => {
  const { readLabelled, splits, ...measure } = await engine();
  const folder = path.join(root, "test/documents");
  const set = readLabelled(folder);
  const cards = {
    metrics: measure.readCardLabels(folder, "metrics", set.narratives),
    risks: measure.readCardLabels(folder, "risks", set.narratives),
  };
  /** @param {Split} split */
  const partsOf = (split) => {
    /** @param {readonly { split: Split }[]} all @returns {any[]} */
    const own = (all) => all.filter((one) => one.split === split);
    const narratives = own(set.narratives);
    const headings = own(set.headings).map((heading) => measure.headingOutcome(heading));
    const names = own(set.headings).map(({ sections }) => sections.length > 0);
    return {
      "Section found where it stands": narratives.flatMap(measure.sectionOutcomes),
      "Narrative recognised": narratives.map((one) => measure.recognitionOutcome(one, one.labels.recognised)),
      "Other document left alone": own(set.others).map((one) => measure.recognitionOutcome(one, false)),
      "Profile told": narratives.map(measure.profileOutcome),
      "Language told": narratives.map(measure.languageOutcome),
      "Heading that names a section, by its words alone": headings.filter((_, index) => names[index]),
      "Heading that names none, by its words alone": headings.filter((_, index) => !names[index]),
      "Field of a metric told": measure.metricOutcomes(own(cards.metrics)),
      "Risk told, with its answer": measure.riskOutcomes(own(cards.risks)),
      "Missing section of a draft found": own(set.drafts).flatMap(measure.draftOutcomes),
      ...(split === "dev" && {
        "Known fault found on its line": set.faults.map(measure.faultOutcome),
        "Trap left alone": set.traps.map(measure.trapOutcome),
      }),
    };
  };
  const measured = splits.map((/** @type {Split} */ split) => /** @type {const} */ ([split, partsOf(split)]));
  const rows = shareRows(measured);
  const clean = measure
    .cleanNarratives(set)
    .map((/** @type {unknown} */ narrative) => ({ narrative, analysis: measure.analysisOf(narrative) }));
  const page = [
    "# Accuracy",
    "",
    "Written by `npm run eval` from the labelled documents in `test/documents`; do not edit by hand.",
    "The engine is tuned on the part `dev`. The misses of the part `test` have been read too, so take both for upper bounds.",
    "",
    table(["What is asked", ...splits], rows),
    "",
    "## Findings on good narratives",
    "",
    "Warnings and errors on a narrative that deserves none are what makes a team switch a checker off.",
    "",
    table(
      [
        "Part",
        "Documents",
        "Words",
        "Errors",
        "Warnings",
        "Warnings per 1,000 words",
        "All findings per 1,000 words",
      ],
      splits.map((/** @type {Split} */ split) => densityRow(split, clean)),
    ),
    "",
    "## Scores",
    "",
    table(
      ["Document", "Part", "Score", "Pages", "Words", "Errors", "Warnings", "Other findings"],
      scoreRows(set.narratives, measure.analysisOf),
    ),
    "",
  ].join("\n");
  console.log(page);
  if (process.argv.includes("--misses")) printMisses(measured);
  if (!process.argv.includes("--check")) writeFileSync(target, page);
  else if (readFileSync(target, "utf8") !== page)
    throw new Stop("docs/accuracy.md is out of date; run `npm run eval`.");
  return 0;
});

/** The engine and the measures are TypeScript, which Node 20 does not read. */
async function engine() {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents:
        'export * from "./labelled.ts"; export * from "./labelled-measures.ts"; export * from "./labelled-cards.ts";',
      resolveDir: path.join(root, "test/support"),
    },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? "").toString("base64");
  return import(`data:text/javascript;base64,${code}`);
}

/** @param {readonly (readonly [Split, Record<string, readonly Outcome[]>])[]} measured */
function shareRows(measured) {
  const names = new Set(measured.flatMap(([, outcomes]) => Object.keys(outcomes)));
  return [...names].map((name) => [
    name,
    ...measured.map(([, outcomes]) => {
      const own = outcomes[name];
      if (own === undefined) return "–";
      const right = own.filter((outcome) => outcome.right).length;
      return `${((100 * right) / own.length).toFixed(1)} % (${right} of ${own.length})`;
    }),
  ]);
}

/** @typedef {{ narrative: any, analysis: import("../server/src/core/analysis.ts").Analysis }} Judged */

/** @param {Split} split @param {readonly Judged[]} clean */
function densityRow(split, clean) {
  const own = clean.filter(({ narrative }) => narrative.split === split).map(({ analysis }) => analysis);
  const words = own.reduce((sum, { words }) => sum + words.body, 0);
  const counts = countsOf(own.flatMap(({ findings }) => findings));
  /** @param {number} count */
  const perThousand = (count) => ((1000 * count) / Math.max(1, words)).toFixed(2);
  const all = counts.error + counts.warning + counts.other;
  return [
    split,
    own.length,
    words,
    counts.error,
    counts.warning,
    perThousand(counts.warning),
    perThousand(all),
  ];
}

/** @param {readonly any[]} narratives @param {(narrative: any) => Judged["analysis"]} analysisOf */
function scoreRows(narratives, analysisOf) {
  return narratives.map((narrative) => {
    const { score, pages, words, findings } = analysisOf(narrative);
    const { error, warning, other } = countsOf(findings);
    const cells = [score.total.toFixed(1), pages.body.toFixed(2), words.body, error, warning, other];
    return [narrative.fileName, narrative.split, ...cells];
  });
}

/** @param {Judged["analysis"]["findings"]} findings */
function countsOf(findings) {
  /** @param {string} severity */
  const of = (severity) => findings.filter((finding) => finding.severity === severity).length;
  return { error: of("error"), warning: of("warning"), other: of("information") + of("hint") };
}

/** @param {readonly string[]} head @param {readonly (readonly (string | number)[])[]} rows */
function table(head, rows) {
  return [head, head.map((_, index) => (index === 0 ? "---" : "---:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

/** @param {readonly (readonly [Split, Record<string, readonly Outcome[]>])[]} measured */
function printMisses(measured) {
  for (const [split, outcomes] of measured) {
    for (const [name, own] of Object.entries(outcomes)) {
      for (const { what, right, got } of own)
        if (!right) console.log(`${split}: ${name}: ${what}; got ${got}`);
    }
  }
}
