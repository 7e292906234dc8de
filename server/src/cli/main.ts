import { fileURLToPath } from "node:url";
import { couldNotDoIt } from "./io.ts";
import { run } from "./program.ts";

// A reader that has seen enough, such as `head`, closes the pipe; that is no mistake of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? process.exitCode : couldNotDoIt);
  });
}

const { stdin, stdout, stderr, env } = process;

// Another process has to load the engine and to warm up, which takes as long as this one needs for a few documents.
const workers = { file: fileURLToPath(new URL("worker.mjs", import.meta.url)), patience: 300 };

run(process.argv.slice(2), { stdin, stdout, stderr, env, cwd: process.cwd(), workers }).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    stderr.write(`sixpager: unexpected error: ${String(error)}\n`);
    process.exitCode = couldNotDoIt;
  },
);
