import { describe, expect, test, vi } from "vitest";
import { labelled } from "../support/arbitraries-narratives.ts";
import { splits } from "../support/labelled.ts";
import {
  analysisOf,
  cleanNarratives,
  draftOutcomes,
  faultOutcome,
  headingOutcome,
  languageOutcome,
  type Outcome,
  profileOutcome,
  recognitionOutcome,
  sectionOutcomes,
  shareRight,
  trapOutcome,
} from "../support/labelled-measures.ts";

// Every document is judged several times, which takes its time on a slow machine.
vi.setConfig({ testTimeout: 120_000 });

/** Fails with the wrong outcomes, so that a reader sees at once what got worse. */
function expectShare(outcomes: readonly Outcome[], least: number): void {
  expect(outcomes.length).toBeGreaterThan(0);
  const wrong = outcomes.filter(({ right }) => !right).map(({ what, got }) => `${what}; got ${got}`);
  expect(shareRight(outcomes), wrong.join("\n")).toBeGreaterThanOrEqual(least);
}

describe.each(splits)("on the part %s", (split) => {
  const own = <T extends { readonly split: string }>(all: readonly T[]): readonly T[] =>
    all.filter((one) => one.split === split);
  const narratives = own(labelled.narratives);

  test("sections are found where they stand", () => {
    expectShare(narratives.flatMap(sectionOutcomes), 0.95);
  });

  test("narratives are recognised", () => {
    expectShare(
      narratives.map((one) => recognitionOutcome(one, one.labels.recognised)),
      0.95,
    );
  });

  test("no other document is taken for a narrative", () => {
    expectShare(
      own(labelled.others).map((one) => recognitionOutcome(one, false)),
      1,
    );
  });

  test("profile and language are told", () => {
    expectShare(narratives.map(profileOutcome), 0.95);
    expectShare(narratives.map(languageOutcome), 0.95);
  });

  test("drafts lack what they lack", () => {
    expectShare(own(labelled.drafts).flatMap(draftOutcomes), 0.95);
  });

  test("words of a heading name its sections, and no section where it has none", () => {
    const headings = own(labelled.headings);
    const naming = headings.filter(({ sections }) => sections.length > 0);
    expectShare(naming.map(headingOutcome), 0.9);
    expectShare(headings.filter((heading) => !naming.includes(heading)).map(headingOutcome), 0.9);
  });

  test("good narratives have no error and at most two warnings in a thousand words", () => {
    const clean = own(cleanNarratives(labelled));
    expect(clean.length).toBeGreaterThan(5);
    let [words, warnings] = [0, 0];
    for (const narrative of clean) {
      const analysis = analysisOf(narrative);
      const of = (severity: string): string[] =>
        analysis.findings
          .filter((finding) => finding.severity === severity)
          .map(({ rule, message }) => `${narrative.fileName}: ${rule}: ${message}`);
      expect(of("error")).toEqual([]);
      words += analysis.words.body;
      warnings += of("warning").length;
      // A short document may have one warning without being noisy.
      expect(of("warning").length, of("warning").join("\n")).toBeLessThanOrEqual(
        Math.max(1, (2 * analysis.words.body) / 1000),
      );
    }
    expect((1000 * warnings) / words).toBeLessThanOrEqual(2);
  });
});

describe("on clean narratives with edits", () => {
  test("known faults are found on their lines and never raise the score", () => {
    expectShare(labelled.faults.map(faultOutcome), 0.95);
  });

  test("traps stay silent", () => {
    expectShare(labelled.traps.map(trapOutcome), 0.95);
  });
});

describe("rules that labels name", () => {
  const known = new Set(["applicability", "structure", "length"]);
  const isMeasured = (rule: string): boolean => known.has(rule.split("/")[0] ?? "");
  const names = (pattern: string, rule: string): boolean =>
    pattern === rule || (pattern.endsWith("/*") && rule.startsWith(pattern.slice(0, -1)));
  const labelledRules = labelled.narratives.filter(
    ({ labels }) => labels.mustFire !== undefined || labels.mustNotFire !== undefined,
  );

  test.each(labelledRules)("fire or stay silent on $fileName", (narrative) => {
    const fired = [...new Set(analysisOf(narrative).findings.map(({ rule }) => rule))];
    const { mustFire = [], mustNotFire = [] } = narrative.labels;
    expect(fired).toEqual(expect.arrayContaining(mustFire.filter(isMeasured)));
    expect(
      fired.filter((rule) => mustNotFire.filter(isMeasured).some((pattern) => names(pattern, rule))),
    ).toEqual([]);
  });
});
