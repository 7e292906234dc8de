import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  type Analysis,
  analyze,
  applyEdits,
  builtInProfiles,
  defaultSettings,
  openDocument,
  rules,
  type Settings,
  safeEdits,
  skeleton,
} from "../../server/src/core/index.ts";
import { readBlocks } from "../../server/src/core/text/blocks.ts";
import { proseOf } from "../../server/src/core/text/prose.ts";
import { anyText, editIn, markdownText, relativeEdit } from "../support/arbitraries.ts";
import { labelled, planWith, shuffledPieces, textOf } from "../support/arbitraries-narratives.ts";
import { everyRule, lineAt } from "../support/labelled-measures.ts";

// A hundred narratives take their time on a slow machine.
vi.setConfig({ testTimeout: 120_000 });

const info = { fileName: "six-pager.md", asked: true };
const judge = (text: string, settings: Settings = everyRule): Analysis => analyze(text, settings, info);

/** Texts of every kind: strings of any units, random Markdown, narratives in any order and notation, real ones. */
const documents: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: anyText },
  { weight: 4, arbitrary: markdownText },
  { weight: 3, arbitrary: planWith(shuffledPieces).map(textOf) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...labelled.narratives.map(({ text }) => text),
      ...labelled.others.map(({ text }) => text),
      ...labelled.faults.map(({ text }) => text),
      ...builtInProfiles.map(skeleton),
    ),
  },
);

const settingsOfAllKinds: fc.Arbitrary<Settings> = fc.record({
  profile: fc.constantFrom("auto", "six-pager", "classic", "pr-faq", "no such profile"),
  profiles: fc.constant([]),
  phase: fc.constantFrom("drafting", "editing", "ready"),
  budget: fc.constantFrom<Settings["budget"][]>(
    "off",
    { perRule: 1, perDocument: 1 },
    { perRule: 5, perDocument: 100 },
  ),
  rules: fc.dictionary(
    fc.constantFrom(...rules.map(({ id }) => id), "no/such-rule"),
    fc.record({ severity: fc.constantFrom("off", "hint", "information", "warning", "error") }),
    { maxKeys: 4 },
  ),
  all: fc.boolean(),
  terms: fc.constant({ acronyms: [], customers: [], jargon: [], accepted: [] }),
  pages: fc.record({
    paper: fc.constantFrom("letter", "a4"),
    font: fc.constantFrom("calibri", "times", "arial"),
    size: fc.constantFrom(10, 11, 12),
    margins: fc.constantFrom(0.5, 1, 2),
    lineSpacing: fc.constantFrom(1, 1.5, 2),
    limit: fc.constantFrom(undefined, 1, 6),
  }),
});

describe("of any text", () => {
  test("the analysis is well-formed, whatever the settings", () => {
    fc.assert(
      fc.property(documents, settingsOfAllKinds, fc.boolean(), (text, settings, asked) => {
        const analysis = analyze(text, settings, { fileName: "note.md", asked });
        expect(analysis.failures).toEqual([]);
        checkPlaces(analysis, text.length);
        checkScore(analysis);
        if (!analysis.judged) expect(analysis.findings.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  test("the same text gives the same analysis", () => {
    fc.assert(
      fc.property(documents, (text) => {
        expect(judge(text)).toEqual(judge(text));
      }),
      { numRuns: 100 },
    );
  });

  test("either line end gives the same findings on the same lines", () => {
    fc.assert(
      fc.property(documents, (text) => {
        const short = text.replace(/\r\n?/g, "\n");
        expect(byLine(short.replaceAll("\n", "\r\n"))).toEqual(byLine(short));
      }),
      { numRuns: 200 },
    );
  });

  test("a byte order mark moves everything by one and changes nothing else", () => {
    fc.assert(
      fc.property(
        documents.filter((text) => /\S/.test(text) && !text.startsWith("\uFEFF")),
        (text) => {
          const [bare, marked] = [judge(text), judge(`\uFEFF${text}`)];
          expect(marked.score).toEqual(bare.score);
          expect(marked.pages.body).toEqual(bare.pages.body);
          expect(marked.findings.map(withoutPlaces)).toEqual(bare.findings.map(withoutPlaces));
          expect(marked.findings.map(({ span }) => span)).toEqual(
            bare.findings.map(({ span }) => ({ start: span.start + 1, end: span.end + 1 })),
          );
          expect(marked.sections.map(({ headings }) => headings)).toEqual(
            bare.sections.map(({ headings }) =>
              headings.map(({ start, end }) => ({ start: start + 1, end: end + 1 })),
            ),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  test("a mask is as long as its source and breaks lines at the same places", () => {
    fc.assert(
      fc.property(documents, (text) => {
        for (const { block } of readBlocks(text).blocks) {
          const { mask, passages } = proseOf(block);
          expect(mask.length).toBe(block.source.length);
          expect(lineBreaks(mask)).toEqual(lineBreaks(block.source));
          for (const { start, end } of passages) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(mask.length);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test("blocks stand in order and leave nothing between them that a reader sees", () => {
    fc.assert(
      fc.property(documents, (text) => {
        let at = text.startsWith("\uFEFF") ? 1 : 0;
        for (const { block, start } of readBlocks(text).blocks) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, start)).toMatch(/^\s*$/);
          expect(text.slice(start, start + block.source.length)).toBe(block.source);
          at = start + block.source.length;
        }
        expect(text.slice(at)).toMatch(/^\s*$/);
      }),
      { numRuns: 200 },
    );
  });

  test("each fix can be applied, and the result can be judged", () => {
    fc.assert(
      fc.property(documents, (text) => {
        const { findings, insertMissing, sections } = judge(text);
        const fixes = [
          ...findings.flatMap((finding) => finding.fixes),
          ...sections.flatMap(({ insert }) => insert ?? []),
        ];
        for (const fix of [...fixes, ...(insertMissing ? [insertMissing] : [])]) {
          const edits = fix.edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
          edits.reduce((end, { span }) => {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
            return span.end;
          }, 0);
          expect(edits.at(-1)?.span.end ?? 0).toBeLessThanOrEqual(text.length);
          expect(judge(applyEdits(text, edits)).failures).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("fixing all a second time changes nothing, and no safe fix brings a finding or costs a point", () => {
    fc.assert(
      fc.property(documents, (text) => {
        const before = judge(text);
        const once = applyEdits(text, safeEdits(before.findings));
        const after = judge(once);
        expect(applyEdits(once, safeEdits(after.findings))).toBe(once);
        expect(after.score.total).toBeGreaterThanOrEqual(before.score.total);
        for (const [rule, count] of countsOf(after))
          expect(count).toBeLessThanOrEqual(countsOf(before).get(rule) ?? 0);
      }),
      { numRuns: 150 },
    );
  });
});

describe("an open document", () => {
  test("after any edits equals the same text analysed anew", () => {
    fc.assert(
      fc.property(
        documents,
        fc.array(fc.array(relativeEdit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        (text, turns) => {
          const open = openDocument(text, everyRule, info);
          let current = text;
          expect(open.analysis()).toEqual(judge(current));
          for (const turn of turns) {
            for (const relative of turn) {
              const edit = editIn(current, relative);
              current = applyEdits(current, [edit]);
              open.edit([edit]);
            }
            expect(open.text()).toBe(current);
            expect(open.analysis()).toEqual(judge(current));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test("equals it after each key of a narrative that is typed", () => {
    const { text } = labelled.drafts[0] ?? { text: "" };
    const open = openDocument("", everyRule, info);
    for (let at = 0; at < text.length; at++) {
      open.edit([{ span: { start: at, end: at }, text: text.charAt(at) }]);
      if (at % 17 === 0) expect(open.analysis()).toEqual(judge(text.slice(0, at + 1)));
    }
    expect(open.analysis()).toEqual(judge(text));
  });

  test("keeps its analysis until it is edited", () => {
    const open = openDocument("# Plan\n", defaultSettings, info);
    const first = open.analysis();
    expect(open.analysis()).toBe(first);
    open.edit([]);
    expect(open.analysis()).toEqual(first);
  });
});

function checkPlaces(analysis: Analysis, length: number): void {
  const { findings, headings, sections, pages } = analysis;
  const spans = [
    ...findings.flatMap(({ span, related }) => [span, ...related.map((place) => place.span)]),
    ...headings.flatMap(({ span, region }) => [span, region]),
    ...sections.flatMap((section) => [...section.headings, ...(section.region ? [section.region] : [])]),
  ];
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(length);
  }
  const starts = findings.map(({ span }) => span.start);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  const breaks = pages.breaks.map(({ offset }) => offset);
  expect(breaks).toEqual(breaks.toSorted((a, b) => a - b));
  expect(pages.breaks.map(({ page }) => page)).toEqual(breaks.map((_, index) => index + 2));
  for (const offset of breaks) expect(offset).toBeLessThanOrEqual(length);
}

function checkScore({ score, findings, judged }: Analysis): void {
  expect(score.total).toBeGreaterThanOrEqual(0);
  expect(score.total).toBeLessThanOrEqual(100);
  if (!judged) return;
  const taken = findings.reduce((sum, { points }) => sum + points, 0);
  expect(taken + score.total).toBeCloseTo(100, 9);
  expect(score.criteria.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(100, 9);
  expect(score.criteria.reduce((sum, { earned }) => sum + earned, 0)).toBeCloseTo(score.total, 9);
  for (const { points, earned } of score.criteria) {
    expect(earned).toBeGreaterThanOrEqual(0);
    expect(earned).toBeLessThanOrEqual(points);
  }
}

const byLine = (text: string) => {
  const { findings, score } = judge(text);
  return {
    score: score.total,
    findings: findings.map(({ rule, severity, message, span, points }) => [
      rule,
      severity,
      message,
      lineAt(text, span.start),
      points,
    ]),
  };
};

const withoutPlaces = ({ rule, severity, message, points }: Analysis["findings"][number]) => ({
  rule,
  severity,
  message,
  points,
});

const countsOf = ({ findings }: Analysis): Map<string, number> =>
  findings.reduce(
    (counts, { rule }) => counts.set(rule, (counts.get(rule) ?? 0) + 1),
    new Map<string, number>(),
  );

const lineBreaks = (text: string): number[] => [...text.matchAll(/[\r\n]/g)].map(({ index }) => index);
