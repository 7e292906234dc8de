/**
 * What is left of HTML when its tags are gone: its text, with a line break where an element ends a line. Comments,
 * scripts and styles leave nothing.
 */
export function plainHtml(html: string): string {
  return html
    .replace(unseen, "")
    .replace(lineEnds, "\n")
    .replace(tag, "")
    .replace(entity, (whole, name: string) => entities[name] ?? whole)
    .replace(/[ \t]+/g, " ")
    .replace(/ ?[\r\n]\s*/g, "\n")
    .trim();
}

/** Whether it is more than a comment, so that nobody can say how it should look on paper. */
export const isMarkup = (html: string): boolean => html.replace(unseen, "").trim() !== "";

const unseen = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const lineEnds = /<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6]|summary|dt|dd|table|ul|ol|blockquote)\s*>/gi;
const tag = /<\/?[a-z!?][^<>]*>/gi;
const entity = /&(amp|lt|gt|quot|nbsp|mdash|ndash|hellip);/g;
const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: "\u00A0",
  mdash: "—",
  ndash: "–",
  hellip: "…",
};
