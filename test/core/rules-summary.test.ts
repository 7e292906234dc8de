import { expect, test } from "vitest";
import { analyzeBy } from "../../server/src/core/analyze.ts";
import { defaultSettings, rules } from "../../server/src/core/index.ts";
import { exampleNarrative } from "../../server/src/core/rules/example-narrative.ts";
import { summaryRules } from "../../server/src/core/rules/summary/index.ts";
import { testRule } from "../support/rule-tester.ts";
import { testSentences } from "../support/sentence-table.ts";

const all = [...rules, ...summaryRules.filter((rule) => !rules.includes(rule))];

for (const rule of summaryRules) testRule(rule, all);

testSentences("summary", all);

const settings = { ...defaultSettings, all: true, budget: "off" } as const;
const firedOn = (summary: string): readonly string[] =>
  analyzeBy(all, exampleNarrative({ summary: `## Executive Summary\n\n${summary}` }), settings, {})
    .findings.map(({ rule }) => rule)
    .filter((rule) => rule.startsWith("summary/"));

test("keywords without sentences fill no summary", () => {
  const fired =
    firedOn(`Problem, customers, pain, solution, benefit, resources, budget, team, people, money, growth, value.
Launch, platform, outcome, efficiency, savings, engineers, headcount, investment, revenue, vision, strategy.
Roadmap, excellence, synergy, innovation, quality, impact, scale, insight, delight, momentum, alignment, ownership.`);
  expect(fired).toEqual(
    expect.arrayContaining(["summary/missing-ingredient", "summary/no-ask", "summary/no-specifics"]),
  );
});

test.each([
  [
    "a summary that never says propose, problem or benefit",
    `Fishers who land between three and six wait 50 minutes for ice, and on one morning in four there is none. With a
store that fills itself by night, they would be away from the quay in twelve minutes. The assembly is asked for 6.2
million kroner, of which 2.5 million is a grant.`,
  ],
  [
    "a project without money",
    `Readers of the four small libraries cannot borrow on Saturdays, and one in three has stopped coming. We will open the
doors by a card, so that they can fetch a book at any hour. It needs no additional budget: two volunteers in each
library keep the shelves. We ask the council to agree to it on 3 May.`,
  ],
])("leaves %s", (_, summary) => {
  expect(firedOn(summary)).toEqual([]);
});

test("a roadmap sentence is no ingredient", () => {
  const fired =
    firedOn(`The memo then covers the problem of tenants who wait, the solution and the benefit that they gain.
Sections 3 to 5 give the plan, the team of four and the budget of €310,000. The risks follow after that.`);
  expect(fired).toContain("summary/missing-ingredient");
});
