import { amountsIn } from "../../facts/amounts.ts";
import { after, type Spoken } from "../../facts/spoken.ts";
import { broadWeaselWords, weaselWords } from "../../lexicon/weasel-words.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import { chargeAt, type Met, met, phrasesOf, quoted, replacing, severityAt, spokenBy } from "../phrases.ts";
import type { BlockRule } from "../rule.ts";

export const weaselWord: BlockRule = {
  id: "prose/weasel-word",
  scope: "block",
  severity: "hint",
  title: "A word claims a degree and gives none",
  guide: "Why the narrative works: it forces authors to be precise",
  why: "The word “significantly” means three per cent to one reader and thirty to the next. They nod at the same sentence and decide differently.",
  help: "Give the number, or delete the word: most sentences get stronger without it.",
  whenOff: "The paper discusses opinions or style rather than facts.",
  languages: ["en"],
  options: [
    {
      name: "broad",
      description: "Also marks words that honest prose needs: often, usually, better, could, may.",
      default: false,
    },
  ],
  examples: {
    flagged: [
      { text: exampleNarrative({ problem: `${exampleParts.problem} Tenants are ⟦very⟧ unhappy about it.` }) },
      {
        text: exampleNarrative({
          solution: `${exampleParts.solution} The walk to the depot is ⟦largely⟧ a thing of the past.`,
        }),
      },
      { text: exampleNarrative({ plan: `${exampleParts.plan} A ⟦substantial⟧ part of the wiring is old.` }) },
    ],
    better: [
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem} The difference is statistically significant (p = 0.01).`,
        }),
      },
      { text: exampleNarrative({ problem: `${exampleParts.problem} “I was really stuck,” said Nadia.` }) },
      {
        text: exampleNarrative({
          solution: `${exampleParts.solution} Queues are significantly shorter: 3 minutes instead of 19.`,
        }),
      },
    ],
  },
  *check(block, place, context) {
    for (const spoken of spokenBy(block, place)) {
      for (const found of met(spoken, context.options.broad === true ? broad : narrow, context)) {
        if (isSized(found) || isOther(found)) continue;
        const { plain, phrase, span, text } = found;
        yield {
          span,
          severity: severityAt(place),
          message: messageFor(text, phrase.sort),
          charge: phrase.sort === "quantifier" ? "none" : chargeAt(place, 0.3),
          term: { list: "accepted", word: text },
          fixes: plain === undefined ? [] : replacing(block, span, plain, false),
        };
      }
    }
  },
};

const narrow = phrasesOf(weaselWords);
const broad = phrasesOf([...weaselWords, ...broadWeaselWords]);

const messageFor = (text: string, sort: string | undefined): string =>
  sort === "intensifier" || sort === "filler" || sort === "rather" || sort === "degree"
    ? `${quoted(text)} adds no fact. Delete it, or say how much.`
    : `${quoted(text)} stands where a number belongs. Say how much or how many.`;

/** A number that follows says the degree; behind an intensifier it has to follow at once. */
function isSized({ spoken, at, text, phrase }: Met): boolean {
  const behind = spoken.own.slice(at + text.length);
  if (phrase.sort === "filler") return false;
  if (phrase.sort === "size" || phrase.sort === "quantifier") {
    if (
      amountsIn(behind).some(
        ({ kind, start, end }) => kind !== "multiple" || /\d/.test(behind.slice(start, end)),
      )
    )
      return true;
    return phrase.sort === "quantifier" && after(spoken, 1).some(startsWithShare);
  }
  return /^[^.;]{0,40}(?:,|:|\(|–|—|\bby)\s*(?:by |about |only |from |at |some |with )?[^\s\d]?\d/.test(
    behind,
  );
}

const startsWithShare = ({ hasAmount }: Spoken): boolean => hasAmount;

/** "Rather" is a weasel only before an adjective: "is rather slow", "a rather long form". */
function isOther({ spoken, at, phrase }: Met): boolean {
  if (phrase.sort !== "rather") return false;
  const behind = spoken.own.slice(at + "rather".length);
  if (
    /^\s+(?!than\b|an?\b|the\b|be\b)\p{L}+(?:ing|ful|ous|ive|able|ible|less|al|ent|ant|ic|ed|y)\s*(?:[.,;]|$)/iu.test(
      behind,
    )
  )
    return false;
  return !/(?:\b(?:is|are|was|were|be|been|seems?|looks?|feels?|remains?|an?|became|becomes?)\s+)$/i.test(
    spoken.own.slice(0, at),
  );
}
