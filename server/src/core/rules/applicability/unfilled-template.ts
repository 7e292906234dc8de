import type { Fix } from "../../analysis.ts";
import { commentsOf, type Placeholder, placeholdersOf } from "../../facts/placeholders.ts";
import type { Narrative, PlacedBlock, Section } from "../../narrative/narrative.ts";
import { type Span, shift } from "../../text/span.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { DocumentRule, Draft } from "../rule.ts";

export const unfilledTemplate: DocumentRule = {
  id: "applicability/unfilled-template",
  scope: "document",
  severity: "warning",
  title: "A placeholder of the template is left",
  guide: "General Structure and Implementation Framework: comprehensive coverage of the essential elements",
  why: "A placeholder is a question that nobody has answered. One that reaches the meeting costs the whole paper its credit.",
  help: "Write what belongs there, or delete it with the sentence around it.",
  whenOff: "The file is a template and stays one: opt it out with `sixpager: false` in its front matter.",
  options: [
    {
      name: "errorShare",
      description: "Percent of the sections that may be unfilled before each placeholder is an error.",
      default: 30,
      min: 0,
      max: 100,
    },
  ],
  examples: {
    flagged: [
      { text: exampleNarrative({ title: "# ⟦[Name of the product]⟧ for tenants" }) },
      {
        text: exampleNarrative({
          metrics: `${exampleParts.metrics} The target is ⟦{{metric}}⟧ by ⟦{{date}}⟧.`,
        }),
      },
      {
        text: exampleNarrative({
          risks: "## Risk Assessment and Mitigation\n\n⟦<!-- What could go wrong? -->⟧",
        }),
      },
      { text: exampleNarrative({ plan: `${exampleParts.plan} ⟦TODO: ask the fitters⟧.` }) },
    ],
    better: [
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem} See the survey [1] and the interviews [2].`,
        }),
      },
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan}\n\n- [ ] Sign the contract\n- [x] Order the lockers`,
        }),
      },
      { text: exampleNarrative({ plan: `${exampleParts.plan} <!-- Ask Bea about the wiring. -->` }) },
    ],
  },
  *check(narrative, { options }) {
    const unfilled = narrative.sections.filter((section) => section.isUnfilled);
    const isError = unfilled.length * 100 > Number(options.errorShare) * narrative.sections.length;
    const charged = new Set<Section>();
    const sectionOf = new Map(
      narrative.sections
        .toReversed()
        .flatMap((section) => section.blocks.map((placed) => [placed, section] as const)),
    );
    for (const placed of narrative.blocks) {
      const section = sectionOf.get(placed);
      for (const placeholder of inBlock(placed, section)) {
        const takesAll = section?.isUnfilled === true && !charged.has(section);
        if (section && takesAll) charged.add(section);
        yield {
          span: placeholder.span,
          severity: isError ? "error" : "warning",
          message: messageFor(narrative, placeholder, section),
          charge: { criterion: section?.spec.id ?? "form", points: takesAll ? "all" : 0.5 },
          fixes: [deletion(narrative, placeholder)],
        } satisfies Draft;
      }
    }
  },
};

interface Found {
  readonly span: Span;
  readonly kind: Placeholder["kind"] | "comment";
}

/** Comments are notes to oneself, unless they are all that an unfilled section has. */
function* inBlock({ block, start }: PlacedBlock, section: Section | undefined): Iterable<Found> {
  for (const { span, kind } of placeholdersOf(block)) yield { span: shift(span, start), kind };
  if (!section?.isUnfilled) return;
  for (const span of commentsOf(block)) yield { span: shift(span, start), kind: "comment" };
}

function messageFor(narrative: Narrative, { span, kind }: Found, section: Section | undefined): string {
  const name = section?.headings[0]?.heading.text;
  if (kind === "comment" || kind === "guidance") {
    return section?.isUnfilled
      ? `“${name}” holds guidance and no answer yet.`
      : "This is guidance for the author; replace it by the answer.";
  }
  const text = narrative.text.slice(span.start, span.end).replace(/\s+/g, " ");
  return `${text.length > 60 ? `${text.slice(0, 59)}…` : text} is a placeholder; write what belongs there.`;
}

/** Deletes a placeholder and, where it stood alone, its line. */
function deletion({ text }: Narrative, { span, kind }: Found): Fix {
  const before = /(?:^|\n)[ \t]*$/.test(text.slice(0, span.start));
  const after = /^[ \t]*(?:\r?\n(?:[ \t]*\r?\n)?|$)/.exec(text.slice(span.end))?.[0];
  const end = before && after !== undefined ? span.end + after.length : span.end;
  return {
    title: kind === "comment" || kind === "guidance" ? "Delete the guidance" : "Delete the placeholder",
    safe: false,
    edits: [{ span: { start: span.start, end }, text: "" }],
  };
}
