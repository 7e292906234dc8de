import { headingOf, quotedIn, toldIn } from "../../facts/section-text.ts";
import { allWords } from "../../facts/wording.ts";
import { insertScaffold } from "../../fixes/insert-scaffold.ts";
import { contrast } from "../../lexicon/solution.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { SectionRule } from "../rule.ts";

export const noContrast: SectionRule = {
  id: "solution/no-contrast",
  scope: "section",
  severity: "hint",
  title: "Nothing says what becomes different",
  guide: "Solution Description: what customers will be able to do that they cannot do today",
  why: "The value of a solution is the distance between today and then. Without the contrast the reader has to measure it alone.",
  help: "Set one moment of the new day against the same moment today.",
  whenOff: "The problem has told today's state so fully that a repetition would bore.",
  languages: ["en"],
  options: [
    { name: "minWords", description: "Shorter sections are not judged.", default: 40, min: 25, max: 500 },
  ],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          solution: `⟦## Solution Description⟧

Tenants receive a code and type it at the locker beside the stairs. The lockers are modern and simple. Tenants can
pass the code on to a neighbour. The doors come in three sizes and open to the side. Tenants find the app in both
stores and can register with a name and a number.`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          solution: `## Solution Description

Tenants receive a code and type it at the locker beside the stairs. Instead of a ride to the depot, a parcel costs
them the way to the lift. They can pass the code on to a neighbour. The doors come in three sizes and open to the
side.`,
        }),
      },
    ],
  },
  *check(section, narrative, { options }) {
    if (section.spec.id !== "solution" || section.status === "empty") return;
    if (section.words < Number(options.minWords)) return;
    if ([...toldIn(section), ...quotedIn(section)].some((sentence) => contrast.test(allWords(sentence))))
      return;
    yield {
      span: headingOf(section),
      message: `“${section.headings[0]?.heading.text ?? section.spec.title}” does not set the new day against today's. Say what the customer no longer has to do, or can do for the first time.`,
      charge: { criterion: section.spec.id, points: 2 },
      fixes: [
        insertScaffold(
          narrative,
          section,
          "Insert a contrast to fill in",
          "[Which customer] no longer [does what]; instead, they [do what] in [N minutes].",
        ),
      ],
    };
  },
};
