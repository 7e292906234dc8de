import { type Customers, customersOf } from "../../facts/customers.ts";
import { hardshipOf } from "../../facts/hardship.ts";
import { quantitiesIn } from "../../facts/quantities.ts";
import { headingOf, quotedIn, toldIn } from "../../facts/section-text.ts";
import { allWords, ownWords } from "../../facts/wording.ts";
import { insertScaffold } from "../../fixes/insert-scaffold.ts";
import { businessWords, consequence, houseNouns, houseStake } from "../../lexicon/problem.ts";
import type { Narrative } from "../../narrative/narrative.ts";
import { gated } from "../../text/gate.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { Draft, SectionRule } from "../rule.ts";

export const noWhyItMatters: SectionRule = {
  id: "problem/no-why-it-matters",
  scope: "section",
  severity: "warning",
  title: "The problem has no consequence for the customer or for the business",
  guide: "Customer Problem and Opportunity: why the problem matters to customers and to the business",
  why: "A nuisance is not a reason to spend money. The reader asks twice “so what?”: once for the customer, once for the house that pays.",
  help: "Say what the customer loses because of it, and what the house loses: income, members, staff hours, a grant, a licence.",
  whenOff: "The house has no stake of its own, as in a study for somebody else.",
  languages: ["en"],
  options: [
    { name: "minWords", description: "Shorter sections are not judged.", default: 50, min: 25, max: 500 },
  ],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          problem: `⟦## Customer Problem and Opportunity⟧

Nadia Orlov works nights and missed three parcels in March 2026. Each one cost her a bus ride of 70 minutes to the
depot, which closes at six. In a survey of 410 tenants, 83 had waited at the depot within a month. Today they ask a
neighbour, but neighbours are out as well, so the parcels go back to the sender.`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          problem: `## Customer Problem and Opportunity

Nadia Orlov works nights and missed three parcels in March 2026. Each one cost her a bus ride of 70 minutes to the
depot, which closes at six. In a survey of 410 tenants, 83 had waited at the depot within a month. Today they ask a
neighbour, but neighbours are out as well. Every parcel that goes back costs the depot €3.80, or €41,000 a year.`,
        }),
      },
    ],
  },
  *check(section, narrative, { options, settings }) {
    if (section.spec.id !== "customer-problem" || section.status === "empty") return;
    if (section.words < Number(options.minWords)) return;
    const sentences = [...toldIn(section), ...quotedIn(section)];
    const customers = customersOf(narrative, settings.terms.customers);
    const stake = houseStake([houseNouns, ...housesOf(narrative, customers.personas)].join("|"));
    const title = section.headings[0]?.heading.text ?? section.spec.title;
    const matters = sentences.some((sentence) => {
      const text = allWords(sentence);
      return (
        consequence.test(text) && (hardshipOf(sentence, customers) >= 0.3 || isAboutPeople(text, customers))
      );
    });
    if (!matters) {
      yield draft(
        `“${title}” does not say what follows for the customer. Say what they lose, miss or give up because of it.`,
        "Because of this, customers lose [what and how much], so they [do what].",
      );
    }
    const isMemberOwned = memberOwned.test(summaryOf(narrative) + sentences.map(ownWords).join(" "));
    const pays = sentences.some((sentence) => {
      const text = ownWords(sentence);
      return (
        stake.test(text) ||
        forTheHouse.test(text) ||
        businessWords.test(text) ||
        (isMemberOwned && losesMoney(text))
      );
    });
    if (!pays) {
      yield draft(
        `“${title}” does not say what the problem costs the house that would solve it. Name the income, members, staff hours or grant at stake.`,
        "It costs us [amount] a year in [income, members or staff hours].",
      );
    }

    function draft(message: string, sentence: string): Draft {
      return {
        span: headingOf(section),
        message,
        charge: { criterion: section.spec.id, points: 2 },
        fixes: [insertScaffold(narrative, section, "Insert a sentence to fill in", sentence)],
      };
    }
  },
};

const isAboutPeople = (text: string, { pattern }: Customers): boolean =>
  text.search(pattern) >= 0 || /\b(?:she|he|they|them|her|his|their|I)\b/.test(text);

/** "For the Stadtwerke, each new boiler is …" */
const forTheHouse = /^For the \p{Lu}\p{L}+/u;

/** In a house that belongs to its customers, what they lose is the loss of the house. */
const memberOwned = gated(
  /\b(?:co-?operative|general meeting|members['’] money|(?:all|most|each) of us|our own boats)\b/i,
);

const losesMoney = (text: string): boolean =>
  quantitiesIn(text).some(({ kind }) => kind === "money") ||
  /\b(?:price|discount|premium|downgraded|second grade)\b/i.test(text);

const summaryOf = ({ sections }: Narrative): string =>
  sections
    .filter(({ spec }) => spec.id === "executive-summary")
    .flatMap((section) => toldIn(section).map(ownWords))
    .join(" ");

/** Names with a capital that the summary lets gain, pay or earn something: the house that writes. */
function housesOf(narrative: Narrative, personas: readonly string[]): string[] {
  const names = new Set<string>();
  const text = narrative.sections
    .filter(({ spec }) =>
      ["executive-summary", "customer-problem", "implementation", "success-metrics"].includes(spec.id),
    )
    .flatMap((section) => toldIn(section).map(ownWords))
    .join(" ");
  for (const match of text.matchAll(
    /(?<!\p{L})(\p{Lu}\p{Ll}{3,}) (?:saves?|gains?|earns?|pays?|loses?|spends?|has|invests?|receives?|employs?|serves?|sends?|operates?)\b/gu,
  )) {
    if (match[1] && !personas.includes(match[1]) && !/s$/.test(match[1])) names.add(match[1]);
  }
  return [...names];
}
