import { cellOf, isOnlyFor } from "../../cards/metric-card.ts";
import { saidKind } from "../../cards/metric-kind.ts";
import { type MetricSection, metricSectionOf } from "../../cards/metrics.ts";
import { endOf, headingOf } from "../../facts/section-text.ts";
import { scaffold } from "../../fixes/scaffold.ts";
import { customerMetric } from "../../lexicon/metric-wording.ts";
import type { Narrative } from "../../narrative/narrative.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { DocumentRule } from "../rule.ts";

export const noCustomerMetric: DocumentRule = {
  id: "metrics/no-customer-metric",
  scope: "document",
  severity: "warning",
  title: "No metric shows whether customers are better off",
  guide: "Success Metrics and Goals: customer-focused metrics of satisfaction, usage and outcomes",
  why: "The paper promises something to customers. If every figure is about money, the project can be called a success while they wait as long as before.",
  help: "Add the figure in which customers would notice the change: their waiting, their errors, how many come back, how they rate it.",
  whenOff: "The whole purpose is internal, and the staff it serves are counted elsewhere.",
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          metrics: `⟦## Success Metrics and Goals⟧

The cost of a delivery falls from €4.10 to €3.30 by 31 May 2027, according to the monthly ledger of the depot.
Revenue grows from €1.2 million to €1.5 million by the same date.`,
        }),
      },
      {
        text: exampleNarrative({
          metrics: `⟦## Success Metrics and Goals⟧

| Metric | Kind | Today | Target | By |
| --- | --- | --- | --- | --- |
| Margin per parcel | business | €0.40 | €0.90 | 31 May 2027 |
| Depot hours | business | 2,100 | 1,600 | 31 May 2027 |`,
        }),
      },
    ],
    better: [{ text: exampleNarrative() }],
  },
  *check(narrative, { settings }) {
    const read = metricSectionOf(narrative);
    if (!read || read.section.isUnfilled || !readsKinds(read, narrative)) return;
    if (read.cards.some(({ name }) => /\[[^\]]+\]|\{\{/u.test(name))) return;
    const { cards, section } = read;
    const own = settings.terms.customers.map((word) => word.toLowerCase());
    const serves = cards.some(
      (card) => !isOnlyFor(card, "business") || own.some((word) => card.name.toLowerCase().includes(word)),
    );
    if (serves || isStarted(read) || (cards.length === 0 && mentions(read))) return;
    yield {
      span: headingOf(section),
      message:
        cards.length === 0
          ? "The section names no figure in which customers would notice the change. Add one with its target and date."
          : "Every metric here is about the business. Add the figure in which customers would notice the change.",
      charge: { criterion: section.spec.id, points: 3 },
      fixes: [
        scaffold(
          "Add a customer metric to fill in",
          endOf(section),
          `${narrative.newline + narrative.newline}Customer satisfaction with [what] rises from [baseline] to [target] by [date].`,
        ),
      ],
    };
  },
};

/** English wording tells of which kind a metric is; elsewhere only a column for the kind does. */
const readsKinds = ({ cards }: MetricSection, narrative: Narrative): boolean =>
  narrative.language === "en" ||
  (cards.length > 0 && cards.every(({ row }) => row && saidKind(cellOf(row, "kind")?.text) !== undefined));

/** A metric is begun and still to be filled in. */
const isStarted = ({ units }: MetricSection): boolean =>
  units.some(
    (unit) =>
      unit.form !== "table" &&
      unit.sentences.some(({ text }) => /\[[^\]]+\]/.test(text) && customerMetric.test(text)),
  );

const mentions = ({ units }: MetricSection): boolean =>
  units.some((unit) => unit.form === "table" || unit.sentences.some(({ text }) => customerMetric.test(text)));
