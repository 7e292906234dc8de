import { customersOf } from "../../facts/customers.ts";
import { namesCustomer } from "../../facts/hardship.ts";
import { headingOf, quotedIn, type ToldSentence, toldIn } from "../../facts/section-text.ts";
import { allWords, ownWords } from "../../facts/wording.ts";
import { insertScaffold } from "../../fixes/insert-scaffold.ts";
import { caseMarkers, oneMoment, pastEvent } from "../../lexicon/problem.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { SectionRule } from "../rule.ts";

export const noExample: SectionRule = {
  id: "problem/no-example",
  scope: "section",
  severity: "warning",
  title: "No case, person or voice makes the problem concrete",
  guide:
    "Customer Problem and Opportunity: specific customer examples and scenarios in which today's solutions fail",
  why: "Shares tell how many, a case tells what it is like. Readers remember the case, and it shows whether the authors have met a customer.",
  help: "Tell one case as it happened: who, when, what they tried, how it ended. A sentence in the customer's own words serves as well.",
  whenOff: "Cases are confidential and cannot be told even without names.",
  languages: ["en"],
  options: [
    { name: "minWords", description: "Shorter sections are not judged.", default: 40, min: 25, max: 500 },
  ],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          problem: `⟦## Customer Problem and Opportunity⟧

Tenants in tower blocks miss parcels and queue for them at the depot. In our survey of 410 tenants, 38 % had
missed a parcel within a month and 83 had stopped ordering from us, which costs us €120,000 a year. Today they
ask neighbours, but neighbours are out as well.`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          problem: `## Customer Problem and Opportunity

Tenants in tower blocks miss parcels and queue for them at the depot. “I took a day off for a pair of shoes that
did not even fit,” one of them told us. In our survey of 410 tenants, 83 had stopped ordering from us. Today they
ask neighbours, but neighbours are out as well.`,
        }),
      },
    ],
  },
  *check(section, narrative, { options, settings }) {
    if (section.spec.id !== "customer-problem" || section.status === "empty") return;
    if (section.words < Number(options.minWords)) return;
    if (quotedIn(section).some(({ words }) => words >= 4)) return;
    const customers = customersOf(narrative, settings.terms.customers);
    if (toldIn(section).some((sentence) => isCase(sentence))) return;
    yield {
      span: headingOf(section),
      message: `“${section.headings[0]?.heading.text ?? section.spec.title}” has no person, no single event and no quotation. Tell one case as it happened.`,
      charge: { criterion: section.spec.id, points: 2.5 },
      fixes: [
        insertScaffold(
          narrative,
          section,
          "Insert a case to fill in",
          "For example, [name, role] tried to [do what] on [date]; [how it ended].",
        ),
      ],
    };

    function isCase(sentence: ToldSentence): boolean {
      const text = allWords(sentence);
      const own = ownWords(sentence);
      if (text.length - own.length >= 24) return true;
      if (customers.personas.some((name) => text.includes(name))) return true;
      if (caseMarkers.test(own.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()))) return true;
      const happened = oneMoment.test(own) && pastEvent.test(own.replace(oneMoment, ""));
      return happened && namesCustomer(sentence, customers);
    }
  },
};
