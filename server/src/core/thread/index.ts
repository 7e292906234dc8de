import type { Narrative } from "../narrative/narrative.ts";
import type { Span } from "../text/span.ts";
import { type Mark, marksIn } from "./anchors.ts";
import { inferredLinks } from "./links.ts";
import { type DraftNode, nodesOf } from "./nodes.ts";
import type { AnchorUse, Thread, ThreadLink } from "./thread.ts";

/** How the parts of a narrative answer one another. Computed on the first call, then kept with the narrative. */
export function readThread(narrative: Narrative): Thread {
  const known = memory.get(narrative);
  if (known) return known;
  const thread = read(narrative);
  memory.set(narrative, thread);
  return thread;
}

const memory = new WeakMap<Narrative, Thread>();

function read(narrative: Narrative): Thread {
  const drafts = nodesOf(narrative);
  const marks = marksIn(narrative.text, narrative.blocks);
  const uses = (form: Mark["form"]): AnchorUse[] =>
    marks.flatMap((mark) =>
      mark.form === form
        ? mark.names.map(({ name, span }) => ({ name, span, node: nodeAt(drafts, mark.at) }))
        : [],
    );
  const anchors = uses("name");
  const references = uses("reference");
  const said = authorLinks(anchors, references);
  const isSaid = new Set(said.map(({ from, to }) => `${from} ${to}`));
  const inferred = narrative.language === "en" ? inferredLinks(drafts) : [];
  return {
    nodes: drafts.map(({ about: _, whole: __, ...node }, index) => ({
      ...node,
      anchors: anchors.flatMap(({ name, node: own }) => (own === index ? [name] : [])),
    })),
    links: [...said, ...inferred.filter(({ from, to }) => !isSaid.has(`${from} ${to}`))].sort(
      (a, b) => a.from - b.from || a.to - b.to,
    ),
    anchors,
    references,
  };
}

/** The smallest node around a place; a mark behind the last word of a node belongs to it as well. */
function nodeAt(nodes: readonly DraftNode[], at: number): number | undefined {
  let best: number | undefined;
  let bestLength = Number.POSITIVE_INFINITY;
  for (const [index, { span }] of nodes.entries()) {
    const length = span.end - span.start;
    if (span.start <= at && at <= span.end + longestGap && isNearer(span, at, length, bestLength)) {
      best = index;
      bestLength = at < span.end ? length : bestLength;
    }
  }
  return best;
}

const isNearer = ({ end }: Span, at: number, length: number, best: number): boolean =>
  at < end ? length < best : best === Number.POSITIVE_INFINITY;

/** Letters between the last sentence of a passage and a mark behind it. */
const longestGap = 3;

/** Of two places that the author ties together, the one that answers comes later, whichever way it was written. */
function authorLinks(anchors: readonly AnchorUse[], references: readonly AnchorUse[]): ThreadLink[] {
  const named = new Map<string, number>();
  for (const { name, node } of anchors) if (node !== undefined && !named.has(name)) named.set(name, node);
  const links = new Map<string, ThreadLink>();
  for (const { name, node } of references) {
    const target = named.get(name);
    if (node === undefined || target === undefined || node === target) continue;
    const [from, to] = node < target ? [node, target] : [target, node];
    links.set(`${from} ${to}`, { from, to, by: "author", strength: 1, because: [] });
  }
  return [...links.values()];
}
