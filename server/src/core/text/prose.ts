import type { Nodes, Parents } from "mdast";
import { perBlock, spanIn } from "./blocks.ts";
import type { Span } from "./span.ts";
import { countWords } from "./words.ts";

/** The text of a block that a reader reads, without the marks of Markdown. */
export interface Prose {
  /**
   * As long as the block's source, unit by unit: marks, link targets, HTML and code blocks are spaces, line
   * breaks stay. Inline code and bare addresses are runs of `codeFiller`, so that each counts as one word.
   */
  readonly mask: string;
  readonly passages: readonly Passage[];
}

/** One run of prose; its span is relative to the block. */
export interface Passage extends Span {
  readonly kind: PassageKind;
  readonly words: number;
}

export type PassageKind = "heading" | "paragraph" | "item" | "quote" | "cell" | "footnote";

/** A character of the private use area, which no author types. */
export const codeFiller = "\uE000";

export const proseOf = perBlock((block): Prose => {
  const leaves: { span: Span; text: string }[] = [];
  const runs: { span: Span; kind: PassageKind }[] = [];
  visit(block.node, "paragraph");
  const mask = blankBetween(block.source, leaves);
  return { mask, passages: runs.map(({ span, kind }) => ({ ...span, kind, words: countWords(mask, span) })) };

  function visit(node: Nodes, kind: PassageKind): void {
    if (node.type === "text") {
      const span = spanIn(block, node);
      leaves.push({ span, text: withoutQuoteMarks(block.source.slice(span.start, span.end)) });
    } else if (node.type === "inlineCode" || (node.type === "link" && isBareAddress(node))) {
      const span = spanIn(block, node);
      leaves.push({ span, text: codeFiller.repeat(span.end - span.start) });
    } else if ("children" in node) {
      const inner = kindOf(node, kind);
      if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
        runs.push({ span: spanIn(block, node), kind: inner });
      }
      for (const child of node.children) visit(child, inner);
    }
  }
});

/** Quotations and footnotes keep their kind for all they contain; a list in a table does not exist. */
function kindOf(node: Parents, outer: PassageKind): PassageKind {
  if (outer === "quote" || outer === "footnote") return outer;
  if (node.type === "blockquote") return "quote";
  if (node.type === "footnoteDefinition") return "footnote";
  if (node.type === "listItem") return "item";
  if (node.type === "tableCell") return "cell";
  return node.type === "heading" ? "heading" : outer;
}

const isBareAddress = (link: Nodes & { type: "link" }): boolean => {
  const only = link.children.length === 1 ? link.children[0] : undefined;
  return only?.type === "text" && /^(?:https?:\/\/|www\.|mailto:)|^\S+@\S+$/.test(only.value);
};

/** A text that runs over several lines of a quotation holds the marks `>` of its later lines. */
function withoutQuoteMarks(text: string): string {
  if (!text.includes("\n") || !text.includes(">")) return text;
  return text.replace(/\n[ \t]*>[ \t>]*/g, (marks) => `\n${" ".repeat(marks.length - 1)}`);
}

function blankBetween(source: string, leaves: readonly { span: Span; text: string }[]): string {
  let mask = "";
  for (const { span, text } of leaves) {
    mask += blank(source.slice(mask.length, span.start)) + text;
  }
  return mask + blank(source.slice(mask.length));
}

function blank(text: string): string {
  return /[\r\n]/.test(text) ? text.replace(/[^\r\n]/g, " ") : " ".repeat(text.length);
}
