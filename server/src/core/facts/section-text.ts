import type { Section } from "../narrative/narrative.ts";
import type { PlacedBlock } from "../text/blocks.ts";
import { headingLineOf } from "../text/heading-line.ts";
import { remembered } from "../text/remembered.ts";
import { contains, type Span, shift } from "../text/span.ts";
import { keyOf } from "./filling.ts";
import { placeholdersOf } from "./placeholders.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";

/** A sentence of a section that an author wrote for the reader; `span` counts from the start of the document. */
export interface ToldSentence extends Sentence {
  readonly place: Span;
  /** The sentence before it in the same passage. */
  readonly before: ToldSentence | undefined;
  /** Number of its paragraph or item within the section, from 0. */
  readonly paragraph: number;
}

/**
 * What a section tells in sentences: paragraphs and list items in order. Headings, tables, quotations in
 * blocks, footnotes and what is still guidance are left out.
 */
export const toldIn = perSection((section) =>
  collect(section, (kind) => kind === "paragraph" || kind === "item"),
);

/** The sentences of block quotes: the voice of somebody else. */
export const quotedIn = perSection((section) => collect(section, (kind) => kind === "quote"));

function collect(section: Section, wanted: (kind: Sentence["kind"]) => boolean): readonly ToldSentence[] {
  const told: ToldSentence[] = [];
  const seen = new Set<string>();
  let paragraph = -1;
  for (const { block, start } of section.blocks) {
    if (headingLineOf(block)) continue;
    let passage = -1;
    for (const sentence of sentencesOf(block)) {
      if (!wanted(sentence.kind) || isGuidance(block, sentence) || isNoise(section, sentence)) continue;
      // Said twice, it is told once.
      const key = keyOf(sentence.text);
      if (seen.has(key)) continue;
      seen.add(key);
      const isNew = sentence.passage !== passage;
      if (isNew) paragraph++;
      passage = sentence.passage;
      const before = isNew ? undefined : told.at(-1);
      told.push({ ...sentence, place: shift(sentence, start), before, paragraph });
    }
  }
  return told;
}

const isGuidance = (block: PlacedBlock["block"], sentence: Span): boolean =>
  placeholdersOf(block).some(({ kind, span }) => kind === "guidance" && contains(span, sentence));

/**
 * Whether a sentence is there without telling anything: it stands in another section too, word for word, or it says
 * the same words over and over. What neither copying nor stuffing adds they cannot mend either.
 */
export const isNoise = ({ copied }: Section, { text }: Pick<Sentence, "text">): boolean =>
  copied.has(keyOf(text)) || isStuffed(text);

const isStuffed = remembered((text) => {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return Math.max(0, ...counts.values()) >= 4 && stuffed.test(text);
});

/** Up to four words that come four times in a row. */
const stuffed = /(?<!\p{L})(\p{L}+(?:\s+\p{L}+){0,3})(?:\s+\1(?!\p{L})){3}/iu;

/** Whether nothing of a section can be judged: it is missing, or what stands there is not written yet. */
export const isUntold = ({ status }: Section): boolean => status === "missing" || status === "empty";

/** Where a finding about a whole section stands: the heading that opens it. */
export function headingOf(section: Section): Span {
  return section.headings[0]?.heading.span ?? { start: 0, end: 0 };
}

/** The end of the last written block of a section, where a scaffold can follow. */
export function endOf(section: Section): number {
  const last = section.blocks.at(-1);
  return last ? last.start + last.block.source.length : headingOf(section).end;
}

function perSection<T>(compute: (section: Section) => T): (section: Section) => T {
  const known = new WeakMap<Section, { readonly value: T }>();
  return (section) => {
    const found = known.get(section);
    if (found) return found.value;
    const value = compute(section);
    known.set(section, { value });
    return value;
  };
}
