import type { Span } from "./span.ts";

/**
 * A reading of a text that gives the same whether a line ends in the middle of a phrase or not, and with either
 * line end: each break counts as one space, with the indentation around it. The spans that come back are offsets
 * of the text itself.
 */
export function unwrapped<T extends Span>(
  read: (text: string) => readonly T[],
): (text: string) => readonly T[] {
  return (text) => {
    const flat = text.replace(lineBreak, " ");
    if (flat.length === text.length) return read(flat);
    const breaks = breaksOf(text);
    const at = (offset: number): number =>
      offset + breaks.reduce((sum, { place, extra }) => sum + (place < offset ? extra : 0), 0);
    return read(flat).map((found) => ({ ...found, start: at(found.start), end: at(found.end) }));
  };
}

/** An empty line parts what stands around it and stays two spaces. */
const lineBreak = /[ \t]*(?:\r\n|\r|\n)[ \t]*/g;

/** Where each break stands in the flat text, and by how much it is longer than the space that stands for it. */
function breaksOf(text: string): readonly { readonly place: number; readonly extra: number }[] {
  let shortened = 0;
  return [...text.matchAll(lineBreak)].map((match) => {
    const place = match.index - shortened;
    const extra = match[0].length - 1;
    shortened += extra;
    return { place, extra };
  });
}
