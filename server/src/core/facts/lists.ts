import type { List, ListItem as ListItemNode } from "mdast";
import { type Block, perBlock, spanIn } from "../text/blocks.ts";
import { proseOf } from "../text/prose.ts";
import type { Span } from "../text/span.ts";
import { countWords } from "../text/words.ts";

/** A list that stands by itself in the text; spans are relative to its block. */
export interface ListShape extends Span {
  readonly isOrdered: boolean;
  /** Every item in order, those of lists inside items among them. */
  readonly items: readonly ListItem[];
  /** Words of all items. */
  readonly words: number;
}

export interface ListItem extends Span {
  /** The item's own masked text without what is nested below it, on one line. */
  readonly text: string;
  /** Words of that text. */
  readonly words: number;
  /** Where the text begins and ends in the block, without the mark of the item. */
  readonly textStart: number;
  readonly textEnd: number;
  readonly isTask: boolean;
  /** True where the item is nothing but a link or code. */
  readonly isReference: boolean;
}

/** The list that a block is; undefined for every other block, quotations and footnotes among them. */
export const listOf = perBlock((block): ListShape | undefined => {
  const { node } = block;
  if (node.type !== "list") return undefined;
  const items = itemsOf(block, node);
  return {
    start: 0,
    end: block.source.length,
    isOrdered: node.ordered === true,
    items,
    words: items.reduce((sum, item) => sum + item.words, 0),
  };
});

function itemsOf(block: Block, list: List): ListItem[] {
  return list.children.flatMap((item) => [
    itemOf(block, item),
    ...item.children.flatMap((child) => (child.type === "list" ? itemsOf(block, child) : [])),
  ]);
}

function itemOf(block: Block, item: ListItemNode): ListItem {
  const { mask } = proseOf(block);
  const paragraphs = item.children.filter(({ type }) => type === "paragraph");
  const spans = paragraphs.map((paragraph) => spanIn(block, paragraph));
  const [first] = paragraphs;
  const inline = first && "children" in first ? first.children : [];
  return {
    ...spanIn(block, item),
    text: spans
      .map(({ start, end }) => mask.slice(start, end))
      .join(" ")
      .replace(/\s+/g, " ")
      .trim(),
    words: spans.reduce((sum, span) => sum + countWords(mask, span), 0),
    textStart: spans.at(0)?.start ?? spanIn(block, item).start,
    textEnd: spans.at(-1)?.end ?? spanIn(block, item).end,
    isTask: typeof item.checked === "boolean",
    isReference:
      inline.length > 0 &&
      inline.every(({ type }) => type === "link" || type === "linkReference" || type === "inlineCode"),
  };
}

/** Whether a text ends as sentences end, in any script. */
export const endsAsSentence = (text: string): boolean => /[.!?。！？…][\s"'”’»」』）)\]*_]*$/u.test(text);

/** Whether an item says something in full: some words and a stop at the end. */
export const isFullSentence = ({ text, words }: ListItem): boolean => words >= 4 && endsAsSentence(text);

/**
 * The list as running text, marks kept: one sentence for each item. Undefined where an item holds more than
 * paragraphs and lists, because then somebody has to write it anew.
 */
export function asParagraph(block: Block, language: string): string | undefined {
  if (block.node.type !== "list") return undefined;
  const sentences = sentencesOfItems(block, block.node, language);
  return sentences?.join(isSpaceless(language) ? "" : " ");
}

function sentencesOfItems(block: Block, list: List, language: string): string[] | undefined {
  const sentences: string[] = [];
  for (const item of list.children) {
    for (const child of item.children) {
      if (child.type === "paragraph") {
        const { start, end } = spanIn(block, child);
        sentences.push(asSentence(block.source.slice(start, end), language));
      } else if (child.type === "list") {
        const inner = sentencesOfItems(block, child, language);
        if (!inner) return undefined;
        sentences.push(...inner);
      } else return undefined;
    }
  }
  return sentences;
}

function asSentence(source: string, language: string): string {
  const line = source
    .replace(/\\?\r?\n[ \t]*/g, " ")
    .replace(/[,;]\s*(?:and|or)?\s*$/i, "")
    .trim();
  const opened = line.replace(
    /^([*_“"(]*)(\p{Ll})/u,
    (_, marks: string, letter: string) => marks + letter.toUpperCase(),
  );
  return endsAsSentence(opened) ? opened : `${opened}${isSpaceless(language) ? "。" : "."}`;
}

const isSpaceless = (language: string): boolean => language === "ja" || language === "zh";
