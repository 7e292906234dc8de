import { questionsComment } from "./fixes/insert-questions.ts";
import type { Profile } from "./narrative/profile.ts";

/** A narrative to fill in: a title, the profile's headings, and their guiding questions as comments. */
export function skeleton(profile: Profile): string {
  const optIn = profile.id === "six-pager" ? "type: six-pager" : `sixpager:\n  profile: ${profile.id}`;
  const sections = profile.sections.map((spec) => `## ${spec.title}\n\n${questionsComment(spec, "\n")}\n`);
  return `---\n${optIn}\n---\n\n# Working title\n\n${sections.join("\n")}`;
}
