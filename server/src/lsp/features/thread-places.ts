import { type AnchorUse, argumentOf, type Span, type Thread } from "../../core/index.ts";
import type { Analysed } from "../session.ts";

/** What stands at a place of the thread: a name that the author gave or points at, or a problem, metric, risk … */
export interface ThreadPlace {
  readonly thread: Thread;
  /** The name under the caret. */
  readonly name: string | undefined;
  /** The smallest node around it, as an index of the thread's nodes. */
  readonly node: number | undefined;
}

export function threadPlace({ analysis }: Analysed, offset: number): ThreadPlace {
  const { thread } = argumentOf(analysis);
  const holds = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  const use = [...thread.anchors, ...thread.references].find(({ span }) => holds(span));
  let node: number | undefined;
  for (const [index, { span }] of thread.nodes.entries()) {
    const best = node === undefined ? undefined : thread.nodes[node]?.span;
    if (holds(span) && (!best || span.end - span.start < best.end - best.start)) node = index;
  }
  return { thread, name: use?.name, node };
}

/** Where a name was given: the passage that has it, else the name itself. */
export const declarationsOf = (thread: Thread, name: string): readonly Span[] =>
  thread.anchors.filter((anchor) => anchor.name === name).map((anchor) => placeOf(thread, anchor));

const placeOf = ({ nodes }: Thread, { node, span }: AnchorUse): Span =>
  (node === undefined ? undefined : nodes[node]?.name) ?? span;
