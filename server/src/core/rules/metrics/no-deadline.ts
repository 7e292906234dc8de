import { isLimit, type Metric } from "../../facts/metric.ts";
import { hasDeadline, measuresIn } from "../../facts/metric-sentences.ts";
import { isBaselineOnly } from "../../facts/metric-texts.ts";
import { metricSectionOf } from "../../facts/metrics.ts";
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
    if (!read || read.hasSharedDeadline) return;
    const isEnglish = narrative.language === "en";
    for (const metric of read.metrics) {
      if (metric.row ? rowHasDate(metric, isEnglish) : !isEnglish || !awaitsDate(metric)) continue;
      yield {
        span: metric.place,
        message: `“${metric.name}” has no date. Say by when the value is reached.`,
        charge: { criterion: read.section.spec.id, points: 0.6 },
        fixes: [fixFor(metric)],
      };
    }
  },
};

function rowHasDate({ row, deadline, target, name, method, baseline }: Metric, isEnglish: boolean): boolean {
  if (!row || target === undefined) return true;
  const column = row.columns.get("deadline");
  if (column === undefined) {
    if (!isEnglish || deadline !== undefined) return true;
    const header = row.unit.table.header.map(({ text }) => text).join(" ");
    return (
      hasDeadline(`${target}. ${name}. ${method ?? ""}. ${header}`) ||
      row.dateColumns.length > 0 ||
      baseline === undefined
    );
  }
  const text = row.row.cells[column]?.text ?? "";
  if (emptyCell.test(text)) return hasDeadline(target);
  return (
    !isEnglish ||
    /\d/.test(text) ||
    hasDeadline(`by ${text}`) ||
    otherDate.test(text) ||
    /\b(?:ongoing|continuous\w*|quarterly|monthly|weekly|yearly|annual\w*|always|launch|go-live|january|february|march|april|may|june|july|august|september|october|november|december|\[)/iu.test(
      text,
    ) ||
    !/\b(?:ready|possible|soon|later|future|time|needed|available|done|when|eventually|asap)\b/iu.test(text)
  );
}

/** A value is to be reached, and nothing says when. */
function awaitsDate(metric: Metric): boolean {
  const texts = [metric.name, ...metric.sentences.map(({ text }) => text)];
  if (isLimit(metric) || texts.some(hasDeadline)) return false;
  const told = metric.sentences
    .map(({ text }) => text)
    .filter((text) => metric.form !== "paragraph" || !isBaselineOnly(text))
    .join(" ");
  return measuresIn(told).length > 0 || (metric.form !== "paragraph" && yesOrNo.test(told));
}

function fixFor(metric: Metric): ReturnType<typeof scaffold> {
  const column = metric.row?.columns.get("deadline");
  const cell = column === undefined ? undefined : metric.row?.row.cells[column];
  if (metric.row && cell) {
    const { start } = metric.row.unit;
    const span = { start: cell.start + start, end: cell.end + start };
    return {
      title: "Fill the cell with a date to complete",
      safe: false,
      edits: [{ span, text: cell.text === "" ? " [date] " : "[date]" }],
    };
  }
  if (metric.row) {
    const target = metric.row.row.cells[metric.row.columns.get("target") ?? 0];
    return scaffold("Add a date to fill in", (target?.end ?? 0) + metric.row.unit.start, " by [date]");
  }
  const [first] = metric.sentences;
  const at = first ? first.end - (/[.;]$/.test(first.text) ? 1 : 0) : metric.span.end;
  return scaffold("Add a date to fill in", at, " by [date]");
}
