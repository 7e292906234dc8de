import type { Fix } from "../../analysis.ts";
import type { Narrative, SectionHeading } from "../../narrative/narrative.ts";
import type { Heading } from "../../narrative/outline.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { DocumentRule } from "../rule.ts";

export const headingLevel: DocumentRule = {
  id: "structure/heading-level",
  scope: "document",
  severity: "hint",
  title: "A heading stands on the wrong level",
  guide: "General Structure and Implementation Framework: a consistent structure",
  why: "Levels tell what belongs to what. A section that stands lower than its siblings reads as a part of the one before it.",
  help: "Give all sections the same level, and go down one level at a time.",
  whenOff: "Your publishing tool gives levels another meaning.",
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          solution: exampleParts.solution.replace("## Solution Description", "⟦#### Solution Description⟧"),
        }),
      },
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan}\n\n⟦##### What others do⟧\n\nThe housing association signs the lease.`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan}\n\n### What others do\n\nThe housing association signs the lease.`,
        }),
      },
    ],
  },
  *check(narrative) {
    const own = new Set<Heading>();
    for (const { headings } of narrative.sections) {
      for (const found of headings) {
        const { heading, by } = found;
        if (heading.form === "bold" || by === "opening" || own.has(heading)) continue;
        if (heading.level === narrative.sectionLevel || narrative.sectionLevel > 6) continue;
        own.add(heading);
        yield {
          span: heading.span,
          message: messageFor(narrative, found),
          charge: { criterion: "form", points: 0.5 },
          fixes: [fixFor(narrative, heading, narrative.sectionLevel, ownEnd(narrative, heading))],
        };
      }
    }
    for (const { heading, above } of skipped(narrative)) {
      if (own.has(heading)) continue;
      yield {
        span: heading.span,
        message: `“${heading.text}” is of level ${heading.level} below a heading of level ${above.level}; a level is skipped.`,
        charge: { criterion: "form", points: 0.2 },
        related: [{ message: "The heading above it.", span: above.span }],
        // Its siblings come along, or they would stand a level below it.
        fixes: [fixFor(narrative, heading, above.level + 1, above.region.end)],
      };
    }
  },
};

function messageFor(narrative: Narrative, { heading, by }: SectionHeading): string {
  const expected = `the other sections are of level ${narrative.sectionLevel}`;
  return by === "sub-heading"
    ? `“${heading.text}” is the only heading for its section and stands below another one; ${expected}.`
    : `“${heading.text}” is of level ${heading.level}; ${expected}.`;
}

function* skipped({ headings }: Narrative): Iterable<{ heading: Heading; above: Heading }> {
  const real = headings.filter(({ form }) => form !== "bold");
  for (const [index, heading] of real.entries()) {
    const above = real[index - 1];
    if (above && heading.level > above.level + 1) yield { heading, above };
  }
}

/** Where what belongs to a section ends: at the next part, also where that is of a lower level. */
const ownEnd = ({ parts }: Narrative, { span, region }: Heading): number =>
  parts.find(({ heading }) => heading.span.start > span.start && heading.span.start < region.end)?.heading
    .span.start ?? region.end;

/** Sets the level of a heading, and moves those after it up to an offset along if they are as deep. */
function fixFor(narrative: Narrative, heading: Heading, level: number, end: number): Fix {
  const by = level - heading.level;
  const after = narrative.headings.filter(
    (other) =>
      other.span.start > heading.span.start && other.span.start < end && other.level >= heading.level,
  );
  const edits = [heading, ...after]
    .filter(({ form, level: old }) => form !== "bold" && old + by >= 1 && old + by <= 6)
    .map((one) => ({ span: one.span, text: withLevel(narrative, one, one.level + by) }));
  return { title: `Set the level to ${level}`, safe: false, edits };
}

function withLevel({ text }: Narrative, heading: Heading, level: number): string {
  const words = text.slice(heading.textSpan.start, heading.textSpan.end);
  return heading.form === "html"
    ? `<h${level}>${words}</h${level}>`
    : `${"#".repeat(level)} ${words.replace(/\s*[\r\n]+\s*/g, " ")}`;
}
