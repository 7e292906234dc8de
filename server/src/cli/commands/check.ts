import { availableParallelism } from "node:os";
import path from "node:path";
import { version } from "../../../../package.json";
import { piecesOf } from "../../report/formats/format.ts";
import { formats } from "../../report/formats/index.ts";
import { type Baseline, knownIn, knownScore, readBaseline, writeBaseline } from "../baseline.ts";
import { judgeInOrder, type Workers } from "../batch/in-order.ts";
import { createJudge, namesOf } from "../batch/judge.ts";
import { createTally, type Tally } from "../batch/tally.ts";
import type { Orders, Task, Verdict } from "../batch/verdict.ts";
import { pruneCache, usualCacheFolder } from "../cache.ts";
import { type CheckOptions, refuseContradictions } from "../check-options.ts";
import { failure } from "../failure.ts";
import type { Document } from "../find-documents.ts";
import { belowTheBar, couldNotDoIt, fine, type Io } from "../io.ts";
import { wantsColours } from "../paint.ts";
import { progressOf } from "../progress.ts";
import { readStream } from "../read-bytes.ts";
import { selectDocuments } from "../select-documents.ts";
import { createSettingsReader } from "../settings.ts";
import { openSink, type Sink } from "../sink.ts";
import { isWordName } from "../word.ts";
import { writeOrFail } from "../write.ts";

/**
 * Judges documents and prints what it found. What the call itself gets wrong (an option, a path, a configuration)
 * ends it before anything is judged; a document that fails later takes nothing from the others.
 */
export async function check(args: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  refuseContradictions(args, options);
  const documents = await selectDocuments(args, options, io);
  refuseHarm(documents, options, io);
  const baseline =
    options.baseline === undefined
      ? undefined
      : await readBaseline(options.baseline, io.cwd, options.updateBaseline === true);
  const orders = ordersFor(options, io);
  await readConfigurations(documents, orders);
  const sink = await openSink(options.output, io);
  const tasks = await tasksFor(documents, baseline, options, io);

  const tally = createTally(baseline !== undefined);
  const bar = createBar(options, baseline, orders);
  // Bytes, for the marks of prose make a string twice as long in memory.
  const parts: Uint8Array[] = [];
  const keep = formats[options.format].streams ? (part: string) => sink.write(part) : collect(parts);
  await judgeAll(tasks, orders, options, io, async (verdict, { document }) => {
    tally.add(verdict);
    bar.add(verdict, document);
    if (verdict.kind === "judged" && options.dryRun !== true) await keep(verdict.part);
  });
  if (orders.cache !== undefined) pruneCache(orders.cache);
  const [failed] = tally.failed;
  if (failed !== undefined && tally.files === 0) throw failure(withOthers(failed.message, tally));

  if (options.dryRun !== true) {
    for (const { path: name, write } of tally.writes) await writeOrFail(write.file, write.bytes, name);
  }
  if (baseline !== undefined && options.updateBaseline) {
    await writeBaseline(baseline, bar.looked, options.baseline ?? baseline.file);
  }
  await finish(parts, tally, sink, options);
  complain(tally, io);
  if (failed !== undefined) return couldNotDoIt;
  const failing = options.failOn !== "never" && tally.hasFinding(options.failOn);
  return failing || bar.isMissed() ? belowTheBar : fine;
}

/** A report must not replace what it is about, and nothing is ever written back into a Word document. */
function refuseHarm(documents: readonly Document[], options: CheckOptions, io: Io): void {
  const output = options.output === undefined ? undefined : path.resolve(io.cwd, options.output);
  const replaced = documents.find(({ file }) => file !== undefined && file === output);
  if (replaced !== undefined)
    throw failure(`--output would overwrite ${replaced.path}, which is to be judged.`);
  const word = documents.find((document) => isWordName(document.file ?? options.stdinFilename ?? ""));
  if (word !== undefined && (options.fix || options.dryRun)) {
    throw failure(
      `${word.path} is a Word document, which cannot be fixed here; run "sixpager import" on it first.`,
    );
  }
}

function ordersFor(options: CheckOptions, io: Io): Orders {
  const { format, output, config, profile, all, cacheLocation } = options;
  return {
    cwd: io.cwd,
    overrides: { config, profile, all: all === true },
    format,
    coloured: output === undefined && wantsColours(io),
    fix: options.fix === true || options.dryRun === true,
    stdinName: options.stdinFilename,
    cache: options.cache ? path.resolve(io.cwd, cacheLocation ?? usualCacheFolder(io)) : undefined,
  };
}

/** A mistake in a configuration is found before anything is judged. Documents of one folder share theirs. */
async function readConfigurations(documents: readonly Document[], orders: Orders): Promise<void> {
  const settingsOf = createSettingsReader(orders.overrides, orders.cwd);
  const first = new Map<string, string>();
  for (const document of documents) {
    const { settingsPath } = namesOf(document, orders);
    const folder = path.dirname(settingsPath);
    if (!first.has(folder)) first.set(folder, settingsPath);
  }
  for (const settingsPath of first.values()) await settingsOf(settingsPath);
}

async function tasksFor(
  documents: readonly Document[],
  baseline: Baseline | undefined,
  options: CheckOptions,
  io: Io,
): Promise<readonly Task[]> {
  const tasks: Task[] = [];
  for (const document of documents) {
    const place = path.resolve(io.cwd, document.file ?? options.stdinFilename ?? "stdin.md");
    const known = baseline && (options.updateBaseline ? "all" : knownIn(baseline, place));
    tasks.push({
      document,
      ...(document.file === undefined ? { bytes: await readStream(io.stdin, "standard input") } : {}),
      ...(known === undefined ? {} : { known }),
    });
  }
  return tasks;
}

/** Hands over each verdict with its task, in their order, and shows how far it has come. */
async function judgeAll(
  tasks: readonly Task[],
  orders: Orders,
  { jobs, format, output }: CheckOptions,
  io: Io,
  take: (verdict: Verdict, task: Task) => Promise<void>,
): Promise<void> {
  const workers: Workers | undefined = io.workers && { ...io.workers, count: jobs ?? availableParallelism() };
  // A bar among the lines of a report would make both unreadable.
  const isApart = formats[format].streams !== true || output !== undefined || io.stdout.isTTY !== true;
  const progress = progressOf(isApart ? tasks.length : 0, io);
  let done = 0;
  try {
    for await (const verdict of judgeInOrder(tasks, orders, createJudge(orders), workers)) {
      const task = tasks[done];
      if (task !== undefined) await take(verdict, task);
      done += 1;
      await progress.reach(done);
    }
  } finally {
    progress.end();
  }
}

/** Holds scores against the bar that was asked for; a document that the baseline knows may stay as it was. */
function createBar(
  { minScore, updateBaseline }: CheckOptions,
  baseline: Baseline | undefined,
  orders: Orders,
) {
  const looked = new Map<string, { score: number; findings: Readonly<Record<string, number>> } | undefined>();
  let missed = false;
  return {
    /** By absolute path, for the next baseline. */
    looked,
    isMissed: () => missed,
    add(verdict: Verdict, document: Document): void {
      if (verdict.kind === "failed") return;
      const { settingsPath } = namesOf(document, orders);
      const judged = verdict.kind === "judged" ? verdict : undefined;
      if (baseline !== undefined && updateBaseline) {
        looked.set(settingsPath, judged && { score: judged.score, findings: judged.all });
      }
      if (minScore === undefined || judged === undefined) return;
      const before = updateBaseline ? judged.score : baseline && knownScore(baseline, settingsPath);
      if (judged.score < Math.min(minScore, before ?? minScore)) missed = true;
    },
  };
}

const collect = (parts: Uint8Array[]) => async (part: string) => void parts.push(Buffer.from(part, "utf8"));

async function finish(
  parts: readonly Uint8Array[],
  tally: Tally,
  sink: Sink,
  { format, dryRun }: CheckOptions,
): Promise<void> {
  if (dryRun) await sink.write(tally.diffs.join(""));
  else
    for (const piece of piecesOf(formats[format].frame(tally.whole(version)), parts)) await sink.write(piece);
  await sink.end();
}

function complain(tally: Tally, io: Io): void {
  for (const { path: name, rule, error } of tally.broken) {
    io.stderr.write(oneLine(`sixpager: ${name}: the rule ${rule} failed and has no findings: ${error}`));
  }
  const [failed] = tally.failed;
  if (failed !== undefined) io.stderr.write(oneLine(`sixpager: ${withOthers(failed.message, tally)}`));
}

function withOthers(message: string, { failed }: Tally): string {
  const others = failed.length - 1;
  return others === 0 ? message : `${message} (and ${others} more ${others === 1 ? "file" : "files"})`;
}

const oneLine = (text: string): string => `${text.replace(/\s+/g, " ")}\n`;
