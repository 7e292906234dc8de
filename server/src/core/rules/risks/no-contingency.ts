import { riskCardsOf, riskSectionOf, riskUnitsOf } from "../../cards/risks.ts";
import type { Unit } from "../../cards/units.ts";
import { isContingency } from "../../facts/risk-sentences.ts";
import { endOf, headingOf } from "../../facts/section-text.ts";
import { scaffold } from "../../fixes/scaffold.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { DocumentRule } from "../rule.ts";

export const noContingency: DocumentRule = {
  id: "risks/no-contingency",
  scope: "document",
  severity: "hint",
  title: "No risk says when to change course",
  guide: "Risk Assessment and Mitigation: robust contingency planning",
  why: "A mitigation lowers a risk; it does not say what happens when the risk comes true all the same. Teams without a trigger decide too late.",
  help: "Give at least the gravest risk a trigger and a fallback: below which value, on which day, who does what instead.",
  whenOff: "Every step can be undone without cost.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          risks: `⟦## Risk Assessment and Mitigation⟧

The housing association may sign late. Our lawyer has sent the draft in May and calls every week.
Lockers may fill up before holidays. Drivers bring parcels again the next morning.`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          risks: `## Risk Assessment and Mitigation

The housing association may sign late. Without a lease on 1 March, we begin with the eleven blocks that we have.
Lockers may fill up before holidays. Drivers bring parcels again the next morning.`,
        }),
      },
    ],
  },
  *check(narrative) {
    const section = riskSectionOf(narrative);
    const risks = riskCardsOf(narrative);
    // A section whose risks have no answer at all is told so by another rule.
    if (!section || risks.length === 0 || risks.every(({ isAnswered }) => !isAnswered)) return;
    if (risks.some(({ fallback, trigger }) => fallback !== undefined || trigger !== undefined)) return;
    if (riskUnitsOf(section).some(tellsContingency)) return;
    yield {
      span: headingOf(section),
      message: `None of the ${risks.length === 1 ? "answers" : `${risks.length} risks`} says when you change course. Give the gravest one a trigger and a fallback.`,
      charge: { criterion: "risks", points: 1 },
      fixes: [
        scaffold(
          "Add a trigger and a fallback to fill in",
          endOf(section),
          `${narrative.newline + narrative.newline}If [trigger] by [date], [owner] will [fallback].`,
        ),
      ],
    };
  },
};

/** A fallback that belongs to no risk of its own: "If fewer than half come, we stop". */
function tellsContingency(unit: Unit): boolean {
  if (unit.form === "table")
    return unit.table.rows.some(({ cells }) =>
      cells.some(({ text }) => text.split(/(?<=[.;])\s/).some(isContingency)),
    );
  return (
    unit.sentences.some(({ text }) => isContingency(text) || /\[trigger\]/.test(text)) ||
    (unit.head !== undefined && /\b(?:fall-?back|plan b|contingency|if )/iu.test(unit.head.text))
  );
}
