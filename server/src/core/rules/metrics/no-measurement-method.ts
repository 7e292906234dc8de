import { metricSectionOf } from "../../cards/metrics.ts";
import { tellsHow } from "../../facts/metric-sentences.ts";
import { endOf, headingOf } from "../../facts/section-text.ts";
import { scaffold } from "../../fixes/scaffold.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { DocumentRule } from "../rule.ts";

export const noMeasurementMethod: DocumentRule = {
  id: "metrics/no-measurement-method",
  scope: "document",
  severity: "off",
  title: "Nothing says how the metrics are measured",
  guide: "Success Metrics and Goals: how the team will measure progress and evaluate outcomes",
  why: "A satisfaction of 4.5 means one thing in a survey of ten friends and another in one of a thousand strangers.",
  help: "Name the source of each figure: a log, a ledger, a survey with its size, an audit.",
  whenOff: "All figures come from accounts that every reader knows.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          metrics: `⟦## Success Metrics and Goals⟧

Missed parcels fall from 20 % to 2 % by 31 May 2027. The cost of a delivery falls from €4.10 to €3.30
by the same date, and tenants who order again become 12 % more than today.`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          metrics: `## Success Metrics and Goals

| Metric | Today | Target | By | Source |
| --- | --- | --- | --- | --- |
| Missed parcels | 20 % | 2 % | 31 May 2027 | drivers' scans |
| Cost of a delivery | €4.10 | €3.30 | 31 May 2027 | ledger |`,
        }),
      },
    ],
  },
  *check(narrative) {
    const read = metricSectionOf(narrative);
    if (!read || read.cards.length === 0 || read.cards.some(({ row, method }) => row && method)) return;
    const isTold = read.units.some(
      (unit) =>
        unit.form !== "table" && unit.sentences.some(({ text }) => tellsHow(text) || /\[[^\]]+\]/.test(text)),
    );
    if (isTold) return;
    yield {
      span: headingOf(read.section),
      message:
        "Nothing here says how the figures are measured. Name the log, ledger, survey or audit that they come from.",
      charge: { criterion: read.section.spec.id, points: 0.2 },
      fixes: [
        scaffold(
          "Add the source to fill in",
          endOf(read.section),
          `${narrative.newline + narrative.newline}[Which figures] come from [source], and [owner] reports them every [month].`,
        ),
      ],
    };
  },
};
