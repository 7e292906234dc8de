import type { RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";

const syntax = [gfm(), frontmatter(["yaml"])];
const tree = [gfmFromMarkdown(), frontmatterFromMarkdown(["yaml"])];

/**
 * The top-level nodes of a Markdown text, with offsets into `text`. It never throws: text on which the
 * parser gives up (thousands of nested containers overflow its stack) comes back as plain paragraphs.
 * `text` has no byte order mark, because the parser drops one without moving its offsets.
 */
export function parse(text: string): readonly RootContent[] {
  try {
    return fromMarkdown(text, { extensions: syntax, mdastExtensions: tree }).children;
  } catch {
    return plainParagraphs(text);
  }
}

function plainParagraphs(text: string): RootContent[] {
  const paragraphs: RootContent[] = [];
  for (const match of text.matchAll(/[^\r\n]+(?:(?:\r\n|\r|\n)[^\r\n]+)*/g)) {
    const start = { line: 1, column: 1, offset: match.index };
    const end = { line: 1, column: 1, offset: match.index + match[0].length };
    const position = { start, end };
    paragraphs.push({ type: "paragraph", position, children: [{ type: "text", value: match[0], position }] });
  }
  return paragraphs;
}
