import { riskCardsOf, riskSectionOf, riskUnitsOf } from "../../cards/risks.ts";
import type { TextUnit } from "../../cards/units.ts";
import { isVagueAnswer, readRiskSentence } from "../../facts/risk-sentences.ts";
import type { Sentence } from "../../facts/sentences.ts";
import { afterSentence, scaffold } from "../../fixes/scaffold.ts";
import type { Narrative } from "../../narrative/narrative.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { DocumentRule, Draft } from "../rule.ts";

export const vagueMitigation: DocumentRule = {
  id: "risks/vague-mitigation",
  scope: "document",
  severity: "warning",
  title: "A mitigation promises nothing definite",
  guide: "Risk Assessment and Mitigation: building confidence in the proposed approach",
  why: "One can write “we monitor it closely” under any risk. A reader trusts a deed with an owner, a date or a limit.",
  help: "Name what is done, by whom and by when, or the value at which somebody acts and how.",
  whenOff: "Never for risks that could stop the project.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          risks: `## Risk Assessment and Mitigation

**The lease comes late.** ⟦We work closely with the housing association and keep a close eye on it.⟧

**Lockers fill up.** Drivers then bring parcels again the next morning.`,
        }),
      },
      {
        text: exampleNarrative({
          risks: `## Risk Assessment and Mitigation

| Risk | Mitigation |
| --- | --- |
| Lease is signed late | ⟦Regular meetings with stakeholders⟧ |
| Lockers fill up | Drivers bring parcels again the next morning |`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          risks: `## Risk Assessment and Mitigation

**The lease comes late.** We monitor the draft every Monday, and without a signature on 1 March we begin with
the eleven blocks that we lease already.

**Lockers fill up.** We work closely with the caretakers, who store up to forty parcels a block.`,
        }),
      },
    ],
  },
  *check(narrative) {
    const section = riskSectionOf(narrative);
    if (!section) return;
    for (const unit of riskUnitsOf(section)) if (unit.form !== "table") yield* vagueText(narrative, unit);
    yield* vagueRows(narrative);
  },
};

const answer = "If [trigger], [owner] will [action] by [date].";

function* vagueText(narrative: Narrative, unit: TextUnit): Iterable<Draft> {
  const vague = unit.sentences.filter(({ text }) => isVagueAnswer(text));
  const [first] = vague;
  const last = vague.at(-1);
  if (
    !first ||
    !last ||
    unit.sentences.some((sentence, index) => !vague.includes(sentence) && isDefinite(sentence, unit, index))
  )
    return;
  yield {
    span: { start: first.start, end: last.end },
    message:
      "This answer would fit any risk. Say what is done, who does it and by when, or at which value somebody acts.",
    charge: { criterion: "risks", points: 0.6 },
    fixes: [
      scaffold("Add a definite answer to fill in", last.end, afterSentence(narrative.text, last.end, answer)),
    ],
  };
}

/** A sentence that answers with something definite, or may. */
function isDefinite({ text }: Sentence, unit: TextUnit, index: number): boolean {
  const kind = readRiskSentence(text, unit.head !== undefined || index > 0);
  return kind === "answer" || /\[[^\]]+\]/.test(text);
}

function* vagueRows(narrative: Narrative): Iterable<Draft> {
  for (const { table, vague } of riskCardsOf(narrative)) {
    if (!table || !vague) continue;
    const cell = narrative.text.slice(vague.start, vague.end);
    yield {
      span: vague,
      message:
        "This answer would fit any risk. Say what is done, who does it and by when, or at which value somebody acts.",
      charge: { criterion: "risks", points: 0.6 },
      fixes: [
        scaffold("Add a definite answer to fill in", vague.end, afterSentence(cell, cell.length, answer)),
      ],
    };
  }
}
