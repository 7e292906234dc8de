import type { List, Paragraph } from "mdast";
import { placeholdersOf } from "../facts/placeholders.ts";
import { type Sentence, sentencesOf } from "../facts/sentences.ts";
import { shown } from "../facts/shown.ts";
import { type TableShape, tableOf } from "../facts/tables.ts";
import type { PlacedBlock, Section } from "../narrative/narrative.ts";
import { type Block, perBlock, spanIn } from "../text/blocks.ts";
import { headingLineOf } from "../text/heading-line.ts";
import { contains, type Span, shift } from "../text/span.ts";

/** What an author presents as one thing in a section: a table, an item of a list, a paragraph with its head. */
export type Unit = TextUnit | TableUnit;

export interface TextUnit {
  /** `run-in` is a paragraph that opens with bold or italic words, `heading` a sub-heading with its text. */
  readonly form: "item" | "run-in" | "heading" | "paragraph";
  /** The words that name it, where it has a head. */
  readonly head: { readonly text: string; readonly span: Span } | undefined;
  /** From its head to its last sentence, in the document. */
  readonly span: Span;
  /** The sentences after the head, spans in the document. */
  readonly sentences: readonly UnitSentence[];
  /** The sub-heading above that gathers several units ("Technical risks"). */
  readonly group: string | undefined;
}

/** A sentence at its place in the document; what was read from its words is kept with its block. */
export interface UnitSentence extends Sentence {
  readonly block: Block;
  /** Its words as a reader sees them, on one line. */
  readonly shown: string;
}

export interface TableUnit {
  readonly form: "table";
  readonly table: TableShape;
  readonly block: Block;
  /** Offset of the block in the document. */
  readonly start: number;
  readonly span: Span;
  readonly group: string | undefined;
}

interface Draft {
  form: TextUnit["form"];
  head: TextUnit["head"];
  span: Span;
  sentences: UnitSentence[];
  group: string | undefined;
}

/**
 * Reads a section as units, in order. `isGroup` says whether a sub-heading gathers several units or is the
 * head of one; under such a head paragraphs and lists belong together.
 */
export function unitsOf(section: Section, isGroup: (heading: string) => boolean): readonly Unit[] {
  const own = new Set(section.headings.map(({ heading }) => heading.span.start));
  const units: (Draft | TableUnit)[] = [];
  let group: string | undefined;
  let heading: Draft["head"];
  let underHead: Draft | undefined;
  for (const placed of section.blocks) {
    const { block, start } = placed;
    const line = headingLineOf(block);
    if (line) {
      underHead = undefined;
      heading = undefined;
      if (own.has(start)) group = undefined;
      else if (isGroup(line.text)) group = line.text;
      else heading = { text: line.text, span: { start, end: start + block.source.length } };
      continue;
    }
    const table = tableOf(block);
    if (table) {
      units.push({
        form: "table",
        table,
        block,
        start,
        span: { start, end: start + block.source.length },
        group: heading?.text ?? group,
      });
      continue;
    }
    const pieces = textUnitsIn(placed, group);
    for (const piece of pieces) {
      if (underHead && piece.form !== "run-in") {
        underHead.sentences.push(...piece.sentences);
        underHead.span = { start: underHead.span.start, end: piece.span.end };
        continue;
      }
      if (heading && piece.form === "paragraph") {
        underHead = {
          ...piece,
          form: "heading",
          head: heading,
          span: { start: heading.span.start, end: piece.span.end },
        };
        units.push(underHead);
        heading = undefined;
        continue;
      }
      units.push(heading ? { ...piece, group: heading.text } : piece);
    }
  }
  return units;
}

/** What a block tells, placed in the document: one piece for a paragraph, one for each item of a list. */
function textUnitsIn({ block, start }: PlacedBlock, group: string | undefined): Draft[] {
  return piecesOf(block).map(({ form, head, span, sentences }) => ({
    form,
    head: head && { text: head.text, span: shift(head.span, start) },
    span: shift(span, start),
    sentences: sentences.map((sentence) => ({
      ...sentence,
      ...shift(sentence, start),
      block,
    })),
    group,
  }));
}

/** A paragraph or an item with its head, read once per block; spans are relative to the block. */
interface Piece {
  readonly form: "item" | "run-in" | "paragraph";
  readonly head: TextUnit["head"];
  readonly span: Span;
  readonly sentences: readonly (Sentence & Pick<UnitSentence, "shown">)[];
}

const piecesOf = perBlock((block): readonly Piece[] => {
  if (block.node.type === "list")
    return block.node.children.map((item) => pieceIn(block, spanIn(block, item), "item"));
  if (block.node.type !== "paragraph") return [];
  const whole = { start: 0, end: block.source.length };
  const piece = pieceIn(block, whole, "paragraph");
  return piece.sentences.length > 0 || piece.head ? [{ ...piece, span: whole }] : [];
});

function pieceIn(block: Block, span: Span, form: "item" | "paragraph"): Piece {
  const guidance = placeholdersOf(block).filter(({ kind }) => kind === "guidance");
  const inside = sentencesOf(block).filter(
    (sentence) =>
      contains(span, sentence) &&
      (sentence.kind === "item" || sentence.kind === "paragraph") &&
      !guidance.some((one) => contains(one.span, sentence)),
  );
  const head = runInOf(block, span);
  const end = inside.at(-1)?.end ?? span.end;
  return {
    form: head && form === "paragraph" ? "run-in" : form,
    head: head && { text: headText(block, head), span: head },
    span: { start: span.start, end },
    sentences: (head ? inside.flatMap((sentence) => after(sentence, head.end)) : inside).map((sentence) => ({
      ...sentence,
      shown: shown(sentence.text, block.source.slice(sentence.start, sentence.end)),
    })),
  };
}

/** What of a sentence stands after the head that it opens with; a stop or colon goes with the head. */
function after(sentence: Sentence, headEnd: number): Sentence[] {
  if (sentence.start >= headEnd) return [sentence];
  if (sentence.end <= headEnd) return [];
  const rest = sentence.text.slice(headEnd - sentence.start);
  const skipped = /^[\s.:：。—–|-]*/u.exec(rest)?.[0].length ?? 0;
  const by = headEnd - sentence.start + skipped;
  if (sentence.start + by >= sentence.end) return [];
  return [
    { ...sentence, start: sentence.start + by, text: sentence.text.slice(by), own: sentence.own.slice(by) },
  ];
}

const headText = (block: Block, head: Span): string =>
  block.source
    .slice(head.start, head.end)
    .replace(/[*_`]+/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^["“„«](.*)["”“»]$/u, "$1");

/** The bold or italic words that open a paragraph or an item, if more follows or they end like a head. */
function runInOf(block: Block, span: Span): Span | undefined {
  const paragraph = firstParagraph(block, span);
  const [first, second] = paragraph?.children ?? [];
  if (!paragraph || !first || (first.type !== "strong" && first.type !== "emphasis")) return undefined;
  const head = spanIn(block, first);
  const inner = block.source.slice(head.start, head.end).replace(/[*_\s"”’»]+$/g, "");
  const next = second?.type === "text" ? second.value : "";
  const endsLikeHead =
    /[.:!?。：]$/u.test(inner) ||
    /^\s*(?:[.:—–|→]|-\s|<br)/u.test(next) ||
    /^\s*\n/.test(next) ||
    next.trim() === "";
  return endsLikeHead ? head : undefined;
}

function firstParagraph(block: Block, span: Span): Paragraph | undefined {
  if (block.node.type === "paragraph") return block.node;
  if (block.node.type !== "list") return undefined;
  const list: List = block.node;
  const item = list.children.find((child) => spanIn(block, child).start === span.start);
  const first = item?.children[0];
  return first?.type === "paragraph" ? first : undefined;
}
