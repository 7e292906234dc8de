import { cellOf, isOnlyFor } from "../../cards/metric-card.ts";
import { saidKind } from "../../cards/metric-kind.ts";
import { type MetricSection, metricSectionOf } from "../../cards/metrics.ts";
import { measuresIn } from "../../facts/metric-sentences.ts";
import { endOf, headingOf } from "../../facts/section-text.ts";
import { scaffold } from "../../fixes/scaffold.ts";
import { businessMetric } from "../../lexicon/metric-wording.ts";
import type { Narrative } from "../../narrative/narrative.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { DocumentRule } from "../rule.ts";

export const noBusinessMetric: DocumentRule = {
  id: "metrics/no-business-metric",
  scope: "document",
  severity: "warning",
  title: "No metric shows what the business gains",
  guide: "Success Metrics and Goals: business metrics of revenue, cost and efficiency",
  why: "Whoever decides has to weigh the gain against the money. Without a figure for revenue, cost or hours there is nothing to weigh.",
  help: "Add the figure that the money is asked for: revenue, cost for each case, hours of staff, customers who stay, a grant that is kept.",
  whenOff: "The purpose is charitable, and no cost or capacity depends on it.",
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          metrics: `⟦## Success Metrics and Goals⟧

Missed parcels fall from 20 % to 2 % by 31 May 2027, counted from the drivers' scans.
Tenants rate their satisfaction at 4.5 out of 5 by the same date, up from 3.1 in the survey of March.`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          metrics: `## Success Metrics and Goals

Missed parcels fall from 20 % to 2 % by 31 May 2027, counted from the drivers' scans.
Drivers save 2,100 hours of second rounds a year from June 2027, measured in their shift log.`,
        }),
      },
    ],
  },
  *check(narrative) {
    const read = metricSectionOf(narrative);
    if (!read || read.section.isUnfilled || !readsKinds(read, narrative)) return;
    if (read.cards.some(({ name }) => /\[[^\]]+\]|\{\{/u.test(name))) return;
    const { cards, section } = read;
    if (cards.some((card) => !isOnlyFor(card, "customer")) || mentions(read)) return;
    yield {
      span: headingOf(section),
      message:
        cards.length === 0
          ? "The section names no figure of revenue, cost or effort. Add the one that the money is asked for."
          : "Every metric here is about customers. Add the figure that the money is asked for: revenue, cost, hours, customers who stay.",
      charge: { criterion: section.spec.id, points: 3 },
      fixes: [
        scaffold(
          "Add a business metric to fill in",
          endOf(section),
          `${narrative.newline + narrative.newline}The cost of [what] falls from [baseline] to [target] by [date].`,
        ),
      ],
    };
  },
};

/** English wording tells of which kind a metric is; elsewhere only a column for the kind does. */
const readsKinds = ({ cards }: MetricSection, narrative: Narrative): boolean =>
  narrative.language === "en" ||
  (cards.length > 0 && cards.every(({ row }) => row && saidKind(cellOf(row, "kind")?.text) !== undefined));

/** Money or effort with a figure in what the text says around the metrics. */
function mentions({ units, cards, isStructured }: MetricSection): boolean {
  const opened = new Set(cards.map(({ place }) => place.start));
  return units.some(
    (unit) =>
      unit.form === "paragraph" &&
      unit.sentences.some(
        ({ text, start }) =>
          (isStructured || !opened.has(start)) &&
          ((businessMetric.test(text) && measuresIn(text).length > 0) || /\[[^\]]+\]/.test(text)),
      ),
  );
}
