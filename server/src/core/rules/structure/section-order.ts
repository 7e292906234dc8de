import { movePart } from "../../fixes/move-part.ts";
import type { Narrative, Part, Section } from "../../narrative/narrative.ts";
import { longestInOrder } from "../../narrative/order.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import { type DocumentRule, type Draft, formCriterion } from "../rule.ts";

export const sectionOrder: DocumentRule = {
  id: "structure/section-order",
  scope: "document",
  severity: "warning",
  title: "A section stands out of order",
  guide:
    "General Structure and Implementation Framework: the flow from problem to solution to implementation",
  why: "Each section builds on the one before it. A solution that comes before its problem asks the reader to believe first and to understand later.",
  help: "Move the section with everything below it to its place, then read the transitions on either side.",
  whenOff: "Your readers expect another order and know why.",
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          problem: undefined,
          metrics: `⟦${exampleParts.problem.split("\n")[0]}⟧\n${exampleParts.problem.split("\n").slice(1).join("\n")}\n\n${exampleParts.metrics}`,
        }),
      },
      {
        text: exampleNarrative({
          summary: undefined,
          risks: `${exampleParts.risks}\n\n⟦## Executive Summary⟧\n${exampleParts.summary.split("\n").slice(1).join("\n")}`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          summary: `${exampleParts.summary}\n\n## Tenets\n\nA parcel in the house comes before a parcel on the road.`,
        }),
      },
    ],
  },
  *check(narrative) {
    const placed = narrative.sections
      .filter(({ headings }) => headings[0] !== undefined && headings[0].by !== "opening")
      .toSorted((a, b) => startOf(a) - startOf(b));
    const ranks = placed.map((section) => narrative.sections.indexOf(section));
    const kept = longestInOrder(ranks);
    for (const [index, section] of placed.entries()) {
      if (!kept.has(index)) yield draftFor(narrative, section, placed, ranks, kept);
    }
  },
};

const startOf = (section: Section): number => section.headings[0]?.heading.span.start ?? 0;

function draftFor(
  narrative: Narrative,
  section: Section,
  placed: readonly Section[],
  ranks: readonly number[],
  kept: ReadonlySet<number>,
): Draft {
  const rank = narrative.sections.indexOf(section);
  const inOrder = placed.filter((_, index) => kept.has(index));
  const next = inOrder.find((other) => narrative.sections.indexOf(other) > rank);
  const previous = inOrder.findLast((other) => narrative.sections.indexOf(other) < rank);
  const neighbour = next ?? previous;
  const where = next ? `before “${titleOf(next)}”` : `after “${titleOf(previous ?? section)}”`;
  const fix = fixFor(narrative, section, next, where);
  return {
    span: section.headings[0]?.heading.span ?? { start: 0, end: 0 },
    severity: isTolerated(section, placed, ranks) ? "hint" : "warning",
    message: `“${titleOf(section)}” stands out of order; readers expect it ${where}.`,
    charge: {
      criterion: formCriterion,
      points: isTolerated(section, placed, ranks) ? 0.2 : 2,
    },
    related: neighbour?.headings[0]
      ? [{ message: `It belongs ${where}.`, span: neighbour.headings[0].heading.span }]
      : [],
    fixes: fix ? [fix] : [],
  };
}

const titleOf = (section: Section): string => section.headings[0]?.heading.text ?? section.spec.title;

/** Metrics after the plan and risks before it are usual; every other step back is not. */
function isTolerated(section: Section, placed: readonly Section[], ranks: readonly number[]): boolean {
  const index = placed.indexOf(section);
  const passed = ranks.filter((rank, at) =>
    at < index ? rank > (ranks[index] ?? 0) : rank < (ranks[index] ?? 0),
  );
  const plan = placed.find(({ spec }) => spec.id === "implementation");
  const isPlan = section === plan;
  const planRank = plan ? ranks[placed.indexOf(plan)] : undefined;
  return passed.length === 1 && (isPlan || passed[0] === planRank);
}

/** Only a part that holds this one section can move as a whole. */
function fixFor(narrative: Narrative, section: Section, next: Section | undefined, where: string) {
  const own = partsOf(narrative, section);
  const part = own.length === 1 ? own[0] : undefined;
  if (!part || part.sections.length > 1) return undefined;
  const before = next ? partsOf(narrative, next)[0] : closingPart(narrative, part);
  return movePart(narrative, part, before, `Move “${titleOf(section)}” ${where}`);
}

const partsOf = (narrative: Narrative, section: Section): Part[] =>
  narrative.parts.filter((part) => part.sections.includes(section.spec.id));

/** What may follow the last section: an FAQ, then the appendices. */
function closingPart(narrative: Narrative, moved: Part): Part | undefined {
  const last = narrative.parts.findLast((part) => part !== moved && part.sections.length > 0);
  return last ? narrative.parts[narrative.parts.indexOf(last) + 1] : undefined;
}
