import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { analyze, applyEdits, argumentOf, defaultSettings, rules } from "../../server/src/core/index.ts";
import { askedBy } from "../../server/src/core/questions/asked.ts";
import { exampleNarrative, exampleParts } from "../../server/src/core/rules/example-narrative.ts";
import { argumentIn } from "./thread-of.ts";

const questionsIn = (text: string): string[] =>
  argumentIn(text).questions.map(({ rule, text: asked }) => `${rule}: ${asked}`);

const metrics = (rows: string): string => `## Success Metrics and Goals

| Metric | Today | Target | Date |
| --- | --- | --- | --- |
${rows}`;

describe("questions", () => {
  test.each([
    [
      "a metric without a date",
      exampleNarrative({
        metrics: metrics(
          "| Missed parcels | 20 % | 2 % | |\n| Cost of a delivery | €4.10 | €3.30 | May 2027 |",
        ),
      }),
      "metrics/no-deadline: By when do you reach “Missed parcels”?",
    ],
    [
      "a metric without a value of today",
      exampleNarrative({
        metrics: metrics(
          "| Missed parcels | | 2 % | May 2027 |\n| Cost of a delivery | €4.10 | €3.30 | May 2027 |",
        ),
      }),
      "metrics/no-baseline: Where do we stand today on “Missed parcels”?",
    ],
    [
      "metrics that nobody owns",
      exampleNarrative({
        metrics: metrics(
          "| Missed parcels | 20 % | 2 % | May 2027 |\n| Cost of a delivery | €4.10 | €3.30 | May 2027 |",
        ),
      }),
      "metrics/no-measurement-method: Who answers for these figures?",
    ],
    [
      "a date that has passed",
      exampleNarrative().replace("type: six-pager", "type: six-pager\ndate: 2027-09-01"),
      "metrics/no-deadline: The paper is dated 2027-09-01, and “Missed parcels” and “The cost of a delivery” was due before that: was it reached?",
    ],
    [
      "a risk without an answer",
      exampleNarrative({ risks: `${exampleParts.risks}\n\n**The fitters strike.**` }),
      "risks/without-mitigation: What do you do about “The fitters strike”, and who does it?",
    ],
    [
      "a word in place of a number",
      exampleNarrative({ problem: `${exampleParts.problem} Many tenants also complained.` }),
      "evidence/vague-quantifier: How many are “Many”, and out of how many?",
    ],
    [
      "a missing section",
      exampleNarrative({ risks: undefined }),
      "structure/missing-section: What could go wrong, and how would you notice?",
    ],
    [
      "a dependency without a risk",
      exampleNarrative({
        plan: `${exampleParts.plan} The locks depend on Brandt Systems, whose new model ships in May.`,
      }),
      "risks/dependency-not-covered: What do you do if “Brandt Systems” does not deliver?",
    ],
  ])("%s", (_gap, text, question) => {
    const all = questionsIn(text);
    expect(all).toContain(question);
  });

  test("a paper without a date of its own has no date that has passed", () => {
    expect(questionsIn(exampleNarrative()).join("\n")).not.toMatch(/is dated/);
  });

  test("name a rule that exists, one question for each, and a place", () => {
    const known = new Set(rules.map(({ id }) => id));
    expect(Object.keys(askedBy).filter((id) => !known.has(id))).toEqual([]);
    for (const { text, rule, spans } of weak().flatMap((text) => argumentIn(text).questions)) {
      expect(text).toMatch(/[?.]$/);
      expect(known).toContain(rule);
      expect(spans.length).toBeGreaterThan(0);
    }
  });

  test("are nearly none on sound narratives, and many on weak ones", () => {
    const sound = narratives(/^(?:a[1-4]|b[12]|c\d+[13579])/);
    const perSound = sound.map((text) => argumentIn(text).questions.length);
    expect(perSound.reduce((sum, count) => sum + count, 0) / sound.length).toBeLessThanOrEqual(1.25);
    for (const text of weak()) expect(argumentIn(text).questions.length).toBeGreaterThanOrEqual(8);
  });
});

describe("the appendix of questions", () => {
  test("asks each and says where it comes from; adding it again does nothing", () => {
    for (const text of weak()) {
      const judge = (each: string) => analyze(each, defaultSettings, { asked: true });
      const before = judge(text);
      const { insertQuestions, questions } = argumentOf(before);
      const added = applyEdits(text, insertQuestions?.edits ?? []);
      expect(added.startsWith(text.trimEnd())).toBe(true);
      expect(added.match(/^\*\*Q: /gm)).toHaveLength(questions.length);
      const after = judge(added);
      expect(argumentOf(after).insertQuestions).toBeUndefined();
      expect(after.words.body).toBe(before.words.body);
      // All that it may bring is the wish to be mentioned.
      const rulesOf = ({ findings }: typeof before) => findings.map(({ rule }) => rule);
      expect(rulesOf(after).filter((rule) => rule !== "structure/appendix-position")).toEqual(
        rulesOf(before).filter((rule) => rule !== "structure/appendix-position"),
      );
    }
  });

  test("keeps the line ends of the document", () => {
    const text = exampleNarrative().replaceAll("\n", "\r\n");
    const added = applyEdits(text, argumentIn(text).insertQuestions?.edits ?? []);
    expect(added.length).toBeGreaterThan(text.length);
    expect(added.replaceAll("\r\n", "")).not.toContain("\n");
  });
});

function narratives(wanted: RegExp): string[] {
  return ["narratives/dev", "blind/narratives"].flatMap((folder) => {
    const place = path.join(import.meta.dirname, "../documents", folder);
    return readdirSync(place)
      .filter((name) => name.endsWith(".md") && wanted.test(name))
      .map((name) => readFileSync(path.join(place, name), "utf8"));
  });
}

function weak(): string[] {
  return narratives(/^(?:a5|a6|w0[1357])/);
}
