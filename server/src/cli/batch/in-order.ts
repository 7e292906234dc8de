import { existsSync } from "node:fs";
import type { Judge } from "./judge.ts";
import { type Orders, passedOver, type Task, type Verdict } from "./verdict.ts";
import type { Message } from "./worker.ts";

/** Processes to use where one is not enough. */
export interface Workers {
  /** Path of the built `worker.ts`. */
  readonly file: string;
  readonly count: number;
  /** Milliseconds that this process goes on alone: starting others pays only where much is left. */
  readonly patience: number;
}

/**
 * Judges documents and gives their verdicts in the order of the tasks, whichever was done first. Most runs
 * are over before `workers` would help, so those are started late, and only if documents are left for each.
 */
export async function* judgeInOrder(
  tasks: readonly Task[],
  orders: Orders,
  judge: Judge,
  workers: Workers | undefined,
): AsyncGenerator<Verdict> {
  const started = performance.now();
  let alone = 0;
  while (alone < tasks.length) {
    const left = tasks.length - alone;
    const late = workers !== undefined && performance.now() - started >= workers.patience;
    if (late && workers.count > 1 && left >= 2 * workers.count) break;
    const task = tasks[alone];
    if (task !== undefined) yield await judge(task);
    alone += 1;
  }
  if (workers === undefined || !existsSync(workers.file)) {
    for (const task of tasks.slice(alone)) yield await judge(task);
    return;
  }
  yield* judgeByWorkers(tasks.slice(alone), orders, judge, workers);
}

// So many verdicts per worker wait at most for one before them that takes long; more would only fill the memory.
const ahead = 16;

async function* judgeByWorkers(
  tasks: readonly Task[],
  orders: Orders,
  judge: Judge,
  { file, count }: Workers,
): AsyncGenerator<Verdict> {
  if (tasks.length === 0) return;
  const { Tinypool } = await import("tinypool");
  const pool = new Tinypool({
    filename: file,
    minThreads: count,
    maxThreads: count,
    runtime: "child_process",
    serialization: "advanced",
    env: environment(),
    // Where every processor has a worker of its own, helpers that collect the garbage beside it only cost: a sixth
    // of all the time. Only a process can be told so, which is why workers are no threads.
    execArgv: ["--single-threaded-gc"],
  });
  // A worker that dies fails the task that it had. One that never comes up leaves its tasks waiting, and says so.
  let isBroken = false;
  const broken = new Promise<void>((resolve) => {
    pool.on("error", () => {
      isBroken = true;
      resolve();
    });
  });
  let ended = false;
  const start = (task: Task): Promise<Verdict> => {
    if (task.bytes !== undefined || isBroken) return judge(task);
    const message: Message = { orders, task };
    // What no worker does is done here; nobody need know.
    const instead = async (): Promise<Verdict> => (ended ? passedOver : judge(task));
    const answer: Promise<Verdict> = pool.run(message);
    return Promise.race([answer.catch(instead), broken.then(instead)]);
  };
  try {
    const waiting: Promise<Verdict>[] = tasks.slice(0, count * ahead).map(start);
    for (let next = waiting.length; waiting.length > 0; next += 1) {
      const verdict = await waiting.shift();
      const task = tasks[next];
      if (task !== undefined) waiting.push(start(task));
      if (verdict !== undefined) yield verdict;
    }
  } finally {
    ended = true;
    await pool.destroy();
  }
}

function environment(): Record<string, string> {
  const set = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(set);
}
