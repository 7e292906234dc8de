import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { deflateSync, inflateSync } from "node:zlib";
import type { Examined } from "./batch/judge.ts";
import type { Io } from "./io.ts";

/**
 * Remembers what the engine found in a text, in a file of its own for each text, named after everything that
 * the finding depends on. It may be deleted at any time; what is broken or unwritable counts as not there.
 */
export interface ResultCache {
  /**
   * What was remembered for these bytes, or what `examine` finds now.
   *
   * @param circumstances whatever else the result depends on; plain data
   * @param shown the path in the report, on which nothing else depends
   */
  recall(circumstances: unknown, bytes: Uint8Array, shown: string, examine: () => Examined): Examined;
}

export function resultCache(folder: string): ResultCache {
  return {
    recall(circumstances, bytes, shown, examine) {
      const file = path.join(folder, nameOf(circumstances, bytes));
      const before = read(file);
      if (before !== undefined) return { ...before, report: { ...before.report, path: shown } };
      const now = examine();
      write(file, { ...now, report: { ...now.report, path: "" } });
      return now;
    },
  };
}

/**
 * The folder to use where none was named: that of the project's tools below the nearest `node_modules`, else that
 * of the user's programs.
 */
export function usualCacheFolder({ cwd, env }: Io): string {
  const modules = foldersFrom(cwd).map((folder) => path.join(folder, "node_modules"));
  const nearest = modules.find((folder) => existsSync(folder));
  if (nearest !== undefined) return path.join(nearest, ".cache", "sixpager");
  const home = env.HOME ?? env.USERPROFILE ?? os.homedir();
  if (process.platform === "win32") {
    return path.join(env.LOCALAPPDATA ?? path.join(home, "AppData", "Local"), "sixpager", "Cache");
  }
  if (process.platform === "darwin") return path.join(home, "Library", "Caches", "sixpager");
  return path.join(env.XDG_CACHE_HOME || path.join(home, ".cache"), "sixpager");
}

/** What a cache may hold. */
const cacheLimits = { files: 20_000, bytes: 100_000_000 };

/** Deletes what was used longest ago once a cache holds more than it may, so that it stays below for a while. */
export function pruneCache(folder: string, limits = cacheLimits): void {
  const entries = shards(folder)
    .flatMap(entriesIn)
    .toSorted((a, b) => b.used - a.used);
  let bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  let files = entries.length;
  if (files <= limits.files && bytes <= limits.bytes) return;
  for (const entry of entries.toReversed()) {
    if (files <= limits.files * 0.8 && bytes <= limits.bytes * 0.8) return;
    quietly(() => rmSync(entry.file, { force: true }));
    files -= 1;
    bytes -= entry.bytes;
  }
}

/**
 * Says which engine found it. The version does for releases; the name of the built file, which changes with what
 * is in it and in all that it imports, does for builds between them.
 */
const engine = path.basename(import.meta.url);

function nameOf(circumstances: unknown, bytes: Uint8Array): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([engine, circumstances]))
    .update("\0")
    .update(bytes)
    .digest("hex");
  return path.join(hash.slice(0, 2), `${hash.slice(2)}.z`);
}

function read(file: string): Examined | undefined {
  return quietly(() => {
    const packed = readFileSync(file);
    // The checksum at its end has been compared when inflating succeeds, so it is what was once written.
    const value: Examined = JSON.parse(inflateSync(packed).toString("utf8"));
    keepYoung(file);
    return value;
  });
}

const day = 24 * 60 * 60 * 1000;

/** Those that are in use are the last to be deleted. */
function keepYoung(file: string): void {
  const now = Date.now();
  if (now - statSync(file).mtimeMs > day) utimesSync(file, now / 1000, now / 1000);
}

function write(file: string, value: Examined): void {
  quietly(() => {
    mkdirSync(path.dirname(file), { recursive: true });
    const half = `${file}.${process.pid}`;
    writeFileSync(half, deflateSync(JSON.stringify(value), { level: 3 }));
    // Whoever reads at this moment sees all of it or nothing.
    renameSync(half, file);
  });
}

const shards = (folder: string): readonly string[] =>
  (quietly(() => readdirSync(folder)) ?? [])
    .filter((name) => /^[0-9a-f]{2}$/.test(name))
    .map((name) => path.join(folder, name));

function entriesIn(shard: string) {
  const names = quietly(() => readdirSync(shard)) ?? [];
  return names.flatMap((name) => {
    const file = path.join(shard, name);
    const found = quietly(() => statSync(file));
    return found?.isFile() ? [{ file, bytes: found.size, used: found.mtimeMs }] : [];
  });
}

function foldersFrom(folder: string): readonly string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersFrom(above)];
}

/** A cache that does not work costs time, never a result. */
function quietly<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
