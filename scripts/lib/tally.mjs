import { messageOf } from "./fail.mjs";

/**
 * How one test came out.
 *
 * @typedef {object} TestResult
 * @property {string} title
 * @property {string} [error] Why it failed.
 * @property {string} [skipped] Why it was not run.
 */

/**
 * Collects the results of tests that are written as a row of steps. A step after a failed one is not run, since
 * it builds on it.
 */
export function createSteps() {
  /** @type {TestResult[]} */
  const results = [];
  let broken = false;
  return {
    results,
    /**
     * @param {string} title
     * @param {() => Promise<void>} act Rejects when the test fails.
     */
    async step(title, act) {
      if (broken) return;
      try {
        await act();
        results.push({ title });
      } catch (error) {
        broken = true;
        results.push({ title, error: messageOf(error) });
      }
    },
    failed: () => broken,
  };
}
