import { customersOf } from "../../facts/customers.ts";
import { hardshipOf } from "../../facts/hardship.ts";
import { headingOf, quotedIn, toldIn } from "../../facts/section-text.ts";
import { insertScaffold } from "../../fixes/insert-scaffold.ts";
import { customerTerm } from "../customer-term.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { SectionRule } from "../rule.ts";

/** One clear sentence is enough, or several that hint at it. */
const enough = 1;
/** A story tells its trouble in many small signs. */
const enoughHints = 1.5;

export const noCustomerPain: SectionRule = {
  id: "problem/no-customer-pain",
  scope: "section",
  severity: "error",
  title: "No customer suffers in the problem",
  guide: "Customer Problem and Opportunity: the pain point or unmet need, from the customer's perspective",
  why: "A market that grows or a system that ages is not yet anybody's problem. Everything after this section answers a need, so the need has to be there.",
  help: "Name who cannot do what, and what it costs them: time, money, health, sleep.",
  whenOff: "The narrative opens an opportunity in which nobody suffers today.",
  languages: ["en"],
  options: [
    {
      name: "minWords",
      description: "Shorter sections are not judged.",
      default: 60,
      min: 25,
      max: 500,
    },
  ],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          problem: `⟦## Customer Problem and Opportunity⟧

The European market for parcel lockers grows by 12 % a year and reached €2.1 billion in 2025, according to the
trade association. Locker makers from abroad enter it with lower prices. Our depot was built in 1994 and has
1,900 square metres. Its sorting line dates from 2008 and handles 58,000 parcels a week, 6 % more than in 2024.
The regional plan for freight names lockers as one of five measures, and three cities have begun to use them.`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          problem: `## Customer Problem and Opportunity

Night nurses in the four towers get home when the depot is still closed and sleep when it is open. In our count of
March 2026, 212 of their 640 parcels went back to the sender after ten days. For each of them a nurse had to order
again, and in 38 of our interviews we heard of a medicine that came too late. The senders charge us €3.80 for every
return, which added up to €41,000 last year. Today they ask a neighbour, but neighbours work nights as well.`,
        }),
      },
    ],
  },
  *check(section, narrative, { options, settings }) {
    if (section.spec.id !== "customer-problem" || section.status === "empty") return;
    if (section.words < Number(options.minWords)) return;
    const customers = customersOf(narrative, settings.terms.customers);
    let hints = 0;
    let hardship = quotedIn(section).length > 0 ? 0.5 : 0;
    for (const sentence of toldIn(section)) {
      const own = hardshipOf(sentence, customers);
      hardship += own >= 0.5 ? own : 0;
      hints += own;
      if (hardship >= enough || hints >= enoughHints) return;
    }
    yield {
      span: headingOf(section),
      message: `No sentence of “${section.headings[0]?.heading.text ?? section.spec.title}” says what a customer cannot do, waits for or loses. Name who it is and what it costs them.`,
      charge: { criterion: section.spec.id, points: 4 },
      ...customerTerm(customers),
      fixes: [
        insertScaffold(
          narrative,
          section,
          "Insert a sentence about the customer's trouble",
          "Today a customer, [which one], cannot [do what], which costs them [N hours or amount].",
        ),
      ],
    };
  },
};
