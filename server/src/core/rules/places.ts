import type { Narrative } from "../narrative/narrative.ts";
import type { Span } from "../text/span.ts";

/** Where a finding about the whole document stands: its title, else its first line with text. */
export function openingLine(narrative: Narrative): Span {
  if (narrative.title && narrative.headings.some(({ span }) => span.start === narrative.title?.span.start)) {
    return narrative.title.span;
  }
  return firstLine(narrative);
}

/** The first line of the document that has text, front matter included; an empty span in an empty document. */
export function firstLine({ text }: Narrative): Span {
  const line = /[^\s\uFEFF][^\r\n]*/.exec(text);
  return line ? { start: line.index, end: line.index + line[0].trimEnd().length } : { start: 0, end: 0 };
}
