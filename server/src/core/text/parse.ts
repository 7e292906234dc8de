import type { RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import type { Extension, ParseContext } from "micromark-util-types";
import { isEmpty, type Labels } from "./labels.ts";
import { tame } from "./tame.ts";

const markdown = gfm();
// Transforms look for addresses that the parser has passed over and put nodes without places in their stead.
const markdownTree = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension);
const head = frontmatter(["yaml"]);
const headTree = frontmatterFromMarkdown(["yaml"]);

/**
 * The front matter at the head of a text and the offset after it. Undefined where there is none, and where it is
 * begun and not closed: the parser would then lose the lists and quotations of the text.
 */
export function parseHead(text: string): { readonly node: RootContent; readonly end: number } | undefined {
  const match = closedHead.exec(text);
  if (!match) return undefined;
  const { children } = fromMarkdown(match[0], { extensions: [head], mdastExtensions: [headTree] });
  const [node] = children;
  return node?.type === "yaml" && children.length === 1 ? { node, end: match[0].length } : undefined;
}

const closedHead = /^---[ \t]*(?:\r\n|\r|\n)(?:[\s\S]*?(?:\r\n|\r|\n))?---[ \t]*(?:\r\n|\r|\n|$)/;

/**
 * The top-level nodes of a piece of a text, with offsets into it; `outside` is defined in the rest. Throws where
 * the parser gives up: thousands of nested containers overflow its stack. The piece has no byte order mark,
 * because the parser drops one without moving its offsets.
 */
export function parsePiece(text: string, outside: Labels): readonly RootContent[] {
  return fromMarkdown(tame(text), {
    extensions: isEmpty(outside) ? [markdown] : [markdown, definedElsewhere(outside)],
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
            this.parser.defined = [...this.parser.defined, ...definitions];
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
