import { datesIn } from "../../facts/dates.ts";
import { quantitiesIn } from "../../facts/quantities.ts";
import { toldIn } from "../../facts/section-text.ts";
import { allWords, isRoadmap } from "../../facts/wording.ts";
import { elsewhere } from "../../lexicon/summary.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { SectionRule } from "../rule.ts";

export const notStandalone: SectionRule = {
  id: "summary/not-standalone",
  scope: "section",
  severity: "hint",
  title: "The summary leans on another text",
  guide: "Executive Summary: a standalone summary for busy executives",
  why: "Whoever reads only the summary has neither the slides nor the later section at hand. A pointer in place of a fact is a gap.",
  help: "Write the fact itself; a pointer may stand beside it.",
  whenOff: "House rules want cross-references in summaries.",
  noFix: "The missing fact is known to the author alone.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          summary: `${exampleParts.summary} ⟦What it saves is explained further below.⟧`,
        }),
      },
      {
        text: exampleNarrative({
          summary: `${exampleParts.summary} ⟦As agreed at the kickoff, we follow option B.⟧`,
        }),
      },
      {
        text: exampleNarrative({
          summary: `${exampleParts.summary} ⟦For the reasons see the attached deck.⟧`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          summary: `${exampleParts.summary} The memo then covers the plan and the risks.`,
        }),
      },
      {
        text: exampleNarrative({
          summary: `${exampleParts.summary} It pays back within 14 months (see section 6).`,
        }),
      },
    ],
  },
  *check(section, narrative) {
    if (section.spec.id !== "executive-summary") return;
    for (const sentence of toldIn(section)) {
      const text = allWords(sentence);
      if (isRoadmap(text) || !elsewhere.some((pattern) => pattern.test(text)) || tellsItself(text)) continue;
      const end = narrative.text.slice(sentence.place.start, sentence.place.end).trimEnd().length;
      yield {
        span: { start: sentence.place.start, end: sentence.place.start + end },
        message: "This sends the reader of the summary elsewhere. Say here what they would find there.",
        charge: { criterion: section.spec.id, points: 0.4 },
      };
    }
  },
};

/** The fact stands beside the pointer: a figure that is not the number of the section, or a date. */
function tellsItself(text: string): boolean {
  const bare = text.replace(
    /\b(?:section|appendix|annex|chapter|part|page|slide|figure|table|option|phase|version)s? ?[A-Z\d.]+\b/gi,
    " ",
  );
  return (
    quantitiesIn(bare).some(
      ({ kind, start, end }) => kind !== "count" || /\d/.test(bare.slice(start, end)),
    ) || datesIn(bare).some(({ kind }) => kind !== "relative" && kind !== "quarter")
  );
}
