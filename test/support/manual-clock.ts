import type { Clock } from "../../server/src/lsp/clock.ts";

/** A clock that stands still until it is told to go on. */
export interface ManualClock extends Clock {
  pass(milliseconds: number): void;
}

export function manualClock(): ManualClock {
  const waiting = new Map<object, { readonly at: number; readonly run: () => void }>();
  let now = 0;
  return {
    after(milliseconds, run) {
      const key = {};
      waiting.set(key, { at: now + milliseconds, run });
      return () => void waiting.delete(key);
    },
    pass(milliseconds) {
      now += milliseconds;
      for (const [key, { at, run }] of [...waiting]) {
        if (at > now) continue;
        waiting.delete(key);
        run();
      }
    },
  };
}
