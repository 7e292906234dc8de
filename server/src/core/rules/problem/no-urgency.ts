import { headingOf, toldIn } from "../../facts/section-text.ts";
import { ownWords } from "../../facts/wording.ts";
import { insertScaffold } from "../../fixes/insert-scaffold.ts";
import { urgency } from "../../lexicon/problem.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { SectionRule } from "../rule.ts";

export const noUrgency: SectionRule = {
  id: "problem/no-urgency",
  scope: "section",
  severity: "off",
  title: "Nothing says why the problem cannot wait",
  guide: "Customer Problem and Opportunity: shared understanding and urgency around the need",
  why: "Most proposals are worth doing at some time. A date, a trend or the price of another year of waiting tells the reader why this one is on the table now.",
  help: "Name what gets worse or runs out, and when: a law, a contract, a rival, a growing count.",
  whenOff: "Urgency is told elsewhere, or the matter is important and not urgent.",
  languages: ["en"],
  options: [
    { name: "minWords", description: "Shorter sections are not judged.", default: 50, min: 25, max: 500 },
  ],
  examples: {
    flagged: [
      {
        text: exampleNarrative({ problem: waitingParcels("") }).replace(
          "## Customer Problem and Opportunity",
          "⟦## Customer Problem and Opportunity⟧",
        ),
      },
    ],
    better: [
      { text: exampleNarrative({ problem: waitingParcels(" The lease of the depot ends in June 2027.") }) },
      {
        text: exampleNarrative({
          problem: waitingParcels(" Each month of delay costs the depot another 90 customers."),
        }),
      },
    ],
  },
  *check(section, narrative, { options }) {
    if (section.spec.id !== "customer-problem" || section.status === "empty") return;
    if (section.words < Number(options.minWords)) return;
    if (toldIn(section).some((sentence) => isUrgent(ownWords(sentence)))) return;
    yield {
      span: headingOf(section),
      message: `“${section.headings[0]?.heading.text ?? section.spec.title}” gives no reason to act now. Name the date, the trend or the cost of another year of waiting.`,
      charge: { criterion: section.spec.id, points: 0.2 },
      fixes: [
        insertScaffold(
          narrative,
          section,
          "Insert a reason to act now",
          "Each month of delay costs [whom] [amount]; from [date] [what changes].",
        ),
      ],
    };
  },
};

const isUrgent = (text: string): boolean => urgency.some((pattern) => pattern.test(text));

function waitingParcels(more: string): string {
  return `## Customer Problem and Opportunity

Nadia Orlov works nights and missed three parcels in March 2026. Each one cost her a bus ride of 70 minutes to the
depot. In our survey of 410 tenants, 83 had stopped ordering from us because of it. Today they ask a neighbour, but
neighbours are out as well.${more}`;
}
