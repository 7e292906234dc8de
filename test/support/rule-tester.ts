import { describe, expect, test } from "vitest";
import type { Analysis, Finding, Fix } from "../../server/src/core/analysis.ts";
import { analyzeBy } from "../../server/src/core/analyze.ts";
import {
  applyEdits,
  defaultSettings,
  type Rule,
  type RuleExample,
  type Settings,
  type Span,
} from "../../server/src/core/index.ts";

const everyRule: Settings = { ...defaultSettings, all: true, budget: "off" };

/** Every example of a rule is a test, and so is what the rule says of itself. `others` run beside it. */
export function testRule(rule: Rule, others: readonly Rule[]): void {
  const judges = others.includes(rule) ? others : [...others, rule];
  describe(rule.id, () => {
    rule.examples.flagged.forEach((example, index) => {
      test(`flags example ${index}`, () => checkFlagged(judges, rule.id, example));
    });
    rule.examples.better.forEach((example, index) => {
      test(`leaves example ${index}`, () => {
        const { findings } = run(judges, rule.id, example);
        expect(findings.map(({ message }) => message)).toEqual([]);
      });
    });
    test("says what, why and what to do", () => checkTexts(rule));
  });
}

/** A document whose marks ⟦ and ⟧ are taken out; the spans are where they stood. */
function readMarks(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = "";
  let start = 0;
  for (const piece of marked.split(/([⟦⟧])/)) {
    if (piece === "⟦") start = text.length;
    else if (piece === "⟧") spans.push({ start, end: text.length });
    else text += piece;
  }
  return { text, spans };
}

function analysisOf(judges: readonly Rule[], text: string, example: RuleExample): Analysis {
  return analyzeBy(
    judges,
    text,
    everyRule,
    example.fileName === undefined ? {} : { fileName: example.fileName },
  );
}

function run(judges: readonly Rule[], rule: string, example: RuleExample) {
  const { text, spans } = readMarks(example.text);
  const analysis = analysisOf(judges, text, example);
  expect(analysis.failures).toEqual([]);
  return { text, spans, analysis, findings: analysis.findings.filter((finding) => finding.rule === rule) };
}

/** A flagged example has exactly the findings that its marks show, and each fix ends its finding. */
function checkFlagged(judges: readonly Rule[], rule: string, example: RuleExample): void {
  const { text, spans, analysis, findings } = run(judges, rule, example);
  const cut = ({ start, end }: Span): string => text.slice(start, end);
  if (example.anywhere) expect(findings).toHaveLength(1);
  else {
    expect(findings.map(({ span }) => cut(span))).toEqual(spans.map(cut));
    expect(findings.map(({ span }) => span)).toEqual(spans);
  }
  for (const finding of findings) {
    expect(finding.message).toMatch(/^[“\p{Lu}\p{N}{[<T].*[.?!]$/su);
    for (const fix of finding.fixes) checkFix(judges, text, example, analysis, finding, fix);
  }
}

/** Applied, a fix leaves one finding fewer; a safe one brings no new finding of any rule. */
function checkFix(
  judges: readonly Rule[],
  text: string,
  example: RuleExample,
  before: Analysis,
  finding: Finding,
  fix: Fix,
): void {
  const edits = fix.edits.toSorted((a, b) => a.span.start - b.span.start);
  for (const [index, edit] of edits.entries()) {
    expect(edit.span.end).toBeLessThanOrEqual(edits[index + 1]?.span.start ?? text.length);
  }
  const fixed = applyEdits(text, fix.edits);
  expect(fixed).not.toBe(text);
  const after = analysisOf(judges, fixed, example);
  const count = ({ findings }: Analysis, id: string): number =>
    findings.filter(({ rule }) => rule === id).length;
  expect(count(after, finding.rule)).toBeLessThan(count(before, finding.rule));
  if (!fix.safe) return;
  for (const { rule } of after.findings) expect(count(after, rule)).toBeLessThanOrEqual(count(before, rule));
}

function checkTexts(rule: Rule): void {
  for (const text of [rule.why, rule.help, rule.whenOff]) expect(text).toMatch(/^\p{Lu}.*[.]$/su);
  expect(rule.title).toMatch(/^\p{Lu}.*[^.]$/su);
  expect(rule.examples.flagged.length).toBeGreaterThan(0);
  expect(rule.examples.better.length).toBeGreaterThan(0);
}
