import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

/** A paragraph of a Word document, by the place that it has in the Markdown made of it. */
export interface Paragraph {
  /** Offsets into the Markdown; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** How a person finds it: “paragraph 12” or “footnote 2”. */
  readonly name: string;
  /** Its first words, for a search in Word. */
  readonly opening: string;
}

/**
 * The paragraphs of imported Markdown in their order, as one would count them in Word: headings and items count,
 * empty paragraphs do not, and a row of a table and a piece of code count as one.
 */
export function paragraphsOf(markdown: string): readonly Paragraph[] {
  const root = parsed(markdown);
  if (root === undefined) return [];
  const paragraphs: Paragraph[] = [];
  let count = 0;
  const visit = (node: Nodes, footnote: string | undefined): void => {
    if (isParagraph(node)) {
      if (footnote === undefined) count += 1;
      paragraphs.push({
        start: node.position?.start.offset ?? 0,
        end: node.position?.end.offset ?? 0,
        name: footnote === undefined ? `paragraph ${count}` : `footnote ${footnote}`,
        opening: opening(textIn(node)),
      });
      return;
    }
    if (!("children" in node)) return;
    const inside = node.type === "footnoteDefinition" ? (node.label ?? node.identifier) : footnote;
    for (const child of node.children) visit(child, inside);
  };
  visit(root, undefined);
  return paragraphs;
}

function parsed(markdown: string): Root | undefined {
  try {
    return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  } catch {
    // Lists nested by the thousand overflow the parser's stack. They have a line and a column all the same.
    return undefined;
  }
}

const isParagraph = ({ type }: Nodes): boolean =>
  type === "paragraph" || type === "heading" || type === "tableRow" || type === "code";

function textIn(node: Nodes): string {
  if ("value" in node) return node.type === "html" ? "" : node.value;
  if (!("children" in node)) return "";
  return node.children.map(textIn).join(node.type === "tableRow" ? " " : "");
}

const mostWords = 5;

function opening(text: string): string {
  const words = text.split(/\s+/).filter((word) => word !== "");
  return words.length <= mostWords ? words.join(" ") : `${words.slice(0, mostWords).join(" ")}…`;
}
