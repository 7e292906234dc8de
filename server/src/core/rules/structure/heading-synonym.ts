import { normaliseHeading } from "../../narrative/heading-text.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { SectionRule } from "../rule.ts";

export const headingSynonym: SectionRule = {
  id: "structure/heading-synonym",
  scope: "section",
  severity: "off",
  title: "A section has a name of the house",
  guide:
    "General Structure and Implementation Framework: sections may vary with the topic and the organisation",
  why: "The guide allows other names. A team that reads many narratives may still want one name for each section, so that everybody finds the same answer at the same place.",
  help: "Rename the heading to the canonical title, or leave the rule off.",
  whenOff: "It is off by default: house names are welcome and never cost points.",
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          problem: exampleParts.problem.replace("## Customer Problem and Opportunity", "## ⟦The Problem⟧"),
        }),
      },
      {
        text: exampleNarrative({
          metrics: exampleParts.metrics.replace("## Success Metrics and Goals", "## ⟦KPIs⟧"),
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      { text: exampleNarrative({ metrics: exampleParts.metrics.replace("## Success", "## 4. Success") }) },
    ],
  },
  *check({ spec, headings }) {
    const [first] = headings;
    if (!first || first.by === "opening") return;
    const { heading } = first;
    const canonical = normaliseHeading(spec.title);
    const name = normaliseHeading(heading.text);
    if (name === canonical || name.startsWith(`${canonical} `)) return;
    const number = /^[\d.)(IVX§]+\s+/.exec(heading.text)?.[0] ?? "";
    const span = { start: heading.textSpan.start + number.length, end: heading.textSpan.end };
    yield {
      span,
      message: `“${heading.text}” is a house name; the canonical title is “${spec.title}”.`,
      charge: "none",
      fixes: [{ title: `Rename to “${spec.title}”`, safe: false, edits: [{ span, text: spec.title }] }],
    };
  },
};
