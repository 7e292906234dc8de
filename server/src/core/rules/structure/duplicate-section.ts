import type { Fix } from "../../analysis.ts";
import { normaliseHeading } from "../../narrative/heading-text.ts";
import type { Narrative, Part } from "../../narrative/narrative.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { DocumentRule } from "../rule.ts";

export const duplicateSection: DocumentRule = {
  id: "structure/duplicate-section",
  scope: "document",
  severity: "hint",
  title: "Two sections have the same heading",
  guide: "General Structure and Implementation Framework: readability and logical flow",
  why: "A reader who looks for the risks finds the first list and stops. What stands under the second heading is not read.",
  help: "Merge the two, or give the second a heading that says what is different about it.",
  whenOff: "A template of your house repeats headings on purpose.",
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          more: "⟦## Risk Assessment and Mitigation⟧\n\nThe lift contractor keeps a list of smaller risks and brings it to the monthly review.",
        }),
      },
    ],
    better: [
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan}\n\n### Risks\n\nSee the last section.`,
          solution: `${exampleParts.solution}\n\n### Risks\n\nSee the last section.`,
        }),
      },
      {
        text: exampleNarrative({
          metrics: `## Goals\n\nFewer missed parcels, and a depot that can close at noon on Saturdays.\n\n${exampleParts.metrics}`,
        }),
      },
    ],
  },
  *check(narrative) {
    const first = new Map<string, Part>();
    for (const part of narrative.parts) {
      const key = `${part.heading.level} ${normaliseHeading(part.heading.text)}`;
      const original = first.get(key);
      if (!original) {
        first.set(key, part);
        continue;
      }
      if (part.heading.text === "" || isRepeatable(narrative, part)) continue;
      const isCopy = bodyOf(narrative, original) === bodyOf(narrative, part);
      const [section] = part.sections;
      yield {
        span: part.heading.span,
        severity: isCopy ? "warning" : "hint",
        message: isCopy
          ? `“${part.heading.text}” stands here a second time with the same text; delete one of the two.`
          : `A second section is called “${part.heading.text}”; merge the two, or say in the heading what differs.`,
        charge: { criterion: section ?? "form", points: isCopy ? 1.5 : 0.8 },
        related: [{ message: "The first section of this name.", span: original.heading.span }],
        fixes: [isCopy ? deletion(part) : merging(narrative, original, part)],
      };
    }
  },
};

/** Questions of an FAQ and appendices may share a heading; so may sections that their profile lets repeat. */
function isRepeatable(narrative: Narrative, part: Part): boolean {
  const repeats = narrative.profile.sections.filter((spec) => spec.repeats).map(({ id }) => id);
  return part.other === "faq" || part.sections.some((section) => repeats.includes(section));
}

const bodyOf = ({ text }: Narrative, part: Part): string =>
  text.slice(part.heading.span.end, part.region.end).replace(/\s+/g, " ").trim();

const deletion = (part: Part): Fix => ({
  title: "Delete the repeated section",
  safe: false,
  edits: [{ span: part.region, text: "" }],
});

function merging(narrative: Narrative, original: Part, part: Part): Fix {
  const { text, newline } = narrative;
  const body = text.slice(part.heading.span.end, part.region.end).trim();
  const at = original.region.end;
  return {
    title: "Move this text to the first section of the name",
    safe: false,
    edits:
      at === part.region.start
        ? [{ span: part.heading.span, text: "" }]
        : [
            { span: { start: at, end: at }, text: body + newline + newline },
            { span: part.region, text: "" },
          ],
  };
}
