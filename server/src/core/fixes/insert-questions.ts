import type { Fix } from "../analysis.ts";
import type { Narrative, Section } from "../narrative/narrative.ts";
import type { SectionSpec } from "../narrative/profile.ts";

/** The guiding questions of a section as a comment: they show while one writes and never print. */
export function questionsComment(spec: SectionSpec, newline: string): string {
  return ["<!--", ...spec.questions, "-->"].join(newline);
}

/** A fix that puts the guiding questions under the heading of an empty section. */
export function insertQuestions(narrative: Narrative, section: Section): Fix | undefined {
  const [first] = section.headings;
  if (!first) return undefined;
  const { newline } = narrative;
  const at = first.heading.span.end;
  const text = newline + newline + questionsComment(section.spec, newline);
  return {
    title: `Insert the guiding questions of “${section.spec.title}”`,
    safe: false,
    edits: [{ span: { start: at, end: at }, text }],
  };
}
