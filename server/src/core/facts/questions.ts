import type { Narrative, Part } from "../narrative/narrative.ts";
import { type Block, type PlacedBlock, perBlock, spanIn } from "../text/blocks.ts";
import { gated } from "../text/gate.ts";
import { headingLineOf } from "../text/heading-line.ts";
import { proseOf } from "../text/prose.ts";
import { sentencesIn } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";

/** A question of an FAQ with what answers it; all spans are absolute. */
export interface Question {
  readonly span: Span;
  /** Without number and "Q:". */
  readonly text: string;
  /** Undefined where nothing stands below the question. */
  readonly answer: Answer | undefined;
  /** The end of the question's block. */
  readonly end: number;
}

export interface Answer {
  /** The first sentence; undefined where a list, a table or code answers. */
  readonly opening: (Span & { readonly text: string }) | undefined;
}

/** The questions of one part of the document, in order: headings, bold lines and run-ins, or lines with "Q:". */
export function questionsIn(narrative: Narrative, part: Part): Question[] {
  const blocks = narrative.blocks.slice(part.firstBlock + 1, part.endBlock);
  const questions: Question[] = [];
  blocks.forEach((placed, index) => {
    const asked = askedIn(placed.block);
    if (!asked) return;
    const end = placed.start + placed.block.source.trimEnd().length;
    const inside = answerWithin(placed, asked.end);
    const below = inside ? undefined : blocks.slice(index + 1).find(({ block }) => !isComment(block));
    questions.push({
      span: { start: placed.start + asked.start, end: placed.start + asked.end },
      text: asked.text,
      answer: inside ?? answerOf(below),
      end,
    });
  });
  return questions;
}

const label = gated(/^(?:\s|[*_#])*(?:(?:q|question|f|frage|p|pregunta|問)?\s?\d*\s?[.:)：—–-]+\s*)?/iu);

/** The question that opens a block, relative to it. */
const askedIn = perBlock((block): (Span & { readonly text: string }) | undefined => {
  const heading = headingLineOf(block);
  const { node } = block;
  const { mask } = proseOf(block);
  const span = heading?.textSpan ?? (node.type === "paragraph" ? spanOfQuestion(block) : undefined);
  if (!span) return undefined;
  const text = mask.slice(span.start, span.end).replace(/\s+/g, " ").trim().replace(label, "");
  return /[?？]["'”’»)]*$/.test(text) ? { ...span, text } : undefined;
});

/** Bold words that open a paragraph, or its first line where that begins with "Q:". */
function spanOfQuestion(block: Block): Span | undefined {
  if (block.node.type !== "paragraph") return undefined;
  const [first] = block.node.children;
  if (first?.type === "strong") {
    const { mask } = proseOf(block);
    const { start, end } = spanIn(block, first);
    // "**Q:** Does it fit? …" has its question after the bold mark.
    if (!/^\W*(?:q|question)\s?\d*\s?[.:)]?\W*$/i.test(mask.slice(start, end))) return { start, end };
    const question = /^[^?？\n]*[?？]/.exec(mask.slice(end));
    return question ? { start, end: end + question[0].length } : undefined;
  }
  const { mask } = proseOf(block);
  const line = /^\s*(?:q|question)\s?\d*\s?[.:)]\s*[^\n]*?[?？](?=\s|$)/i.exec(mask);
  return line ? { start: 0, end: line[0].length } : undefined;
}

function answerWithin({ block, start }: PlacedBlock, from: number): Answer | undefined {
  const { mask } = proseOf(block);
  if (block.node.type !== "paragraph" || !/[\p{L}\p{N}]/u.test(mask.slice(from))) return undefined;
  return { opening: openingOf(mask, { start: from, end: mask.length }, start) };
}

function answerOf(placed: PlacedBlock | undefined): Answer | undefined {
  if (!placed || headingLineOf(placed.block) || askedIn(placed.block)) return undefined;
  if (placed.block.node.type === "thematicBreak" || placed.block.node.type === "definition") return undefined;
  if (placed.block.node.type !== "paragraph") return { opening: undefined };
  const { mask } = proseOf(placed.block);
  return { opening: openingOf(mask, { start: 0, end: mask.length }, placed.start) };
}

/** The first sentence without "A:"; a short one such as "A: Sure." brings the next one with it. */
function openingOf(mask: string, passage: Span, offset: number): Answer["opening"] {
  const prefix = /^\W*(?:(?:a|answer|antwort|r)\s?\d*\s?[.:)]\s*)?/i.exec(
    mask.slice(passage.start, passage.end),
  );
  const lead = /[[$€£¥(“"]?$/.exec(prefix?.[0] ?? "")?.[0].length ?? 0;
  const start = passage.start + (prefix?.[0].length ?? 0) - lead;
  const [first, second] = sentencesIn(mask, { start, end: passage.end });
  if (!first) return undefined;
  const end = first.end - first.start < 24 && second ? second.end : first.end;
  return {
    start: offset + first.start,
    end: offset + end,
    text: mask.slice(first.start, end).replace(/\s+/g, " "),
  };
}

const isComment = (block: Block): boolean => block.node.type === "html" && block.source.startsWith("<!--");
