import type { RootContent } from "mdast";
import {
  difference,
  isEmpty,
  type Labels,
  labelsIn,
  labelsMentionedIn,
  labelsSeenIn,
  noLabels,
  union,
} from "./labels.ts";
import { parsePiece } from "./parse.ts";
import { isFresh } from "./tame.ts";

/** Top-level nodes with offsets into `source`, which stands at `at` in the document. */
export interface Piece {
  readonly at: number;
  readonly source: string;
  readonly nodes: readonly RootContent[];
}

/**
 * Parses the text from one offset to another as if it were a document, and gives the nodes that parsing it as
 * a whole would give. `outside` is defined in the rest of the document. Throws where the parser gives up.
 *
 * The parser copies all that it has read at each quotation and underlined heading, so that its cost grows with
 * the square of the text; it is given some thousand characters at a time. `size` is how many.
 */
export function readPieces(
  text: string,
  from: number,
  to: number,
  outside: Labels = noLabels,
  size = usualSize,
): Piece[] {
  const source = text.slice(from, to);
  if (!source.includes("]:")) return cutAndParse(text, from, to, outside, size);
  const supposed = union([outside, labelsSeenIn(source)]);
  const pieces = cutAndParse(text, from, to, supposed, size);
  const defined = union([outside, labelsIn(pieces.flatMap(({ nodes }) => nodes))]);
  const mistaken = difference(supposed, defined);
  if (isEmpty(mistaken)) return pieces;
  // Where blocks begin and end does not depend on labels, so that each piece can be parsed again by itself.
  return pieces.map((piece) => {
    if (isEmpty(labelsMentionedIn(piece.source, mistaken))) return piece;
    const nodes = parsePiece(piece.source, labelsMentionedIn(piece.source, defined));
    return { ...piece, nodes };
  });
}

const usualSize = 6000;

function cutAndParse(text: string, from: number, to: number, labels: Labels, size: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  let length = size;
  while (at < to) {
    const end = cutAfter(text, at + length, to);
    const source = text.slice(at, end);
    const nodes = parsePiece(source, labelsMentionedIn(source, labels));
    const whole = end === to ? nodes.length : wholeNodes(nodes, source);
    if (whole === nodes.length) {
      pieces.push({ at, source, nodes });
      at = end;
    } else if (whole > 0) {
      const next = startOf(nodes[whole]);
      pieces.push({ at, source: source.slice(0, next), nodes: nodes.slice(0, whole) });
      at += next;
      length = size;
    } else {
      // One block fills the piece and goes on; each further try doubles it, so that all tries cost twice the last.
      length *= 2;
    }
  }
  return pieces;
}

/**
 * The next place at which nearly all blocks are over: a letter or a heading at the beginning of a line, after a
 * blank line.
 */
function cutAfter(text: string, least: number, to: number): number {
  if (least >= to) return to;
  cut.lastIndex = least;
  const match = cut.exec(text);
  return match ? Math.min(match.index + match[0].length, to) : to;
}

const cut = /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r(?!\n)|\n)(?=[\p{L}#])/gu;

/** How many of the nodes of a text that was cut off are certainly whole, and can be parted from what follows. */
function wholeNodes(nodes: readonly RootContent[], source: string): number {
  const last = nodes.at(-1);
  if (!last || isOverAtCut(last, source)) return nodes.length;
  let first = nodes.length - 1;
  while (first > 0 && !isCleanStart(source, nodes[first - 1], nodes[first])) first--;
  return first;
}

/** Fenced code and HTML may go on after a blank line, whatever it is that follows. */
function isOverAtCut(node: RootContent, source: string): boolean {
  if (node.type === "code") return !/[`~]/.test(source.charAt(startOf(node)));
  return node.type !== "html";
}

/**
 * Whether parsing may begin anew at `node`, which follows `previous`: a blank line lies between them, `node` is no
 * list or indented code that `previous` could pull in, and what `tame` has counted before does not matter any more.
 */
function isCleanStart(
  source: string,
  previous: RootContent | undefined,
  node: RootContent | undefined,
): boolean {
  if (!previous || !node) return false;
  const start = startOf(node);
  return isFresh(source, start) && hasBlankLine(source.slice(previous.position?.end.offset ?? 0, start));
}

export const hasBlankLine = (between: string): boolean =>
  /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n)/.test(between);

const startOf = (node: RootContent | undefined): number => node?.position?.start.offset ?? 0;
