import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Io } from "../../server/src/cli/io.ts";
import { run } from "../../server/src/cli/program.ts";

/** What a run of the command line answered. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A temporary folder with files, in which the command line can be run. */
export interface World {
  readonly folder: string;
  write(name: string, content: string | Uint8Array): void;
  read(name: string): string;
  run(...argv: string[]): Promise<Outcome>;
  /** As `run`, with something on standard input. */
  runWith(stdin: string | Uint8Array, ...argv: string[]): Promise<Outcome>;
  /** As `run`, in a world that differs in this. */
  runAs(differing: Partial<Io>, ...argv: string[]): Promise<Outcome>;
  remove(): void;
}

export function createWorld(files: Readonly<Record<string, string | Uint8Array>> = {}): World {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), "sixpager-cli-")));
  const world: World = {
    folder,
    write(name, content) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    },
    read: (name) => readFileSync(path.join(folder, name), "utf8"),
    run: (...argv) => runIn(folder, "", argv),
    runWith: (stdin, ...argv) => runIn(folder, stdin, argv),
    runAs: (differing, ...argv) => runIn(folder, "", argv, differing),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  for (const [name, content] of Object.entries(files)) world.write(name, content);
  return world;
}

async function runIn(
  cwd: string,
  stdin: string | Uint8Array,
  argv: readonly string[],
  differing: Partial<Io> = {},
): Promise<Outcome> {
  const written = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr") => ({
    write(text: string) {
      written[name] += text;
    },
  });
  const status = await run(argv, {
    stdin: chunks(stdin),
    stdout: output("stdout"),
    stderr: output("stderr"),
    cwd,
    env: {},
    ...differing,
  });
  return { status, ...written };
}

async function* chunks(content: string | Uint8Array): AsyncIterable<Uint8Array> {
  const bytes = Buffer.from(content);
  // In two pieces, so that a character may be split between them.
  yield bytes.subarray(0, bytes.length >> 1);
  yield bytes.subarray(bytes.length >> 1);
}
