import { expect, test } from "vitest";
import { analyzeBy } from "../../server/src/core/analyze.ts";
import { defaultSettings, rules } from "../../server/src/core/index.ts";
import { exampleNarrative } from "../../server/src/core/rules/example-narrative.ts";
import { solutionRules } from "../../server/src/core/rules/solution/index.ts";
import { testRule } from "../support/rule-tester.ts";
import { testSentences } from "../support/sentence-table.ts";

const all = [...rules, ...solutionRules.filter((rule) => !rules.includes(rule))];

for (const rule of solutionRules) testRule(rule, all);

testSentences("solution", all);

const settings = { ...defaultSettings, all: true, budget: "off" } as const;
const firedOn = (solution: string, problem?: string): readonly string[] =>
  analyzeBy(
    all,
    exampleNarrative({ solution: `## Solution Description\n\n${solution}`, ...(problem && { problem }) }),
    settings,
    {},
  )
    .findings.map(({ rule }) => rule)
    .filter((rule) => rule.startsWith("solution/"));

test("the technical words of customers who are developers are their own", () => {
  const problem = `## Customer Problem and Opportunity

Wout Desmet, a developer in Ghent, pressed restart three times in March 2026 and lost the release. In our survey of 240
developers, 66 % no longer read a failed build, and 118 teams left us, which costs us €14,600 each. Today they run every
test twice, but that doubles the wait.`;
  const solution = `Wout opens the failed build and reads whether his change did it. He no longer restarts anything. The answer
names the query that was slow and the node on which the pipeline ran, and he sends it to a colleague with one click.`;
  expect(firedOn(solution, problem)).toEqual([]);
});

test("several technical paragraphs are several findings, an ordinary queue is none", () => {
  const fired = firedOn(`Nadia takes her parcel at seven and no longer waits in a queue. She keeps the key.

Scans go over gRPC to a microservice on Kubernetes.

A nightly ETL job loads the Postgres tables into the data warehouse.`);
  expect(fired.filter((rule) => rule === "solution/implementation-detail")).toHaveLength(2);
});
