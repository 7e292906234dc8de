import { breaksAtEnd } from "../../fixes/at-end.ts";
import { movePart } from "../../fixes/move-part.ts";
import type { Narrative, Part } from "../../narrative/narrative.ts";
import { gated } from "../../text/gate.ts";
import { proseOf } from "../../text/prose.ts";
import { type Span, shift } from "../../text/span.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { DocumentRule, Draft } from "../rule.ts";

export const appendixPosition: DocumentRule = {
  id: "structure/appendix-position",
  scope: "document",
  severity: "warning",
  title: "An appendix is misplaced, absent or never mentioned",
  guide:
    "General Structure and Implementation Framework: appendices support the narrative without cluttering it",
  why: "Appendices stand behind the narrative and do not count towards its pages. One in the middle interrupts the argument, one that nothing points to is not opened, and a reference to one that is not there sends the reader nowhere.",
  help: "Move appendices to the end, and refer to each where its data matters.",
  whenOff: "Your appendices live in documents of their own.",
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          metrics: `${exampleParts.metrics} Appendix A has the scans.`,
          plan: `⟦## Appendix A⟧\n\nScans by week and block.\n\n${exampleParts.plan}`,
        }),
      },
      {
        text: exampleNarrative({
          metrics: `${exampleParts.metrics} Appendix A has the scans, ⟦Appendix C⟧ the leases.`,
          more: "## Appendix A\n\nScans by week and block.",
        }),
      },
      { text: exampleNarrative({ more: "⟦## Appendix⟧\n\nScans by week and block." }) },
    ],
    better: [
      {
        text: exampleNarrative({
          metrics: `${exampleParts.metrics} Appendix A has the scans.`,
          more: "## Appendix A\n\nScans by week and block.",
        }),
      },
      { text: exampleNarrative({ more: "## References\n\nThe ledger of the depot, 2026." }) },
    ],
  },
  *check(narrative) {
    const references = referencesIn(narrative);
    yield* misplaced(narrative);
    yield* dangling(narrative, references);
    yield* unmentioned(narrative, references);
  },
};

const word =
  "appendix|appendices|annexe?s?|anhang|anhänge|anlagen?|annexes?|anexos?|apêndices?|apéndices?|付録|附録|付表|附录|附錄|부록";
const label = String.raw`([A-Z]|\d{1,2}|[IVX]{1,4})(?![\p{L}\d])`;
const namesAppendix = gated(new RegExp(word, "iu"));
const namesWithLabel = gated(new RegExp(String.raw`(?:${word})\s*${label}`, "iu"));
/** A mention with its label and those that follow it, as in "Appendices A, B and D". */
const mention = gated(
  new RegExp(
    String.raw`(?<!\p{L})(?:${word})(?:\s+${label}((?:(?:,| and| to|–|-| und| et| y| e)\s*[A-Z\d](?![\p{L}\d]))*))?`,
    "giu",
  ),
);

/** A mention of an appendix in the text of the document; the label is in capitals. */
interface Reference {
  readonly span: Span;
  readonly label: string | undefined;
}

/** Mentions outside headings. The appendix of another document is none of ours. */
function referencesIn(narrative: Narrative): Reference[] {
  const found: Reference[] = [];
  for (const { block, start } of narrative.blocks) {
    const { mask, passages } = proseOf(block);
    if (!namesAppendix.test(mask)) continue;
    for (const passage of passages) {
      if (passage.kind === "heading") continue;
      const text = mask.slice(passage.start, passage.end);
      for (const match of text.matchAll(mention)) {
        if (isElsewhere(text, match.index, match[0].length) || !isCapital(match[1])) continue;
        const span = shift({ start: match.index, end: match.index + match[0].length }, start + passage.start);
        found.push({ span, label: match[1]?.toUpperCase() });
        for (const more of match[2]?.match(/[A-Z\d]/g) ?? []) found.push({ span, label: more });
      }
    }
  }
  return found;
}

const isCapital = (label: string | undefined): boolean =>
  label === undefined || label === label.toUpperCase();

/** "the appendix of the contract", "Annex B to the state's manual", "in their appendix". */
const isElsewhere = (text: string, at: number, length: number): boolean =>
  /^\s*,?\s*(?:of|to|in|from) (?:the|its|their|his|her|that|this state|another|\p{Lu})/u.test(
    text.slice(at + length),
  ) || /\b(?:their|its|his|her|whose|[\p{L}]+['’]s?) $/u.test(text.slice(0, at));

const labelOf = (part: Part): string | undefined =>
  namesWithLabel.exec(part.heading.text)?.[1]?.toUpperCase();

const isCalledAppendix = (part: Part): boolean => namesAppendix.test(part.heading.text);

function* misplaced(narrative: Narrative): Iterable<Draft> {
  const last = narrative.parts.findLast(({ sections }) => sections.some((section) => section !== "faq"));
  for (const part of narrative.appendices) {
    if (!last || part.region.start > last.region.start) continue;
    yield {
      span: part.heading.span,
      message: `“${part.heading.text}” stands before “${last.heading.text}”; appendices come after the narrative.`,
      charge: { criterion: "form", points: 1.5 },
      related: [{ message: "The last section of the narrative.", span: last.heading.span }],
      fixes: [movePart(narrative, part, undefined, `Move “${part.heading.text}” to the end`)],
    };
  }
}

function* dangling(narrative: Narrative, references: readonly Reference[]): Iterable<Draft> {
  const labels = new Set(narrative.headings.map(({ text }) => namesWithLabel.exec(text)?.[1]?.toUpperCase()));
  for (const { span, label: missing } of references) {
    if (missing === undefined || labels.has(missing)) continue;
    const { newline } = narrative;
    const title = narrative.text.slice(span.start, span.end);
    const heading = `${"#".repeat(Math.min(narrative.sectionLevel, 6))} Appendix ${missing}`;
    const end = narrative.text.length;
    const before = breaksAtEnd(narrative);
    yield {
      span,
      message: `There is no “Appendix ${missing}” in this document; the reference leads nowhere.`,
      charge: { criterion: "form", points: 1 },
      fixes: /^\p{Lu}?appendix/iu.test(title)
        ? [
            {
              title: `Add a heading for Appendix ${missing}`,
              safe: false,
              edits: [{ span: { start: end, end }, text: `${before}${heading}${newline}` }],
            },
          ]
        : [],
    };
  }
}

function* unmentioned(narrative: Narrative, references: readonly Reference[]): Iterable<Draft> {
  for (const part of narrative.appendices) {
    if (!isCalledAppendix(part)) continue;
    const own = labelOf(part);
    const outside = references.filter(
      ({ span }) => span.start < part.region.start || span.start >= part.region.end,
    );
    // "Two appendices follow" points to none of several that have letters.
    const isAlone = own === undefined || narrative.appendices.length === 1;
    const isMentioned = outside.some(({ label: said }) => said === own || (said === undefined && isAlone));
    if (isMentioned) continue;
    yield {
      span: part.heading.span,
      severity: "hint",
      message: `Nothing in the narrative refers to “${part.heading.text}”; point to it where its data matters.`,
      charge: { criterion: "form", points: 0.2 },
    };
  }
}
