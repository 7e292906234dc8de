import { describe, expect, test, vi } from "vitest";
import { type Analysis, analyze, applyEdits, type Finding, type Fix } from "../../server/src/core/index.ts";
import { labelled } from "../support/arbitraries-narratives.ts";
import { everyRule } from "../support/labelled-measures.ts";

// Every fix of every finding is tried, which takes its time on a slow machine.
vi.setConfig({ testTimeout: 120_000 });

// The examples of the rules prove each fix on a small text; here it stands in a whole document among others.

interface Document {
  readonly name: string;
  readonly fileName: string;
  readonly text: string;
}

const documents: readonly Document[] = [
  ...labelled.faults.map(({ id, rule, fileName, text }) => ({ name: `${id} ${rule}`, fileName, text })),
  ...labelled.drafts.map(({ split, fileName, text }) => ({
    name: `${split} draft ${fileName}`,
    fileName,
    text,
  })),
  ...labelled.narratives.map(({ fileName, text }) => ({ name: fileName, fileName, text })),
];

const judge = ({ fileName }: Document, text: string): Analysis =>
  analyze(text, everyRule, { fileName, asked: true });

const countOf = ({ findings }: Analysis, rule: string): number =>
  findings.filter((finding) => finding.rule === rule).length;

function checkFix(document: Document, before: Analysis, finding: Finding, fix: Fix): void {
  const where = `${finding.rule}: ${finding.message}: ${fix.title}`;
  const fixed = applyEdits(document.text, fix.edits);
  expect(fixed, where).not.toBe(document.text);
  const after = judge(document, fixed);
  expect(after.failures, where).toEqual([]);
  expect(countOf(after, finding.rule), where).toBeLessThan(countOf(before, finding.rule));
  if (!/(?<!\r)\n/.test(document.text)) expect(fixed, where).not.toMatch(/(?<!\r)\n/);
  if (!fix.safe) return;
  expect(after.score.total, where).toBeGreaterThanOrEqual(before.score.total);
  for (const rule of new Set(after.findings.map((one) => one.rule)))
    expect([rule, countOf(after, rule)], where).toEqual([
      rule,
      Math.min(countOf(after, rule), countOf(before, rule)),
    ]);
}

describe("each fix ends its finding, and a safe one brings no other, in", () => {
  test.each(documents)("$name", (document) => {
    const before = judge(document, document.text);
    const seen = new Map<string, number>();
    for (const finding of before.findings) {
      // Of many findings of one kind, as in a template, the first few stand for all.
      const count = (seen.get(finding.rule) ?? 0) + 1;
      seen.set(finding.rule, count);
      if (count <= 3) for (const fix of finding.fixes) checkFix(document, before, finding, fix);
    }
  });
});
