import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { analyzeBy } from "../../server/src/core/analyze.ts";
import { defaultSettings, type Rule, type SectionState } from "../../server/src/core/index.ts";
import { metricNotTiedToProblem } from "../../server/src/core/rules/flow/metric-not-tied-to-problem.ts";
import { sectionDisconnected } from "../../server/src/core/rules/flow/section-disconnected.ts";
import { dependencyNotCovered } from "../../server/src/core/rules/risks/dependency-not-covered.ts";

/** Clean narratives in which each section has one heading, so that one can be put into another. */
const names = [
  "a1-discharge-medicines",
  "a2-shift-pass",
  "a3-right-part",
  "a4-first-look",
  "b1-restaurant-no-shows",
  "b2-cloud-bills",
  "d01-night-pager",
];
const texts = names.map((name) =>
  readFileSync(path.join(import.meta.dirname, "../documents/narratives/dev", `${name}.md`), "utf8"),
);

const judged = (text: string, rules: readonly Rule[]) =>
  analyzeBy(rules, text, defaultSettings, { asked: true });
const flow = [sectionDisconnected, metricNotTiedToProblem];

function bodyOf(text: string, id: string): { start: number; end: number } {
  const section = judged(text, []).sections.find((state: SectionState) => state.id === id);
  const heading = section?.headings[0];
  if (!section?.region || !heading || section.headings.length !== 1) throw new Error(`no single ${id}`);
  return { start: heading.end, end: section.region.end };
}

/** Each narrative with the section of two others in place of its own. */
function swapped(id: string): string[] {
  return texts.flatMap((text, index) =>
    [2, 5].map((step) => {
      const other = texts[(index + step) % texts.length] ?? "";
      const [own, foreign] = [bodyOf(text, id), bodyOf(other, id)];
      return `${text.slice(0, own.start)}${other.slice(foreign.start, foreign.end).trimEnd()}\n\n${text.slice(own.end)}`;
    }),
  );
}

const share = (edited: readonly string[], rules: readonly Rule[]): number =>
  edited.filter((text) => judged(text, rules).findings.length > 0).length / edited.length;

describe("planted breaks of the thread are found", () => {
  test.each([
    ["an answer to another problem", "solution"],
    ["metrics of another problem", "success-metrics"],
    ["work for another outcome", "implementation"],
  ])("%s", (_what, id) => {
    expect(share(swapped(id), flow)).toBeGreaterThanOrEqual(0.85);
  });

  test("a paragraph of the plan that serves nothing", () => {
    const foreign =
      "From March 2028 the orchestra rehearses in the restored chapel. A luthier repairs eleven violins, and the choir master engages two sopranos for the oratorio at Whitsun.";
    const edited = texts.map((text) => {
      const { end } = bodyOf(text, "implementation");
      return `${text.slice(0, end).trimEnd()}\n\n${foreign}\n\n${text.slice(end)}`;
    });
    expect(share(edited, [sectionDisconnected])).toBeGreaterThanOrEqual(0.85);
  });

  test("a dependency that no risk mentions", () => {
    const edited = texts.map((text) => {
      const { end } = bodyOf(text, "implementation");
      const dependency =
        "Quillfeather Instruments, which makes the gauges, must ship the first 40 by 3 May 2027.";
      return `${text.slice(0, end).trimEnd()}\n\n${dependency}\n\n${text.slice(end)}`;
    });
    expect(share(edited, [dependencyNotCovered])).toBeGreaterThanOrEqual(0.85);
  });
});

test("in the narratives themselves hardly anything is called a break", () => {
  const found = texts.flatMap((text) => judged(text, [...flow, dependencyNotCovered]).findings);
  expect(found.length).toBeLessThanOrEqual(1);
});
