import { expect, test } from "vitest";
import { analyzeBy } from "../../server/src/core/analyze.ts";
import { defaultSettings, rules } from "../../server/src/core/index.ts";
import { exampleNarrative } from "../../server/src/core/rules/example-narrative.ts";
import { problemRules } from "../../server/src/core/rules/problem/index.ts";
import { testRule } from "../support/rule-tester.ts";
import { testSentences } from "../support/sentence-table.ts";

const all = [...rules, ...problemRules.filter((rule) => !rules.includes(rule))];

for (const rule of problemRules) testRule(rule, all);

testSentences("problem", all);

const settings = { ...defaultSettings, all: true, budget: "off" } as const;
const firedOn = (problem: string): readonly string[] =>
  analyzeBy(
    all,
    exampleNarrative({ problem: `## Customer Problem and Opportunity\n\n${problem}` }),
    settings,
    {},
  )
    .findings.map(({ rule }) => rule)
    .filter((rule) => rule.startsWith("problem/"));

test("keywords without sentences are no problem, however many there are", () => {
  const fired =
    firedOn(`Customer pain, struggle, wait, lose, waste, fail, cost, urgency, survey, interview, revenue, churn, today.
Workaround, deadline, frustration, user, buyer, patient, trouble, delay, example, evidence, complaint, research.
Retention, margin, spreadsheet, manual, expensive, slow, broken, late, missing, error, mistake, queue, alone.
Persona, empathy, journey, need, want, hope, fear, gain, job, value, insight, data, quote, story, scenario.
Competitor, regulation, trend, growth, market, share, risk, opportunity, promise, loyalty, feedback, review.`);
  expect(fired).toContain("problem/no-customer-pain");
  expect(fired).toContain("problem/no-example");
  expect(fired).toContain("problem/no-quantitative-evidence");
});

test.each([
  [
    "a case in quotation blocks and a habit without the word today",
    `On 11 August Gerlinde Asam cut 38 hectares between two storms. She tipped 210 tonnes on the floor of her hall, turned
them every three hours and slept beside the heap. On Friday the mill took them as feed, which lost her €10,000.

> “I cannot plan a man who says perhaps.” — Gerlinde Asam

Some farms sell wet, at a discount that the buyer names at the gate. The mill loses a third of its wheat that way.`,
  ],
  [
    "a public body that counts hours and a grant",
    `Kwame Ofori went to the registry three times before the birth of his son was recorded. “Nobody told me what the next
counter would want,” he told us. We telephoned 160 families: 41 % came three times or more and borrowed €640 before
the first benefit was paid. Midwives answer what they can, often from memory, but they know only their own papers.
For the city the same trips cost 9,300 hours at the counter a year.`,
  ],
])("leaves %s", (_, problem) => {
  expect(firedOn(problem).filter((rule) => rule !== "problem/no-urgency")).toEqual([]);
});

test("a count in words of two or three measures nothing, a share in words does", () => {
  const told = (share: string): string =>
    `Jytte Holm runs a workshop. In February she opened our box and found discs of the wrong size, so that the lift stood
still until the next morning and she lost the driver. “The lift costs me the day,” Jytte told us. ${share} order two
variants and send one back, but that ties up their cash. Nordhall pays as well, through freight and credit notes.`;
  expect(firedOn(told("Many owners"))).toContain("problem/no-quantitative-evidence");
  expect(firedOn(told("Two in five owners"))).not.toContain("problem/no-quantitative-evidence");
});
