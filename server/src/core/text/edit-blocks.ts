import {
  type BlockList,
  byteOrderMark,
  definersIn,
  labelsOf,
  type PlacedBlock,
  placed,
  readBlocks,
} from "./blocks.ts";
import { difference, isEmpty, type Labels, labelsMentionedIn, noLabels } from "./labels.ts";
import { hasBlankLine, readPieces } from "./pieces.ts";
import { applyEdits, type TextEdit } from "./span.ts";
import { isFresh } from "./tame.ts";

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
  const after = firstWhere(blocks, ({ start }) => start > edit.span.end + 1);
  for (let reach = 1; ; reach *= 4) {
    const last = possibleEnd(list, after + reach);
    const next = blocks[last];
    const to = next ? lineStart(list.text, next.start) + by : text.length;
    const piece = readPiece(text, from, to, () => labelsAround(list, first, last));
    if (!piece) return readBlocks(text);
    const end = meeting(list, text, piece, after, last, by, first);
    if (!end && next) continue;
    const kept = end ? shifted(blocks.slice(end.old), by) : [];
    const fresh = end ? piece.slice(0, end.fresh) : piece;
    const gone = blocks.slice(first, end ? end.old : blocks.length);
    const definers = list.definers - definersIn(gone) + definersIn(fresh);
    const edited = { text, blocks: [...blocks.slice(0, first), ...fresh, ...kept], definers, isPlain: false };
    return isEmpty(difference(labelsOf(gone), labelsOf(fresh))) ? edited : relinked(edited, labelsOf(blocks));
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

/** The index of the first block for which `isPast` holds; it must hold for all that follow. */
function firstWhere(blocks: readonly PlacedBlock[], isPast: (block: PlacedBlock) => boolean): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block && isPast(block)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The block before the first one that the edit touches, or one further up after which nothing can leak. */
function cleanStart({ text, blocks }: BlockList, from: number): number {
  const touched = firstWhere(blocks, (placed) => endOf(placed) >= from - 1);
  const least = firstOfBody(blocks);
  let first = Math.max(least, Math.min(touched, blocks.length - 1) - 1);
  while (first > least && !isCleanStart(text, blocks, first)) first--;
  return first;
}

/** What comes before it is front matter. */
const firstOfBody = (blocks: readonly PlacedBlock[]): number =>
  blocks[0]?.block.node.type === "yaml" ? 1 : 0;

/** Whether parsing may begin anew at a block; see `isCleanStart` of the pieces. */
function isCleanStart(text: string, blocks: readonly PlacedBlock[], index: number): boolean {
  const previous = blocks[index - 1];
  const block = blocks[index];
  if (!previous || !block) return false;
  return isFresh(text, block.start) && hasBlankLine(text.slice(endOf(previous), block.start));
}

/** Front matter stays whole: what follows it begins right below. */
function startOfPiece({ text, blocks }: BlockList, first: number): number {
  const previous = blocks[first - 1];
  const block = blocks[first];
  if (!previous) return 0;
  return previous.block.node.type === "yaml" || !block ? endOf(previous) : lineStart(text, block.start);
}

/** The end of a piece that holds, as its last block, one at which old and new text can meet. */
function possibleEnd({ text, blocks }: BlockList, least: number): number {
  let last = least;
  while (last < blocks.length && !isCleanStart(text, blocks, last - 1)) last++;
  return Math.min(last, blocks.length);
}

function readPiece(text: string, from: number, to: number, outside: () => Labels): PlacedBlock[] | undefined {
  const source = text.slice(from, to);
  // The parser would take it for the mark of a file and drop it.
  if (source.startsWith(byteOrderMark)) return undefined;
  try {
    // At the very beginning a piece may be front matter, which `needsWholeText` has ruled out.
    const pieces = readPieces(text, from, to, source.includes("[") ? outside() : noLabels);
    return pieces.flatMap((piece) => placed(piece.nodes, piece.source, piece.at));
  } catch {
    return undefined;
  }
}

/** What is defined before one block and from another on. */
function labelsAround({ blocks, definers }: BlockList, first: number, last: number): Labels {
  if (definers === 0) return noLabels;
  return labelsOf([...blocks.slice(0, first), ...blocks.slice(last)]);
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
  for (let old = after; old < last; old++) {
    if (!isCleanStart(list.text, list.blocks, old)) continue;
    const start = (list.blocks[old]?.start ?? 0) + by;
    const fresh = firstWhere(piece, (block) => block.start >= start);
    if (piece[fresh]?.start !== start) continue;
    const isClean = fresh > 0 ? isCleanStart(text, piece, fresh) : first === firstOfBody(list.blocks);
    if (isClean) return { old, fresh };
  }
  return undefined;
}

const shifted = (blocks: readonly PlacedBlock[], by: number): readonly PlacedBlock[] =>
  by === 0 ? blocks : blocks.map(({ block, start }) => ({ block, start: start + by }));

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== "\n" && text[at - 1] !== "\r") at--;
  return at;
}

/**
 * References act at a distance: where labels have come or gone, the blocks that mention them are parsed again, with
 * their neighbours up to the next clean starts.
 */
function relinked(list: BlockList, before: Labels): BlockList {
  const { text, blocks } = list;
  const defined = labelsOf(blocks);
  const changed = difference(before, defined);
  if (isEmpty(changed)) return list;
  const linked: PlacedBlock[] = [];
  let done = 0;
  for (let index = 0; index < blocks.length; index++) {
    const source = blocks[index]?.block.source ?? "";
    if (isEmpty(labelsMentionedIn(source, changed))) continue;
    let first = index;
    while (first > done && !isCleanStart(text, blocks, first)) first--;
    let end = index + 1;
    while (end < blocks.length && !isCleanStart(text, blocks, end)) end++;
    const next = blocks[end];
    const old = blocks.slice(first, end);
    const fresh = readPiece(text, startOfPiece(list, first), next?.start ?? text.length, () => defined);
    if (!fresh || !isSameCut(old, fresh)) return readBlocks(text);
    linked.push(...blocks.slice(done, first), ...fresh);
    done = end;
    index = end - 1;
  }
  return { ...list, blocks: [...linked, ...blocks.slice(done)] };
}

const isSameCut = (a: readonly PlacedBlock[], b: readonly PlacedBlock[]): boolean =>
  a.length === b.length &&
  a.every(({ start, block }, index) => start === b[index]?.start && block.source === b[index]?.block.source);
