/** A failure the reader can do something about: shown as its message alone, without a stack. */
export class Stop extends Error {}

/**
 * Runs a script's main function. A `Stop` ends it with one line on stderr, anything else with its stack.
 *
 * @param {() => Promise<number | undefined>} main Answers the exit code, with which the script ends at once, whatever
 *   is still running; undefined to let it go on.
 */
export async function runMain(main) {
  try {
    const code = await main();
    if (code !== undefined) process.exit(code);
  } catch (error) {
    console.error(error instanceof Stop ? `sixpager: ${error.message}` : error);
    process.exit(2);
  }
}

/** @param {unknown} error */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
