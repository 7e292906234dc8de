import { absentFrom } from "../../facts/absent-figures.ts";
import { contradictionsOf, isInSummary } from "../../facts/contradictions.ts";
import type { Figure } from "../../facts/figures.ts";
import { useInBoth } from "../../fixes/use-in-both.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { DocumentRule, Draft } from "../rule.ts";

export const summaryNumberMismatch: DocumentRule = {
  id: "flow/summary-number-mismatch",
  scope: "document",
  severity: "warning",
  title: "The summary and the body tell different numbers",
  guide: "Executive Summary: a standalone summary of the detailed analysis that follows",
  why: "The first number that differs costs the trust in all others, and the meeting then spends its time on which one holds.",
  help: "Find out which figure is right and write it in both places; a figure of the summary needs its evidence in the body.",
  whenOff: "The summary was approved separately and may not be changed.",
  languages: ["en"],
  options: [
    {
      name: "absent",
      description: "Also reports money, percentages and dates of the summary that the body never tells.",
      default: true,
    },
  ],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          summary: exampleParts.summary.replace("four people and €310,000", "four people and ⟦€310,000⟧"),
          plan: `${exampleParts.plan} The total budget for the lockers is €330,000.`,
        }),
      },
      {
        text: exampleNarrative({
          summary: `${exampleParts.summary} In the pilot, calls to the depot fell by ⟦46 %⟧.`,
        }),
      },
    ],
    better: [
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan} The total budget for the lockers is €0.31 million.`,
        }),
      },
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan} Wages take €190,000 and lockers €120,000. One tenant paid €33 for a bus.`,
        }),
      },
    ],
  },
  *check(narrative, { options }) {
    const contradicted = new Set<number>();
    for (const { odd, other } of contradictionsOf(narrative)) {
      if (isInSummary(odd) === isInSummary(other)) continue;
      const [told, body] = isInSummary(odd) ? [odd.figure, other.figure] : [other.figure, odd.figure];
      // Where other places bear the summary out, the body has the slip.
      const [here, there] = isInSummary(odd) ? [told, body] : [body, told];
      contradicted.add(told.start);
      yield conflict(here, there, isInSummary(odd) ? "summary" : "body");
    }
    if (options.absent !== true) return;
    const absent = absentFrom(narrative).filter(({ start }) => !contradicted.has(start));
    if (absent.length > 0) yield absence(absent);
  },
};

function conflict(here: Figure, there: Figure, where: "summary" | "body"): Draft {
  const [own, other] =
    where === "summary" ? ["The summary says", "the body says"] : ["The body says here", "the summary says"];
  return {
    span: { start: here.start, end: here.end },
    message: `${own} ${here.text}, ${other} ${there.text}; find out which is right, and write it in both places.`,
    charge: { criterion: "executive-summary", points: 1.5 },
    related: [{ message: `Here it is ${there.text}`, span: { start: there.start, end: there.end } }],
    fixes: useInBoth(here, there),
  };
}

function absence(figures: readonly Figure[]): Draft {
  const [first, ...others] = figures;
  const told = figures.map(({ text }) => text);
  const list = told.length === 1 ? told[0] : `${told.slice(0, -1).join(", ")} and ${told.at(-1)}`;
  const [it, its] = others.length === 0 ? ["it", "its source"] : ["them", "their sources"];
  return {
    span: { start: first?.start ?? 0, end: first?.end ?? 0 },
    message: `The body never tells ${list} of the summary; give ${it} there with ${its}, or correct ${it} here.`,
    severity: "hint",
    charge: { criterion: "executive-summary", points: Math.min(1, 0.2 * figures.length) },
    related: others.map(({ start, end, text }) => ({
      message: `The body never tells ${text} either`,
      span: { start, end },
    })),
  };
}
