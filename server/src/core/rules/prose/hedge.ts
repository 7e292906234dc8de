import { amountsIn } from "../../facts/amounts.ts";
import { after, before } from "../../facts/spoken.ts";
import { hedges } from "../../lexicon/hedges.ts";
import { gated } from "../../text/gate.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import { chargeAt, type Met, met, phrasesOf, quoted, replacing, spokenBy } from "../phrases.ts";
import type { BlockRule } from "../rule.ts";

export const hedge: BlockRule = {
  id: "prose/hedge",
  scope: "block",
  severity: "hint",
  title: "A claim is made and taken back in one sentence",
  guide: "Why the narrative works: authors develop their thoughts fully and explain their reasoning",
  why: "A phrase like “would help” lets the author off and leaves the reader to decide on nothing. Real uncertainty has a size and a test.",
  help: "Claim it, or say what you do not know, by when you will know it and how.",
  whenOff: "The paper sets out open questions on purpose.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      { text: exampleNarrative({ solution: `${exampleParts.solution} Lights ⟦would⟧ help older tenants.` }) },
      {
        text: exampleNarrative({ plan: `${exampleParts.plan} ⟦We believe that⟧ the fitters like the plan.` }),
      },
      {
        text: exampleNarrative({ problem: `${exampleParts.problem} ⟦Perhaps⟧ the others have given up.` }),
      },
    ],
    better: [
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan} We think that a lobby takes 40 minutes and will test it in three of them before May.`,
        }),
      },
      {
        text: exampleNarrative({
          risks: `${exampleParts.risks} The lease might come late; we then start elsewhere.`,
        }),
      },
      {
        text: exampleNarrative({ solution: `${exampleParts.solution} Visitors may park here until eight.` }),
      },
    ],
  },
  *check(block, place, context) {
    if (place.sections.includes("risks")) return;
    for (const spoken of spokenBy(block, place)) {
      if (/\?\s*$/.test(spoken.own)) continue;
      for (const found of met(spoken, lexicon, context)) {
        if (isHonest(found)) continue;
        yield {
          span: found.span,
          message: `${quoted(found.text)} takes the claim back. Claim it, or say how and by when you will find out.`,
          charge: chargeAt(place, 0.2),
          fixes: found.plain === undefined ? [] : replacing(block, found.span, found.plain, false),
        };
      }
    }
  },
};

const lexicon = phrasesOf(hedges);

const test = gated(
  /\b(?:tests?|tested|testing|verif\p{L}+|validat\p{L}+|measur\p{L}+|check(?:s|ed|ing)?|find out|trial|confirm\p{L}*|experiment)\b/iu,
);

/** Uncertainty that is going to be tested, somebody else's doubt, and an option that is weighed and dropped. */
function isHonest({ spoken, at, phrase }: Met): boolean {
  const ahead = spoken.own.slice(0, at);
  if (phrase.sort === "modal" && amountsIn(spoken.own.slice(at)).length > 0) return true;
  if (test.test(spoken.own) && /\b(?:will|we|by|before|until)\b/i.test(spoken.own)) return true;
  if (
    after(spoken, 1).some(
      ({ own }) =>
        /\b(?:we|will)\b/i.test(own) && test.test(own) && /\b(?:it|this|that|the assumption)\b/i.test(own),
    )
  )
    return true;
  if (phrase.sort === "assume") return false;
  if (
    /\b(?:she|he|they|customers?|members?|users?|\p{Lu}\p{Ll}+) (?:\p{L}+ )?(?:feared|thought|believed|hoped|suspected|guessed|said|says|wrote|expects?|fears?)\b/u.test(
      ahead,
    )
  )
    return true;
  return (
    phrase.sort === "modal" &&
    /\b(?:but|yet|however|although|rejected|dropped|decided against)\b/i.test(
      spoken.own +
        before(spoken, 1)
          .map(({ own }) => own)
          .join(" "),
    ) &&
    /\b(?:considered|rejected|dropped|alternative|option|decided against|instead)\b/i.test(
      spoken.own +
        before(spoken, 2)
          .map(({ own }) => own)
          .join(" "),
    )
  );
}
