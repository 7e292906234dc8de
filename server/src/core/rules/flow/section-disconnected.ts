import { headingOf } from "../../facts/section-text.ts";
import { threadOf } from "../../facts/threads.ts";
import { standsApart, strangersAmong } from "../../thread/strangers.ts";
import type { ThreadKind } from "../../thread/thread.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { DocumentRule } from "../rule.ts";

export const sectionDisconnected: DocumentRule = {
  id: "flow/section-disconnected",
  scope: "document",
  severity: "hint",
  title: "A section takes up nothing of those before it",
  guide:
    "Working backwards: the narrative flows from customer problem to solution to implementation, each section building on the one before",
  why: "A reader follows one thread from the pain to the plan. Where a section speaks of other things, either it answers another problem or the link exists in the author's head only.",
  help: "Begin the section with the customer or the moment that the section before told, and use the same words for the same things.",
  whenOff: "The section names the same things on purpose in other words.",
  noFix: "Which thread connects the two sections is for the author to say.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          solution: `⟦## Solution Description⟧

Visitors find a new café on the ground floor. They choose from soups, rolls and fruit, and the terrace has 40 seats.
The kiosk opens at seven and serves coffee until the last train. Children have a corner with books and paint.`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          solution: exampleParts.solution.replace("Nadia comes home", "A tenant comes home"),
        }),
      },
    ],
  },
  *check(narrative) {
    const measured = threadOf(narrative, "measured");
    const broken = new Set<ThreadKind>();
    for (const { name, kind } of sections) {
      const thread = threadOf(narrative, name);
      if (!thread || !(thread.isBroken || standsApart(narrative, kind))) continue;
      broken.add(kind);
      const before = thread.earlier.at(-1);
      if (!before) continue;
      const title = thread.later.headings[0]?.heading.text ?? thread.later.spec.title;
      const earlier = before.headings[0]?.heading.text ?? before.spec.title;
      // A metric that is not tied to the problem pays for that; the score falls once.
      const isPaidElsewhere = name === "metrics" && measured?.isBroken === true;
      yield {
        span: headingOf(thread.later),
        message: `“${title}” takes up next to nothing of “${earlier}”; say how it follows from there, in the same words for the same things.`,
        charge: isPaidElsewhere ? "none" : { criterion: thread.later.spec.id, points: 1 },
        related: [{ message: "The section that it should build on", span: headingOf(before) }],
      };
    }
    for (const [kind, say] of passages) {
      if (broken.has(kind)) continue;
      for (const { label, name } of strangersAmong(narrative, kind)) {
        yield { span: name, message: `“${label}” ${say}`, charge: "none" };
      }
    }
  },
};

const sections = [
  { name: "solution", kind: "solution" },
  { name: "metrics", kind: "metric" },
  { name: "plan", kind: "plan" },
] as const;

/** What is wrong with a single passage that the rest of the narrative never speaks of. */
const passages: readonly (readonly [ThreadKind, string])[] = [
  [
    "problem",
    "is a problem that nothing after it takes up; say what the solution changes about it, or leave it out.",
  ],
  ["plan", "is work for nothing that the narrative speaks of; say which outcome it serves, or leave it out."],
  ["risk", "threatens nothing that the narrative speaks of; say which part of the plan it would stop."],
];
