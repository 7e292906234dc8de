import path from "node:path";
import { describe, expect, test } from "vitest";
import { analyzeBy } from "../../server/src/core/analyze.ts";
import { applyEdits, defaultSettings, rules } from "../../server/src/core/index.ts";
import { exampleNarrative, exampleParts } from "../../server/src/core/rules/example-narrative.ts";
import { proseRules } from "../../server/src/core/rules/prose/index.ts";
import { splits } from "../support/labelled.ts";
import { testRule } from "../support/rule-tester.ts";
import { isFlagged, readSentences } from "../support/sentences-in-place.ts";

const judges = [...rules, ...proseRules.filter((rule) => !rules.includes(rule))];
for (const rule of proseRules) testRule(rule, judges);

const rows = readSentences(path.resolve(import.meta.dirname, "../documents/sentences/prose.tsv"));

describe.each(splits)("labelled sentences, part %s", (split) => {
  const own = rows.filter((row) => row.split === split);

  test("what is to be flagged is flagged", () => {
    const wanted = own.filter((row) => row.expect === "flag");
    const missed = wanted
      .filter((row) => !isFlagged(proseRules, row))
      .map(({ rule, sentence }) => `${rule}: ${sentence}`);
    expect(wanted.length).toBeGreaterThan(10);
    expect(1 - missed.length / wanted.length, missed.join("\n")).toBeGreaterThanOrEqual(0.85);
  });

  test("what is to be left is left", () => {
    const clean = own.filter((row) => row.expect === "ok");
    const wrong = clean
      .filter((row) => isFlagged(proseRules, row))
      .map(({ rule, sentence }) => `${rule}: ${sentence}`);
    expect(clean.length).toBeGreaterThan(10);
    expect(1 - wrong.length / clean.length, wrong.join("\n")).toBeGreaterThanOrEqual(0.95);
  });
});

describe("safe fixes", () => {
  const fixed = (sentence: string): string => {
    const text = exampleNarrative({ plan: `${exampleParts.plan}\n\n${sentence}` });
    const { findings } = analyzeBy(proseRules, text, defaultSettings, {});
    const edits = findings.flatMap(({ fixes }) =>
      fixes.filter(({ safe }) => safe).flatMap((fix) => fix.edits),
    );
    return (
      applyEdits(text, edits)
        .split("\n\n")
        .find((piece) => piece.startsWith(sentence.slice(0, 1))) ?? ""
    );
  };

  test.each([
    ["Xaver says: due to the fact that it rains, we wait.", "Xaver says: because it rains, we wait."],
    ["Xaver uses an utilised kiln and leverages our keys.", "Xaver uses a used kiln and uses our keys."],
    ["Xaver checks it on\na daily basis.", "Xaver checks it daily."],
    ["Xaver is in the process of building it.", "Xaver is building it."],
  ])("%s", (before, after) => {
    expect(fixed(before)).toBe(after);
  });
});
