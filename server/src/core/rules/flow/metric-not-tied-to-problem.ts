import { headingOf } from "../../facts/section-text.ts";
import { threadOf } from "../../facts/threads.ts";
import { strangersAmong } from "../../thread/strangers.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { DocumentRule } from "../rule.ts";

export const metricNotTiedToProblem: DocumentRule = {
  id: "flow/metric-not-tied-to-problem",
  scope: "document",
  severity: "hint",
  title: "No metric measures what the problem describes",
  guide: "Working backwards: success is the customer problem getting smaller; Success Metrics and Goals",
  why: "If the problem is a wait of eleven days and the metrics count downloads, the project can succeed while every customer goes on waiting.",
  help: "Take the figure that hurts most in the problem, and make it the first metric with its target and date.",
  whenOff: "The metrics measure the same thing in words that the problem does not use.",
  noFix: "Which figure of the problem has to change is for the author to say.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          metrics: `⟦## Success Metrics and Goals⟧

Downloads of the city app rise from 21,000 in 2026 to 60,000 by 31 May 2027, counted by the platform. Followers of
our channel rise from 900 to 5,000 by the same date. Revenue from advertising in the app rises from €2,000 to €9,000.`,
        }),
      },
    ],
    better: [{ text: exampleNarrative() }],
  },
  *check(narrative) {
    const thread = threadOf(narrative, "measured");
    if (!thread) return;
    if (!thread.isBroken) {
      for (const { label, name } of strangersAmong(narrative, "metric")) {
        yield {
          span: name,
          message: `“${label}” measures nothing that the rest of the narrative speaks of; say which problem gets smaller with it, or leave it out.`,
          charge: "none",
        };
      }
      return;
    }
    const [problem] = thread.earlier;
    yield {
      span: headingOf(thread.later),
      message:
        "None of these metrics measures what the problem describes; take its most painful figure and give it a target and a date.",
      charge: { criterion: thread.later.spec.id, points: 1.5 },
      ...(problem && { related: [{ message: "The problem that is to shrink", span: headingOf(problem) }] }),
    };
  },
};
