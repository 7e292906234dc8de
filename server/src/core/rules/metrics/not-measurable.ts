import { metricSectionOf } from "../../cards/metrics.ts";
import type { TextUnit } from "../../cards/units.ts";
import { isAspiration, measuresIn } from "../../facts/metric-sentences.ts";
import { scaffold } from "../../fixes/scaffold.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { DocumentRule, Draft } from "../rule.ts";

export const notMeasurable: DocumentRule = {
  id: "metrics/not-measurable",
  scope: "document",
  severity: "warning",
  title: "A goal cannot be measured",
  guide: "Success Metrics and Goals: clear metrics and objective criteria",
  why: "An aspiration reads well and decides nothing: two people can look at the same year and disagree on whether it was met.",
  help: "Say what one would count to see it, the value to reach and the date; or leave the sentence out.",
  whenOff: "The aspiration is quoted from a strategy and followed by its metrics.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          metrics: `${exampleParts.metrics}\n\n⟦We become the preferred partner of tenants in the city.⟧`,
        }),
      },
      {
        text: exampleNarrative({
          metrics: `${exampleParts.metrics}\n\n- ⟦Deliver an outstanding experience at the door.⟧`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          metrics: `${exampleParts.metrics}\n\nWe become the first choice of 30 % of the tenants by December 2027, according to the yearly survey.`,
        }),
      },
    ],
  },
  *check(narrative) {
    const read = metricSectionOf(narrative);
    if (!read) return;
    for (const unit of read.units)
      if (unit.form !== "table") yield* aspirationsIn(unit, read.section.spec.id);
  },
};

function* aspirationsIn(unit: TextUnit, criterion: string): Iterable<Draft> {
  for (const [index, sentence] of unit.sentences.entries()) {
    if (!isAspiration(sentence.own)) continue;
    // A figure in the next sentence, or anywhere under the same head, measures the goal.
    const others = unit.head
      ? unit.sentences.filter((other) => other !== sentence)
      : unit.sentences.slice(index + 1, index + 2);
    if (others.some(({ text }) => measuresIn(text).length > 0 || /\[[^\]]+\]/.test(text))) continue;
    yield {
      span: { start: sentence.start, end: sentence.end },
      message: "Nobody can count this goal. Say what one would see, the value to reach and the date.",
      charge: { criterion, points: 0.6 },
      fixes: [
        scaffold(
          "Add a measure to fill in",
          sentence.end,
          " We measure it by [what is counted]: from [baseline] to [target] by [date].",
        ),
      ],
    };
  }
}
