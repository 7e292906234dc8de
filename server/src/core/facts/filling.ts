import { type Block, perBlock } from "../text/blocks.ts";
import { plainText } from "../text/heading-line.ts";
import { type Passage, proseOf } from "../text/prose.ts";
import { remembered } from "../text/remembered.ts";
import { sentencesIn } from "../text/sentences.ts";
import { contains } from "../text/span.ts";
import { countWords } from "../text/words.ts";
import { commentsOf, placeholdersOf } from "./placeholders.ts";

/** How much an author has written in a block, by what carries it. */
export interface Filling {
  /** Words of paragraphs, list items and quotations, without placeholders and guidance. */
  readonly prose: readonly ProsePiece[];
  /** Words in the cells of tables. */
  readonly tableWords: number;
  /** Rows of tables, header excluded, with at least two filled cells. */
  readonly filledRows: number;
  readonly images: number;
  readonly codeWords: number;
  /** True for a block that holds nothing but what an author has still to fill in. */
  readonly isGuidance: boolean;
}

/** A sentence by its words, so that text that is copied can be counted once. */
export interface ProsePiece {
  /** See `keyOf`. */
  readonly key: string;
  readonly words: number;
}

export const fillingOf = perBlock((block): Filling => {
  const { mask, passages } = proseOf(block);
  const placeholders = placeholdersOf(block);
  const bare = placeholders.reduce(
    (text, { span }) => text.slice(0, span.start) + " ".repeat(span.end - span.start) + text.slice(span.end),
    mask,
  );
  const isWritten = (passage: Passage): boolean =>
    !placeholders.some(({ kind, span }) => kind === "guidance" && contains(span, passage));
  const running = passages.filter(({ kind }) => kind === "paragraph" || kind === "item" || kind === "quote");
  const prose = running.filter(isWritten).flatMap((passage) => piecesOf(bare, passage));
  const isEmpty = prose.every(({ words }) => words === 0);
  return {
    prose,
    tableWords: passages.reduce((sum, { kind, words }) => sum + (kind === "cell" ? words : 0), 0),
    filledRows: filledRowsOf(block),
    images: (block.source.match(/!\[/g) ?? []).length,
    codeWords:
      block.node.type === "code" ? countWords(block.source, { start: 0, end: block.source.length }) : 0,
    isGuidance: isEmpty && (placeholders.length > 0 || commentsOf(block).length > 0),
  };
});

const piecesOf = (mask: string, passage: Passage): ProsePiece[] =>
  sentencesIn(mask, passage).map((sentence) => {
    const key = keyOf(mask.slice(sentence.start, sentence.end));
    return { key, words: isStuffing(key) ? 0 : countWords(mask, sentence) };
  });

/** What tells a sentence from others, however its lines are broken: lower case, single spaces. */
export const keyOf = remembered((sentence) => sentence.replace(/\s+/g, " ").trim().toLowerCase());

/** A longer run of few words over and over says nothing. */
function isStuffing(sentence: string): boolean {
  const words = sentence.split(" ");
  return words.length >= 8 && new Set(words).size < words.length * 0.4;
}

function filledRowsOf(block: Block): number {
  if (block.node.type !== "table") return 0;
  const rows = block.node.children.slice(1);
  return rows.filter(
    (row) => row.children.filter((cell) => /[\p{L}\p{N}]/u.test(plainText(cell))).length >= 2,
  ).length;
}
