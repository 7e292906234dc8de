import { type Block, perBlock } from "../text/blocks.ts";
import { contains } from "../text/span.ts";
import { amountsIn } from "./amounts.ts";
import { placeholdersOf } from "./placeholders.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";

/** A sentence of running text in the author's own voice, among the sentences of its passage. */
export interface Spoken {
  readonly sentence: Sentence;
  /** As long as the sentence: quotations, quoted words among them, and placeholders' marks are spaces. */
  readonly own: string;
  /** True where a link or a footnote stands in the sentence. */
  readonly cites: boolean;
  /** Whether an amount stands in the sentence, quotations included. */
  readonly hasAmount: boolean;
  /** All sentences of the paragraph or list item; this one is at `index`. */
  readonly passage: readonly Spoken[];
  readonly index: number;
}

/** The sentences of paragraphs and list items: no headings, cells, block quotes, footnotes, code or guidance. */
export const spokenIn = perBlock((block): readonly Spoken[] => {
  const guidance = placeholdersOf(block).filter(({ kind }) => kind === "guidance");
  const passages = new Map<number, Spoken[]>();
  for (const sentence of sentencesOf(block)) {
    if (sentence.kind !== "paragraph" && sentence.kind !== "item") continue;
    if (guidance.some(({ span }) => contains(span, sentence))) continue;
    const passage = passages.get(sentence.passage) ?? [];
    passages.set(sentence.passage, passage);
    passage.push({
      sentence,
      own: withoutQuoted(sentence.own),
      cites: isCiting(block, sentence),
      hasAmount: amountsIn(sentence.text).length > 0,
      passage,
      index: passage.length,
    });
  }
  return [...passages.values()].flat();
});

/** The sentences around one, nearest first: `before` going back, `after` going on. */
export const before = ({ passage, index }: Spoken, count: number): readonly Spoken[] =>
  passage.slice(Math.max(0, index - count), index).toReversed();
export const after = ({ passage, index }: Spoken, count: number): readonly Spoken[] =>
  passage.slice(index + 1, index + 1 + count);

/** A footnote's mark often stands behind the full stop, outside the sentence. */
const isCiting = (block: Block, { start, end }: Sentence): boolean =>
  /\[\^[^\]]+\](?!:)|\]\([^)]*\)|\]\[[^\]]+\]|https?:\/\/|<sup>/.test(
    block.source.slice(start, end) + (/^\s?(?:\[\^[^\]]+\])+/.exec(block.source.slice(end))?.[0] ?? ""),
  );

/** A word in quotation marks is mentioned, not used. */
const withoutQuoted = (text: string): string =>
  text.replace(/“[^”]*”|„[^“”]*[“”]|«[^»]*»|(?<=^|[\s(])"[^"\n]*"|(?<=^|[\s(])‘[^’]*’(?!\p{L})/gu, (quoted) =>
    quoted.replace(/[^\r\n]/g, " "),
  );
