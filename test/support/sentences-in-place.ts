import { readFileSync } from "node:fs";
import { analyzeBy } from "../../server/src/core/analyze.ts";
import { defaultSettings, type Rule } from "../../server/src/core/index.ts";
import { exampleNarrative, exampleParts } from "../../server/src/core/rules/example-narrative.ts";
import type { Split } from "./labelled.ts";

/** A sentence with what a careful editor would do about it; `context` is the sentence, or the header row, before it. */
export interface LabelledSentence {
  readonly rule: string;
  readonly expect: "flag" | "ok";
  readonly section: string;
  readonly context: string;
  readonly sentence: string;
  readonly split: Split;
}

/** Reads a table of `documents/sentences`. Throws on a row that has not six columns. */
export function readSentences(file: string): readonly LabelledSentence[] {
  const [, ...rows] = readFileSync(file, "utf8").trimEnd().split(/\r?\n/);
  return rows.map((row, index) => {
    const [rule, expect, section, context, sentence, split] = row.split("\t");
    const isKnown = (expect === "flag" || expect === "ok") && (split === "dev" || split === "test");
    if (!rule || !section || context === undefined || !sentence || !isKnown)
      throw new Error(
        `${file}:${index + 2}: the row needs rule, expect, section, context, sentence and split.`,
      );
    return { rule, expect, section, context, sentence, split };
  });
}

/** Whether the row's rule has a finding inside its sentence, put in its section of an otherwise clean narrative. */
export function isFlagged(judges: readonly Rule[], row: LabelledSentence): boolean {
  const added = row.sentence.startsWith("|")
    ? `${row.context}\n${row.context.replace(/[^|]+/g, " --- ")}\n${row.sentence}`
    : `${row.context} ${row.sentence}`.trim();
  const part = parts[row.section];
  const text = part
    ? exampleNarrative({ [part]: `${exampleParts[part]}\n\n${added}` })
    : `${exampleNarrative()}\n## Appendix\n\n${added}\n`;
  const start = text.indexOf(row.sentence);
  const { findings } = analyzeBy(judges, text, { ...defaultSettings, all: true, budget: "off" }, {});
  return findings.some(
    ({ rule, span }) => rule === row.rule && span.start < start + row.sentence.length && span.end > start,
  );
}

const parts: Readonly<Record<string, keyof typeof exampleParts>> = {
  "executive-summary": "summary",
  "customer-problem": "problem",
  solution: "solution",
  "success-metrics": "metrics",
  implementation: "plan",
  risks: "risks",
};
