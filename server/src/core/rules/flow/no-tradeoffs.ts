import type { Fix } from "../../analysis.ts";
import { endOf, headingOf, isUntold } from "../../facts/section-text.ts";
import { tradeOffs } from "../../lexicon/trade-offs.ts";
import type { Narrative } from "../../narrative/narrative.ts";
import { proseOf } from "../../text/prose.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import { openingLine } from "../places.ts";
import type { DocumentRule } from "../rule.ts";

export const noTradeoffs: DocumentRule = {
  id: "flow/no-tradeoffs",
  scope: "document",
  severity: "hint",
  title: "No alternative was rejected and no cost accepted",
  guide:
    "Writing as thinking: capture reasoning, assumptions and trade-offs, and preserve what went into major decisions",
  why: "Every decision gives something up. Where nothing was weighed, readers spend the meeting on asking why it is not done the other way.",
  help: "Name the alternative that came closest, say why you rejected it, and say what your choice costs.",
  whenOff: "The alternatives are weighed in another document that all readers have.",
  languages: ["en"],
  options: [
    {
      name: "minWords",
      description: "Shorter narratives are not judged.",
      default: 250,
      min: 50,
      max: 5000,
    },
  ],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          plan: exampleParts.plan + weeks(12),
          solution: exampleParts.solution.replace("## Solution Description", "⟦## Solution Description⟧"),
        }),
      },
    ],
    better: [
      {
        text: exampleNarrative({
          plan: exampleParts.plan + weeks(12),
          solution: `${exampleParts.solution}

We considered a later depot hour and rejected it because nine drivers in ten would work past midnight.`,
        }),
      },
      {
        text: exampleNarrative({
          plan: exampleParts.plan + weeks(12),
          faq: "## FAQ\n\n**Q: Why not pay a neighbour?**\n\nOf 40 neighbours asked, 31 refused.",
        }),
      },
    ],
  },
  *check(narrative, { options }) {
    const judged = narrative.sections.filter((section) => !isUntold(section));
    const words = judged.reduce((sum, section) => sum + section.words, 0);
    const isComplete = judged.length >= narrative.sections.length - 1;
    if (narrative.profile.id !== "six-pager" || !isComplete || words < Number(options.minWords)) return;
    if (narrative.parts.some(({ other }) => other === "alternatives" || other === "non-goals")) return;
    if (namesTradeOff(narrative)) return;
    const solution = judged.find(({ spec }) => spec.id === "solution");
    yield {
      span: solution ? headingOf(solution) : openingLine(narrative),
      message:
        "Nothing in this narrative was weighed and rejected, and no choice costs anything; name the closest alternative, why you rejected it and what your choice gives up.",
      charge: { criterion: "form", points: 1 },
      fixes: solution ? [fixAt(endOf(solution), narrative.newline)] : [],
    };
  },
};

/**
 * The whole text counts, appendices and FAQ too, but not the problem: what customers use in place of us is no
 * alternative of ours.
 */
function namesTradeOff({ blocks, sections }: Narrative): boolean {
  const problem = new Set(sections.find(({ spec }) => spec.id === "customer-problem")?.blocks ?? []);
  return blocks.some((placed) => {
    if (problem.has(placed)) return false;
    const { mask, passages } = proseOf(placed.block);
    return passages.some(({ start, end }) => {
      const text = mask.slice(start, end).replace(/\s+/g, " ");
      return tradeOffs.some((pattern) => pattern.test(text));
    });
  });
}

function fixAt(at: number, newline: string): Fix {
  const text =
    "We considered [the closest alternative] and rejected it because [the reason]. Our choice costs us [what we give up].";
  return {
    title: "Insert a place for the rejected alternative",
    safe: false,
    edits: [{ span: { start: at, end: at }, text: newline + newline + text }],
  };
}

function weeks(count: number): string {
  return Array.from(
    { length: count },
    (_, week) => ` In week ${week + 1} the fitters reach block ${week + 1} and test its doors.`,
  ).join("");
}
