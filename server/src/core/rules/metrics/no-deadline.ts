import { cellOf, isLimit, type MetricCard } from "../../cards/metric-card.ts";
import { isBaselineOnly } from "../../cards/metric-prose.ts";
import { type MetricSection, metricSectionOf } from "../../cards/metrics.ts";
import { hasDeadline, measuresIn } from "../../facts/metric-sentences.ts";
import { scaffold } from "../../fixes/scaffold.ts";
import { otherDate, yesOrNo } from "../../lexicon/metric-wording.ts";
import { emptyCell } from "../../lexicon/table-columns.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { DocumentRule } from "../rule.ts";

export const noDeadline: DocumentRule = {
  id: "metrics/no-deadline",
  scope: "document",
  severity: "warning",
  title: "A target has no date",
  guide: "Success Metrics and Goals: targets and timelines",
  why: "A target without a date cannot be missed. The date decides what the team does first and when readers come back to the question.",
  help: "Say by when each value is reached, or give all targets one date in the first sentence of the section.",
  whenOff: "All targets share the date of a plan that readers know.",
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          metrics: `${exampleParts.metrics}\n\n⟦Complaints fall from 40 to 12 a week.⟧`,
        }),
      },
      {
        text: exampleNarrative({
          metrics: `## Success Metrics and Goals

| Metric | Today | Target | By |
| --- | --- | --- | --- |
| Missed parcels | 20 % | 2 % | 31 May 2027 |
| ⟦Cost of a delivery⟧ | €4.10 | €3.30 | |`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          metrics: `## Success Metrics and Goals

All targets are due by 31 May 2027, counted from the drivers' scans.

- Missed parcels fall from 20 % to 2 %.
- The cost of a delivery falls from €4.10 to €3.30.`,
        }),
      },
    ],
  },
  *check(narrative) {
    const read = metricSectionOf(narrative);
    if (!read || read.shared.deadline !== undefined) return;
    const isEnglish = narrative.language === "en";
    for (const metric of read.cards) {
      if (metric.row ? rowHasDate(metric, read, isEnglish) : !isEnglish || !awaitsDate(metric)) continue;
      yield {
        span: metric.place,
        message: `“${metric.name}” has no date. Say by when the value is reached.`,
        charge: { criterion: read.section.spec.id, points: 0.6 },
        fixes: [fixFor(metric)],
      };
    }
  },
};

function rowHasDate(metric: MetricCard, { section }: MetricSection, isEnglish: boolean): boolean {
  const { row, deadline, target, name, method, baseline } = metric;
  if (!row || target === undefined) return true;
  const cell = cellOf(row, "deadline");
  if (!cell) {
    if (deadline !== undefined) return true;
    // A table of two values shows a change; one of targets alone may be explained by the text around it.
    if (baseline === undefined) return true;
    return isEnglish
      ? hasDeadline(`${target}. ${name}. ${method ?? ""}. ${row.table.header}`)
      : section.blocks.some(
          ({ block }) => block.node.type !== "table" && /20[2-4]\d|二〇/u.test(block.source),
        );
  }
  if (emptyCell.test(cell.text)) return deadline !== undefined;
  return !isEnglish || !isVagueDate(cell.text);
}

const isVagueDate = (text: string): boolean =>
  !/\d|\[|\{/.test(text) &&
  !hasDeadline(`by ${text}`) &&
  !otherDate.test(text) &&
  !/\b(?:ongoing|continuous\w*|quarterly|monthly|weekly|yearly|annual\w*|always|launch|go-live|january|february|march|april|may|june|july|august|september|october|november|december)/iu.test(
    text,
  ) &&
  /\b(?:ready|possible|soon|later|future|time|needed|available|done|when|eventually|asap|after|once|upon|following|roll-?out|completion|planned|tbd)\b/iu.test(
    text,
  );

/** A value is to be reached, and nothing says when. */
function awaitsDate(metric: MetricCard): boolean {
  if (metric.deadline !== undefined || isLimit(metric)) return false;
  if (hasDeadline(metric.name)) return false;
  const told = metric.sentences
    .map(({ text }) => text)
    .filter((text) => metric.form !== "paragraph" || !isBaselineOnly(text))
    .join(" ");
  return measuresIn(told).length > 0 || (metric.form !== "paragraph" && yesOrNo.test(told));
}

function fixFor(metric: MetricCard): ReturnType<typeof scaffold> {
  const cell = metric.row && cellOf(metric.row, "deadline");
  if (cell) {
    return {
      title: "Fill the cell with a date to complete",
      safe: false,
      edits: [{ span: cell.span, text: cell.text === "" ? " [date] " : "[date]" }],
    };
  }
  if (metric.row) {
    const at = cellOf(metric.row, "target")?.span.end ?? metric.span.end;
    return scaffold("Add a date to fill in", at, " by [date]");
  }
  const [first] = metric.sentences;
  const at = first ? first.end - (/[.;]$/.test(first.text) ? 1 : 0) : metric.span.end;
  return scaffold("Add a date to fill in", at, " by [date]");
}
