import type { Nodes } from "mdast";
import { normalizeIdentifier } from "micromark-util-normalize-identifier";
import { type BlockList, byteOrderMark, type PlacedBlock, perBlock, placed, readBlocks } from "./blocks.ts";
import { type Labels, parsePiece } from "./parse.ts";
import { applyEdits, type TextEdit } from "./span.ts";

/**
 * The blocks after an edit. Only the blocks that the edit can reach are parsed again; the others are the very
 * same objects, so that everything computed from them stays known. The result equals `readBlocks` of the
 * edited text.
 *
 * A piece begins at a clean start (a block after a blank line that no neighbour can pull in) and ends where a
 * new block begins exactly at an old one's place. Where no such end is found the piece grows fourfold, up to
 * the end of the document.
 */
export function editBlocks(list: BlockList, edit: TextEdit): BlockList {
  const text = applyEdits(list.text, [edit]);
  if (needsWholeText(list, text, edit)) return readBlocks(text);
  const { blocks } = list;
  const by = text.length - list.text.length;
  const first = cleanStart(list, edit.span.start);
  const from = startOfPiece(list, first);
  const after = firstAfter(blocks, edit.span.end + 1);
  for (let reach = 1; ; reach *= 4) {
    const last = Math.min(after + reach, blocks.length);
    const next = blocks[last];
    const to = next ? lineStart(list.text, next.start) + by : text.length;
    const outside = labelsOf([...blocks.slice(0, first), ...blocks.slice(next ? last : blocks.length)]);
    const piece = readPiece(text, from, to, outside);
    if (!piece) return readBlocks(text);
    const end = meeting(list, text, piece, after, last, by, first);
    if (!end && next) continue;
    const kept = end ? blocks.slice(end.old).map(({ block, start }) => ({ block, start: start + by })) : [];
    const fresh = end ? piece.slice(0, end.fresh) : piece;
    const edited = [...blocks.slice(0, first), ...fresh, ...kept];
    const isSameLabels = sameLabels(labelsOf(blocks), labelsOf(edited));
    return isSameLabels ? { text, blocks: edited, isPlain: false } : readBlocks(text);
  }
}

/**
 * Byte order marks, texts that the parser gave up on and edits in or right below the front matter need the whole
 * text; so does one that opens with a line like that of front matter without having any.
 */
function needsWholeText(list: BlockList, text: string, { span }: TextEdit): boolean {
  const [first] = list.blocks;
  if (!first || list.isPlain || list.text.startsWith(byteOrderMark) || text.startsWith(byteOrderMark))
    return true;
  if (first.block.node.type === "yaml") return span.start <= endOf(first) + 5;
  return text.startsWith("---") || list.text.startsWith("---");
}

const endOf = ({ block, start }: PlacedBlock): number => start + block.source.length;

/** The block before the first one that the edit touches, or one further up after which nothing can leak. */
function cleanStart({ text, blocks }: BlockList, from: number): number {
  let touched = 0;
  while (touched < blocks.length && endOf(blocks[touched] as PlacedBlock) < from - 1) touched++;
  const least = blocks[0]?.block.node.type === "yaml" ? 1 : 0;
  let first = Math.max(least, Math.min(touched, blocks.length - 1) - 1);
  while (
    first > least &&
    !(isAfterBlankLine(text, blocks, first) && !areInseparable(blocks[first - 1], blocks[first]))
  )
    first--;
  return first;
}

/** Front matter stays whole: what follows it begins right below. */
function startOfPiece({ text, blocks }: BlockList, first: number): number {
  const previous = blocks[first - 1];
  const block = blocks[first];
  if (!previous) return 0;
  return previous.block.node.type === "yaml" || !block ? endOf(previous) : lineStart(text, block.start);
}

function firstAfter(blocks: readonly PlacedBlock[], offset: number): number {
  const index = blocks.findIndex(({ start }) => start > offset);
  return index < 0 ? blocks.length : index;
}

/** Whether a whole blank line lies between a block and the one before it. */
function isAfterBlankLine(text: string, blocks: readonly PlacedBlock[], index: number): boolean {
  const previous = blocks[index - 1];
  const block = blocks[index];
  if (!previous || !block) return false;
  return /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n)/.test(text.slice(endOf(previous), block.start));
}

/**
 * The parser may split indented code after a container, and what follows such code may lose the right to
 * begin a list; so code stays with its neighbours.
 */
function areInseparable(previous: PlacedBlock | undefined, block: PlacedBlock | undefined): boolean {
  const isContainer = /^(?:list|blockquote|footnoteDefinition)$/.test(previous?.block.node.type ?? "");
  return previous?.block.node.type === "code" || (block?.block.node.type === "code" && isContainer);
}

function readPiece(text: string, from: number, to: number, outside: Labels): PlacedBlock[] | undefined {
  const source = text.slice(from, to);
  // The parser would take it for the mark of a file and drop it.
  if (source.startsWith(byteOrderMark)) return undefined;
  try {
    // At the very beginning a piece may be front matter, which `needsWholeText` has ruled out.
    return placed(parsePiece(source, outside), source, from);
  } catch {
    return undefined;
  }
}

/** Where the new blocks meet the old ones: from here on nothing has changed but the offset. */
function meeting(
  list: BlockList,
  text: string,
  piece: readonly PlacedBlock[],
  after: number,
  last: number,
  by: number,
  first: number,
): { old: number; fresh: number } | undefined {
  const starts = new Map(piece.map(({ start }, index) => [start, index]));
  for (let old = after; old < last; old++) {
    const block = list.blocks[old];
    const fresh = block ? starts.get(block.start + by) : undefined;
    if (fresh === undefined || !isAfterBlankLine(list.text, list.blocks, old)) continue;
    const isClean = fresh > 0 ? isAfterBlankLine(text, piece, fresh) : isStartOfBody(list, first);
    if (!isClean || areInseparable(piece[fresh - 1], block) || areInseparable(list.blocks[old - 1], block))
      continue;
    return { old, fresh };
  }
  return undefined;
}

/** Nothing but blank lines and front matter stands before the piece. */
const isStartOfBody = ({ blocks }: BlockList, first: number): boolean =>
  first === 0 || (first === 1 && blocks[0]?.block.node.type === "yaml");

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== "\n" && text[at - 1] !== "\r") at--;
  return at;
}

const definedIn = perBlock(({ node }): Labels => {
  const definitions: string[] = [];
  const footnotes: string[] = [];
  visit(node);
  return { definitions, footnotes };

  function visit(one: Nodes): void {
    if (one.type === "definition") definitions.push(normalizeIdentifier(one.identifier));
    if (one.type === "footnoteDefinition") footnotes.push(normalizeIdentifier(one.identifier));
    if ("children" in one) for (const child of one.children) visit(child);
  }
});

function labelsOf(blocks: readonly PlacedBlock[]): Labels {
  const definitions = new Set<string>();
  const footnotes = new Set<string>();
  for (const { block } of blocks) {
    const own = definedIn(block);
    for (const label of own.definitions) definitions.add(label);
    for (const label of own.footnotes) footnotes.add(label);
  }
  return { definitions: [...definitions], footnotes: [...footnotes] };
}

/** References act at a distance: a label that comes or goes may change any block. */
const sameLabels = (a: Labels, b: Labels): boolean =>
  isSameSet(a.definitions, b.definitions) && isSameSet(a.footnotes, b.footnotes);

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((label) => b.includes(label));
