import { insertQuestions } from "../../fixes/insert-questions.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { SectionRule } from "../rule.ts";

export const emptySection: SectionRule = {
  id: "structure/empty-section",
  scope: "section",
  severity: "warning",
  title: "A section has a heading and next to no text",
  guide: "General Structure and Implementation Framework: comprehensive coverage of the essential elements",
  why: "A heading promises an answer. Where a line or a bare table stands below it, the reader learns that the question was seen and not thought through.",
  help: "Answer the section's guiding questions in prose, or remove the heading and say elsewhere why it is not needed.",
  whenOff: "Never for a narrative that goes to readers; the drafting phase is gentler.",
  options: [],
  examples: {
    flagged: [
      { text: exampleNarrative({ solution: "⟦## Solution Description⟧" }) },
      { text: exampleNarrative({ risks: "⟦## Risk Assessment and Mitigation⟧\n\nNone." }) },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          metrics: `## Success Metrics and Goals

Baselines are those of 2026.

| Metric | Baseline | Target | By |
| --- | --- | --- | --- |
| Missed parcels | 20 % | 2 % | 31 May 2027 |
| Cost of a delivery | €4.10 | €3.30 | 31 May 2027 |`,
        }),
      },
    ],
  },
  *check(section, narrative) {
    const [first] = section.headings;
    if (section.status !== "empty" || section.isUnfilled || !first || first.by === "opening") return;
    const fix = insertQuestions(narrative, section);
    const words =
      section.words === 0 ? "no text" : section.words === 1 ? "one word" : `${section.words} words`;
    yield {
      span: first.heading.span,
      message: `“${first.heading.text}” holds ${words} of prose. ${section.spec.questions[0] ?? ""}`.trim(),
      charge: { criterion: section.spec.id, points: "all" },
      fixes: fix ? [fix] : [],
    };
  },
};
