import type { RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import type { Extension, ParseContext } from "micromark-util-types";
import { tame } from "./tame.ts";

const markdown = gfm();
// Transforms look for addresses that the parser has passed over and put nodes without places in their stead.
const markdownTree = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension);
const head = frontmatter(["yaml"]);
const headTree = frontmatterFromMarkdown(["yaml"]);

/** Names of link definitions and footnotes, as the parser normalises them. */
export interface Labels {
  readonly definitions: readonly string[];
  readonly footnotes: readonly string[];
}

/**
 * The top-level nodes of a Markdown text, with offsets into `text`. Throws where the parser gives up:
 * thousands of nested containers overflow its stack. `text` has no byte order mark, because the parser drops
 * one without moving its offsets.
 */
export function parse(text: string): readonly RootContent[] {
  // Where front matter is begun and not closed, the parser would lose the lists and quotations of the text.
  if (!closedHead.test(text)) return parsePiece(text, noLabels);
  return fromMarkdown(tame(text), {
    extensions: [markdown, head],
    mdastExtensions: [markdownTree, headTree],
  }).children;
}

const closedHead = /^---[ \t]*(?:\r\n|\r|\n)(?:[\s\S]*?(?:\r\n|\r|\n))?---[ \t]*(?:\r\n|\r|\n|$)/;
const noLabels: Labels = { definitions: [], footnotes: [] };

/** The same for a piece of a text: it has no front matter, and `outside` is defined in the rest. */
export function parsePiece(text: string, outside: Labels): readonly RootContent[] {
  return fromMarkdown(tame(text), {
    extensions: [markdown, definedElsewhere(outside)],
    mdastExtensions: [markdownTree],
  }).children;
}

/** A construct that never matches and, when it is first tried, tells the parser what is defined outside its text. */
function definedElsewhere({ definitions, footnotes }: Labels): Extension {
  const told = new WeakSet<ParseContext>();
  return {
    flowInitial: {
      null: {
        name: "definedElsewhere",
        tokenize(_effects, _ok, nok) {
          if (!told.has(this.parser)) {
            told.add(this.parser);
            this.parser.defined.push(...definitions);
            this.parser.gfmFootnotes = [...(this.parser.gfmFootnotes ?? []), ...footnotes];
          }
          return nok;
        },
      },
    },
  };
}

/** What a text is read as where the parser gives up: paragraphs between blank lines. */
export function plainParagraphs(text: string): readonly RootContent[] {
  const paragraphs: RootContent[] = [];
  for (const match of text.matchAll(/[^\r\n]+(?:(?:\r\n|\r|\n)[^\r\n]+)*/g)) {
    const start = { line: 1, column: 1, offset: match.index };
    const end = { line: 1, column: 1, offset: match.index + match[0].length };
    const position = { start, end };
    paragraphs.push({
      type: "paragraph",
      position,
      children: [{ type: "text", value: match[0], position }],
    });
  }
  return paragraphs;
}
