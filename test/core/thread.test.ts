import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze, answersIn, argumentOf, defaultSettings, tiesLine } from "../../server/src/core/index.ts";
import { exampleNarrative, exampleParts } from "../../server/src/core/rules/example-narrative.ts";
import { anyText, markdownText } from "../support/arbitraries.ts";
import { argumentIn, linksIn } from "./thread-of.ts";

describe("nodes", () => {
  const { nodes } = argumentIn(exampleNarrative()).thread;

  test("are the paragraphs and cards of the sections, by kind and in order", () => {
    expect(nodes.map(({ place }) => place)).toEqual([
      "Problem ¶1",
      "Solution ¶1",
      "Metrics ¶1",
      "Metrics ¶2",
      "Plan ¶1",
      "Risks ¶1",
      "Risks ¶2",
    ]);
  });

  test("are named by their head, or by the words that open them", () => {
    expect(nodes[0]?.label).toBe("Nadia Orlov works nights and missed three parcels in March 2026");
  });

  test.each([
    [
      "sub-headings",
      "### Missed parcels\n\nNadia missed three in March, and each cost her a bus ride of 70 minutes to the depot.\n\n### The depot\n\nIt closes at six, before tenants on the late shift have left work, and it never opens at weekends.",
      2,
    ],
    [
      "items",
      "- Tenants on the night shift miss one parcel in five, because nobody opens the door.\n- The depot closes at six, before tenants on the late shift have left work.\n- Neighbours refuse to collect, because the driver asks them to sign for what is inside.",
      3,
    ],
    [
      "run-ins",
      "**Missed parcels.** Nadia missed three in March, and each cost her a bus ride of 70 minutes to the depot.\n\n**The depot.** It closes at six, before tenants on the late shift have left work, and it never opens at weekends.",
      2,
    ],
  ])("%s are nodes of their own", (_form, problem, count) => {
    const text = exampleNarrative({ problem: `## Customer Problem and Opportunity\n\n${problem}` });
    const found = argumentIn(text).thread.nodes.filter(({ kind }) => kind === "problem");
    expect(found).toHaveLength(count);
  });

  test("of a plan's table are the rows that have a date", () => {
    const rows = "| Step | When |\n| --- | --- |\n| First lockers | May 2027 |\n| Reserve | none |";
    const { thread } = argumentIn(exampleNarrative({ plan: `${exampleParts.plan}\n\n${rows}` }));
    expect(
      thread.nodes.filter(({ place }) => place.startsWith("Plan row")).map(({ label }) => label),
    ).toEqual(["First lockers"]);
  });
});

describe("names that the author gives", () => {
  /** Where the name of the problem and the mark of the solution stand, and the link that follows. */
  const named = (problem: string) => exampleParts.problem.replace("March 2026.", `March 2026.${problem}`);
  const link = "Problem ¶1 > Solution ¶1!";
  const cases: readonly (readonly [string, string, string])[] = [
    [
      "a comment in the text",
      named(" <!-- sixpager: p1 -->"),
      `${exampleParts.solution} <!-- answers: p1 -->`,
    ],
    [
      "an attribute at the end",
      `${exampleParts.problem} {#p1}`,
      `${exampleParts.solution}\n<!-- answers: p1 -->`,
    ],
    [
      "a comment on the line below",
      `${exampleParts.problem}\n<!-- sixpager: p1 -->`,
      `${exampleParts.solution}\n<!-- answers: p1 -->`,
    ],
    [
      "a comment apart, before what it names",
      exampleParts.problem.replace("\n\n", "\n\n<!-- sixpager: p1 -->\n\n"),
      exampleParts.solution.replace("\n\n", "\n\n<!-- answers: p1 -->\n\n"),
    ],
    [
      "several names in one mark",
      `${exampleParts.problem} <!-- sixpager: p1, nights -->`,
      `${exampleParts.solution} <!-- answers: other, nights -->`,
    ],
    ["the other way round", `${exampleParts.problem} <!-- answers: s1 -->`, `${exampleParts.solution} {#s1}`],
    [
      "CRLF",
      `${exampleParts.problem} {#p1}`.replaceAll("\n", "\r\n"),
      `${exampleParts.solution} <!-- answers: p1 -->`,
    ],
  ];

  test.each(cases)("by %s", (_form, problem, solution) => {
    expect(linksIn(argumentIn(exampleNarrative({ problem, solution })).thread)).toContain(link);
  });

  test("reach metrics, plan, rows and risks, and their verbs are free", () => {
    const text = exampleNarrative({
      problem: `${exampleParts.problem} {#p1}`,
      metrics: `## Success Metrics and Goals

| Metric | Today | Target | Date |
| --- | --- | --- | --- |
| Missed parcels <!-- measures: p1 --> | 20 % | 2 % | 31 May 2027 |
| Cost of a delivery | €4.10 | €3.30 | 31 May 2027 |`,
      plan: `${exampleParts.plan} <!-- serves: p1 -->`,
      risks: `## Risk Assessment and Mitigation

- The association may sign late. We begin with eleven blocks. <!-- threatens: p1 -->
- Lockers may fill up. Drivers take parcels back.`,
    });
    expect(linksIn(argumentIn(text).thread).filter((link) => link.endsWith("!"))).toEqual([
      "Problem ¶1 > Metrics row 1!",
      "Problem ¶1 > Plan ¶1!",
      "Problem ¶1 > Risks ¶1!",
    ]);
  });

  test.each([
    ["nobody has", `${exampleParts.solution} <!-- answers: p9 -->`],
    ["stand in code", `${exampleParts.solution} Write \`<!-- answers: p1 -->\` here.`],
    ["are no names", `${exampleParts.solution} <!-- answers: -->`],
  ])("tie nothing where they %s", (_why, solution) => {
    const text = exampleNarrative({ problem: `${exampleParts.problem} {#p1}`, solution });
    expect(linksIn(argumentIn(text).thread).filter((link) => link.endsWith("!"))).toEqual([]);
  });

  test("change neither score nor findings", () => {
    const judge = (text: string) => analyze(text, defaultSettings, { asked: true });
    const [, problem = "", solution = ""] = cases[0] ?? [];
    const [plain, marked] = [judge(exampleNarrative()), judge(exampleNarrative({ problem, solution }))];
    expect(marked.score).toEqual(plain.score);
    expect(marked.findings.map(({ rule }) => rule)).toEqual(plain.findings.map(({ rule }) => rule));
  });
});

describe("what a node is tied to", () => {
  const text = exampleNarrative({
    problem: `${exampleParts.problem} {#p1}`,
    solution: `${exampleParts.solution} {#s1} <!-- answers: p1 -->`,
    plan: `${exampleParts.plan} <!-- delivers: s1 -->`,
  });
  const { thread } = argumentIn(text.replace("{#s1} <!--", "<!-- sixpager: s1 --> <!--"));
  const line = (place: string): string | undefined => {
    const index = thread.nodes.findIndex((node) => node.place === place);
    const answers = answersIn(thread)[index];
    return answers && tiesLine(thread, index, answers);
  };

  test("is told in one line, through the nodes between as well", () => {
    expect(line("Problem ¶1")).toMatch(/^answered in Solution ¶1 · .*delivered by Plan ¶1 · .*risk/);
    expect(line("Plan ¶1")).toMatch(/^(?:serves .* · )?delivers Solution ¶1/);
  });

  test("is undefined for one that is tied to nothing", () => {
    expect(line("Risks ¶2")).toBeUndefined();
  });
});

describe("whatever the text", () => {
  test.each([
    ["any text", anyText],
    ["any Markdown", markdownText],
  ])("%s has an argument, whose links and places lie within it", (_name, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { thread, questions } = argumentIn(text);
        const spans = [
          ...thread.nodes.flatMap(({ name, span }) => [name, span]),
          ...[...thread.anchors, ...thread.references].map(({ span }) => span),
          ...questions.flatMap((question) => question.spans),
        ];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const { from, to } of thread.links) {
          expect(from).toBeLessThan(to);
          expect(thread.nodes[from] && thread.nodes[to]).toBeDefined();
        }
        expect(answersIn(thread)).toHaveLength(thread.nodes.length);
      }),
      { numRuns: 150 },
    );
  });

  test("the same analysis has the same argument, and no other has one", () => {
    const analysis = analyze(exampleNarrative(), defaultSettings, { asked: true });
    expect(argumentOf(analysis)).toBe(argumentOf(analysis));
    expect(argumentOf({ ...analysis }).thread.nodes).toEqual([]);
  });
});
