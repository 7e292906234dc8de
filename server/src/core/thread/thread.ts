import type { Span } from "../text/span.ts";

/** What a working-backwards narrative is made of, in the order in which one answers the other. */
export const threadKinds = ["problem", "solution", "metric", "plan", "risk"] as const;
export type ThreadKind = (typeof threadKinds)[number];

/** One problem, benefit, metric, step of the plan or risk. Spans are in the document. */
export interface ThreadNode {
  readonly kind: ThreadKind;
  /** What a reader would call it: its head, its name, or the words that open it. */
  readonly label: string;
  /** Where it stands: "Solution ¶2", "Success Metrics row 3". */
  readonly place: string;
  /** The words that name it. */
  readonly name: Span;
  /** All that is said of it. */
  readonly span: Span;
  /** The names that the author gave it, such as `p1`; empty for most. */
  readonly anchors: readonly string[];
}

/** That a later node takes up an earlier one. Both are indices of `Thread.nodes`, `from` the smaller kind. */
export interface ThreadLink {
  readonly from: number;
  readonly to: number;
  /** Said by the author with an anchor, or inferred from words and figures that both have. */
  readonly by: "author" | "words";
  /** 0 to 1: 1 where the author says it, else how sure it is that a reader would see it too. */
  readonly strength: number;
  /** The words and figures that both have, as the later one writes them; empty for the author's own links. */
  readonly because: readonly string[];
}

/** A name that the author gave to a passage, or a place that points at one. */
export interface AnchorUse {
  readonly name: string;
  /** The name itself, without marks. */
  readonly span: Span;
  /** The node that it belongs to; undefined where it stands elsewhere, such as on the heading of a section. */
  readonly node: number | undefined;
}

/** How problem, solution, metrics, plan and risks of a narrative answer one another. */
export interface Thread {
  /** By kind, then in order of place. */
  readonly nodes: readonly ThreadNode[];
  /** In order of `from`, then `to`; at most one between two nodes. */
  readonly links: readonly ThreadLink[];
  /** Names that the author gave, and places that point at them, in order of place. */
  readonly anchors: readonly AnchorUse[];
  readonly references: readonly AnchorUse[];
}

export const noThread: Thread = { nodes: [], links: [], anchors: [], references: [] };
