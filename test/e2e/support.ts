// No `node:assert` here: the suite also runs in a web worker.

const patienceInMs = 15_000;
const pauseInMs = 50;

/** Asks until there is an answer; rejects when there is none in time, saying what was waited for and what is there. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
  describe: () => string = () => "",
): Promise<T> {
  const deadline = Date.now() + patienceInMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}; ${describe()}`);
    await new Promise((resolve) => setTimeout(resolve, pauseInMs));
  }
}

export function equal(actual: unknown, expected: unknown): void {
  if (actual === expected) return;
  throw new Error(`expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}

export function isTrue(condition: boolean, otherwise: string): void {
  if (!condition) throw new Error(otherwise);
}
