import { metricCardsOf } from "../cards/metrics.ts";
import { perText } from "../facts/per-text.ts";
import { isUntold } from "../facts/section-text.ts";
import { countTerms, stemOf, type Terms, termsOf } from "../facts/terms.ts";
import type { Narrative, Section } from "../narrative/narrative.ts";
import { perBlock } from "../text/blocks.ts";
import { remembered } from "../text/remembered.ts";
import { tellingOf } from "./common-words.ts";
import { type DraftNode, nodesOf, type Piece } from "./nodes.ts";
import type { ThreadKind, ThreadNode } from "./thread.ts";

/** A node that nothing outside of its own section speaks of. */
export type Stranger = Pick<ThreadNode, "kind" | "label" | "name">;

/** When a node shares so little with the rest that it belongs to no thread. */
interface Measure {
  /** The section that it stands in, with which it is not compared. */
  readonly own: string;
  /** Fewer telling words than this say nothing. */
  readonly fewest: number;
  /** Of the ties that the nodes beside it have, at the median. */
  readonly share: number;
}

/**
 * Measured on clean narratives, and on the same ones with a paragraph, row or item of another narrative put in:
 * these shares name one in several hundred of the own nodes and every second foreign one.
 */
const measures: Readonly<Record<ThreadKind, Measure>> = {
  problem: { own: "customer-problem", fewest: 6, share: 0.18 },
  solution: { own: "solution", fewest: 6, share: 0.13 },
  metric: { own: "success-metrics", fewest: 2, share: 0.13 },
  plan: { own: "implementation", fewest: 7, share: 0.2 },
  risk: { own: "risks", fewest: 6, share: 0.12 },
};

/**
 * The problems, metrics, steps of the plan or risks of an English narrative that take up nothing of the rest of it.
 * None where the section holds too few to compare, or the rest is not written.
 */
export function strangersAmong(narrative: Narrative, kind: ThreadKind): readonly Stranger[] {
  const { fewest, share } = measures[kind];
  const { nodes, ties, usual } = tiesWithin(narrative, kind);
  if (nodes.length < fewestBeside) return [];
  const strangers = nodes.filter((node, index) => {
    const { words, strength, figures } = ties[index] ?? { words: 0, strength: 1, figures: 0 };
    const least = isHouses(narrative, node) ? share / 3 : share;
    const isApart = strength <= usual * least && strength <= most;
    return isApart && words >= fewest && figures === 0 && !isAside(node);
  });
  // A third of a section that stands apart is a section that tells in words of its own.
  return strangers.length * 3 > nodes.length ? [] : strangers;
}

/**
 * Whether a whole section of an English narrative speaks of other things than the rest of it. In clean narratives
 * the ties of a section are stronger than this at the median, in sections of another narrative hardly any are.
 */
export function standsApart(narrative: Narrative, kind: ThreadKind): boolean {
  const { nodes, ties, usual } = tiesWithin(narrative, kind);
  const words = ties.reduce((sum, tie) => sum + tie.words, 0);
  return nodes.length >= 2 && words >= fewestWords && usual < (kind === "risk" ? 0.5 : 1);
}

const fewestBeside = 3;
const fewestSections = 3;
const fewestWords = 20;
/** However strong the others' ties are, a node with more than this has some of its own. */
const most = 1.5;

interface Within {
  readonly nodes: readonly DraftNode[];
  readonly ties: readonly Ties[];
  /** The strength of the ties at the median. */
  readonly usual: number;
}

const nothing: Within = { nodes: [], ties: [], usual: 0 };

/** The nodes of a kind with what ties them to the other sections; nothing where these do not tell enough. */
function tiesWithin(narrative: Narrative, kind: ThreadKind): Within {
  const known = read.get(narrative) ?? new Map<ThreadKind, Within>();
  read.set(narrative, known);
  const within = known.get(kind) ?? readTies(narrative, kind);
  known.set(kind, within);
  return within;
}

const read = new WeakMap<Narrative, Map<ThreadKind, Within>>();

function readTies(narrative: Narrative, kind: ThreadKind): Within {
  if (narrative.language !== "en") return nothing;
  const nodes = nodesOf(narrative).filter((node) => node.kind === kind);
  const others = toldSections(narrative).filter(({ id }) => id !== measures[kind].own);
  if (nodes.length === 0 || others.length < fewestSections) return nothing;
  const ties = nodes.map((node) => tiesOf(node, others));
  return { nodes, ties, usual: medianOf(ties.map(({ strength }) => strength)) };
}

/** What a section speaks of. */
interface Told {
  readonly id: string;
  readonly terms: Terms;
  readonly blocks: Section["blocks"];
}

const memory = new WeakMap<Narrative, readonly Told[]>();

function toldSections(narrative: Narrative): readonly Told[] {
  const known = memory.get(narrative);
  if (known) return known;
  const told = narrative.sections
    .filter((section) => !isUntold(section))
    .map(({ spec, blocks }) => ({ id: spec.id, terms: termsOf(blocks), blocks }));
  memory.set(narrative, told);
  return told;
}

interface Ties {
  /** Different stems of the node. */
  readonly words: number;
  /** The worth of what it has in common with the rest, for its length. */
  readonly strength: number;
  /** Figures among that. */
  readonly figures: number;
}

function tiesOf({ kind, about, whole }: DraftNode, others: readonly Told[]): Ties {
  // A metric shares units with any other; its name says what it measures.
  const pieces = (kind === "metric" ? about : whole).map(readPiece);
  const stems = new Set(pieces.flatMap(({ terms }) => [...terms.keys()]));
  const names = new Set(pieces.flatMap((piece) => piece.names));
  const figures = new Set(
    pieces.flatMap((piece) => piece.figures.filter((figure) => stands(figure, others))),
  );
  let sum = figures.size * perName;
  for (const stem of stems) {
    // A section that repeats itself counts twice at most.
    const count = others.reduce((times, { terms }) => times + Math.min(2, terms.get(stem) ?? 0), 0);
    if (count === 0) continue;
    sum += tellingOf(stem) * Math.min(mostPerStem, count) + (names.has(stem) ? perName : 0);
  }
  return {
    words: stems.size,
    strength: sum / Math.sqrt(Math.max(1, stems.size)),
    figures: figures.size,
  };
}

const mostPerStem = 4;
const perName = 2;

const stands = (figure: string, others: readonly Told[]): boolean =>
  others.some(({ blocks }) => blocks.some(({ block }) => figuresOf(block).has(figure)));

const figuresOf = perBlock(({ source }): ReadonlySet<string> => new Set(figuresIn(source)));

interface ReadPiece {
  readonly terms: Terms;
  readonly names: readonly string[];
  readonly figures: readonly string[];
}

const readText = (text: string): ReadPiece => ({
  terms: countTerms(text),
  names: [...text.matchAll(/(?<=[\p{Ll}\d,;] )\p{Lu}\p{L}{2,}/gu)].map(([name]) =>
    stemOf(name.toLowerCase()),
  ),
  figures: figuresIn(text),
});
const inBlock = perText(readText);
const alone = remembered(readText);
const readPiece = ({ block, text }: Piece): ReadPiece => (block ? inBlock(block, text) : alone(text));

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The ledger of the house has words of its own: of its metrics only those count that have nothing in common. */
const isHouses = (narrative: Narrative, { kind, name }: DraftNode): boolean =>
  kind === "metric" &&
  metricCardsOf(narrative).some(
    (card) => card.place.start === name.start && card.serves.includes("business"),
  );

/** What stands in the way of a plan, what others decide and what it costs need not be told before; nor need dates. */
function isAside({ kind, whole }: DraftNode): boolean {
  const [first] = whole;
  if (kind === "problem") return pressing.test(first?.text ?? "");
  if (kind !== "plan") return false;
  const sums = whole.reduce((count, { text }) => count + (text.match(money)?.length ?? 0), 0);
  return sums >= 3 || unplanned.test(first?.text ?? "");
}

const money = /[$€£¥]\s?\d|\d\s?(?:€|kroner|euros?)/gu;

const unplanned =
  /\b(?:obstacles?|hurdles?|bottlenecks?|difficult\w*|depend\w*|rel(?:y|ies) on|permi(?:t|ts|ssion)|approval|not ours|(?:must|has to|have to|needs to) (?:agree|sign|approve|deliver|release|confirm|allow|grant)|cannot)\b/iu;

const pressing =
  /\b(?:now|urgent\w*|wait(?:s|ing)? (?:any|has|makes|is|for the next)|cannot wait|deadline|law|rules?|code|act|regulat\w+|contracts?|licen[cs]e|expires?|from (?:\d{1,2} )?\p{Lu}\p{L}+ (?:\d{1,2}, )?20\d\d)\b/u;

/** Numbers of three digits or more, or with decimals, which do not recur by accident; years do. */
const figuresIn = (text: string): string[] =>
  (text.match(/\d{1,3}(?:[,.’' ]\d{3})+|\d+[.,]\d+|\d{3,}/gu) ?? []).filter(
    (written) => !/^(?:19|20)\d\d$/u.test(written),
  );
