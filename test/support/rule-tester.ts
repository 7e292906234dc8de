import { expect } from "vitest";
import {
  analyze,
  applyEdits,
  defaultSettings,
  type Finding,
  type RuleExample,
  type Settings,
} from "../../server/src/core/index.ts";

/** A document whose marks ⟦ and ⟧ are taken out; the spans are where they stood. */
export function readMarks(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = "";
  let start = 0;
  for (const piece of marked.split(/([⟦⟧])/)) {
    if (piece === "⟦") start = text.length;
    else if (piece === "⟧") spans.push({ start, end: text.length });
    else text += piece;
  }
  return { text, spans };
}

const everyRule: Settings = { ...defaultSettings, all: true, budget: "off" };

/** The findings of one rule on an example, with every rule switched on. */
export function findingsOf(
  rule: string,
  example: RuleExample,
): { text: string; spans: readonly { start: number; end: number }[]; findings: Finding[] } {
  const { text, spans } = readMarks(example.text);
  const info = example.fileName === undefined ? {} : { fileName: example.fileName };
  const analysis = analyze(text, everyRule, info);
  expect(analysis.failures).toEqual([]);
  return { text, spans, findings: analysis.findings.filter((finding) => finding.rule === rule) };
}

/** A flagged example has exactly the findings that its marks show, and each fix ends its finding. */
export function checkFlagged(rule: string, example: RuleExample): void {
  const { text, spans, findings } = findingsOf(rule, example);
  if (example.anywhere) expect(findings).toHaveLength(1);
  else
    expect(findings.map(({ span }) => text.slice(span.start, span.end))).toEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
    );
  if (!example.anywhere) expect(findings.map(({ span }) => span)).toEqual(spans);
  for (const finding of findings) {
    expect(finding.message).toMatch(/^[“\p{Lu}\p{N}{[<T].*[.?!]$/su);
    for (const fix of finding.fixes) checkFix(rule, example, finding, text, fix.edits, fix.safe);
  }
}

/** Applied, a fix leaves one finding fewer; a safe one brings no new finding of any rule. */
function checkFix(
  rule: string,
  example: RuleExample,
  finding: Finding,
  text: string,
  edits: Finding["fixes"][number]["edits"],
  safe: boolean,
): void {
  for (const [index, edit] of edits.toSorted((a, b) => a.span.start - b.span.start).entries()) {
    const next = edits.toSorted((a, b) => a.span.start - b.span.start)[index + 1];
    if (next) expect(edit.span.end).toBeLessThanOrEqual(next.span.start);
  }
  const fixed = applyEdits(text, edits);
  expect(fixed).not.toBe(text);
  const info = example.fileName === undefined ? {} : { fileName: example.fileName };
  const before = analyze(text, everyRule, info);
  const after = analyze(fixed, everyRule, info);
  const count = (findings: readonly Finding[], id: string): number =>
    findings.filter((one) => one.rule === id).length;
  expect(
    after.findings.some(
      (one) =>
        one.rule === rule &&
        one.message === finding.message &&
        one.span.start === finding.span.start &&
        one.span.end === finding.span.end &&
        fixed.slice(one.span.start, one.span.end) === text.slice(finding.span.start, finding.span.end),
    ),
  ).toBe(false);
  expect(count(after.findings, rule)).toBeLessThan(count(before.findings, rule));
  if (!safe) return;
  for (const { rule: id } of after.findings)
    expect(count(after.findings, id)).toBeLessThanOrEqual(count(before.findings, id));
}

export function checkBetter(rule: string, example: RuleExample): void {
  const { findings } = findingsOf(rule, example);
  expect(findings.map(({ message }) => message)).toEqual([]);
}
