import type { Narrative } from "../narrative/narrative.ts";
import { gated } from "../text/gate.ts";
import { toldIn } from "./section-text.ts";

/** Names of what the narrative proposes: from its title ("Ready Bag: going home …") and "We propose Ready Bag". */
export function productNames(narrative: Narrative): readonly string[] {
  const names = new Set<string>();
  const head = /^([^:–—]+?)\s*(?::|–|—|\s-\s)/u.exec(narrative.title?.text ?? "")?.[1];
  if (head && /^\p{Lu}\S*(?: \p{Lu}\S*){0,3}$/u.test(head)) names.add(head);
  else if (head && /^\p{Lu}\S*(?: \S+){1,3}$/u.test(head)) {
    const asName = writtenAsName(head, narrative);
    if (asName) names.add(asName);
  }
  for (const section of narrative.sections) {
    if (section.spec.id !== "executive-summary" && section.spec.id !== "solution") continue;
    for (const { text } of toldIn(section)) {
      for (const match of text.replace(/\s+/g, " ").matchAll(proposed)) if (match[1]) names.add(match[1]);
    }
  }
  return [...names];
}

/** "Heard at home: …" in the title is the name of something where the text writes "Heard at Home". */
function writtenAsName(head: string, { text, title }: Narrative): string | undefined {
  const lower = head.toLowerCase();
  const all = text.toLowerCase();
  const from = (title?.span.end ?? 0) + 1;
  for (let at = all.indexOf(lower, from); at >= 0; at = all.indexOf(lower, at + 1)) {
    const found = text.slice(at, at + head.length);
    if (/^\p{Lu}.*\s\p{Lu}/u.test(found)) return found;
  }
  return undefined;
}

const proposed = gated(
  /\b(?:propose|introduce|introducing|launch|launching|build|call it|called|named|[Ww]ith) (?:the )?(\p{Lu}[\p{L}\d]+(?: \p{Lu}[\p{L}\d]+)*)(?=[,.:;]| (?:to|for|which|that|will|is|lets)\b)/gu,
);
