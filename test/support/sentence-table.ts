import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyzeBy } from "../../server/src/core/analyze.ts";
import { defaultSettings, type Rule } from "../../server/src/core/index.ts";
import { exampleNarrative, exampleParts } from "../../server/src/core/rules/example-narrative.ts";

/** A labelled sentence in its section. */
interface Row {
  readonly rule: string;
  readonly expect: string;
  readonly section: keyof typeof exampleParts;
  readonly context: string;
  readonly sentence: string;
}

const partOf: Readonly<Record<string, keyof typeof exampleParts>> = {
  "executive-summary": "summary",
  "customer-problem": "problem",
  solution: "solution",
  "success-metrics": "metrics",
  implementation: "plan",
  risks: "risks",
};

/**
 * One test for each rule of a table of labelled sentences: each sentence stands as a paragraph of its own at the head
 * of its section, and the rule speaks inside it or not. The gates are shares of the rows.
 */
export function testSentences(group: string, judges: readonly Rule[]): void {
  const rows = rowsOf(`test/documents/sentences/${group}.tsv`);
  for (const rule of new Set(rows.map((row) => row.rule))) {
    test(`${rule} on labelled sentences`, () => {
      const own = rows.filter((row) => row.rule === rule);
      const wrong = own.filter((row) => fires(row, judges) !== (row.expect === "flag"));
      const share = (kind: string): number => {
        const all = own.filter((row) => row.expect === kind).length;
        return (all - wrong.filter((row) => row.expect === kind).length) / all;
      };
      const told = wrong.map((row) => `${row.expect}: ${row.sentence}`).join("\n");
      expect(share("flag"), told).toBeGreaterThanOrEqual(0.85);
      expect(share("ok"), told).toBeGreaterThanOrEqual(0.95);
    });
  }
}

function rowsOf(file: string): Row[] {
  const lines = readFileSync(file, "utf8").split("\n").slice(1);
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const [rule = "", expected = "", section = "", context = "", sentence = ""] = line.split("\t");
      const part = partOf[section];
      if (!part || sentence === "") throw new Error(`${file}: this row cannot be read: ${line}`);
      return { rule, expect: expected, section: part, context, sentence };
    });
}

function fires({ rule, section, context, sentence }: Row, judges: readonly Rule[]): boolean {
  const [heading = "", ...body] = exampleParts[section].split("\n\n");
  const paragraph = context === "" ? sentence : `${context} ${sentence}`;
  const text = exampleNarrative({ [section]: [heading, paragraph, ...body].join("\n\n") });
  const start = text.indexOf(sentence);
  const { findings, failures } = analyzeBy(
    judges,
    text,
    { ...defaultSettings, all: true, budget: "off" },
    {},
  );
  expect(failures).toEqual([]);
  return findings.some(
    ({ rule: by, span }) => by === rule && span.start < start + sentence.length && start < span.end,
  );
}
