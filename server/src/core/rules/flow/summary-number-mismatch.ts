import { addsUp } from "../../facts/figure-match.ts";
import { type Figure, type Statement, statementsIn } from "../../facts/figures.ts";
import { placeholdersOf } from "../../facts/placeholders.ts";
import {
  type Comparison,
  counterpart,
  isConfirmed,
  isTold,
  isTotal,
  slipsIn,
} from "../../facts/summary-figures.ts";
import { asking, whole } from "../../lexicon/figure-wording.ts";
import type { Narrative } from "../../narrative/narrative.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { DocumentRule, Draft } from "../rule.ts";

export const summaryNumberMismatch: DocumentRule = {
  id: "flow/summary-number-mismatch",
  scope: "document",
  severity: "warning",
  title: "The summary and the body tell different numbers",
  guide: "Executive Summary: a standalone summary of the detailed analysis that follows",
  why: "The first number that differs costs the trust in all others, and the meeting then spends its time on which one holds.",
  help: "Find out which figure is right and write it in both places; a figure of the summary needs its evidence in the body.",
  whenOff: "The summary was approved separately and may not be changed.",
  noFix: "Which of the two figures is right is not in the text.",
  languages: ["en"],
  options: [
    {
      name: "absent",
      description: "Also reports money, percentages and dates of the summary that the body never tells.",
      default: true,
    },
  ],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          summary: exampleParts.summary.replace("four people and €310,000", "four people and ⟦€310,000⟧"),
          plan: `${exampleParts.plan} The total budget for the lockers is €330,000.`,
        }),
      },
      {
        text: exampleNarrative({
          summary: `${exampleParts.summary} In the pilot, calls to the depot fell by ⟦46 %⟧.`,
        }),
      },
    ],
    better: [
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan} The total budget for the lockers is €0.31 million.`,
        }),
      },
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan} Wages take €190,000 and lockers €120,000. One tenant paid €33 for a bus.`,
        }),
      },
    ],
  },
  *check(narrative, { options }) {
    const summary = narrative.sections.find(({ spec }) => spec.id === "executive-summary");
    if (!summary || summary.status === "missing") return;
    const own = new Set(summary.blocks);
    const told = statementsIn(summary.blocks.filter(isWritten));
    const title = narrative.parts[0]?.firstBlock ?? 0;
    const body = statementsIn(
      narrative.blocks.filter((placed, index) => index >= title && !own.has(placed) && isWritten(placed)),
    );
    const comparison: Comparison = { told, body };
    const contradicted = new Set<Figure>();
    for (const statement of told) {
      for (const figure of statement.figures) {
        if (isConfirmed(figure, statement, body)) continue;
        // Parts that add up confirm a sum, unless the body goes on to tell another total.
        const isSum = addsUp(body, figure);
        const other = counterpart(
          figure,
          statement,
          isSum ? { told, body: body.filter(isTotal) } : comparison,
        );
        if (other) {
          contradicted.add(other);
          yield conflict(figure, other);
        } else if (
          options.absent === true &&
          !isSum &&
          !isTold(figure, body) &&
          isComplete(narrative) &&
          isChecked(figure) &&
          !isBareAsk(figure, statement, body)
        ) {
          yield absence(figure);
        }
      }
    }
    for (const { figure, source } of slipsIn(comparison)) {
      if (!contradicted.has(figure)) yield conflict(figure, source, "summary");
    }
  },
};

const isWritten = ({ block }: Narrative["blocks"][number]): boolean =>
  block.node.type !== "code" && !placeholdersOf(block).some(({ kind }) => kind === "guidance");

/** While sections are missing, the body may still tell the figure. */
const isComplete = ({ sections }: Narrative): boolean =>
  sections.every(({ status }) => status === "present" || status === "thin");

/** Bodies restate counts and durations in other forms; money, percentages and full dates they repeat. */
const isChecked = ({ kind, unit }: Figure): boolean =>
  kind === "money" || kind === "percent" || (kind === "date" && unit === "day");

/** The sum that is asked for, where the body tells no sum of its own to compare: the plan is not sized, which is another finding. */
function isBareAsk(figure: Figure, { text, figures }: Statement, body: readonly Statement[]): boolean {
  if (figure.kind !== "money" || !asking.test(text)) return false;
  const isFirst = figures.find(({ kind }) => kind === "money") === figure;
  const isLargest = (one: Figure): boolean =>
    one.kind === "money" && one.unit === figure.unit && one.value >= figure.value / 4;
  return isFirst && !body.some((one) => whole.test(one.text) && one.figures.some(isLargest));
}

function conflict(figure: Figure, other: Figure, where: "summary" | "body" = "body"): Draft {
  const here = where === "body" ? "The summary says" : "The body says here";
  const there = where === "body" ? "the body says" : "the summary says";
  return {
    span: { start: figure.start, end: figure.end },
    message: `${here} ${figure.text}, ${there} ${other.text}; find out which is right, and write it in both places.`,
    charge: { criterion: "executive-summary", points: 1.5 },
    related: [{ message: `Here it is ${other.text}`, span: { start: other.start, end: other.end } }],
  };
}

function absence(figure: Figure): Draft {
  return {
    span: { start: figure.start, end: figure.end },
    message: `The body never tells ${figure.text}; give it there with its source, or correct it here.`,
    severity: "hint",
    charge: { criterion: "executive-summary", points: 0.2 },
  };
}
