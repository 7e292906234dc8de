import type { Narrative } from "../narrative/narrative.ts";

/** Line breaks that a block needs before it when it is put at the end of the document: a blank line must lie between. */
export function breaksAtEnd({ text, newline }: Narrative): string {
  if (text.trim() === "") return "";
  // Only the tail decides, so that a long document is not searched.
  const tail = text.slice(-80);
  if (/\n[ \t]*\r?\n[ \t]*$/.test(tail)) return "";
  return /\n[ \t]*$/.test(tail) ? newline : newline + newline;
}
