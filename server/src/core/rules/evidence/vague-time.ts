import type { Fix, Severity } from "../../analysis.ts";
import { amountsIn } from "../../facts/amounts.ts";
import { datesIn } from "../../facts/dates.ts";
import { after, type Spoken } from "../../facts/spoken.ts";
import { vagueTimes } from "../../lexicon/vague-times.ts";
import type { Block } from "../../text/blocks.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import { chargeAt, type Met, met, phrasesOf, quoted, spokenBy } from "../phrases.ts";
import type { BlockPlace, BlockRule } from "../rule.ts";

export const vagueTime: BlockRule = {
  id: "evidence/vague-time",
  scope: "block",
  severity: "hint",
  title: "A time commits nobody",
  guide: "Success Metrics and Goals: specific targets and timelines",
  why: "A “soon” is kept by every date. Whoever depends on the step cannot plan, and nobody can be late.",
  help: "Write the date, or the event and the number of days after it.",
  whenOff: "The sentence is about other people's words.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      { text: exampleNarrative({ plan: `${exampleParts.plan} The second tower follows ⟦soon⟧.` }) },
      { text: exampleNarrative({ plan: `${exampleParts.plan} Cameras are added ⟦at a later date⟧.` }) },
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem} The depot closed its hatch ⟦some time ago⟧.`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative({ plan: `${exampleParts.plan} The second tower follows on 3 June 2027.` }) },
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem} Long-term care homes order twice a week.`,
        }),
      },
      {
        text: exampleNarrative({
          solution: `${exampleParts.solution} Shortly after the code, the door opens.`,
        }),
      },
    ],
  },
  *check(block, place, context) {
    for (const spoken of spokenBy(block, place)) {
      if (/\?\s*$/.test(spoken.own) || isDated(spoken)) continue;
      for (const found of met(spoken, lexicon, context)) {
        yield {
          span: found.span,
          severity: severityHere(place),
          message: `${quoted(found.text)} commits nobody. Write the date, or the days after an event.`,
          charge: found.phrase.sort === "again" ? "none" : chargeAt(place, 0.3),
          fixes: dating(block, found),
        };
      }
    }
  },
};

const lexicon = phrasesOf(vagueTimes);
const planned = new Set(["success-metrics", "implementation", "goals", "strategic-priorities"]);

const severityHere = ({ sections }: BlockPlace): Severity =>
  sections.some((id) => planned.has(id)) ? "warning" : "hint";

/** A date or a span of time in the sentence, or a date in the next one, says what the word leaves open. */
const isDated = (spoken: Spoken): boolean =>
  datesIn(spoken.sentence.text).length > 0 ||
  amountsIn(spoken.sentence.text).some(({ kind }) => kind === "duration") ||
  after(spoken, 1).some(({ sentence }) =>
    datesIn(sentence.text).some(({ kind }) => kind === "day" || kind === "month" || kind === "quarter"),
  );

function dating(block: Block, { span, text, phrase }: Met): Fix[] {
  const old = block.source.slice(span.start, span.end);
  if (/[*_`[\]<>]/.test(old)) return [];
  const opening = /^\p{Lu}/u.test(old) ? "On" : "on";
  const plain =
    phrase.sort === "past" ? `${opening === "On" ? "In" : "in"} [month and year]` : `${opening} [date]`;
  return [{ title: `Replace “${text}” by “${plain}”`, safe: false, edits: [{ span, text: plain }] }];
}
