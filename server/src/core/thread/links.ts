import { tradeOffs } from "../lexicon/trade-offs.ts";
import type { DraftNode } from "./nodes.ts";
import type { ThreadKind, ThreadLink } from "./thread.ts";
import { type Words, wordsOf } from "./words.ts";

/** What two nodes of these kinds must have in common for a reader to see the link as well. */
interface Demand {
  readonly from: ThreadKind;
  readonly to: ThreadKind;
  /** Least worth of the words and figures that both have, in bits of rarity. */
  readonly worth: number;
  /** Least share that the common words have in all words of both, 0 to 1, where no rare figure is common. */
  readonly alike: number;
  /** Least worth where a rare figure is common; undefined where figures prove nothing. */
  readonly withFigure: number | undefined;
}

/**
 * Measured on links that a reader labelled in clean narratives: above these values nine in ten or more are right.
 * Kinds that are not listed share words without answering one another.
 */
const demands: readonly Demand[] = [
  { from: "problem", to: "solution", worth: 7.5, alike: 0.1, withFigure: 9 },
  { from: "problem", to: "metric", worth: 7, alike: 0.3, withFigure: 3.6 },
  { from: "solution", to: "metric", worth: 5, alike: 0.3, withFigure: undefined },
  { from: "solution", to: "plan", worth: 8, alike: 0.12, withFigure: undefined },
  { from: "metric", to: "plan", worth: 6, alike: 0.25, withFigure: undefined },
  { from: "solution", to: "risk", worth: 5, alike: 0.25, withFigure: undefined },
  { from: "metric", to: "risk", worth: 6.5, alike: 0.3, withFigure: undefined },
  { from: "plan", to: "risk", worth: 5, alike: 0.15, withFigure: 4.5 },
];

/** The links that words and figures show, in order of `from`, then `to`. English narratives only. */
export function inferredLinks(nodes: readonly DraftNode[]): ThreadLink[] {
  const words = nodes.map(({ about, whole }) => ({ about: wordsOf(about), whole: wordsOf(whole) }));
  const worth = worthOf(words.map(({ whole }) => whole));
  const rejects = nodes.map(
    (node) => (node.kind === "solution" || node.kind === "plan") && tellsAlternatives(node),
  );
  const links: ThreadLink[] = [];
  for (const [from, node] of nodes.entries()) {
    if (rejects[from]) continue;
    for (const [to, other] of nodes.entries()) {
      const demand = demands.find((each) => each.from === node.kind && each.to === other.kind);
      const [earlier, later] = [words[from], words[to]];
      if (!demand || !earlier || !later || rejects[to]) continue;
      const link = linkOf(earlier, later, worth, demand);
      if (link) links.push({ from, to, by: "words", ...link });
    }
  }
  return links;
}

/** What was weighed and turned down answers nothing, though it speaks of the same things. */
const tellsAlternatives = ({ whole }: DraftNode): boolean => {
  if (announcesAlternatives.test(whole[0]?.text ?? "")) return true;
  const text = whole.map((piece) => piece.text).join(" ");
  return tradeOffs.filter((pattern) => pattern.test(text)).length >= 2;
};

const announcesAlternatives =
  /\b(?:alternatives?|others? (?:ways?|roads?|courses?|options?|plans?|routes?|paths?|choices?|answers?|ideas?|solutions?|possibilities))\b/iu;

interface NodeWords {
  readonly about: Words;
  readonly whole: Words;
}

interface Worth {
  readonly term: (stem: string) => number;
  readonly figure: (key: string) => number;
}

/** In bits: what every second node has is worth nothing, what only two have is worth most. */
function worthOf(all: readonly Words[]): Worth {
  const terms = countOf(all.map((words) => words.terms));
  const figures = countOf(all.map((words) => words.figures));
  const rarity = (count: number | undefined, common: number): number =>
    Math.max(0, Math.log2(all.length / Math.max(2, count ?? 2)) - common);
  return {
    term: (stem) => rarity(terms.get(stem), 1),
    figure: (key) => rarity(figures.get(key), 0.5),
  };
}

function countOf(all: readonly ReadonlyMap<string, string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of all) for (const key of each.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function linkOf(
  earlier: NodeWords,
  later: NodeWords,
  worth: Worth,
  demand: Demand,
): Pick<ThreadLink, "strength" | "because"> | undefined {
  const terms = [...later.about.terms].filter(
    ([stem]) =>
      earlier.about.terms.has(stem) &&
      // Who owns a metric also leads a part of the plan, whatever that part is for.
      !(demand.to === "plan" && later.about.names.has(stem)),
  );
  const isName = (stem: string): boolean => earlier.about.names.has(stem) && later.about.names.has(stem);
  const byWords = terms.reduce((sum, [stem]) => sum + worth.term(stem) * (isName(stem) ? 1.5 : 1), 0);
  const figures = [...later.whole.figures].filter(
    // A date ties what has to happen by then to the risk that it does not; elsewhere dates only coincide.
    ([key]) => earlier.whole.figures.has(key) && (demand.to === "risk" || !key.startsWith("date ")),
  );
  const byFigures = figures.reduce((sum, [key]) => sum + worth.figure(key), 0);
  const total = byWords + byFigures;
  const isRareFigure = figures.some(([key]) => worth.figure(key) >= rareFigure);
  const least = isRareFigure ? demand.withFigure : undefined;
  const isByFigure = least !== undefined && total >= least;
  const isByWords = byWords >= demand.worth && alike(earlier.about, later.about, worth) >= demand.alike;
  if (!isByFigure && !isByWords) return undefined;
  const above = Math.max(
    isByFigure && least !== undefined ? total - least : 0,
    isByWords ? byWords - demand.worth : 0,
  );
  const shown = [
    ...figures.map(([key, written]) => [worth.figure(key) + 1, written] as const),
    ...terms.map(([stem, written]) => [worth.term(stem), written] as const),
  ];
  return {
    strength: Math.round((1 - 0.1 * Math.exp(-above / 4)) * 100) / 100,
    because: shown
      .filter(([value]) => value > 0)
      .toSorted(([a], [b]) => b - a)
      .slice(0, mostReasons)
      .map(([, written]) => written),
  };
}

/** A figure that at most three of 25 nodes have. */
const rareFigure = 2.5;

const mostReasons = 5;

/** Cosine of both texts by the worth of their words. */
function alike(a: Words, b: Words, worth: Worth): number {
  const weight = ({ terms }: Words): number =>
    Math.sqrt([...terms.keys()].reduce((sum, stem) => sum + worth.term(stem) ** 2, 0));
  const common = [...b.terms.keys()].reduce(
    (sum, stem) => (a.terms.has(stem) ? sum + worth.term(stem) ** 2 : sum),
    0,
  );
  return common === 0 ? 0 : common / (weight(a) * weight(b));
}
