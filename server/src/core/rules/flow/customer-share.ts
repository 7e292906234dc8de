import { customersOf } from "../../facts/customers.ts";
import { headingOf, isUntold, toldIn } from "../../facts/section-text.ts";
import { gated } from "../../text/gate.ts";
import { customerTerm } from "../customer-term.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { DocumentRule } from "../rule.ts";

export const customerShare: DocumentRule = {
  id: "flow/customer-share",
  scope: "document",
  severity: "hint",
  title: "The narrative speaks of us more than of the customer",
  guide: "What the narrative is: a focus on customer outcomes; fewer internally focused initiatives",
  why: "Whoever works backwards from the customer keeps mentioning them. Pages of “we” and “our platform” are a sign that the work started from the inside.",
  help: "Tell the summary, the problem and the solution with the customer as the subject of the sentence.",
  whenOff:
    "The customer has a name that the project's list of customer words does not know yet; add it there.",
  noFix: "Whose day the sentence tells is for the author to say.",
  languages: ["en"],
  options: [
    {
      name: "perThousand",
      description: "Mentions of customers per 1,000 words of summary, problem and solution.",
      default: 12,
      min: 0,
      max: 100,
    },
    {
      name: "weToCustomer",
      description: "How often “we” and “our” may stand for each mention of a customer.",
      default: 3,
      min: 1,
      max: 20,
    },
    { name: "minWords", description: "Shorter texts are not judged.", default: 100, min: 50, max: 5000 },
  ],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          summary: `⟦## Executive Summary⟧

Our depot is the most modern in the region, and we have invested in it for ten years. We now propose lockers, which
our fitters install and our software controls. We ask for four people and €310,000 until May 2027.`,
          problem: `## Customer Problem and Opportunity

Our vans return with one parcel in five, and our depot has no room for them. We have measured our shelves: they hold
900 boxes and we need 1,400. Our systems were built in 2019, and our roadmap has a gap where lockers should be. We
have our own workshop, our own fleet and our own software, and we want to use them better than we do.`,
          solution: `## Solution Description

Our lockers stand in the lobby and connect to our platform. We install them in groups of ten and our software opens
them by code. We see every box on our dashboard, and our planners use our data to load our vans. We keep our depot
for what does not fit, and our second shift can be used for our other projects.`,
        }),
      },
    ],
    better: [{ text: exampleNarrative() }],
  },
  *check(narrative, { settings, options }) {
    const judged = narrative.sections.filter(
      (section) => judgedSections.has(section.spec.id) && !isUntold(section),
    );
    const sentences = judged.flatMap(toldIn);
    const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
    const [first] = judged;
    if (judged.length < judgedSections.size || !first || words < Number(options.minWords)) return;
    const { pattern, possible } = customersOf(narrative, settings.terms.customers);
    const text = sentences
      .filter(({ own }) => !request.test(own))
      .map((sentence) => sentence.text)
      .join("\n");
    const named = [...text.matchAll(pattern)].filter(
      (match) => !house.test(text.slice(Math.max(0, match.index - 20), match.index + match[0].length)),
    );
    const customers = named.length + (text.match(thirdPersons)?.length ?? 0);
    const ours = sentences.reduce((sum, { own }) => sum + (own.match(firstPersons)?.length ?? 0), 0);
    const rate = (customers / words) * 1000;
    const isRare = rate < Number(options.perThousand);
    const isOutweighed = ours >= fewestOurs && ours > Number(options.weToCustomer) * customers;
    if (!isRare && !isOutweighed) return;
    const times = (count: number): string =>
      count === 0 ? "never" : count === 1 ? "once" : `${count} times`;
    yield {
      span: headingOf(first),
      message: isOutweighed
        ? `In summary, problem and solution “we” and “our” stand ${times(ours)}, the customer ${times(customers)}; tell it from the customer's side.`
        : `In ${words} words of summary, problem and solution the customer is named ${times(customers)}; tell it from the customer's side.`,
      charge: { criterion: "form", points: 1 },
      ...customerTerm({ possible }),
    };
  },
};

const judgedSections = new Set(["executive-summary", "customer-problem", "solution"]);
/** Fewer of them outweigh nothing. */
const fewestOurs = 8;

/** Whom we ask for is not whom we serve. */
const request = gated(/(?<![\p{L}])(?:we|i) (?:ask|request|need|hire|seek)(?![\p{L}])/iu);
/** "Our engineers" are the house, "our customers" are not. */
const house = gated(
  /(?<![\p{L}])(?:our(?: own)?|own)\s+(?:\p{L}+\s+)?(?!customers?|clients?|users?|guests?|members?|patients?|readers?|subscribers?|tenants?|riders?|passengers?|students?|pupils?|visitors?|residents?|citizens?|donors?)\p{L}+$/iu,
);

const firstPersons = gated(/(?<![\p{L}'’-])(?:we|our|ours|us|ourselves)(?![\p{L}])/giu);
/** A persona goes on as "she" or "he"; "they" may be anything. */
const thirdPersons = gated(/(?<![\p{L}'’-])(?:she|he|her|his|him|hers)(?![\p{L}])/giu);
