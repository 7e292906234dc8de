import { cellOf, type MetricCard, type MetricRow } from "../../cards/metric-card.ts";
import { metricSectionOf } from "../../cards/metrics.ts";
import { changesWithoutBase, isPast, isRelative, measuresIn } from "../../facts/metric-sentences.ts";
import type { Sentence } from "../../facts/sentences.ts";
import { scaffold } from "../../fixes/scaffold.ts";
import { tellsBase } from "../../lexicon/metric-wording.ts";
import { gated } from "../../text/gate.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { DocumentRule } from "../rule.ts";

export const noBaseline: DocumentRule = {
  id: "metrics/no-baseline",
  scope: "document",
  severity: "hint",
  title: "A change is given without the value that it starts from",
  guide: "Success Metrics and Goals: objective criteria for evaluating success",
  why: "A fall “by a third” is large or small depending on what it is a third of. Afterwards nobody can tell whether it was reached.",
  help: "Give both values: what it is today and what it will be.",
  whenOff: "The baseline is being measured, and the paper says by when it is known.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          metrics: `${exampleParts.metrics}\n\n⟦By June 2027 we cut complaints by a third.⟧`,
        }),
      },
      {
        text: exampleNarrative({
          metrics: `## Success Metrics and Goals

- ⟦Increase the share of parcels that arrive by 15 % until 31 May 2027.⟧
- The cost of a delivery falls from €4.10 to €3.30 by 31 May 2027.`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          metrics: `${exampleParts.metrics}\n\nIn 2026, tenants complained 340 times. By June 2027 we halve this number.`,
        }),
      },
    ],
  },
  *check(narrative) {
    const read = metricSectionOf(narrative);
    if (!read) return;
    for (const metric of read.cards) {
      if (!metric.row || metric.target === undefined || metric.baseline !== undefined) continue;
      const isChange = isRelative(`${metric.target}`) || /^[+−–-]\s?\d/u.test(metric.target);
      if (!isChange && !leavesBaseOpen(metric.row, metric.target)) continue;
      if (metric.row.row.all.some(({ text }) => tellsBase.test(text))) continue;
      yield {
        span: metric.place,
        message: `“${metric.name}” is to change, and today's value is not given. Give both values.`,
        charge: { criterion: read.section.spec.id, points: 0.4 },
        fixes: [rowFix(metric, metric.row)],
      };
    }
    for (const unit of read.units) {
      if (unit.form === "table" || (unit.form === "paragraph" && read.isStructured)) continue;
      for (const [index, sentence] of unit.sentences.entries()) {
        if (!isFlagged(sentence, unit.sentences, index)) continue;
        yield {
          span: { start: sentence.start, end: sentence.end },
          message: "This change has no starting point. Give today's value beside the one to reach.",
          charge: { criterion: read.section.spec.id, points: 0.4 },
          fixes: [
            scaffold(
              "Add the baseline to fill in",
              sentence.end - (/[.;]$/.test(sentence.text) ? 1 : 0),
              ", from [baseline] today",
            ),
          ],
        };
      }
    }
  },
};

/** There is a column for today's value, and in this row it is blank beside a figure to reach. */
function leavesBaseOpen(row: MetricRow, target: string): boolean {
  const cell = cellOf(row, "baseline");
  return cell !== undefined && /^[\s?…]*$|^(?:tbd|unknown)$/iu.test(cell.text) && /\d/.test(target);
}

function isFlagged({ text }: Sentence, sentences: readonly Sentence[], index: number): boolean {
  if (isPast(text) || !changesWithoutBase(text)) return false;
  if (
    /^\W*(?:together|this|these|that|so|because|since|if|should|in the (?:pilot|trial)|at this rate)\b/iu.test(
      text,
    )
  )
    return false;
  const before = sentences[index - 1]?.text ?? "";
  const after = sentences[index + 1]?.text ?? "";
  if (
    measuresIn(before).length > 0 &&
    (tellsBase.test(before) ||
      /\b(?:this|it|that|these|them|those)\b/iu.test(text) ||
      sharesNoun(before, text))
  )
    return false;
  return !(measuresIn(after).length > 0 && tellsBase.test(after) && goesOn.test(after));
}

/** The next sentence speaks of the same figure. */
const goesOn = gated(
  /^\W*(?:it|this|these|they|that|today|now|currently|at present|so far|in 20\d\d|last year|the (?:baseline|figure|number|count))\b/iu,
);

/** A word of some length that both sentences have. */
function sharesNoun(before: string, text: string): boolean {
  const words = new Set(before.toLowerCase().match(/\p{L}{5,}/gu) ?? []);
  return (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).some((word) => words.has(word));
}

function rowFix(card: MetricCard, row: MetricRow): ReturnType<typeof scaffold> {
  const cell = cellOf(row, "baseline");
  if (!cell) {
    const at = cellOf(row, "target")?.span.end ?? card.span.end;
    return scaffold("Add the baseline to fill in", at, ", from [baseline] today");
  }
  return {
    title: "Fill the cell with a baseline to complete",
    safe: false,
    edits: [{ span: cell.span, text: cell.text === "" ? " [baseline] " : "[baseline]" }],
  };
}
