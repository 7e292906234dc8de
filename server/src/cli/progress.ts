import { Writable } from "node:stream";
import type { Io } from "./io.ts";

/** Says how far a long run has come. */
export interface Progress {
  /** So many documents are done. */
  reach(done: number): Promise<void>;
  /** Takes the bar away, so that nothing of it is left between other output. */
  end(): void;
}

/** Milliseconds; what is over sooner needs no bar. */
const usualPatience = 700;

/** A bar on standard error, where a person watches it; elsewhere nothing at all. */
export function progressOf(total: number, io: Io, patience = usualPatience): Progress {
  if (!isWatched(io)) return { reach: async () => {}, end: () => {} };
  const started = performance.now();
  let bar: import("cli-progress").SingleBar | undefined;
  return {
    async reach(done) {
      if (bar === undefined && performance.now() - started >= patience) {
        const { SingleBar, Presets } = await import("cli-progress");
        bar = new SingleBar(
          {
            stream: terminal(io),
            format: "{bar} {value} of {total} documents, {eta_formatted} left",
            clearOnComplete: true,
            // If it switched this off, that would stay so when the run is interrupted.
            linewrap: true,
          },
          Presets.shades_classic,
        );
        bar.start(total, done);
      }
      bar?.update(done);
    },
    end: () => bar?.stop(),
  };
}

/** A job that nobody watches may well have a terminal, for some services give it one. */
function isWatched({ stderr, env }: Io): boolean {
  const unattended = env.CI !== undefined && !["", "0", "false"].includes(env.CI);
  return stderr.isTTY === true && env.TERM !== "dumb" && !unattended;
}

/** The stream that the library wants, over the one that there is. */
function terminal({ stderr }: Io): NodeJS.WritableStream {
  const stream = new Writable({
    decodeStrings: false,
    write(text, _encoding, done) {
      stderr.write(String(text));
      done();
    },
  });
  return Object.assign(stream, { isTTY: true, columns: stderr.columns ?? 80 });
}
