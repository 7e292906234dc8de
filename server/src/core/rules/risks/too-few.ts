import type { RiskCard } from "../../cards/risk-card.ts";
import { riskCardsOf, riskSectionOf } from "../../cards/risks.ts";
import { keyOf } from "../../facts/filling.ts";
import { endOf, headingOf, isNoise } from "../../facts/section-text.ts";
import { sentencesOf } from "../../facts/sentences.ts";
import { scaffold } from "../../fixes/scaffold.ts";
import type { Section } from "../../narrative/narrative.ts";
import { type Span, shift } from "../../text/span.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { DocumentRule } from "../rule.ts";

export const tooFew: DocumentRule = {
  id: "risks/too-few",
  scope: "document",
  severity: "hint",
  title: "The section names fewer risks than a careful team finds",
  guide: "Risk Assessment and Mitigation: thorough thinking and preparation",
  why: "One risk, or none, tells the reader that nobody looked. Plans fail at suppliers, at approvals, at adoption, at cost and at dates.",
  help: "Walk through the plan and the metrics: what if each dependency, date or target fails? Write down the ones that would change the decision.",
  whenOff: "The proposal is small and can be undone in a day.",
  options: [
    { name: "atLeast", description: "Risks that the section should name.", default: 3, min: 1, max: 12 },
  ],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          risks: `⟦## Risk Assessment and Mitigation⟧

The housing association may sign late. In that case we begin with the eleven blocks that we lease already, and
the rest of the lobbies follows in the order in which the leases come back to us.`,
        }),
      },
      {
        text: exampleNarrative({
          risks: `⟦## Risk Assessment and Mitigation⟧

We have looked at the plan from every side and see nothing that could stop it. Tenants have asked for lockers
for years, and the caretakers are on our side.`,
        }),
      },
    ],
    better: [
      {
        text: exampleNarrative({
          risks: `## Risk Assessment and Mitigation

First, the housing association may sign late. In that case we begin with the blocks that we lease already.
Second, lockers may fill up before holidays. Drivers then bring parcels again the next morning.
Third, batteries could fail in the cold. The caretaker has a key for each door.`,
        }),
      },
    ],
  },
  *check(narrative, { options }) {
    const section = riskSectionOf(narrative);
    if (!section || section.status === "empty") return;
    const risks = distinct(riskCardsOf(narrative), section);
    const soft = risks.filter(({ isSoft }) => isSoft).length;
    const count = risks.length - soft;
    const atLeast = Number(options.atLeast);
    if (count >= atLeast) return;
    const named = count === 0 ? "no risk" : count === 1 ? "one risk" : `${count} risks`;
    const lines = Array.from(
      { length: atLeast - count },
      (_, index) =>
        `- [Risk ${count + index + 1}: what can go wrong]. Mitigation: [what you do], [owner], by [date].`,
    );
    yield {
      span: headingOf(section),
      message: `The section names ${named}${soft > 0 ? ` besides ${soft === 1 ? "one" : soft} that nobody would fear` : ""}. Walk through dependencies, dates and targets, and add what could change the decision.`,
      severity: count <= 1 ? "warning" : "hint",
      charge: { criterion: "risks", points: count === 0 ? 4 : count === 1 ? 3 : 0.5 },
      fixes: [
        scaffold(
          "Add risks to fill in",
          endOf(section),
          narrative.newline + narrative.newline + lines.join(narrative.newline),
        ),
      ],
    };
  },
};

/** Each risk once, without sentences that were copied here from another section. */
function distinct(risks: readonly RiskCard[], section: Section): readonly RiskCard[] {
  const noise = section.blocks.flatMap(({ block, start }) =>
    sentencesOf(block)
      .filter((sentence) => isNoise(section, sentence))
      .map((sentence) => shift(sentence, start)),
  );
  const byName = new Map(risks.map((card) => [keyOf(card.risk), card]));
  return [...byName.values()].filter(({ place }) => !noise.some((sentence) => touches(sentence, place)));
}

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
