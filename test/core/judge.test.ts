import { describe, expect, test } from "vitest";
import { type Analysis, analyze, defaultSettings, type Settings } from "../../server/src/core/index.ts";

const info = { fileName: "six-pager.md", asked: true };
const judge = (text: string, settings: Partial<Settings> = {}): Analysis =>
  analyze(text, { ...defaultSettings, ...settings }, info);

const rulesIn = ({ findings }: Analysis): string[] => findings.map(({ rule }) => rule);
const prose =
  "Nadia Orlov works nights and missed three parcels in March 2026, and each cost her a ride of 70 minutes.";
const braces = Array.from({ length: 9 }, (_, index) => `{{name_${index}}}`);

/** A draft with nine placeholders in one section; four sections are missing. */
const draft = `---\ntype: six-pager\n---\n\n# Parcels that wait\n\n## Executive Summary\n\n${prose} ${braces.join(" and ")}.\n\n## Solution Description\n\n${prose}\n\n**What the driver does**\n\n${prose}\n`;

describe("settings of a rule", () => {
  test("switch it off, with its points", () => {
    const off = judge(draft, { rules: { "structure/missing-section": { severity: "off" } } });
    expect(rulesIn(off)).not.toContain("structure/missing-section");
    expect(off.score.total).toBeGreaterThan(judge(draft).score.total);
  });

  test("give it another severity, which changes no point", () => {
    const usual = judge(draft);
    const hints = judge(draft, { rules: { "structure/missing-section": { severity: "hint" } } });
    const severities = hints.findings.flatMap(({ rule, severity }) =>
      rule === "structure/missing-section" ? [severity] : [],
    );
    expect(new Set(severities)).toEqual(new Set(["hint"]));
    expect(hints.score).toEqual(usual.score);
  });

  test("switch on what is off by default", () => {
    const named = draft.replace("## Executive Summary", "## Summary");
    expect(rulesIn(judge(named))).not.toContain("structure/heading-synonym");
    expect(
      rulesIn(judge(named, { rules: { "structure/heading-synonym": { severity: "warning" } } })),
    ).toContain("structure/heading-synonym");
    expect(rulesIn(judge(named, { all: true }))).toContain("structure/heading-synonym");
  });

  test("set options, and keep the default where a value does not fit", () => {
    const long = `${draft}\n## Risks\n\n${Array.from({ length: 30 }, (_, week) => `In week ${week} the fitters reach block ${week}.`).join(" ")}\n`;
    const errorShare = (value: unknown): string[] =>
      judge(long, {
        rules: { "applicability/unfilled-template": { options: { errorShare: value } } },
      }).findings.flatMap(({ rule, severity }) =>
        rule === "applicability/unfilled-template" ? [severity] : [],
      );
    for (const nonsense of ["many", null, [1], Number.NaN, {}])
      expect(errorShare(nonsense)).toEqual(errorShare(30));
  });
});

describe("the noise budget", () => {
  const placeholders = (settings: Partial<Settings>) =>
    judge(draft, settings).findings.filter(({ rule }) => rule === "applicability/unfilled-template");

  test("shows so many of a rule, and the rest as one that leads to each", () => {
    const shown = placeholders({ budget: { perRule: 3, perDocument: 100 } });
    expect(shown).toHaveLength(4);
    const all = placeholders({ budget: "off" });
    expect(all).toHaveLength(9);
    const places = shown.flatMap(({ span, related }) => [span, ...related.map((place) => place.span)]);
    expect(places.map(({ start }) => start)).toEqual(all.map(({ span }) => span.start));
    expect(shown.at(-1)?.message).toMatch(/5 more/);
  });

  test("shows the last one as it is where only one is left", () => {
    const shown = placeholders({ budget: { perRule: 8, perDocument: 100 } });
    expect(shown).toHaveLength(9);
    expect(shown.every(({ related }) => related.length === 0)).toBe(true);
  });

  test("changes no point", () => {
    for (const perRule of [1, 2, 5, 50]) {
      const { score } = judge(draft, { budget: { perRule, perDocument: 100 } });
      expect(score).toEqual(judge(draft, { budget: "off" }).score);
    }
    expect(judge(draft, { budget: { perRule: 1, perDocument: 1 } }).score).toEqual(
      judge(draft, { budget: "off" }).score,
    );
  });

  test("never hides an error or a finding about a whole section", () => {
    const { findings } = judge(draft, { budget: { perRule: 1, perDocument: 1 } });
    expect(findings.filter(({ rule }) => rule === "structure/missing-section")).toHaveLength(4);
  });

  test("is off where everything is asked for", () => {
    expect(placeholders({ all: true, budget: { perRule: 1, perDocument: 1 } })).toHaveLength(9);
  });
});

describe("the author's phase", () => {
  const severity = (analysis: Analysis): string[] => [
    ...new Set(
      analysis.findings.flatMap((finding) =>
        finding.rule === "applicability/unfilled-template" ? [finding.severity] : [],
      ),
    ),
  ];

  test("makes placeholders an information, a warning, an error", () => {
    expect(severity(judge(draft, { phase: "drafting" }))).toEqual(["information"]);
    expect(severity(judge(draft, { phase: "editing" }))).toEqual(["warning"]);
    expect(severity(judge(draft, { phase: "ready" }))).toEqual(["error"]);
  });

  test("hides hints while drafting", () => {
    expect(rulesIn(judge(draft, { phase: "editing" }))).toContain("structure/pseudo-heading");
    expect(rulesIn(judge(draft, { phase: "drafting" }))).not.toContain("structure/pseudo-heading");
  });

  test("gives way to what the settings say of a rule", () => {
    const rules = { "structure/pseudo-heading": { severity: "hint" } } as const;
    expect(rulesIn(judge(draft, { phase: "drafting", rules }))).toContain("structure/pseudo-heading");
  });

  test("may stand in the document", () => {
    const said = draft.replace("type: six-pager", "type: six-pager\nphase: ready");
    expect(severity(judge(said))).toEqual(["error"]);
    const nested = draft.replace("type: six-pager", "sixpager: { phase: ready }");
    expect(severity(judge(nested))).toEqual(["error"]);
    const nonsense = draft.replace("type: six-pager", "type: six-pager\nphase: someday");
    expect(severity(judge(nonsense))).toEqual(["warning"]);
  });
});

describe("findings stand", () => {
  test("in order of place, and those of one rule at one place in the order of the guide", () => {
    const { findings } = judge("# Parcels that wait\n");
    const missing = findings.filter(({ rule }) => rule === "structure/missing-section");
    expect(missing.map(({ message }) => /^“(.*?)”/.exec(message)?.[1])).toEqual([
      "Executive Summary",
      "Customer Problem and Opportunity",
      "Solution Description",
      "Success Metrics and Goals",
      "Implementation Approach",
      "Risk Assessment and Mitigation",
    ]);
  });
});
