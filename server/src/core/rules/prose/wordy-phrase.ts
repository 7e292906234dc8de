import type { Spoken } from "../../facts/spoken.ts";
import { wordyPhrases } from "../../lexicon/wordy-phrases.ts";
import type { Block } from "../../text/blocks.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import { chargeAt, met, phrasesOf, quoted, replacing, spokenBy } from "../phrases.ts";
import type { BlockPlace, BlockRule, Draft } from "../rule.ts";

export const wordyPhrase: BlockRule = {
  id: "prose/wordy-phrase",
  scope: "block",
  severity: "hint",
  title: "A long phrase says what one word says",
  guide: "What the narrative is: deliberately constrained to six pages, so that authors are precise",
  why: "Six pages are soon full. Each padded phrase costs the reader a second and the paper a line that an argument could have had.",
  help: "Take the short word; the quick fix keeps the capital.",
  whenOff: "A legal or regulatory text prescribes the wording.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem} ⟦Due to the fact that⟧ the depot closes at six, they take the bus twice.`,
        }),
      },
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan} The fitters check the locks ⟦on a daily basis⟧.`,
        }),
      },
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem} The reason why tenants queue is ⟦because⟧ the door opens late.`,
        }),
      },
      { text: exampleNarrative({ plan: `${exampleParts.plan} ⟦Each and every⟧ lobby has a socket.` }) },
    ],
    better: [
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan} The lockers stand in order to the left of the door.`,
        }),
      },
      {
        text: exampleNarrative({
          solution: `${exampleParts.solution} A neighbour is able to open it, which nobody could do before without a key.`,
        }),
      },
    ],
  },
  *check(block, place, context) {
    for (const spoken of spokenBy(block, place)) {
      for (const { span, text, phrase, plain } of met(spoken, lexicon, context)) {
        const isDoubled = phrase.sort === "doubled";
        yield {
          span,
          message: isDoubled
            ? `${quoted(text)} says one thing twice.${advice(plain)}`
            : `${quoted(text)} is long for what it says.${advice(plain)}`,
          charge: chargeAt(place, 0.2),
          fixes: plain === undefined ? [] : replacing(block, span, plain, phrase.unsure !== true),
        };
      }
      yield* reasonBecause(block, place, spoken);
    }
  },
};

const lexicon = phrasesOf(wordyPhrases);

const advice = (plain: string | undefined): string =>
  plain === undefined
    ? " Say it with one verb or one word."
    : plain
      ? ` Write “${plain}”.`
      : " Leave it out.";

/** "The reason why … is because": the reason is told twice. */
function* reasonBecause(block: Block, place: BlockPlace, { own, sentence }: Spoken): Iterable<Draft> {
  const match = /\breasons?\s+(?:why\s+)?[^.;]{0,80}?\b(?:is|was|are)\s+(because)\b/iu.exec(own);
  if (!match) return;
  const end = sentence.start + match.index + match[0].length;
  const span = { start: end - "because".length, end };
  yield {
    span,
    message: "“The reason is because” tells the reason twice. Write “that”.",
    charge: chargeAt(place, 0.2),
    fixes: replacing(block, span, "that", true),
  };
}
