import { type Thread, type ThreadKind, type ThreadLink, threadKinds } from "./thread.ts";

/** A node that another one is tied to, directly or through one between them. */
export interface Answer {
  /** Index of the node. */
  readonly node: number;
  readonly by: ThreadLink["by"];
  /** Of a chain the product of its links. */
  readonly strength: number;
}

/** The nodes that a node is tied to, by kind, each in order of place; the kind of the node itself is empty. */
export type Answers = Readonly<Record<ThreadKind, readonly Answer[]>>;

/** A chain of inferred links is shown only while it is as sure as a single one has to be. */
const surest = 0.9;

/**
 * What each node of a thread is tied to, in the order of its nodes. What comes before it must be tied to it directly;
 * what comes after may be so through a node between the two: a risk to the plan that delivers the answer to a problem
 * is a risk to that answer.
 */
export function answersIn({ nodes, links }: Thread): readonly Answers[] {
  const after = nodes.map((): Map<number, Answer> => new Map());
  // Links go from an earlier kind to a later one, so that from the back each chain is known before it is needed.
  for (const { from, to, by, strength } of links.toReversed()) {
    const own = after[from];
    if (!own) continue;
    add(own, { node: to, by, strength });
    for (const next of after[to]?.values() ?? []) {
      const chained = strength * next.strength;
      const isSaid = by === "author" && next.by === "author";
      if (isSaid || chained >= surest)
        add(own, { node: next.node, by: isSaid ? "author" : "words", strength: chained });
    }
  }
  return nodes.map((_, index) => {
    const before = links.flatMap(({ from, to, by, strength }) =>
      to === index ? [{ node: from, by, strength }] : [],
    );
    const all = [...before, ...(after[index]?.values() ?? [])].sort((a, b) => a.node - b.node);
    const of = (kind: ThreadKind): readonly Answer[] => all.filter(({ node }) => nodes[node]?.kind === kind);
    return {
      problem: of("problem"),
      solution: of("solution"),
      metric: of("metric"),
      plan: of("plan"),
      risk: of("risk"),
    };
  });
}

function add(known: Map<number, Answer>, answer: Answer): void {
  const before = known.get(answer.node);
  if (!before || before.strength < answer.strength) known.set(answer.node, answer);
}

/** In one line what a node is tied to; undefined for one that is tied to nothing. */
export function tiesLine({ nodes }: Thread, index: number, answers: Answers): string | undefined {
  const own = nodes[index];
  if (!own || threadKinds.every((kind) => answers[kind].length === 0)) return undefined;
  const parts = threadKinds.flatMap((kind) => {
    const found = answers[kind];
    if (found.length === 0) return lacks(own.kind, kind);
    return [`${verbs[own.kind][kind]}${named(found.map(({ node }) => nodes[node]?.place ?? ""))}`];
  });
  const isInferred = threadKinds.some((kind) => answers[kind].some(({ by }) => by === "words"));
  return `${parts.join(" · ")}${isInferred ? " (by its words)" : ""}`;
}

/** What a reader misses at a problem and at an answer to one; of the others much may be told elsewhere. */
const lacks = (own: ThreadKind, kind: ThreadKind): string[] => {
  if (own === "problem" && kind === "solution") return ["no answer seen"];
  if (own === "problem" && kind === "metric") return ["no metric seen"];
  return (own === "problem" || own === "solution") && kind === "risk" ? ["no risk seen"] : [];
};

const verbs: Readonly<Record<ThreadKind, Readonly<Record<ThreadKind, string>>>> = {
  problem: {
    problem: "",
    solution: "answered in ",
    metric: "measured by ",
    plan: "delivered by ",
    risk: "threatened by ",
  },
  solution: {
    problem: "answers ",
    solution: "",
    metric: "measured by ",
    plan: "delivered by ",
    risk: "threatened by ",
  },
  metric: {
    problem: "measures ",
    solution: "measures ",
    metric: "",
    plan: "moved by ",
    risk: "threatened by ",
  },
  plan: { problem: "serves ", solution: "delivers ", metric: "moves ", plan: "", risk: "threatened by " },
  risk: { problem: "threatens ", solution: "threatens ", metric: "threatens ", plan: "threatens ", risk: "" },
};

/** "Solution ¶1 and ¶2": the section is named once. */
function named(places: readonly string[]): string {
  const [first = "", ...others] = places;
  const section = first.slice(0, first.indexOf(" "));
  const short = others.map((place) =>
    place.startsWith(`${section} `) ? place.slice(section.length + 1) : place,
  );
  const all = [first, ...short];
  return all.length < 2 ? first : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}
