import { amountsIn } from "../../facts/amounts.ts";
import { datesIn } from "../../facts/dates.ts";
import { after, type Spoken } from "../../facts/spoken.ts";
import { namesStudy } from "../../lexicon/sources.ts";
import { superlatives } from "../../lexicon/superlatives.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import { chargeAt, met, phrasesOf, quoted, spokenBy } from "../phrases.ts";
import type { BlockRule } from "../rule.ts";

export const unsupportedSuperlative: BlockRule = {
  id: "prose/unsupported-superlative",
  scope: "block",
  severity: "hint",
  title: "A claim to be best, first, only or loved by all has no proof",
  guide: "Customer Problem: grounded in real feedback or research rather than generic statements",
  why: "One reader knows a counter-example, says so, and the meeting is about that instead of the decision.",
  help: "Give the number, the date or the source behind the claim, or claim less.",
  whenOff: "The document quotes a slogan.",
  noFix: "The proof is the author's; without it the claim has to be worded anew.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          solution: `${exampleParts.solution} It is ⟦the fastest pick-up in the country⟧.`,
        }),
      },
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem} ⟦Everyone agrees⟧ that depots close too early.`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative({ plan: `${exampleParts.plan} The first lobby opens in May.` }) },
      { text: exampleNarrative({ solution: `${exampleParts.solution} It never opens without her code.` }) },
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem} Only 14 of the 92 lobbies have a camera.`,
        }),
      },
    ],
  },
  *check(block, place, context) {
    for (const spoken of spokenBy(block, place)) {
      if (isSupported(spoken) || /\?\s*$/.test(spoken.own)) continue;
      const [found] = met(spoken, lexicon, context);
      if (
        !found ||
        /\b(?:almost|nearly|hardly|not|isn['’]t|whether|if|becomes?|wants? to be)\s+$/i.test(
          spoken.own.slice(0, found.at),
        )
      )
        continue;
      yield {
        span: found.span,
        message: `${quoted(found.text)} is claimed without proof. Give a number, a date or a source, or claim less.`,
        charge: chargeAt(place, 0.3),
        term: { list: "accepted", word: found.text },
      };
    }
  },
};

const lexicon = phrasesOf(superlatives);

/** A number, a year or a source in the sentence, or numbers in the next one. */
function isSupported(spoken: Spoken): boolean {
  const { own, cites } = spoken;
  if (cites || namesStudy(spoken.sentence.text)) return true;
  if (
    amountsIn(own).some(
      ({ start, end }) =>
        !/^(?:one|two|no)$/i.test(own.slice(start, end)) &&
        !/^number|^no\./i.test(own.slice(start - 7, end).trim()),
    )
  )
    return true;
  if (datesIn(own).some(({ kind }) => kind !== "relative")) return true;
  return after(spoken, 1).some(
    ({ sentence, cites: proof, hasAmount }) => proof || (hasAmount && namesStudy(sentence.text)),
  );
}
