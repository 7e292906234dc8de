import type { Fix } from "../../analysis.ts";
import { amountsIn } from "../../facts/amounts.ts";
import { after, before, type Spoken } from "../../facts/spoken.ts";
import { vagueQuantifiers } from "../../lexicon/vague-quantifiers.ts";
import type { Block } from "../../text/blocks.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import { chargeAt, type Met, met, phrasesOf, quoted, severityAt, spokenBy } from "../phrases.ts";
import type { BlockRule } from "../rule.ts";

export const vagueQuantifier: BlockRule = {
  id: "evidence/vague-quantifier",
  scope: "block",
  severity: "hint",
  title: "A word stands for a number that nobody gives",
  guide: "Customer Problem: quantitative data where available",
  why: "The words “many customers” may be nine in ten or nine in all. The reader fills in the number that suits the opinion they came with.",
  help: "Count, and write the number with what it is a part of: “140 of 212 skippers”.",
  whenOff: "The quantity cannot be counted and the sentence says so.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      { text: exampleNarrative({ solution: `${exampleParts.solution} ⟦Many⟧ tenants ask for it.` }) },
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem}\n\n⟦The vast majority⟧ of drivers ring twice and leave.`,
        }),
      },
    ],
    better: [
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem}\n\nMost of them, 140 of 212, ring once.`,
        }),
      },
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem}\n\nMany drivers ring once. In our ride-along, 41 of 60 did.`,
        }),
      },
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem} The most recent survey has 310 answers.`,
        }),
      },
    ],
  },
  *check(block, place, context) {
    for (const spoken of spokenBy(block, place)) {
      if (/[?:]\s*$/.test(spoken.own) || isCounted(spoken)) continue;
      for (const found of met(spoken, lexicon, context)) {
        yield {
          span: found.span,
          severity: severityAt(place),
          message: `${quoted(found.text)} stands for a number. Count, and say how many out of how many.`,
          charge: chargeAt(place, 0.3),
          fixes: counting(block, found),
        };
      }
    }
  },
};

const lexicon = phrasesOf(vagueQuantifiers);

/** Numbers in the sentence or in the next one do the counting; "of them" takes those of the sentence before. */
function isCounted(spoken: Spoken): boolean {
  const { text } = spoken.sentence;
  if (
    amountsIn(text).some(
      ({ start, end }) =>
        /\d|(?:hundred|dozen|thousand)|-/.test(text.slice(start, end)) ||
        /\bof (?:the|our|them)\b/.test(text.slice(end, end + 9)),
    )
  )
    return true;
  if (after(spoken, 1).some(({ hasAmount, sentence }) => hasAmount && /\d|\bof the\b/.test(sentence.text)))
    return true;
  const isPointing =
    /\b(?:of (?:them|these|those|the same|whom|which)|the (?:others|rest|same|few)|same)\b/i.test(text);
  return isPointing && before(spoken, 1).some(({ hasAmount }) => hasAmount);
}

function counting(block: Block, { span, text }: Met): Fix[] {
  const old = block.source.slice(span.start, span.end);
  if (/[*_`[\]<>]/.test(old)) return [];
  const behind = block.source.slice(span.end);
  const plain = /^\s+of\b/.test(behind) ? "[N %]" : "[N %] of";
  return [{ title: `Replace “${text}” by “[N %] …”`, safe: false, edits: [{ span, text: plain }] }];
}
