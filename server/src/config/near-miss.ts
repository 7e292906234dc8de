/** The candidate that somebody who wrote `word` most likely meant; undefined when none is close. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > longestWord) return undefined;
  const wanted = word.toLowerCase();
  // The name of a rule without its group is a common slip, and is far away by letters.
  const named = candidates.filter((candidate) => candidate.toLowerCase().endsWith(`/${wanted}`));
  if (named.length === 1) return named[0];
  // So is a word that was cut short: "info", "warn".
  const begun =
    wanted.length < shortestStart ? [] : candidates.filter((each) => each.toLowerCase().startsWith(wanted));
  if (begun.length === 1) return begun[0];
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: distance(wanted, candidate.toLowerCase()) }))
    .filter((each) => each.distance <= allowed)
    .toSorted((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate;
}

/** ` Did you mean "x"?` or, when nothing is near, ` Allowed are "x", "y".` where the list is short enough to read. */
export function suggestion(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  if (near !== undefined) return ` Did you mean "${near}"?`;
  return candidates.length === 0 || candidates.length > longestList
    ? ""
    : ` Allowed: ${quotedList(candidates)}.`;
}

export function quotedList(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(", ");
}

const longestWord = 100;
const shortestStart = 3;
const longestList = 12;

/** Letters to add, drop, replace or swap with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const steps = [
        cell(last, column) + 1,
        cell(current, column - 1) + 1,
        cell(last, column - 1) + (same ? 0 : 1),
        ...(swapped ? [cell(beforeLast, column - 2) + 1] : []),
      ];
      current.push(Math.min(...steps));
    }
    beforeLast = last;
    last = current;
  }
  return cell(last, b.length);
}

const cell = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
