import type { Position, SelectionRange, SelectionRangeParams } from "vscode-languageserver";
import type { Span } from "../../core/index.ts";
import { paragraphAt } from "../paragraph.ts";
import type { Analysed } from "../session.ts";

/** For each position: word, paragraph, the regions of its headings from the inside out, document. */
export function selectionRanges(analysed: Analysed, { positions }: SelectionRangeParams): SelectionRange[] {
  return positions.map((position) => selectionRange(analysed, position));
}

function selectionRange({ analysis, places, text }: Analysed, position: Position): SelectionRange {
  const offset = places.offset(position);
  const paragraph = paragraphAt(text, offset);
  const regions = analysis.headings
    .map(({ region }) => region)
    .filter(({ start, end }) => start <= offset && offset <= end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start));
  let result: SelectionRange = { range: places.range({ start: 0, end: text.length }) };
  for (const span of growing([wordAt(text, paragraph, offset), paragraph, ...regions], text).toReversed()) {
    result = { range: places.range(span), parent: result };
  }
  return result;
}

/** The protocol wants each step to hold the one before; a step that adds nothing is left out. */
function growing(steps: readonly Span[], text: string): readonly Span[] {
  const kept: Span[] = [];
  for (const step of steps) {
    const inner = kept.at(-1) ?? { start: step.start, end: step.start };
    const holds = step.start <= inner.start && inner.end <= step.end;
    const isLarger = length(step) > length(inner);
    if (holds && isLarger && length(step) < text.length) kept.push(step);
  }
  return kept;
}

const length = ({ start, end }: Span): number => end - start;

function wordAt(text: string, paragraph: Span, offset: number): Span {
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(/[\p{L}\p{M}\p{N}'’-]+/gu)) {
    const start = paragraph.start + match.index;
    const end = start + match[0].length;
    if (start <= offset && offset <= end) return { start, end };
  }
  return { start: offset, end: offset };
}
