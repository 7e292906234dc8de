import { messageOf } from "./fail.mjs";

/**
 * What a layer of tests came to.
 *
 * @typedef {object} Outcome
 * @property {readonly TestResult[]} results
 *
 * @typedef {object} TestResult One test.
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

/** @param {string} title @param {string} error @returns {TestResult} */
export function failure(title, error) {
  return { title, error };
}
