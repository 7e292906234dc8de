import { contradictionsOf, isInSummary } from "../../facts/contradictions.ts";
import { lateDates } from "../../facts/late-dates.ts";
import { useInBoth } from "../../fixes/use-in-both.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { DocumentRule } from "../rule.ts";

export const numberContradiction: DocumentRule = {
  id: "flow/number-contradiction",
  scope: "document",
  severity: "warning",
  title: "Two places tell one thing with different numbers",
  guide: "A shared understanding from the same detailed information; each section builds on the one before",
  why: "Of two figures for one thing, one is wrong. Readers who find both stop believing either, and the meeting turns to which one holds.",
  help: "Find out which figure is right and write it in both places; where both are right, say what sets them apart.",
  whenOff: "The text compares versions of the same figure on purpose.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan} The cost of a delivery, ⟦€4.60⟧ today, is told by the ledger of the depot.`,
        }),
      },
      {
        text: exampleNarrative({
          plan: exampleParts.plan.replace(
            "between January and May 2027",
            "between January and May 2027, and all of them open to tenants by ⟦31 August 2027⟧",
          ),
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan} The cost of a delivery, €4.10 today, is told by the ledger of the depot.`,
        }),
      },
    ],
  },
  *check(narrative) {
    for (const { odd, other } of contradictionsOf(narrative)) {
      if (isInSummary(odd) || isInSummary(other)) continue;
      const [here, there] = [odd.figure, other.figure];
      yield {
        span: { start: here.start, end: here.end },
        message: `Here it is ${here.text}, elsewhere ${there.text}, and both seem to tell the same; find out which is right, or say what sets them apart.`,
        charge: { criterion: "form", points: 1 },
        related: [{ message: `Here it is ${there.text}`, span: { start: there.start, end: there.end } }],
        fixes: useInBoth(here, there),
      };
    }
    for (const { planned, deadline } of lateDates(narrative)) {
      yield {
        span: { start: planned.start, end: planned.end },
        message: `The plan gets there on ${planned.text}, after the last target is due (${deadline.text}); move one of the two dates.`,
        charge: { criterion: "form", points: 1 },
        related: [
          {
            message: `The last target is due ${deadline.text}`,
            span: { start: deadline.start, end: deadline.end },
          },
        ],
        fixes: useInBoth(planned, deadline),
      };
    }
  },
};
