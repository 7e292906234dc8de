/** Decides when a document is analysed after a change; the only owner of timers. */
export interface Scheduler {
  /** Sees to it that the document is analysed soon; more changes until then cost nothing. */
  schedule(uri: string): void;
  cancel(uri: string): void;
  dispose(): void;
}

/** The longest wait, in milliseconds, that an expensive document may impose. */
const longestWait = 100;

/**
 * A document waits for as long as its last analysis took. So a small one is analysed on the next turn, a burst
 * of changes of a large one is taken together, and at least half of the time stays free for requests.
 */
export function createScheduler(run: (uri: string) => Promise<void>): Scheduler {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const costs = new Map<string, number>();

  async function runNow(uri: string): Promise<void> {
    waiting.delete(uri);
    const start = performance.now();
    await run(uri);
    costs.set(uri, performance.now() - start);
  }

  function cancel(uri: string): void {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    costs.delete(uri);
  }

  return {
    schedule(uri) {
      if (waiting.has(uri)) return;
      const wait = Math.min(costs.get(uri) ?? 0, longestWait);
      waiting.set(
        uri,
        setTimeout(() => void runNow(uri), wait),
      );
    },
    cancel,
    dispose() {
      for (const uri of [...waiting.keys()]) cancel(uri);
    },
  };
}
