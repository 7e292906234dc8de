/**
 * The indexes of a longest part of the list that is in order. Of several, the one whose left-out members have
 * the shortest way to their places, then the one that leaves out the later ones.
 */
export function longestInOrder(ranks: readonly number[]): ReadonlySet<number> {
  const home = new Map<number, number>();
  ranks
    .toSorted((a, b) => a - b)
    .forEach((rank, index) => {
      if (!home.has(rank)) home.set(rank, index);
    });
  // Of the chains that end with the same rank, only the best can be part of the best of all.
  const chains = new Map<number, Chain>();
  let best: Chain | undefined;
  ranks.forEach((rank, index) => {
    const own = { length: 1, way: Math.abs((home.get(rank) ?? 0) - index), late: -index };
    let chain: Chain = { ...own, index, before: undefined };
    for (const [last, before] of chains) {
      if (last > rank) continue;
      const longer = {
        length: before.length + own.length,
        way: before.way + own.way,
        late: before.late + own.late,
        index,
        before,
      };
      if (isBetter(longer, chain)) chain = longer;
    }
    const known = chains.get(rank);
    if (!known || isBetter(chain, known)) chains.set(rank, chain);
    if (!best || isBetter(chain, best)) best = chain;
  });
  const kept = new Set<number>();
  for (let at: Chain | undefined = best; at; at = at.before) kept.add(at.index);
  return kept;
}

/** A part of the list that is in order, by its last member; the sums are over its members. */
interface Chain {
  readonly length: number;
  /** What its members would have to move if they were left out. */
  readonly way: number;
  readonly late: number;
  readonly index: number;
  readonly before: Chain | undefined;
}

const isBetter = (a: Chain, b: Chain): boolean =>
  a.length > b.length || (a.length === b.length && (a.way > b.way || (a.way === b.way && a.late > b.late)));
