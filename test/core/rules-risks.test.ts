import { describe, expect, test } from "vitest";
import { rules } from "../../server/src/core/index.ts";
import { risksRules } from "../../server/src/core/rules/risks/index.ts";
import { misjudged, readSentences } from "../support/labelled-sentences.ts";
import { testRule } from "../support/rule-tester.ts";

const all = [...rules, ...risksRules.filter((rule) => !rules.includes(rule))];
for (const rule of risksRules) testRule(rule, all);

describe("labelled sentences", () => {
  const sentences = readSentences("risks");
  for (const rule of risksRules) {
    const own = sentences.filter((sentence) => sentence.rule === rule.id);
    if (own.length === 0) continue;
    test(rule.id, () => {
      const wrong = misjudged(rule, own);
      expect(wrong.filter((one) => one.startsWith("ok"))).toEqual([]);
      expect(wrong.length, wrong.join("\n")).toBeLessThanOrEqual(own.length * 0.1);
    });
  }
});
