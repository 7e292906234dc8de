import { datesIn } from "../../facts/dates.ts";
import { quantitiesIn } from "../../facts/quantities.ts";
import { headingOf, toldIn } from "../../facts/section-text.ts";
import { isRoadmap, plain } from "../../facts/wording.ts";
import { insertScaffold } from "../../fixes/insert-scaffold.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { SectionRule } from "../rule.ts";

export const noQuantitativeEvidence: SectionRule = {
  id: "problem/no-quantitative-evidence",
  scope: "section",
  severity: "warning",
  title: "No figure says how large the problem is",
  guide: "Customer Problem and Opportunity: quantitative data where available",
  why: "A story can be an accident. Without a figure, nobody can weigh this problem against the others that the same money could solve.",
  help: "Say how many are affected, how often, how long it takes or what it costs, with the period and the source.",
  whenOff: "No figure exists yet, and the section says how it will be found.",
  languages: ["en"],
  options: [
    { name: "minWords", description: "Shorter sections are not judged.", default: 50, min: 25, max: 500 },
  ],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          problem: `⟦## Customer Problem and Opportunity⟧

Nadia Orlov works nights and often misses her parcels. In March she rode to the depot and found it closed, so she
went again the next day and lost the sleep that she needed. “I stopped counting,” she told our interviewer. Many
tenants tell the same story and have stopped ordering from us, which the depot notices in its income. Today they
ask a neighbour, but neighbours are out as well.`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          problem: `## Customer Problem and Opportunity

Nadia Orlov works nights and often misses her parcels. She rode to the depot and found it closed, so she went again
the next day and lost the sleep that she needed. “I stopped counting,” she told our interviewer. One in five tenants
tells the same story and has stopped ordering from us, which the depot notices in its income. Today they ask a
neighbour, but neighbours are out as well.`,
        }),
      },
    ],
  },
  *check(section, narrative, { options }) {
    if (section.spec.id !== "customer-problem" || section.status === "empty") return;
    if (section.words < Number(options.minWords) || section.filledRows > 0) return;
    const sentences = toldIn(section).map(({ text }) => plain(text));
    if (sentences.some((text) => measures(text))) return;
    yield {
      span: headingOf(section),
      message: `“${section.headings[0]?.heading.text ?? section.spec.title}” measures nothing: it has no count, share, duration or amount. Say how many, how often or how much.`,
      charge: { criterion: section.spec.id, points: 2.5 },
      fixes: [
        insertScaffold(
          narrative,
          section,
          "Insert a figure to fill in",
          "In [period], [N %] of [which customers] [did or lost what], according to [source].",
        ),
      ],
    };
  },
};

/** Dates, versions, numbers of sections and small counts in words ("two variants") measure nothing. */
function measures(text: string): boolean {
  if (isRoadmap(text)) return false;
  if (/\[N\b/.test(text)) return true;
  const dates = datesIn(text);
  return quantitiesIn(text).some((quantity) => {
    if (
      dates.some((date) => date.kind !== "relative" && quantity.start < date.end && date.start < quantity.end)
    )
      return false;
    const before = text.slice(0, quantity.start);
    if (
      /(?:version|release|section|chapter|phase|step|option|page|ward|line|room|block|year|appendix|figure|table|no\.|v)\s?$/i.test(
        before,
      )
    )
      return false;
    if (/^(?:\/7|:\d\d| ?(?:a\.m|p\.m|o'clock))/.test(text.slice(quantity.end))) return false;
    if (/(?:\d:|at |v|\d\.)$/.test(before) && quantity.kind === "count") return false;
    if (quantity.kind !== "count") return true;
    const isDigits = /\d/.test(text.slice(quantity.start, quantity.end));
    return isDigits || quantity.value >= 10 || /\bof$/.test(before.trimEnd());
  });
}
