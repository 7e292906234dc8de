import { spokenIn } from "../../facts/spoken.ts";
import { irregularParticiples, stateParticiples } from "../../lexicon/participles.ts";
import { gated } from "../../text/gate.ts";
import { type Span, shift } from "../../text/span.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import { chargeAt, quoted } from "../phrases.ts";
import type { DocumentRule } from "../rule.ts";

export const passiveVoice: DocumentRule = {
  id: "prose/passive-voice",
  scope: "document",
  severity: "off",
  title: "A passive sentence hides who acts",
  guide: "Why the narrative works: clear metrics and plans enable accountability",
  why: "A sentence such as “it was decided” leaves out the one thing that a reader will ask: by whom. Many such sentences make a plan without people.",
  help: "Begin with the person or the team that acts.",
  whenOff: "It is off unless a team asks for it: a passive is right where the actor does not matter.",
  noFix: "Only the author knows who acts.",
  languages: ["en"],
  options: [
    {
      name: "perThousand",
      description: "Passives for each 1,000 words that a document may have.",
      default: 12,
      min: 0,
      max: 100,
    },
    { name: "atMost", description: "How many are marked.", default: 10, min: 1, max: 100 },
  ],
  examples: {
    flagged: [
      { text: exampleNarrative({ plan: `${exampleParts.plan} Mistakes ⟦were made⟧ in the first lobby.` }) },
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan} It ⟦was decided⟧ that the start ⟦is delayed⟧.`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative({ plan: `${exampleParts.plan} Ruth decided to delay the start.` }) },
      { text: exampleNarrative({ plan: `${exampleParts.plan} We are interested in the other towers.` }) },
    ],
  },
  *check(narrative, { options }) {
    const found: { span: Span; text: string; sections: readonly string[] }[] = [];
    let words = 0;
    for (const part of narrative.parts) {
      if (part.isAppendix) continue;
      for (const { block, start } of narrative.blocks.slice(part.firstBlock, part.endBlock)) {
        for (const { own, sentence } of spokenIn(block)) {
          words += sentence.words;
          for (const span of passivesIn(own)) {
            const text = own.slice(span.start, span.end);
            found.push({ span: shift(span, start + sentence.start), text, sections: part.sections });
          }
        }
      }
    }
    if (words >= longEnough && (found.length * 1000) / words <= Number(options.perThousand)) return;
    for (const { span, text, sections } of found.slice(0, Number(options.atMost))) {
      yield {
        span,
        message: `${quoted(text)} does not say who acts. Begin with the person or the team.`,
        charge: chargeAt({ sections, inAppendix: false, language: narrative.language }, 0.2),
      };
    }
  },
};

/** A shorter text has no density: there each passive counts. */
const longEnough = 600;

const passive = gated(
  new RegExp(
    String.raw`(?<![\p{L}])(?:am|is|are|was|were|be|been|being|(?:it|that|there|he|she)['’]s|(?:they|we|you)['’]re|gets?|got|getting)(?:\s+(?:not|also|only|then|now|still|already|never|always|often|not yet|recently|finally|being|been|\p{L}+ly))*\s+(\p{L}{2,}ed|${irregularParticiples})(?![\p{L}-])`,
    "giu",
  ),
);
const state = gated(new RegExp(`^(?:${stateParticiples})$`, "iu"));
/** Before a noun a participle is an adjective: "is a used bus", "are broken windows". */
const isOpen = gated(
  /^(?:\s*[.,;:!?)–—]|\s+(?:by|in|on|at|to|for|from|with|without|and|or|but|as|that|than|when|while|before|after|until|because|since|if|into|of|over|under|again|back|out|up|down|off|away|open|closed|empty|full|dead|missing|wrong|necessary|guilty|two|three|four|five|six|seven|eight|nine|ten|several|many|each|every|twice|once|only|here|there|too|so|then|the|a|an|not|no|its|their|his|her|our|this|these|those|through|against|between|during|within|about|like|along|across|last|next|\p{L}+ly|\d)|\s*$)/u,
);

function passivesIn(own: string): Span[] {
  return [...own.matchAll(passive)]
    .filter((match) => {
      const participle = match[1] ?? "";
      if (/^(?:made)$/i.test(participle) && /^\s+of\b/.test(own.slice(match.index + match[0].length)))
        return false;
      if (
        /^(?:get|got)/i.test(match[0]) &&
        /^(?:dressed|started|married|lost|rid|ready|used)$/i.test(participle)
      )
        return false;
      if (/^(?:need|indeed|speed|seed|feed|exceed|proceed|bed|hundred|embed|shed|red)$/i.test(participle))
        return false;
      // "Covered in moss" tells how a thing is; nobody has covered it.
      if (
        /^(?:covered|coated|filled|lined|packed|stuffed|crowded|littered|soaked|stained)$/i.test(
          participle,
        ) &&
        /^\s+(?:in|with)\b/i.test(own.slice(match.index + match[0].length))
      )
        return false;
      return !state.test(participle) && isOpen.test(own.slice(match.index + match[0].length));
    })
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
