import type { Nodes, RootContent } from "mdast";
import { isEmpty, type Labels, labelsIn, noLabels, union } from "./labels.ts";
import { parseHead, plainParagraphs } from "./parse.ts";
import { readPieces } from "./pieces.ts";
import type { Span } from "./span.ts";

/**
 * One top-level piece of Markdown. It does not know where in the document it stands, so that an edit
 * elsewhere leaves it, and everything that was computed from it, untouched.
 */
export interface Block {
  readonly source: string;
  readonly node: RootContent;
  /** Where the block began in the text that was parsed; the nodes' own offsets count from there. */
  readonly origin: number;
}

/** A block and its offset in the document. */
export interface PlacedBlock {
  readonly block: Block;
  readonly start: number;
}

/** The blocks of a text in order; what lies between them is blank. */
export interface BlockList {
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
  /** How many of the blocks define a link or a footnote. */
  readonly definers: number;
  /** True where the parser gave up and the blocks are paragraphs between blank lines. */
  readonly isPlain: boolean;
}

export const byteOrderMark = "\uFEFF";

/** Never throws: a text that the parser cannot read is read as paragraphs. */
export function readBlocks(text: string): BlockList {
  const shiftBy = text.startsWith(byteOrderMark) ? 1 : 0;
  const body = text.slice(shiftBy);
  try {
    const head = parseHead(body);
    const pieces = readPieces(body, head?.end ?? 0, body.length);
    const blocks = pieces.flatMap(({ nodes, source, at }) => placed(nodes, source, at + shiftBy));
    const first = head ? placed([head.node], body, shiftBy) : [];
    return { text, blocks: [...first, ...blocks], definers: definersIn(blocks), isPlain: false };
  } catch {
    return { text, blocks: placed(plainParagraphs(body), body, shiftBy), definers: 0, isPlain: true };
  }
}

/** Blocks for nodes whose offsets count from the beginning of `source`, which stands at `at` in the document. */
export function placed(nodes: readonly RootContent[], source: string, at: number): PlacedBlock[] {
  return nodes.map((node) => {
    const { start, end } = offsets(node);
    const readable = isTooDeep(node) ? flattened(node, source.slice(start, end)) : node;
    return { block: { source: source.slice(start, end), node: readable, origin: start }, start: start + at };
  });
}

/** Levels of nesting from which a block is no text; those who walk through it recur once a level. */
const deepest = 200;

function isTooDeep(root: RootContent): boolean {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((node) => ("children" in node ? node.children : []));
  }
  return false;
}

const flattened = ({ position }: RootContent, value: string): RootContent => ({
  type: "paragraph",
  ...(position && { position }),
  children: [{ type: "text", value, ...(position && { position }) }],
});

/** The place of a node, relative to its block. */
export function spanIn(block: Block, node: Nodes): Span {
  const { start, end } = offsets(node);
  return { start: start - block.origin, end: end - block.origin };
}

function offsets(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/**
 * Computes something once per block and keeps it as long as the block lives. What it returns may depend on
 * nothing but the block, so that the memory cannot be noticed.
 */
export function perBlock<T>(compute: (block: Block) => T): (block: Block) => T {
  const known = new WeakMap<Block, { readonly value: T }>();
  return (block) => {
    const found = known.get(block);
    if (found) return found.value;
    const value = compute(block);
    known.set(block, { value });
    return value;
  };
}

const definedIn = perBlock(
  ({ source, node }): Labels => (source.includes("]:") ? labelsIn([node]) : noLabels),
);

/** What blocks define for the references of the whole document. */
export function labelsOf(blocks: readonly PlacedBlock[]): Labels {
  return union(blocks.map(({ block }) => definedIn(block)));
}

/** How many blocks define something. */
export function definersIn(blocks: readonly PlacedBlock[]): number {
  return blocks.reduce((count, { block }) => (isEmpty(definedIn(block)) ? count : count + 1), 0);
}
