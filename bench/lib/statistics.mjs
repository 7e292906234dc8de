/** CPU time of this process with all its threads, in milliseconds. */
export function cpuTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * @param {readonly number[]} values
 * @param {number} share 0.5 for the median.
 */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/**
 * Runs several candidates in turn, round after round, so that whatever slows the machine down slows them all, and
 * gives the CPU times of each by name, in milliseconds.
 *
 * @template {string} N
 * @param {Record<N, (round: number) => unknown>} candidates Each returns when it is done, or a promise.
 * @param {{ rounds: number, warmUp: number, seconds?: number }} options Rounds end early after `seconds`, when there
 *   have been five.
 * @returns {Promise<Record<N, number[]>>}
 */
export async function inTurn(candidates, { rounds, warmUp, seconds = 120 }) {
  const names = /** @type {N[]} */ (Object.keys(candidates));
  const times = /** @type {Record<N, number[]>} */ (Object.fromEntries(names.map((name) => [name, []])));
  const start = performance.now();
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const name of names) {
      const before = cpuTime();
      await candidates[name](round);
      if (round >= warmUp) times[name].push(cpuTime() - before);
    }
    if (round >= warmUp + 4 && performance.now() - start > seconds * 1000) break;
  }
  return times;
}

/**
 * The ratio of what belongs together, round by round: its median and the quartiles around it.
 *
 * @param {readonly number[]} over
 * @param {readonly number[]} under
 */
export function ratio(over, under) {
  const ratios = over.map((value, index) => value / (under[index] ?? Number.NaN));
  return {
    ratio: median(ratios),
    low: quantile(ratios, 0.25),
    high: quantile(ratios, 0.75),
    rounds: ratios.length,
  };
}
