import { headingOf, toldIn } from "../../facts/section-text.ts";
import { allWords, isRoadmap, plain } from "../../facts/wording.ts";
import { insertScaffold } from "../../fixes/insert-scaffold.ts";
import { asking } from "../../lexicon/summary.ts";
import { plainText } from "../../text/heading-line.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { SectionRule } from "../rule.ts";

export const noAsk: SectionRule = {
  id: "summary/no-ask",
  scope: "section",
  severity: "hint",
  title: "The summary asks for nothing",
  guide: "Executive Summary: required resources, and enough for informed first reactions",
  why: "Readers who do not know what they are to decide read for pleasure. The request tells them which question to keep in mind.",
  help: "Say who is asked to decide what, and by when.",
  whenOff: "The paper informs and no decision hangs on it.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          summary: `⟦## Executive Summary⟧

Tenants in tower blocks miss one parcel in five and queue for it at the depot. Lockers in the lobby cut missed
parcels to one in fifty. The work takes four people and €310,000 until May 2027, and the team looks forward to it.`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          summary: `## Executive Summary

Tenants in tower blocks miss one parcel in five and queue for it at the depot. Lockers in the lobby cut missed
parcels to one in fifty. **Decision sought:** four people and €310,000 until May 2027.`,
        }),
      },
    ],
  },
  *check(section, narrative) {
    if (section.spec.id !== "executive-summary" || section.status === "empty") return;
    const told = toldIn(section).map(allWords);
    // A bold line or a sub-heading may carry the request.
    const headings = section.blocks
      .map(({ block }) => plain(plainText(block.node)))
      .filter(({ length }) => length < 80);
    if (
      [...told, ...headings].some((text) => !isRoadmap(text) && asking.some((pattern) => pattern.test(text)))
    )
      return;
    yield {
      span: headingOf(section),
      message: "The summary asks nobody for anything. Say who is to decide what, and by when.",
      charge: { criterion: section.spec.id, points: 0.5 },
      fixes: [
        insertScaffold(
          narrative,
          section,
          "Insert a request to fill in",
          "We ask [whom] to approve [what] by [date].",
        ),
      ],
    };
  },
};
