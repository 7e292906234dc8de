import { hasPlanDate } from "../../facts/plan.ts";
import { endOf, headingOf } from "../../facts/section-text.ts";
import { scaffold } from "../../fixes/scaffold.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { SectionRule } from "../rule.ts";

export const noTimeline: SectionRule = {
  id: "implementation/no-timeline",
  scope: "section",
  severity: "warning",
  title: "The plan has no dates",
  guide: "Implementation Approach: the timeline required to deliver the solution",
  why: "First, then and finally are an order, not a plan. Without dates nobody can book people, sign a supplier or notice a delay.",
  help: "Give a month or a quarter to each step, or the gate that opens it.",
  whenOff: "The dates stand in a plan that readers have at hand.",
  languages: ["en"],
  options: [
    {
      name: "fromWords",
      description: "Words from which a plan is long enough to need dates.",
      default: 60,
      min: 0,
      max: 2000,
    },
  ],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          plan: `⟦## Implementation Approach⟧

First two engineers and two fitters survey the lobbies and choose the walls. Then they install the lockers, block
after block, and show the caretakers how to open a jammed door. We depend on the housing association, which must
sign the lease. Wiring in older lobbies is the known obstacle. At the end the drivers change their rounds, and the
depot closes its counter. The whole costs €310,000, most of it for the lockers themselves.`,
        }),
      },
    ],
    better: [{ text: exampleNarrative() }],
  },
  *check(section, narrative, { options }) {
    if (section.spec.id !== "implementation" || section.words < Number(options.fromWords)) return;
    if (hasPlanDate(section)) return;
    const list = [
      "- [Month, year]: [what is ready].",
      "- [Month, year]: [who has it].",
      "- [Month, year]: [what is decided].",
    ];
    yield {
      span: headingOf(section),
      message: "The plan tells an order of steps and no date. Give a month or a quarter to each step.",
      charge: { criterion: section.spec.id, points: 3 },
      fixes: [
        scaffold(
          "Add milestones to fill in",
          endOf(section),
          narrative.newline + narrative.newline + [...list].join(narrative.newline),
        ),
      ],
    };
  },
};
