import { exampleNarrative } from "../example-narrative.ts";
import { openingLine } from "../places.ts";
import type { DocumentRule } from "../rule.ts";

export const tooShort: DocumentRule = {
  id: "length/too-short",
  scope: "document",
  severity: "information",
  title: "A complete narrative is too short to be comprehensive",
  guide: "What the narrative is: a detailed document that explores its subject thoroughly",
  why: "Six sections in two pages are an outline. The reasons, the alternatives and the figures that a decision needs are still in the author's head.",
  help: "Ask of each section what a reader would ask next, and answer it.",
  whenOff: "The decision is small. Then the format may be more than it needs.",
  noFix: "Only the author knows what is left to say.",
  options: [
    {
      name: "minWords",
      description:
        "Words of prose and tables under which a complete narrative is too short; 0 takes the profile's own number.",
      default: 0,
      min: 0,
      max: 3000,
    },
  ],
  examples: {
    flagged: [{ text: exampleNarrative({ title: "⟦# Parcels that wait for you⟧" }) }],
    better: [
      { text: exampleNarrative({ risks: undefined }) },
      {
        text: exampleNarrative({
          more: Array.from(
            { length: 90 },
            (_, week) => `In week ${week} the fitters reach block ${week} and test each of its doors.`,
          ).join(" "),
        }),
      },
    ],
  },
  *check(narrative, { options }) {
    const { sections, profile } = narrative;
    if (sections.some(({ status, isUnfilled }) => status === "missing" || isUnfilled)) return;
    const words = sections.reduce((sum, section) => sum + section.words + section.tableWords, 0);
    const least = Math.round(
      (Number(options.minWords) || profile.minWords) * (density[narrative.language] ?? 1),
    );
    if (words >= least) return;
    yield {
      span: openingLine(narrative),
      message: `All sections are there, but they hold ${words} words together; fewer than ${least} seldom carry a decision.`,
      charge: { criterion: "form", points: 3 },
    };
  },
};

/** Languages that say the same in fewer words than English, because they join or inflect what English separates. */
const density: Readonly<Record<string, number>> = { de: 0.85, ko: 0.7, ja: 0.9 };
