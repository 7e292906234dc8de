import { type Customers, customersOf } from "../../facts/customers.ts";
import { hardshipOf, namesCustomer } from "../../facts/hardship.ts";
import { productNames } from "../../facts/product.ts";
import { quantitiesIn } from "../../facts/quantities.ts";
import { headingOf, type ToldSentence, toldIn } from "../../facts/section-text.ts";
import { allWords, isRoadmap, ownWords } from "../../facts/wording.ts";
import { insertScaffold } from "../../fixes/insert-scaffold.ts";
import {
  acting,
  asking,
  costsNothing,
  gaining,
  improving,
  measuredHarm,
  namedThing,
  proposing,
  requestedThing,
  shownByTrial,
  spending,
  staffed,
  wishing,
  workforce,
} from "../../lexicon/summary.ts";
import { gated } from "../../text/gate.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { SectionRule } from "../rule.ts";

interface Ingredient {
  readonly name: string;
  readonly scaffold: string;
}

const ingredients = {
  problem: {
    name: "the customer's problem",
    scaffold: "Today a customer, [which one], cannot [do what], which costs them [N hours or amount].",
  },
  solution: {
    name: "the solution",
    scaffold: "We propose to build [what], with which the customer can [do what].",
  },
  benefit: {
    name: "the benefit",
    scaffold:
      "By [date], [what the customer cares about] falls from [N] to [N], so that they no longer [do what].",
  },
  resources: {
    name: "the resources",
    scaffold: "We ask [whom] to approve a team of [N] people and a budget of [amount] until [date].",
  },
} as const satisfies Record<string, Ingredient>;

type Name = keyof typeof ingredients;

export const missingIngredient: SectionRule = {
  id: "summary/missing-ingredient",
  scope: "section",
  severity: "warning",
  title: "The summary leaves out what readers need first",
  guide: "Executive Summary: the customer problem, proposed solution, key benefits and required resources",
  why: "Some readers stop after the summary and decide nevertheless. Problem, solution, benefit and resources are the least they need for that.",
  help: "Give each of the four one sentence: who cannot do what, what you propose, what will be better and by how much, and what it takes.",
  whenOff: "The paper informs and proposes nothing.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          summary: `⟦## Executive Summary⟧

We propose lockers in the lobby of each tower block. They open with four digits and stand beside the stairs. The
first sixty will be installed in January 2027 and the rest in May, together with the housing association.`,
        }),
      },
      {
        text: exampleNarrative({
          summary: `⟦## Executive Summary⟧

Tenants in tower blocks miss one parcel in five and queue for it at the depot, which closes at six. We ask the
board to approve four people and €310,000 until May 2027. The decision is due on 12 December.`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          summary: `## Executive Summary

Patients wait 19 days for the result of a tissue test, and one in four spends that time off work. With the
evening courier, a laboratory reads the sample on the day after it was taken, and 90 % of patients hear back
within 48 hours. The courier and two laboratory technicians cost €1.2 million until March 2028.`,
        }),
      },
    ],
  },
  *check(section, narrative, { settings }) {
    if (section.spec.id !== "executive-summary" || section.status === "empty") return;
    const customers = customersOf(narrative, settings.terms.customers);
    const products = productNames(narrative);
    const scores: Record<Name, number> = { problem: 0, solution: 0, benefit: 0, resources: 0 };
    let hints = 0;
    for (const sentence of toldIn(section)) {
      const weights = weigh(sentence, customers, products);
      for (const name of names) {
        // Somebody who does something is a hint at a solution; any number of hints is none.
        if (name === "solution" && weights.solution < 1) hints += weights.solution;
        else scores[name] += weights[name];
      }
    }
    scores.solution += Math.min(hints, mostFromHints);
    // A table of key figures under the summary tells of resources as well as prose does.
    const missing = names.filter(
      (name) => scores[name] < 1 && !(section.filledRows > 1 && name !== "problem"),
    );
    if (missing.length === 0) return;
    const told = missing.map((name) => ingredients[name].name);
    const list = told.length === 1 ? told[0] : `${told.slice(0, -1).join(", ")} and ${told.at(-1)}`;
    yield {
      span: headingOf(section),
      message: `The summary does not tell ${list}. Give ${missing.length === 1 ? "it" : "each"} one sentence.`,
      charge: { criterion: section.spec.id, points: Math.min(4, 2 * missing.length) },
      fixes: [
        insertScaffold(
          narrative,
          section,
          "Insert sentences to fill in",
          missing.map((name) => ingredients[name].scaffold).join(" "),
        ),
      ],
    };
  },
};

const mostFromHints = 0.9;

const names = ["problem", "solution", "benefit", "resources"] as const;

/** What one sentence tells of each ingredient, 0 to 1. */
function weigh(
  sentence: ToldSentence,
  customers: Customers,
  products: readonly string[],
): Record<Name, number> {
  const text = ownWords(sentence);
  if (isRoadmap(text)) return { problem: 0, solution: 0, benefit: 0, resources: 0 };
  const asks = asking.some((pattern) => pattern.test(text));
  return {
    problem: asks ? 0 : problemIn(sentence, text, customers),
    solution: solutionIn(sentence, text, customers, products, asks),
    benefit: benefitIn(text, asks),
    resources: resourcesIn(sentence, text, asks),
  };
}

function problemIn(sentence: ToldSentence, text: string, customers: Customers): number {
  if (/\bwe (?:propose|will|want to)\b|\bno longer\b|\bwould\b|\b(?:trial|pilot|tried)\b/i.test(text))
    return 0;
  // What gets better names the trouble without telling it.
  if (gaining.test(text) || shownByTrial.test(text)) return 0.3;
  const before = sentence.before && ownWords(sentence.before);
  if (before && shownByTrial.test(before) && /^(?:there|they|it|these|those|the)\b/i.test(text)) return 0.3;
  const hardship = hardshipOf(sentence, customers);
  if (hardship >= 0.7) return 1;
  // A measured loss is a problem whoever bears it.
  if (measuredHarm.test(text) && quantitiesIn(text).length > 0) return 1;
  const complains =
    /\b(?:the problem|the trouble|can (?:only )?choose between|(?:is|are|was|were) not (?:\p{L}+ed|there|open|enough)|is broken|are broken|stays? broken|nothing was|stands? empty|only \d+)\b/iu.test(
      text,
    );
  return hardship + (complains ? (text.search(customers.pattern) >= 0 ? 1 : 0.7) : 0);
}

function solutionIn(
  sentence: ToldSentence,
  text: string,
  customers: Customers,
  products: readonly string[],
  asks: boolean,
): number {
  if ((products.some((name) => text.includes(name)) || namedThing.test(text)) && !asks) return 1;
  const ofMoney = asks && /\b(?:budget|team|people|approve|€|\$|£)/i.test(text);
  // "We will bring the share down" is a promise, no solution.
  const promise =
    /\bwe (?:will|want to|aim to) (?:bring|cut|reduce|raise|increase|halve|double|improve|lower|save|grow|reach)\b/i.test(
      text,
    );
  const isHabit =
    /\bwe (?:pay|spend|run|send|give|move|share|sell|buy|lose|test)\b/i.test(text) &&
    !/\bpropos|\bwill\b|\bwould\b/i.test(text);
  if (!ofMoney && !promise && !isHabit && proposing.some((pattern) => pattern.test(text))) return 1;
  if (wishing.test(text) && !promise) return 1;
  if (
    (asks || /\bwe(?:'d| would) like\b/i.test(text)) &&
    requestedThing.test(text) &&
    !/\bso that we\b/i.test(text)
  )
    return 1;
  if (asks || !acting.test(text)) return 0;
  const who = text.search(customers.pattern) >= 0 || namesCustomer(sentence.before, customers);
  return who && hardshipOf(sentence, customers) < 0.7 ? 0.6 : 0.3;
}

const everyImprovement = gated(new RegExp(improving.source, "gi"));

function benefitIn(text: string, asks: boolean): number {
  const better = text.match(everyImprovement)?.length ?? 0;
  if (shownByTrial.test(text) && quantitiesIn(text).length > 0) return 1;
  if (better === 0) return 0;
  if (asks && better < 2 && !/\bso that\b/i.test(text)) return 0;
  const isSized = quantitiesIn(text).length > 0 || /\[N\b/.test(text);
  const isComplaint =
    (measuredHarm.test(text) &&
      !/\bby (?:the end of )?\d|\bwill\b|\bwould\b|\bshould\b|\bso that\b|\bfrom \S+(?: \S+){0,2} to\b|\b(?:pilot|trial)\b/i.test(
        text,
      ) &&
      !gaining.test(text)) ||
    (/\b(?:cannot|although|nobody|lost|fail\w*|wait a median|complain\w*)\b/i.test(text) &&
      !/\b(?:by|until|from) \d{4}|will|pilot|trial\b/i.test(text));
  return isComplaint
    ? 0.3
    : isSized || better > 1 || /\bso that\b|\bno longer\b|\bable to\b/i.test(text)
      ? 1
      : 0.5;
}

function resourcesIn(sentence: ToldSentence, text: string, asks: boolean): number {
  if (costsNothing.test(text)) return 1;
  const quantities = quantitiesIn(allWords(sentence));
  const isSized =
    quantities.some(({ kind }) => kind === "money") ||
    workforce.test(text) ||
    otherMoney.test(text) ||
    /\[(?:N|amount)\b/.test(text);
  if (!isSized) return asks && /\b(?:budget|team|staff|funding)\b/i.test(text) ? 1 : 0;
  if (asks) return quantities.some(({ kind }) => kind === "money") || staffed.test(text) ? 1 : 0.3;
  if (!spending.test(text)) return 0;
  // Income, and what was lost, are no resources of the project.
  if (
    /\b(?:gains?|earns?|saves?|worth|loses?|lost|tied|grant expires|has spent|revenue|income)\b|\bcost (?:the|our|all|its) \d/i.test(
      text,
    )
  )
    return 0;
  // What customers pay today, or a price, is not what the proposal takes.
  const isTheirs =
    /\b(?:cost(?:s|ing)?|spend\w*|pay(?:s|ing)?|takes?) (?:\w+ ){0,2}?(?:them|her|him|customers?|a \w+ (?:an?|per|each))\b|\bspend a median\b/i.test(
      text,
    );
  const isProject =
    /\b(?:it costs|we (?:will )?(?:need|require)|the (?:work|project|plan|change|programme|program|new \w+|pilot|team|investment|sum|staff|first year|roll-?out|total|budget|\w+ and \w+)\b.{0,30}\b(?:costs?|takes?|needs?|runs?|requires?|is|uses?)|(?:cost|costs|budget|price|investment|resources|total)\s?(?::|of|is|are|comes? to)|invest\w*|fund\w*|financ\w+|budget|team of|million|hire|posts?|until (?:20|january|february|march|april|may|june|july|august|september|october|november|december))/i.test(
      text,
    );
  return isProject && !isTheirs ? 1 : isTheirs ? 0 : 0.3;
}

const otherMoney = gated(
  /\d (?:(?:thousand|million|billion) )?(?:francs|dollars|kroner|kronor|crowns|rupees|yen|yuan|zloty|pesos|reais|rand|shillings|lira)\b/i,
);
