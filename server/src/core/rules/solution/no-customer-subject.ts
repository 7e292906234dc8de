import { type Customers, customersOf } from "../../facts/customers.ts";
import { headingOf, quotedIn, type ToldSentence, toldIn } from "../../facts/section-text.ts";
import { allWords } from "../../facts/wording.ts";
import { gated } from "../../text/gate.ts";
import { customerTerm } from "../customer-term.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { SectionRule } from "../rule.ts";

export const noCustomerSubject: SectionRule = {
  id: "solution/no-customer-subject",
  scope: "section",
  severity: "warning",
  title: "Nobody acts in the solution but the product",
  guide: "Solution Description: how customers will interact with and benefit from the solution",
  why: "Where systems do everything, the reader cannot see the day of a single customer, and neither, perhaps, can the team.",
  help: "Let a customer act: what they see first, what they do, what happens then.",
  whenOff: "The customer notices nothing, as with a change behind the scenes, and the section says so.",
  noFix: "The experience has to be told by somebody who knows it.",
  languages: ["en"],
  options: [
    {
      name: "share",
      description: "Percent of the sentences that a customer opens or stands in.",
      default: 20,
      min: 5,
      max: 60,
    },
    { name: "minWords", description: "Shorter sections are not judged.", default: 60, min: 25, max: 500 },
  ],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          solution: `⟦## Solution Description⟧

The platform assigns a locker to each scan. It checks the size, reserves the door and writes a code. The code is
valid for three days. A rule engine releases doors that stay closed. The reporting layer counts parcels by block
and by day. The architecture is modular, so further blocks can be connected. Instead of lists on paper, the
process uses one screen. The steel is painted grey, and the lights need no power from the house.`,
        }),
      },
    ],
    better: [{ text: exampleNarrative() }],
  },
  *check(section, narrative, { options, settings }) {
    if (section.spec.id !== "solution" || section.status === "empty") return;
    const told = toldIn(section);
    if (section.words < Number(options.minWords) || told.length < 4) return;
    const customers = customersOf(narrative, settings.terms.customers);
    const weights = [...told, ...quotedIn(section)].map((sentence) => presence(sentence, customers));
    const share = (weights.reduce((sum, weight) => sum + weight, 0) / weights.length) * 100;
    if (share >= Number(options.share)) return;
    const acting = weights.filter((weight) => weight === 1).length;
    yield {
      span: headingOf(section),
      message: `A customer opens ${acting === 0 ? "none" : acting} of the ${told.length} sentences of “${section.headings[0]?.heading.text ?? section.spec.title}”. Tell what they see and do.`,
      charge: { criterion: section.spec.id, points: 3 },
      ...customerTerm(customers),
    };
  },
};

/** 1 where a customer opens the sentence or its main clause, 0.5 where they stand in it, 0 elsewhere. */
function presence(sentence: ToldSentence, { pattern }: Customers): number {
  const text = allWords(sentence);
  const heads = [text.slice(0, 48), text.split(/, /)[1]?.slice(0, 32) ?? ""];
  const opens = heads.some((head) => head.search(pattern) >= 0 || person.test(head));
  if (opens) return 1;
  return text.search(pattern) >= 0 || person.test(text) ? 0.5 : 0;
}

const person = gated(
  /\b(?:she|he|they|you|her|his|him|their|them|nobody|everyone|everybody|anyone|whoever|somebody|someone|who)\b/i,
);
