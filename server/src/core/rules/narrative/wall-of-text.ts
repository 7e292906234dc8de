import type { Fix } from "../../analysis.ts";
import { nodesOf } from "../../facts/placeholders.ts";
import { type Block, spanIn } from "../../text/blocks.ts";
import { type Passage, proseOf } from "../../text/prose.ts";
import { sentencesIn } from "../../text/sentences.ts";
import type { Span, TextEdit } from "../../text/span.ts";
import { countWords } from "../../text/words.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { BlockRule } from "../rule.ts";

export const wallOfText: BlockRule = {
  id: "narrative/wall-of-text",
  scope: "block",
  severity: "hint",
  title: "A paragraph is too long to be read in one go",
  guide: "General Structure and Implementation Framework: readability and logical flow",
  why: "A paragraph holds one thought. Where it fills half a page, the reader cannot see which sentence carries it and starts to skim.",
  help: "Split it where the thought turns, and open the new paragraph with what it is about.",
  whenOff: "Single line breaks separate the paragraphs of this file on purpose.",
  options: [
    {
      name: "maxWords",
      description: "Words that a paragraph may have.",
      default: 200,
      min: 50,
      max: 1000,
    },
  ],
  examples: {
    flagged: [{ text: exampleNarrative({ plan: `${exampleParts.plan}\n\n⟦${rounds(28)}⟧` }) }],
    better: [
      { text: exampleNarrative({ plan: `${exampleParts.plan}\n\n${rounds(14)}` }) },
      { text: exampleNarrative({ problem: `${exampleParts.problem}\n\n> ${rounds(28)}` }) },
    ],
  },
  *check(block, { inAppendix }, { options }) {
    if (inAppendix) return;
    const most = Number(options.maxWords);
    const { mask, passages } = proseOf(block);
    for (const passage of passages) {
      if (passage.words <= most || (passage.kind !== "paragraph" && passage.kind !== "item")) continue;
      for (const piece of paragraphsOf(mask, passage)) {
        const words = countWords(mask, piece);
        if (words <= most) continue;
        yield {
          span: piece,
          message: `This paragraph has ${words} words; split it where the thought turns, so that each paragraph holds one.`,
          charge: { criterion: "form", points: 0.5 },
          fixes: fixOf(block, mask, piece, words, most),
        };
      }
    }
  },
};

/** In files that put single line breaks between paragraphs, every line ends a sentence and few lines are short. */
function paragraphsOf(mask: string, passage: Passage): Span[] {
  const text = mask.slice(passage.start, passage.end);
  const lines = [...text.matchAll(/[^\r\n]+/g)].map(({ index, 0: line }) => ({
    start: passage.start + index,
    end: passage.start + index + line.trimEnd().length,
    text: line.trim(),
  }));
  const isOneParagraph =
    lines.length < 2 ||
    text.length / lines.length < meanLine ||
    lines.some((line) => !/[.!?:。！？]["'”’»)\]]*$/.test(line.text));
  return isOneParagraph ? [{ start: passage.start, end: passage.end }] : lines;
}

/** Characters; wrapped text is well below, paragraphs on one line are above. */
const meanLine = 160;

/** Blank lines at the sentence ends that lie nearest to equal parts; none inside a link or bold words. */
function fixOf(block: Block, mask: string, piece: Span, words: number, most: number): readonly Fix[] {
  const sentences = sentencesIn(mask, piece);
  const gaps = sentences.slice(1).flatMap((sentence, index) => {
    const before = sentences[index];
    const gap = { start: before?.end ?? sentence.start, end: sentence.start };
    const isPlain = /^\s+$/.test(block.source.slice(gap.start, gap.end));
    return isPlain && !isInMarks(block, gap)
      ? [{ gap, words: countWords(mask, { start: piece.start, end: gap.start }) }]
      : [];
  });
  const parts = Math.ceil(words / (most * 0.8));
  const chosen = new Set<Span>();
  for (let part = 1; part < parts; part++) {
    const wanted = (words * part) / parts;
    const [nearest] = gaps.toSorted((a, b) => Math.abs(a.words - wanted) - Math.abs(b.words - wanted));
    if (nearest) chosen.add(nearest.gap);
  }
  const cuts = [...chosen].sort((a, b) => a.start - b.start);
  const ends = [...cuts.map(({ start }) => start), piece.end];
  const isEnough = ends.every(
    (end, index) => countWords(mask, { start: cuts[index - 1]?.end ?? piece.start, end }) <= most,
  );
  if (!isEnough) return [];
  const indent = indentOf(block, piece);
  const newline = block.source.includes("\r\n") ? "\r\n" : "\n";
  const edits: TextEdit[] = cuts.map((gap) => ({ span: gap, text: newline + newline + indent }));
  return [{ title: `Split into ${cuts.length + 1} paragraphs`, safe: false, edits }];
}

function isInMarks(block: Block, gap: Span): boolean {
  return [...nodesOf(block.node)].some((node) => {
    if (node.type !== "strong" && node.type !== "emphasis" && node.type !== "link" && node.type !== "delete")
      return false;
    const span = spanIn(block, node);
    return span.start < gap.start && gap.end < span.end;
  });
}

/** Paragraphs of a list item go on under its text. */
function indentOf(block: Block, piece: Span): string {
  const lineStart = block.source.lastIndexOf("\n", piece.start - 1) + 1;
  return " ".repeat(piece.start - lineStart);
}

function rounds(count: number): string {
  return Array.from(
    { length: count },
    (_, week) => `In week ${week + 1} the fitters reach block ${week + 1}.`,
  ).join(" ");
}
