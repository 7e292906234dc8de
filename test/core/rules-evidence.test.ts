import path from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../server/src/core/index.ts";
import { evidenceRules } from "../../server/src/core/rules/evidence/index.ts";
import { splits } from "../support/labelled.ts";
import { testRule } from "../support/rule-tester.ts";
import { isFlagged, readSentences } from "../support/sentences-in-place.ts";

const judges = [...rules, ...evidenceRules.filter((rule) => !rules.includes(rule))];
for (const rule of evidenceRules) testRule(rule, judges);

const rows = readSentences(path.resolve(import.meta.dirname, "../documents/sentences/evidence.tsv"));

describe.each(splits)("labelled sentences, part %s", (split) => {
  const own = rows.filter((row) => row.split === split);

  test("what is to be flagged is flagged", () => {
    const wanted = own.filter((row) => row.expect === "flag");
    const missed = wanted
      .filter((row) => !isFlagged(evidenceRules, row))
      .map(({ rule, sentence }) => `${rule}: ${sentence}`);
    expect(wanted.length).toBeGreaterThan(10);
    expect(1 - missed.length / wanted.length, missed.join("\n")).toBeGreaterThanOrEqual(0.85);
  });

  test("what is to be left is left", () => {
    const clean = own.filter((row) => row.expect === "ok");
    const wrong = clean
      .filter((row) => isFlagged(evidenceRules, row))
      .map(({ rule, sentence }) => `${rule}: ${sentence}`);
    expect(clean.length).toBeGreaterThan(10);
    expect(1 - wrong.length / clean.length, wrong.join("\n")).toBeGreaterThanOrEqual(0.95);
  });
});
