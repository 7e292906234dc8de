import { existsSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pruneCache, usualCacheFolder } from "../../server/src/cli/cache.ts";
import * as core from "../../server/src/core/index.ts";
import { createWorld, type World } from "./world.ts";

vi.mock("../../server/src/core/index.ts", async (importOriginal) => {
  const original = await importOriginal<typeof core>();
  return { ...original, analyze: vi.fn(original.analyze) };
});
const analyze = vi.mocked(core.analyze);

const draft = "---\ntype: six-pager\n---\n\n# Queues\n\n## Executive Summary\n\nA line. TODO\n";
const readme = "# A library\n\n## Installation\n\nRun the installer.\n";

let world: World;
beforeEach(() => {
  world = createWorld({ "docs/a.md": draft, "docs/b.md": `${draft}\nMore.\n`, "docs/README.md": readme });
});
afterEach(() => world.remove());

async function run(...options: string[]) {
  analyze.mockClear();
  const outcome = await world.run(
    "check",
    "docs",
    "--format",
    "json",
    "--cache-location",
    "kept",
    "--cache",
    ...options,
  );
  return { ...outcome, judged: analyze.mock.calls.length };
}

const entries = (): readonly string[] =>
  readdirSync(path.join(world.folder, "kept"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

describe("a cache", () => {
  it("spares what was judged before, and changes nothing in the report", async () => {
    const { stdout } = await world.run("check", "docs", "--format", "json");
    expect(await run()).toEqual({ status: 0, stderr: "", stdout, judged: 3 });
    expect(await run()).toEqual({ status: 0, stderr: "", stdout, judged: 0 });
  });

  it("knows a text by what is in it, under any name of its folder", async () => {
    await run();
    world.write("docs/deep/a.md", draft);
    const { judged, stdout } = await run();
    expect(judged).toBe(0);
    expect(JSON.parse(stdout).files.map((file: { path: string }) => file.path)).toContain("docs/deep/a.md");
  });

  it.each([
    ["the text", async () => world.write("docs/a.md", `${draft}\nAnother line.\n`), [], 1],
    ["the settings", async () => world.write(".sixpager.yaml", "phase: ready"), [], 3],
    ["an option", async () => {}, ["--all"], 3],
    ["the profile", async () => {}, ["--profile", "pr-faq"], 3],
  ] as const)("judges again when %s changes", async (_name, change, options, expected) => {
    await run();
    await change();
    expect((await run(...options)).judged).toBe(expected);
  });

  it.each([
    ["is empty", () => new Uint8Array()],
    ["is something else", () => Buffer.from("not deflated")],
    ["ends early", (bytes: Buffer) => bytes.subarray(0, bytes.length - 6)],
    ["has a wrong byte", (bytes: Buffer) => bytes.map((byte, index) => (index === 40 ? byte ^ 1 : byte))],
  ])("takes an entry that %s for none", async (_name, damage) => {
    const before = await run();
    const { readFileSync } = await import("node:fs");
    for (const file of entries()) writeFileSync(file, damage(readFileSync(file)));
    expect(await run()).toEqual(before);
    expect((await run()).judged).toBe(0);
  });

  it("that cannot be written does no harm", async () => {
    world.write("kept", "a file where the folder would be");
    const { status, stderr, judged } = await run();
    expect({ status, stderr, judged }).toEqual({ status: 0, stderr: "", judged: 3 });
  });

  it("leaves no half-written file", async () => {
    await run();
    expect(entries()).toHaveLength(3);
    expect(entries().every((file) => file.endsWith(".z"))).toBe(true);
  });

  it("stays small: what was used longest ago goes first", async () => {
    await run();
    const [oldest] = entries();
    if (oldest === undefined) throw new Error("There are entries.");
    utimesSync(oldest, 1, 1);
    const kept = path.join(world.folder, "kept");
    pruneCache(kept, { files: 3, bytes: 1_000_000 });
    expect(entries()).toHaveLength(3);
    pruneCache(kept, { files: 2, bytes: 1_000_000 });
    expect(existsSync(oldest)).toBe(false);
    pruneCache(kept, { files: 100, bytes: 1 });
    expect(entries()).toHaveLength(0);
  });

  it("is not asked when documents are to be fixed", async () => {
    await run();
    expect((await run("--dry-run", "--format", "text")).judged).toBeGreaterThan(0);
  });
});

describe("the usual place of a cache", () => {
  const io = (cwd: string, env: Readonly<Record<string, string>>) => ({
    stdin: (async function* () {})(),
    stdout: { write: () => true },
    stderr: { write: () => true },
    cwd,
    env,
  });

  it("is that of the project's tools", () => {
    world.write("node_modules/x/package.json", "{}");
    expect(usualCacheFolder(io(path.join(world.folder, "docs"), {}))).toBe(
      path.join(world.folder, "node_modules", ".cache", "sixpager"),
    );
  });

  it.runIf(process.platform === "linux")("is the user's where there is no project", () => {
    expect(usualCacheFolder(io(world.folder, { XDG_CACHE_HOME: "/c" }))).toBe("/c/sixpager");
    expect(usualCacheFolder(io(world.folder, { HOME: "/home/ines" }))).toBe("/home/ines/.cache/sixpager");
  });
});
