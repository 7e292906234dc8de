import { format } from "node:util";

/**
 * Opens a VS Code window whose address names a test script, and waits for the tests to end. VS Code hands the
 * outcome to a function of the page, where it finds one.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} address
 * @param {{ log: (line: string) => void, timeout: number }} options `timeout` in milliseconds.
 * @returns {Promise<number>} 0 when all tests passed.
 */
export async function runTestWindow(page, address, { log, timeout }) {
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => page.exposeFunction("codeAutomationExit", resolve));
  await page.exposeFunction(
    "codeAutomationLog",
    /** @param {string} kind @param {unknown[]} args */ (kind, args) => log(`[${kind}] ${format(...args)}`),
  );
  await page.goto(address);
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the tests did not end within ${timeout / 1000} s`)), timeout);
  });
  try {
    return await Promise.race([ended, /** @type {Promise<never>} */ (late)]);
  } finally {
    clearTimeout(timer);
  }
}
