import { mkdtempSync, readdirSync, realpathSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeInOrder } from "../../server/src/cli/batch/in-order.ts";
import { createJudge, type Judge } from "../../server/src/cli/batch/judge.ts";
import type { Orders, Task, Verdict } from "../../server/src/cli/batch/verdict.ts";
import { formatNames } from "../../server/src/report/formats/index.ts";
import { buildCli } from "./build-cli.ts";
import { createWorld } from "./world.ts";

const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), "sixpager-batch-")));
const worker = path.join(folder, "cli", "worker.mjs");
const count = 24;
const narrative = (index: number): string =>
  `---\ntype: six-pager\n---\n\n# Queue ${index}\n\n## Executive Summary\n\n${"Customers wait 12 minutes. ".repeat(1 + ((index * 7) % 30))}\n\n## Risks\n\nTODO\n`;
const world = createWorld({
  ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`docs/${index}.md`, narrative(index)])),
  "docs/README.md": "# A library\n\n## Installation\n\nRun the installer.\n",
  "docs/odd.md": new Uint8Array([0x23, 0x20, 0xff, 0x0a]),
});

beforeAll(() => buildCli(folder), 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  world.remove();
});

const orders: Orders = {
  cwd: world.folder,
  overrides: { config: undefined, profile: undefined, all: false },
  format: "json",
  coloured: false,
  fix: false,
  stdinName: undefined,
  cache: undefined,
};

const tasks: readonly Task[] = readdirSync(path.join(world.folder, "docs")).map((name) => ({
  document: { path: `docs/${name}`, file: path.join(world.folder, "docs", name), asked: false },
}));

/** The verdicts, and how many of them this process came to by itself. */
async function judged(given: readonly Task[], workers?: { file: string; count: number; patience: number }) {
  const own = createJudge(orders);
  let alone = 0;
  const judge: Judge = (task) => {
    alone += 1;
    return own(task);
  };
  const verdicts: Verdict[] = [];
  for await (const verdict of judgeInOrder(given, orders, judge, workers)) verdicts.push(verdict);
  return { verdicts, alone };
}

describe("many documents", () => {
  it("are judged by workers as by one process, in the same order", { timeout: 60_000 }, async () => {
    const one = await judged(tasks);
    expect(one.alone).toBe(tasks.length);
    for (const workers of [1, 2, 3]) {
      const several = await judged(tasks, { file: worker, count: workers, patience: 0 });
      expect(several.verdicts).toEqual(one.verdicts);
      expect(several.alone).toBe(workers === 1 ? tasks.length : 0);
    }
  });

  it("need no worker where they are few, or soon done", async () => {
    const few = await judged(tasks.slice(0, 3), { file: worker, count: 2, patience: 0 });
    expect(few.alone).toBe(3);
    const soon = await judged(tasks, { file: worker, count: 2, patience: Number.POSITIVE_INFINITY });
    expect(soon.alone).toBe(tasks.length);
  });

  it.each([
    ["there is none", undefined],
    ["it ends at once", "process.exit(3);"],
  ])(
    "are judged all the same when no worker comes up, for %s",
    { timeout: 60_000 },
    async (_name, content) => {
      const file = path.join(folder, "broken.mjs");
      rmSync(file, { force: true });
      if (content !== undefined) writeFileSync(file, content);
      const one = await judged(tasks);
      const none = await judged(tasks, { file, count: 2, patience: 0 });
      expect(none.verdicts).toEqual(one.verdicts);
    },
  );

  it("lose nothing to one that cannot be read", { timeout: 60_000 }, async () => {
    const missing: Task = {
      document: { path: "gone.md", file: path.join(world.folder, "gone.md"), asked: false },
    };
    const given = [...tasks.slice(0, 8), missing, ...tasks.slice(8)];
    const { verdicts } = await judged(given, { file: worker, count: 2, patience: 0 });
    const failed: Verdict = { kind: "failed", message: "cannot read gone.md: no such file or folder." };
    expect(verdicts[8]).toEqual(failed);
    expect(verdicts.toSpliced(8, 1)).toEqual((await judged(tasks)).verdicts);
  });

  it.each(formatNames)(
    "have the same report in %s whatever the jobs",
    { timeout: 60_000 },
    async (format) => {
      const argv = ["check", "docs", "--format", format, "--jobs"];
      const one = await world.run(...argv, "1");
      expect(one.status).toBe(0);
      expect(one.stdout).not.toBe("");
      expect(await world.runAs({ workers: { file: worker, patience: 0 } }, ...argv, "2")).toEqual(one);
    },
  );
});

describe("one document that fails among others", () => {
  it("is named in one line, with exit 2, below the report on the others", async () => {
    const here = createWorld({ "a.md": narrative(1), "z.md": narrative(2) });
    here.write("huge.md", "");
    truncateSync(path.join(here.folder, "huge.md"), 50_000_001);
    for (const format of ["text", "jsonl", "json"]) {
      const { status, stdout, stderr } = await here.run("check", ".", "--format", format);
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: "sixpager: huge.md is larger than 50 MB; that is no narrative.\n",
      });
      expect(stdout).toContain("a.md");
      expect(stdout).toContain("z.md");
    }
    here.remove();
  });
});

describe("shards", () => {
  it("are disjoint, and all documents together", async () => {
    const paths = async (...options: string[]): Promise<readonly string[]> => {
      const { stdout } = await world.run("check", "docs", "--format", "json", ...options);
      return JSON.parse(stdout).files.map((file: { path: string }) => file.path);
    };
    const all = await paths();
    const parts = await Promise.all([1, 2, 3].map((index) => paths("--shard", `${index}/3`)));
    expect(parts.flat().toSorted()).toEqual(all.toSorted());
    expect(parts.every((part) => part.length >= 7)).toBe(true);
    expect((await world.run("check", "docs/1.md", "--shard", "2/2")).stdout).toBe("No document judged.\n");
  });
});

describe("the progress bar", () => {
  const terminal = () => {
    const written: string[] = [];
    return { written, stream: { write: (text: string) => written.push(text), isTTY: true } };
  };

  it("is shown where a person watches a long run, and leaves nothing behind", async () => {
    const watched = terminal();
    const { progressOf } = await import("../../server/src/cli/progress.ts");
    const io = { ...watchedIo, stderr: watched.stream };
    const progress = progressOf(100, io, 0);
    await progress.reach(40);
    progress.end();
    expect(watched.written.join("")).toContain("40 of 100 documents");
    // The last thing is that the line, or the screen below it, is cleared.
    const lastClear = Math.max(
      ...["\u001b[K", "\u001b[0J", "\u001b[J", "\u001b[0K", "\u001b[2K"].map((code) =>
        watched.written.join("").lastIndexOf(code),
      ),
    );
    expect(lastClear).toBeGreaterThan(watched.written.join("").lastIndexOf("documents"));
  });

  it.each([
    ["no terminal", {}, false],
    ["a service for continuous integration", { CI: "true" }, true],
    ["a dumb terminal", { TERM: "dumb" }, true],
  ])("is not shown in %s", async (_name, env, isTTY) => {
    const unwatched = terminal();
    const { progressOf } = await import("../../server/src/cli/progress.ts");
    const progress = progressOf(100, { ...watchedIo, env, stderr: { ...unwatched.stream, isTTY } }, 0);
    await progress.reach(40);
    progress.end();
    expect(unwatched.written).toEqual([]);
  });
});

const watchedIo = {
  stdin: (async function* () {})(),
  stdout: { write: () => true },
  cwd: world.folder,
  env: {},
};
