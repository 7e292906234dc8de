import { foreignSigns } from "../lexicon/recognition.ts";
import { type Block, perBlock } from "../text/blocks.ts";
import { proseOf } from "../text/prose.ts";
import { fillingOf } from "./filling.ts";

/** What the text of a document, apart from its headings, says of its kind. */
export interface DocumentSigns {
  readonly codeShare: number;
  /** Share of list items with a box to tick, where there are enough of them. */
  readonly taskShare: number;
  /** Share of the words that are "I", "my" and the like. */
  readonly selfShare: number;
  /** How often each entry of `foreignSigns` was found, in its order. */
  readonly foreign: readonly number[];
}

const fewestItems = 5;

/** Adds up what was counted once in each block. */
export function documentSigns(blocks: readonly Block[]): DocumentSigns {
  let [code, words, self, tasks, items] = [0, 0, 0, 0, 0];
  const foreign = foreignSigns.map(() => 0);
  for (const block of blocks) {
    const signs = signsOf(block);
    code += signs.code;
    words += signs.words;
    self += signs.self;
    tasks += signs.tasks;
    items += signs.items;
    signs.foreign.forEach((count, index) => {
      foreign[index] = (foreign[index] ?? 0) + count;
    });
  }
  const all = Math.max(1, code + words);
  return {
    codeShare: code / all,
    taskShare: items >= fewestItems ? tasks / items : 0,
    selfShare: self / all,
    foreign,
  };
}

const signsOf = perBlock((block) => {
  const { mask, passages } = proseOf(block);
  const items = block.node.type === "list" ? block.node.children : [];
  return {
    code: fillingOf(block).codeWords,
    words: passages.reduce((sum, passage) => sum + passage.words, 0),
    self: mask.match(/\b(?:I|I'm|I've|my|myself)\b/g)?.length ?? 0,
    tasks: items.filter((item) => typeof item.checked === "boolean").length,
    items: items.length,
    foreign: foreignSigns.map(({ pattern }) => block.source.match(pattern)?.length ?? 0),
  };
});
