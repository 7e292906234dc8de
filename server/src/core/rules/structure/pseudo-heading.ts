import type { Narrative } from "../../narrative/narrative.ts";
import type { Heading } from "../../narrative/outline.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { DocumentRule } from "../rule.ts";

export const pseudoHeading: DocumentRule = {
  id: "structure/pseudo-heading",
  scope: "document",
  severity: "hint",
  title: "A bold line stands in for a heading",
  guide: "General Structure and Implementation Framework: readability",
  why: "A bold line looks like a heading and is none: it is missing from the outline, from the table of contents and from what a screen reader lists.",
  help: "Make it a heading one level below the one it stands under, or run it into the paragraph.",
  whenOff: "Your publishing tool turns bold lines into headings.",
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan}\n\n⟦**What others have to do**⟧\n\nThe housing association signs the lease.`,
        }),
      },
    ],
    better: [
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan}\n\n### What others have to do\n\nThe housing association signs the lease.`,
        }),
      },
      {
        text: exampleNarrative({ faq: "## FAQ\n\n**Q: Who is this for?**\n\nFor tenants of tower blocks." }),
      },
      { text: exampleNarrative({ title: `${exampleParts.title}\n\n**Author:** Bea Ortiz` }) },
    ],
  },
  *check(narrative) {
    for (const [index, heading] of narrative.headings.entries()) {
      if (heading.form !== "bold" || isQuestion(heading) || isUnderFaq(narrative, heading)) continue;
      const next = narrative.headings[index + 1];
      const isFollowed =
        heading.block + 1 < (next?.form === "bold" ? next.block + 1 : narrative.blocks.length);
      if (!isFollowed || isHeadline(narrative, heading) || isLeadIn(narrative, heading)) continue;
      const level = levelFor(narrative, heading, index);
      yield {
        span: heading.span,
        message: `“${heading.text}” is bold text; as a heading it would stand in the outline.`,
        charge: { criterion: "form", points: 0.2 },
        fixes: [
          {
            title: `Turn it into a heading of level ${level}`,
            safe: false,
            edits: [
              {
                span: heading.span,
                text: `${"#".repeat(level)} ${narrative.text.slice(heading.textSpan.start, heading.textSpan.end)}`,
              },
            ],
          },
        ],
      };
    }
  },
};

/** "Primary metrics:" above a list is the beginning of a sentence that the list ends. */
function isLeadIn({ blocks }: Narrative, { text, block }: Heading): boolean {
  const next = blocks[block + 1]?.block.node.type;
  return /[:：]$/.test(text) && (next === "list" || next === "table");
}

const isQuestion = (heading: Heading): boolean => /[?？]$/.test(heading.text);

function isUnderFaq(narrative: Narrative, heading: Heading): boolean {
  const part = narrative.parts.findLast(({ firstBlock }) => firstBlock < heading.block);
  return part?.other === "faq" || part?.sections.includes("faq") === true;
}

/** A bold line right under the heading of a press release is its headline. */
function isHeadline(narrative: Narrative, heading: Heading): boolean {
  if (narrative.profile.id !== "pr-faq") return false;
  const release = narrative.sections.find(({ spec }) => spec.id === "press-release");
  return release?.blocks.some(({ start }) => start === heading.span.start) === true;
}

/** A bold line that opens a section takes the level that sections have under the title; any other goes below its heading. */
function levelFor(narrative: Narrative, heading: Heading, index: number): number {
  const opensSection = narrative.parts.some((part) => part.heading === heading && part.sections.length > 0);
  if (opensSection && narrative.sectionLevel === 7)
    return narrative.headings.some(({ level }) => level === 1) ? 2 : 1;
  if (opensSection) return narrative.sectionLevel;
  const above = narrative.headings.slice(0, index).findLast(({ form }) => form !== "bold");
  return Math.min(6, (above?.level ?? 1) + 1);
}
