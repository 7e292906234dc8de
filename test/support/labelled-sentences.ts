import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { analyzeBy } from "../../server/src/core/analyze.ts";
import { defaultSettings, type Rule, type Settings } from "../../server/src/core/index.ts";
import { exampleNarrative, exampleParts } from "../../server/src/core/rules/example-narrative.ts";

/** A sentence with what a careful editor would say of it; `context` is the sentence or the table header before it. */
export interface LabelledSentence {
  readonly rule: string;
  readonly expect: string;
  readonly section: string;
  readonly context: string;
  readonly sentence: string;
  readonly split: string;
}

const everyRule: Settings = { ...defaultSettings, all: true, budget: "off" };
const parts: Readonly<Record<string, keyof typeof exampleParts>> = {
  "success-metrics": "metrics",
  implementation: "plan",
  risks: "risks",
};

/** Reads `test/documents/sentences/GROUP.tsv`. */
export function readSentences(group: string): readonly LabelledSentence[] {
  const file = path.join(import.meta.dirname, "../documents/sentences", `${group}.tsv`);
  return readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [rule = "", expected = "", section = "", context = "", sentence = "", split = ""] =
        line.split("\t");
      return { rule, expect: expected, section, context, sentence, split };
    });
}

/** The sentences that a rule judges otherwise than their labels. Each stands in its section of a clean narrative. */
export function misjudged(rule: Rule, sentences: readonly LabelledSentence[]): readonly string[] {
  return sentences
    .filter((labelled) => isFlagged(rule, labelled) !== (labelled.expect === "flag"))
    .map((labelled) => `${labelled.expect}: ${labelled.sentence}`);
}

function isFlagged(rule: Rule, { section, context, sentence }: LabelledSentence): boolean {
  const part = parts[section];
  if (!part) throw new Error(`No example section for ${section}`);
  const isRow = sentence.startsWith("|");
  const delimiter = `|${" --- |".repeat(Math.max(0, context.split("|").length - 2))}`;
  const written = isRow ? `${context}\n${delimiter}\n${sentence}` : `${context} ${sentence}`.trim();
  const text = exampleNarrative({ [part]: `${exampleParts[part]}\n\n${written}` });
  const start = text.indexOf(sentence, text.indexOf(written));
  const { findings, failures } = analyzeBy([rule], text, everyRule, {});
  expect(failures).toEqual([]);
  return findings.some(({ span }) => span.start < start + sentence.length && span.end > start);
}
