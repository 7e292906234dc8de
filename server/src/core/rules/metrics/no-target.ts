import { cellOf, type MetricCard } from "../../cards/metric-card.ts";
import { type MetricSection, metricSectionOf } from "../../cards/metrics.ts";
import { isAspiration, lacksTarget, measuresIn } from "../../facts/metric-sentences.ts";
import { scaffold } from "../../fixes/scaffold.ts";
import { metricNoun, onlyTracks, yesOrNo } from "../../lexicon/metric-wording.ts";
import type { Narrative } from "../../narrative/narrative.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { DocumentRule } from "../rule.ts";

export const noTarget: DocumentRule = {
  id: "metrics/no-target",
  scope: "document",
  severity: "warning",
  title: "A metric has no target",
  guide: "Success Metrics and Goals: specific targets",
  why: "Counting something is no goal. Without a value to reach, every result can be called a success, and none can be called a failure.",
  help: "Give the value that you commit to, or say what must be true for the metric to count as met.",
  whenOff: "The section only defines metrics whose targets stand in a plan that readers have at hand.",
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          metrics: `${exampleParts.metrics}\n\n⟦We will track how content tenants are.⟧`,
        }),
      },
      {
        text: exampleNarrative({
          metrics: `## Success Metrics and Goals

| Metric | Today | Target | By |
| --- | --- | --- | --- |
| Missed parcels | 20 % | 2 % | 31 May 2027 |
| ⟦Cost of a delivery⟧ | €4.10 | tbd | 31 May 2027 |`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          metrics: `${exampleParts.metrics}\n\nNot one parcel is lost between May and December 2027.`,
        }),
      },
      {
        text: exampleNarrative({
          metrics: `## Success Metrics and Goals

| Messgröße | 2026 | Mai 2027 |
| --- | --- | --- |
| Verpasste Pakete | 20 % | 2 % |
| Kosten je Zustellung | 4,10 € | 3,30 € |`,
        }),
      },
    ],
  },
  *check(narrative) {
    const read = metricSectionOf(narrative);
    if (!read) return;
    for (const metric of read.cards) {
      if (metric.row ? rowHasTarget(metric, narrative) : textHasTarget(metric, read, narrative)) continue;
      yield {
        span: metric.place,
        message: `“${metric.name}” has no target. Give the value to reach, as in “from 12 % to 4 % by 30 June”.`,
        charge: { criterion: read.section.spec.id, points: 1 },
        fixes: [fixFor(metric)],
      };
    }
  },
};

const isOpen = (narrative: Narrative): boolean => narrative.language === "en";

function rowHasTarget(metric: MetricCard, narrative: Narrative): boolean {
  const { row } = metric;
  if (!row) return true;
  if (!row.table.columns.has("target")) {
    // A table that only explains the metrics has no column of values at all.
    return (
      !row.table.columns.has("baseline") || row.row.all.some(({ text }) => /[<>≥≤]|\btarget\b/iu.test(text))
    );
  }
  const text = metric.target;
  if (text === undefined) return false;
  return (
    !isOpen(narrative) ||
    /[\p{N}<>≥≤✓✔]/u.test(text) ||
    measuresIn(text).length > 0 ||
    yesOrNo.test(text) ||
    /\[[^\]]+\]/.test(text) ||
    !/\b(?:as|better|higher|lower|more|less|fewer|improve\w*|increase\w*|reduc\w*|high|low|good|best|up|down|significant\w*|steady|growth|continuous\w*)\b/iu.test(
      text,
    )
  );
}

function textHasTarget(metric: MetricCard, { isStructured }: MetricSection, narrative: Narrative): boolean {
  if (!isOpen(narrative)) return true;
  const texts = metric.sentences.map(({ text }) => text);
  const all = [metric.name, ...texts].join(" ");
  if (/\[[^\]]+\]/.test(all)) return true;
  if (metric.form === "paragraph") return !texts.some((text, index) => index === 0 && lacksTarget(text));
  if (measuresIn(all).length > 0 && !texts.every((text) => lacksTarget(text))) return true;
  if (isAspiration(all)) return true;
  if (yesOrNo.test(all) && !onlyTracks.test(all)) return true;
  return !(metricNoun.test(all) || onlyTracks.test(all) || isStructured);
}

function fixFor(metric: MetricCard): ReturnType<typeof scaffold> {
  const cell = metric.row && cellOf(metric.row, "target");
  if (cell) {
    return {
      title: "Fill the cell with a target to complete",
      safe: false,
      edits: [{ span: cell.span, text: cell.text === "" ? " [target] " : "[target]" }],
    };
  }
  const last = metric.sentences.at(-1);
  const at = metric.form === "paragraph" ? metric.place.end : (last?.end ?? metric.span.end);
  return scaffold("Add a target to fill in", at, " Target: from [baseline] to [target] by [date].");
}
