import { perBlock } from "../text/blocks.ts";
import { gated } from "../text/gate.ts";
import { type PassageKind, proseOf } from "../text/prose.ts";
import { sentencesIn } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";
import { countWords } from "../text/words.ts";

/** One sentence of a block; the span is relative to the block. */
export interface Sentence extends Span {
  /** The masked text: marks of Markdown and line breaks are spaces, code is filler. As long as the span. */
  readonly text: string;
  /** The same with quotations blanked: what the author says in their own voice. */
  readonly own: string;
  readonly words: number;
  readonly kind: PassageKind;
  /** Which passage of the block it stands in, and which sentence of the passage it is; both from 0. */
  readonly passage: number;
  readonly index: number;
}

/** The sentences of a block in order, those of headings and table cells among them; look at `kind`. */
export const sentencesOf = perBlock((block): readonly Sentence[] => {
  const { mask: lines, passages } = proseOf(block);
  // Where an author breaks a line says nothing, and patterns need not ask for it.
  const mask = lines.replace(/[\r\n]/g, " ");
  return passages.flatMap((passage, number) => {
    // A mark that is never closed in its paragraph or item has no partner in the next one.
    const own = withoutQuotations(mask.slice(passage.start, passage.end));
    return sentencesIn(lines, passage).map(({ start, end }, index) => ({
      start,
      end,
      text: mask.slice(start, end),
      own: own.slice(start - passage.start, end - passage.start),
      words: countWords(mask, { start, end }),
      kind: passage.kind,
      passage: number,
      index,
    }));
  });
});

/** Two or more words between quotation marks are somebody else's; a single quoted word is the author's own term. */
const quotation = gated(
  /“[^”]*\s[^”]*”|„[^“”]*\s[^“”]*[“”]|«[^»]*\s[^»]*»|(?<=^|[\s(])"[^"]*\s[^"]*"|‘[^’]*\s[^’]*’(?!\w)/g,
);

/** The text with its quotations blanked, as long as before. */
export function withoutQuotations(text: string): string {
  return text.replace(quotation, (quoted) => quoted.replace(/[^\r\n]/g, " "));
}
