import { jargonWords } from "../../lexicon/jargon.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import { chargeAt, met, type Phrases, phrasesOf, quoted, replacing, spokenBy } from "../phrases.ts";
import type { BlockRule, RuleContext } from "../rule.ts";

export const jargon: BlockRule = {
  id: "prose/jargon",
  scope: "block",
  severity: "hint",
  title: "Office jargon stands in for a plain word",
  guide: "Key characteristics: jargon-free language that every function and level understands",
  why: "Jargon sounds like agreement and hides what is to be done. Somebody from another department, whose money you ask for, has to guess.",
  help: "Write what people will do, in words that a new colleague would use.",
  whenOff: "The word is a term of the customer's own trade: add it to the accepted words.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      { text: exampleNarrative({ plan: `${exampleParts.plan} We ⟦leverage⟧ the caretakers' keys.` }) },
      { text: exampleNarrative({ summary: `${exampleParts.summary} The lobbies are ⟦low-hanging fruit⟧.` }) },
      {
        text: exampleNarrative({ plan: `${exampleParts.plan} The team shares its ⟦learnings⟧ each Friday.` }),
      },
    ],
    better: [
      {
        text: exampleNarrative({ risks: `${exampleParts.risks} The fund's leverage ratio stays at 3 to 1.` }),
      },
      { text: exampleNarrative({ plan: `${exampleParts.plan} The link has a bandwidth of 10 Gbit/s.` }) },
    ],
  },
  *check(block, place, context) {
    for (const spoken of spokenBy(block, place)) {
      for (const { span, text, phrase, plain } of met(spoken, lexiconFor(context), context)) {
        yield {
          span,
          severity: place.sections.includes("executive-summary") ? "warning" : "hint",
          message: `${quoted(text)} is office jargon. ${plain ? `Write “${plain}”.` : "Say what somebody does, in plain words."}`,
          charge: chargeAt(place, 0.3),
          term: { list: "accepted", word: text },
          fixes: plain === undefined ? [] : replacing(block, span, plain, phrase.unsure !== true),
        };
      }
    }
  },
};

const lexicon = phrasesOf(jargonWords);
const ofHouse = new WeakMap<readonly string[], Phrases>();

/** The lexicon with the words that the project calls jargon. */
function lexiconFor({ settings }: RuleContext): Phrases {
  const { jargon: words } = settings.terms;
  if (words.length === 0) return lexicon;
  const known = ofHouse.get(words);
  if (known) return known;
  const rows = words.map((word) => ({ match: word.replace(/[.*+?^${}()|[\]\\~']/g, ".") }));
  const made = phrasesOf([...rows, ...jargonWords]);
  ofHouse.set(words, made);
  return made;
}
