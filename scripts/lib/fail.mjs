/** A failure the reader can do something about: shown as its message alone, without a stack. */
export class Stop extends Error {}

/**
 * Runs a script's main function. A `Stop` ends it with one line on stderr, anything else with its stack.
 *
 * @param {() => Promise<number | undefined>} main Answers the exit code, undefined for 0.
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Stop ? `sixpager: ${error.message}` : error);
    process.exitCode = 2;
  }
}

/** @param {unknown} error */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
