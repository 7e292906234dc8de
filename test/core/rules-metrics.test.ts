import { describe, expect, test } from "vitest";
import { rules } from "../../server/src/core/index.ts";
import { metricsRules } from "../../server/src/core/rules/metrics/index.ts";
import { misjudged, readSentences } from "../support/labelled-sentences.ts";
import { testRule } from "../support/rule-tester.ts";

const all = [...rules, ...metricsRules.filter((rule) => !rules.includes(rule))];
for (const rule of metricsRules) testRule(rule, all);

describe("labelled sentences", () => {
  const sentences = readSentences("metrics");
  for (const rule of metricsRules) {
    const own = sentences.filter((sentence) => sentence.rule === rule.id);
    if (own.length === 0) continue;
    test(rule.id, () => {
      const wrong = misjudged(rule, own);
      expect(wrong.filter((one) => one.startsWith("ok"))).toEqual([]);
      expect(wrong.length, wrong.join("\n")).toBeLessThanOrEqual(own.length * 0.1);
    });
  }
});
