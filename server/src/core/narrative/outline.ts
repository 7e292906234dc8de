import type { PlacedBlock } from "../text/blocks.ts";
import { type HeadingLine, headingLineOf } from "../text/heading-line.ts";
import { type Span, shift } from "../text/span.ts";

/** A heading at its place in the document; all spans are absolute. */
export interface Heading {
  readonly form: HeadingLine["form"];
  /** 1 to 6; 7 for a bold line. */
  readonly level: number;
  readonly text: string;
  /** The heading with its marks. */
  readonly span: Span;
  /** Its words without the marks. */
  readonly textSpan: Span;
  /** Index of its block. */
  readonly block: number;
  /** Index of the first block that belongs to the next heading of this level or above. */
  readonly endBlock: number;
  /** From the heading to the end of what it governs. */
  readonly region: Span;
}

/** The headings of a document in order. Headings inside lists and quotations are part of those. */
export function headingsOf(blocks: readonly PlacedBlock[], length: number): readonly Heading[] {
  const lines: { line: HeadingLine; block: number; placed: PlacedBlock }[] = [];
  blocks.forEach((placed, block) => {
    const line = headingLineOf(placed.block);
    if (line) lines.push({ line, block, placed });
  });
  const ends = endsOf(lines.map(({ line }) => line.level));
  return lines.map(({ line, block, placed }, index): Heading => {
    const next = lines[ends[index] ?? lines.length];
    const end = next?.placed.start ?? length;
    return {
      form: line.form,
      level: line.level,
      text: line.text,
      span: { start: placed.start, end: placed.start + placed.block.source.length },
      textSpan: shift(line.textSpan, placed.start),
      block,
      endBlock: next?.block ?? blocks.length,
      region: { start: placed.start, end },
    };
  });
}

/** For each level of a list, the index of the next one that is the same or higher up, in one pass. */
function endsOf(levels: readonly number[]): number[] {
  const ends: number[] = levels.map(() => levels.length);
  const open: number[] = [];
  levels.forEach((level, index) => {
    while (open.length > 0) {
      const last = open[open.length - 1] ?? 0;
      if ((levels[last] ?? 0) < level) break;
      ends[last] = index;
      open.pop();
    }
    open.push(index);
  });
  return ends;
}
