/** A page read by its tags, which is enough to ask for its structure: tests need no browser for that. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*>/g;

/** The elements of a page in order. */
export const tagsIn = (html: string): readonly Tag[] =>
  [...html.matchAll(tag)].flatMap(([, closing, name = "", attributes = ""]) =>
    closing === "/"
      ? []
      : [
          {
            name,
            attributes: Object.fromEntries(
              [...attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, key = "", value = ""]) => [
                key,
                value,
              ]),
            ),
          },
        ],
  );

const voids = new Set(["meta"]);

/** Elements that are not closed, or closed without having been opened. */
export function unclosedIn(html: string): readonly string[] {
  const open: string[] = [];
  for (const [, closing, name = ""] of html.matchAll(tag)) {
    if (voids.has(name)) continue;
    if (closing !== "/") open.push(name);
    else if (open.pop() !== name) return [`/${name}`];
  }
  return open;
}

/** What a reader sees of a page. */
export const wordsIn = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:lt|gt|quot|#39|#96|amp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, " ");

const entities: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&#96;": "`",
  "&amp;": "&",
};
