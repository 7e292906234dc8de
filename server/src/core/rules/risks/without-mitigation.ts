import type { Fix } from "../../analysis.ts";
import type { RiskCard } from "../../cards/risk-card.ts";
import { riskCardsOf } from "../../cards/risks.ts";
import type { TableUnit } from "../../cards/units.ts";
import { afterSentence, scaffold } from "../../fixes/scaffold.ts";
import type { Narrative } from "../../narrative/narrative.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { DocumentRule } from "../rule.ts";

export const withoutMitigation: DocumentRule = {
  id: "risks/without-mitigation",
  scope: "document",
  severity: "error",
  title: "A risk has no answer",
  guide: "Risk Assessment and Mitigation: how the team plans to address each challenge",
  why: "A risk that is only named leaves the reader to guess whether anybody will act. The answer is what builds confidence in the plan.",
  help: "Say after each risk what you do about it, who does it and by when; or say openly that you accept it, and why.",
  whenOff: "The answers stand in another document that every reader has at hand.",
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          risks: `## Risk Assessment and Mitigation

- ⟦The housing association may sign the lease after the winter.⟧
- Lockers may fill up before holidays. Drivers then take parcels back and bring them again the next morning.`,
        }),
      },
      {
        text: exampleNarrative({
          risks: `## Risk Assessment and Mitigation

| Risk | Likelihood | Mitigation |
| --- | --- | --- |
| ⟦Lease is signed late⟧ | High | — |
| Lockers fill up | Low | Drivers bring parcels again the next morning |`,
        }),
      },
      {
        text: exampleNarrative({
          risks: `## Risk Assessment and Mitigation

| Risk | Likelihood |
| --- | --- |
| ⟦Lease is signed late⟧ | High |`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          risks: `## Risk Assessment and Mitigation

**The lease comes late.** The association has moved its date once before. Eleven blocks are leased already,
and the first lockers go there.

**Lockers fill up before holidays.** The caretaker keeps a second shelf.`,
        }),
      },
      {
        text: exampleNarrative({
          risks: `## Risiken und Gegenmaßnahmen

| Risiko | Eintritt | Gegenmaßnahme |
| --- | --- | --- |
| Der Vertrag kommt spät | hoch | Beginn in elf Häusern mit Vertrag |
| Die Fächer sind voll | gering | Zustellung am nächsten Morgen |`,
        }),
      },
    ],
  },
  *check(narrative) {
    for (const risk of riskCardsOf(narrative)) {
      if (risk.isAnswered) continue;
      yield {
        span: risk.place,
        message: `${quoted(risk.risk)} has no answer. Say what you do about it, who does it and by when.`,
        ...(risk.isPlain && { severity: "warning" as const }),
        charge: { criterion: "risks", points: 1.5 },
        fixes: [answerFix(narrative, risk)],
      };
    }
  },
};

const quoted = (text: string): string => {
  const plain = text.replace(/\s+/g, " ").replace(/[.;:]$/u, "");
  return `“${plain.length > 80 ? `${plain.slice(0, 77).trimEnd()}…` : plain}”`;
};

const answer = "[what you do], [owner], by [date]";

function answerFix(narrative: Narrative, risk: RiskCard): Fix {
  if (!risk.table) {
    const text = afterSentence(narrative.text, risk.answerAt, `Mitigation: ${answer}.`);
    return scaffold("Add a mitigation to fill in", risk.answerAt, text);
  }
  if (!risk.hasAnswerColumn) return addColumn(risk.table);
  const end = endOfCell(narrative.text, risk.answerAt);
  const isEmpty = narrative.text.slice(risk.answerAt, end).trim() === "";
  const edit = {
    span: { start: risk.answerAt, end: isEmpty ? risk.answerAt : end },
    text: isEmpty ? ` ${answer} ` : answer,
  };
  return { title: "Fill the cell with a mitigation to complete", safe: false, edits: [edit] };
}

/** The end of the words of a cell that starts at `start`. */
function endOfCell(text: string, start: number): number {
  const bar = /[|\r\n]/.exec(text.slice(start));
  const cell = text.slice(start, bar ? start + bar.index : text.length);
  return start + cell.trimEnd().length;
}

function addColumn({ block, start }: TableUnit): Fix {
  const edits = [...block.source.matchAll(/[^\r\n]+/g)].map((line, index) => {
    const at = start + line.index + line[0].trimEnd().length;
    const cell = index === 0 ? "Mitigation" : index === 1 ? "---" : answer;
    const text = line[0].trimEnd().endsWith("|") ? ` ${cell} |` : ` | ${cell}`;
    return { span: { start: at, end: at }, text };
  });
  return { title: "Add a column for mitigations", safe: false, edits };
}
