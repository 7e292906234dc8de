import type { Fix } from "../analysis.ts";
import { endOf } from "../facts/section-text.ts";
import type { Narrative, Section } from "../narrative/narrative.ts";

/** A fix that puts a sentence to fill in at the end of a section, as a paragraph of its own. */
export function insertScaffold(
  { newline }: Narrative,
  section: Section,
  title: string,
  sentence: string,
): Fix {
  const at = endOf(section);
  return {
    title,
    safe: false,
    edits: [{ span: { start: at, end: at }, text: newline + newline + sentence }],
  };
}
