import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import {
  type Analysis,
  analyze,
  defaultSettings,
  type Finding,
  rules,
  type Settings,
} from "../../server/src/core/index.ts";

/** Documents with many faults, as people write them. */
const documents = globSync("test/documents/narratives/dev/*{weak,middling}*.md").map((path) =>
  readFileSync(path, "utf8"),
);

/** Every rule speaks, those that are off by default as well. */
const allOn = Object.fromEntries(
  rules.filter(({ severity }) => severity === "off").map(({ id }) => [id, { severity: "hint" as const }]),
);

/** What is said of a whole section is always shown. */
const aboutSections = new Set(["structure/missing-section", "structure/empty-section"]);

function judged(text: string, settings: Partial<Settings>) {
  return analyze(text, { ...defaultSettings, rules: allOn, ...settings }, { asked: true });
}

// Dozens of analyses by every rule are a matter of seconds on a machine that is busy.
describe("with every rule on", { timeout: 60_000 }, () => {
  it.each([
    [5, 100],
    [2, 100],
    [3, 12],
    [1, 1],
  ])(
    "at most %i findings of a rule and %i of a document are shown, and the others are counted",
    (perRule, perDocument) => {
      expect(documents.length).toBeGreaterThan(2);
      let counted = 0;
      for (const text of documents) {
        const all = unlimited(text);
        const shown = judged(text, { budget: { perRule, perDocument } });
        for (const [rule, findings] of grouped(shown.findings)) {
          const everyone = all.findings.filter((finding) => finding.rule === rule);
          const forced = everyone.filter(
            ({ severity }) => severity === "error" || aboutSections.has(rule),
          ).length;
          // One more finding stands for those that are not shown.
          expect(findings.length).toBeLessThanOrEqual(Math.max(perRule, forced) + 1);
          const places = findings.flatMap(({ span, related }) => [span, ...related.map((each) => each.span)]);
          for (const { span } of everyone) expect(places).toContainEqual(span);
          counted += findings.filter(({ message }) => /more of this kind/.test(message)).length;
        }
        expect(new Set(shown.findings.map(({ rule }) => rule))).toEqual(
          new Set(all.findings.map(({ rule }) => rule)),
        );
        expect(shown.score).toEqual(all.score);
      }
      if (perRule < 5) expect(counted).toBeGreaterThan(0);
    },
  );

  it("all of them are shown on demand", () => {
    for (const text of documents) {
      const all = analyze(text, { ...defaultSettings, all: true }, { asked: true });
      expect(all.findings).toEqual(unlimited(text).findings);
    }
  });
});

const known = new Map<string, Analysis>();

/** The same for all tests, since it takes its time. */
function unlimited(text: string): Analysis {
  const analysis = known.get(text) ?? judged(text, { budget: "off" });
  known.set(text, analysis);
  return analysis;
}

function grouped(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  return groups;
}
