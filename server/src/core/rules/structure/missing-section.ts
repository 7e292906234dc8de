import { insertSections } from "../../fixes/insert-sections.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import { openingLine } from "../places.ts";
import type { DocumentRule } from "../rule.ts";

/** In a draft with fewer words than this the absence of a section is news to nobody. */
const youngDraft = 150;

export const missingSection: DocumentRule = {
  id: "structure/missing-section",
  scope: "document",
  severity: "error",
  title: "A section of the narrative is missing",
  guide: "General Structure and Implementation Framework: the core components",
  why: "Readers decide from six answers: what is asked, for whom, what changes, how one will know, how it is done and what can go wrong. A narrative that leaves one out is sent back, because the meeting would have to guess it.",
  help: "Insert the section at its place and answer its guiding questions. If another heading already holds the answer, name it so that a reader sees it.",
  whenOff: "Your organisation writes narratives with other sections: better define a profile of your own.",
  options: [],
  examples: {
    flagged: [
      { text: exampleNarrative({ title: `⟦${exampleParts.title}⟧`, risks: undefined }) },
      { text: exampleNarrative({ title: `⟦${exampleParts.title}⟧`, problem: undefined }) },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          risks: exampleParts.risks.replace(
            "## Risk Assessment and Mitigation",
            "## 7) Risks & Mitigations:",
          ),
        }),
      },
      {
        text: exampleNarrative({
          summary: exampleParts.summary.replace("## Executive Summary", "**Executive Summary**"),
        }),
      },
    ],
  },
  *check(narrative) {
    const missing = narrative.sections.filter(({ status }) => status === "missing");
    const words = narrative.sections.reduce((sum, section) => sum + section.words, 0);
    const all =
      missing.length > 1
        ? [
            insertSections(
              narrative,
              missing.map(({ spec }) => spec),
            ),
          ]
        : [];
    for (const { spec } of missing) {
      const young = words < youngDraft && spec.whenMissing === "error";
      yield {
        span: openingLine(narrative),
        severity: young ? "warning" : spec.whenMissing,
        message: `“${spec.title}” is missing. ${spec.questions[0] ?? ""}`.trim(),
        charge: { criterion: spec.id, points: "all" },
        fixes: [insertSections(narrative, [spec]), ...all],
      };
    }
  },
};
