import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  type Analysis,
  analyze,
  applyEdits,
  builtInProfiles,
  defaultSettings,
  type Fix,
  type SectionState,
  skeleton,
  type TextEdit,
} from "../../server/src/core/index.ts";
import {
  labelled,
  notations,
  planWith,
  somePieces,
  textOf,
  without,
} from "../support/arbitraries-narratives.ts";

// A hundred narratives take their time on a slow machine.
vi.setConfig({ testTimeout: 120_000 });

const fileName = "six-pager.md";
const judge = (text: string): Analysis => analyze(text, defaultSettings, { fileName, asked: true });

const missingIn = ({ sections }: Analysis): string[] =>
  sections.filter(({ status }) => status === "missing").map(({ id }) => id);

const countOf = ({ findings }: Analysis, rule: string): number =>
  findings.filter((finding) => finding.rule === rule).length;

/** Everything that must hold of a document and the sections that it lacks. */
function checkInsertions(text: string): void {
  const before = judge(text);
  const missing = before.sections.filter(({ status }) => status === "missing");
  expect(countOf(before, "structure/missing-section")).toBe(missing.length);
  for (const section of missing) {
    const after = checkFix(text, before, fixOf(section), [section.id]);
    expect(after.findings.map(({ message }) => message)).not.toContain(findingFor(before, section).message);
    expect(findingFor(before, section).fixes).toContainEqual(section.insert);
  }
  if (missing.length === 0) expect(before.insertMissing).toBeUndefined();
  else {
    const all = before.insertMissing;
    if (all === undefined) throw new Error("There is no fix for all missing sections.");
    checkFix(text, before, all, missingIn(before));
  }
}

function fixOf(section: SectionState): Fix {
  if (section.insert === undefined) throw new Error(`There is no fix for ${section.id}.`);
  return section.insert;
}

function findingFor(analysis: Analysis, { title }: SectionState) {
  const found = analysis.findings.find(
    ({ rule, message }) => rule === "structure/missing-section" && message.startsWith(`“${title}”`),
  );
  if (!found) throw new Error(`No finding says that ${title} is missing.`);
  return found;
}

/** Applies a fix that inserts the sections, and compares the document before and after. */
function checkFix(text: string, before: Analysis, fix: Fix, inserted: readonly string[]): Analysis {
  const result = applyEdits(text, fix.edits);
  const after = judge(result);
  // No other section gets lost, and the inserted ones are there.
  expect(missingIn(after)).toEqual(missingIn(before).filter((id) => !inserted.includes(id)));
  for (const rule of ["structure/section-order", "structure/heading-level", "structure/duplicate-section"])
    expect([rule, countOf(after, rule)]).toEqual([
      rule,
      Math.min(countOf(after, rule), countOf(before, rule)),
    ]);
  // The headings that were there open what they opened.
  expect(titlesOf(after, inserted)).toEqual(titlesOf(before, inserted));
  // The fix keeps the line ends, and the document can be had back.
  if (!/(?<!\r)\n/.test(text) && text.includes("\r\n")) expect(result).not.toMatch(/(?<!\r)\n/);
  if (!text.includes("\r")) expect(result).not.toContain("\r");
  expect(applyEdits(result, inverseOf(text, fix.edits))).toBe(text);
  expect(after.score.total).toBeGreaterThanOrEqual(before.score.total);
  return after;
}

/** Sections that were there, by the words of their first heading without its number. */
const titlesOf = ({ sections }: Analysis, inserted: readonly string[]): string[] =>
  sections
    .filter(({ id, status }) => status !== "missing" && !inserted.includes(id))
    .map(({ id, title }) => `${id}: ${title.replace(/^\d+/, "")}`);

/** The edits that take back others, in the offsets of the text that those made. */
function inverseOf(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let moved = 0;
  return edits
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map(({ span, text: added }) => {
      const start = span.start + moved;
      moved += added.length - (span.end - span.start);
      return { span: { start, end: start + added.length }, text: text.slice(span.start, span.end) };
    });
}

/** The level of the headings that a fix inserts: read from the result, so that any notation counts. */
function levelsOf(text: string, inserted: readonly string[]): number[] {
  const { sections, headings } = judge(text);
  return sections
    .filter(({ id }) => inserted.includes(id))
    .map(({ headings: [first] }) => headings.find(({ span }) => span.start === first?.start)?.level ?? 0);
}

describe("inserting missing sections", () => {
  test.each(labelled.drafts)("in the draft $split/$fileName", ({ text }) => checkInsertions(text));

  test.each(notations)("in narratives whose headings are written $name", (notation) => {
    fc.assert(
      fc.property(planWith(somePieces, fc.constant(notation)), (plan) => {
        const text = textOf(plan);
        checkInsertions(text);
        const before = judge(text);
        if (before.insertMissing === undefined || plan.pieces.length < 2) return;
        const missing = missingIn(before);
        const levels = levelsOf(applyEdits(text, before.insertMissing.edits), missing);
        expect(levels).toEqual(missing.map(() => notation.level));
      }),
      { numRuns: 40 },
    );
  });

  const complete = labelled.narratives.filter(({ labels }) => labels.sections !== undefined);
  test.each(complete)("in $fileName without some of its sections", (narrative) => {
    const ids = [...new Set((narrative.labels.sections ?? []).map(({ id }) => id))].filter(
      (id) => id !== "appendix",
    );
    fc.assert(
      fc.property(
        fc.subarray(ids, { minLength: 1 }),
        fc.boolean(),
        fc.boolean(),
        (removed, hasMark, hasReturns) => {
          const text = (hasMark ? "\uFEFF" : "") + without(narrative, removed);
          checkInsertions(hasReturns ? text.replace(/\r?\n/g, "\r\n") : text);
        },
      ),
      { numRuns: 6 },
    );
  });

  test.each([
    "",
    "\uFEFF",
    "\n",
    "One line.",
    "---\ntype: six-pager\n---",
    "# Title",
    "# Title\n\nText.\r\n",
  ])("in %j", (text) => checkInsertions(text));

  test.each(builtInProfiles)(
    "the skeleton of $id lacks nothing and has no finding about its structure",
    (profile) => {
      const text = skeleton(profile);
      const analysis = judge(text);
      expect(analysis.recognition.profile).toBe(profile.id);
      expect(missingIn(analysis)).toEqual([]);
      expect(
        analysis.findings.map(({ rule }) => rule).filter((rule) => rule.startsWith("structure/")),
      ).toEqual([]);
      expect(analysis.score.total).toBe(0);
    },
  );

  test("numbers count on", () => {
    const text = "# Lockers\n\n## 1. Executive Summary\n\nText.\n\n## 2. Solution Description\n\nText.\n";
    const { sections } = judge(text);
    const fix = sections.find(({ id }) => id === "customer-problem")?.insert;
    expect(applyEdits(text, fix?.edits ?? [])).toContain("## 2. Customer Problem and Opportunity\n");
    expect(applyEdits(text, fix?.edits ?? [])).toContain("## 3. Solution Description\n");
  });
});
