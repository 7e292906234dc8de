import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWorld, type World } from "./world.ts";

const draft = "---\ntype: six-pager\n---\n\n# Queues\n\n## Executive Summary\n\nA line.\n";

let world: World;
const env = { PATH: process.env.PATH ?? "" };

function git(...args: readonly string[]): void {
  const identity = [
    "-c",
    "user.name=Ines",
    "-c",
    "user.email=ines@example.org",
    "-c",
    "commit.gpgsign=false",
  ];
  execFileSync("git", [...identity, ...args], {
    cwd: world.folder,
    stdio: "pipe",
    env: { ...env, HOME: world.folder },
  });
}

async function judged(...argv: string[]): Promise<readonly string[]> {
  const { status, stdout, stderr } = await world.runAs({ env }, "check", "--format", "json", ...argv);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout).files.map((file: { path: string }) => file.path);
}

beforeEach(() => {
  world = createWorld({ "docs/a.md": draft, "docs/b ü.md": draft, "c.md": draft, ".gitignore": "out/\n" });
  git("init", "--quiet", "--initial-branch=main");
  git("add", ".");
  git("commit", "--quiet", "-m", "All");
});
afterEach(() => world.remove());

describe("--changed", () => {
  it("judges nothing where nothing changed", async () => {
    expect(await judged("--changed")).toEqual([]);
  });

  it("judges what is not committed: changed, staged, new, but not ignored", async () => {
    world.write("docs/b ü.md", `${draft}\nMore.\n`);
    world.write("c.md", `${draft}\nMore.\n`);
    git("add", "c.md");
    world.write("new.md", draft);
    world.write("out/built.md", draft);
    expect(await judged("--changed")).toEqual(["c.md", "docs/b ü.md", "new.md"]);
    expect(await judged("docs", "c.md", "--changed")).toEqual(["docs/b ü.md", "c.md"]);
    expect(await judged("--changed", "docs")).toEqual(["docs/b ü.md"]);
  });

  it("judges what a branch changed since it left another, and what is not committed", async () => {
    git("checkout", "--quiet", "-b", "topic");
    world.write("docs/a.md", `${draft}\nMore.\n`);
    git("commit", "--quiet", "-am", "One");
    git("checkout", "--quiet", "main");
    world.write("docs/b ü.md", `${draft}\nOn main.\n`);
    git("commit", "--quiet", "-am", "Two");
    git("checkout", "--quiet", "topic");
    world.write("c.md", `${draft}\nMore.\n`);
    expect(await judged("--changed", "main")).toEqual(["c.md", "docs/a.md"]);
    expect(await judged(".", "--changed=main")).toEqual(["c.md", "docs/a.md"]);
  });

  it("works from a folder below the top", async () => {
    world.write("docs/a.md", `${draft}\nMore.\n`);
    const { stdout } = await world.runAs(
      { env, cwd: path.join(world.folder, "docs") },
      "check",
      "--changed",
      "--format",
      "json",
    );
    expect(JSON.parse(stdout).files.map((file: { path: string }) => file.path)).toEqual(["a.md"]);
  });

  it("runs no program that the repository names", async () => {
    git("config", "core.fsmonitor", "touch fsmonitor-ran");
    git("config", "diff.external", "touch external-ran");
    world.write("c.md", `${draft}\nMore.\n`);
    expect(await judged("--changed", "main")).toEqual(["c.md"]);
    expect(() => world.read("fsmonitor-ran")).toThrow();
    expect(() => world.read("external-ran")).toThrow();
  });

  it.each([
    ["no such commit", ["--changed=nowhere"], {}, 'Git knows no commit "nowhere"'],
    ["an option for Git", ["--changed=--output=x"], {}, "Git knows no commit"],
    ["no Git", ["--changed"], { env: { PATH: "/nowhere" } }, "no program git on the PATH"],
  ])("is refused in one line: %s", async (_name, options, differing, message) => {
    const { status, stdout, stderr } = await world.runAs({ env, ...differing }, "check", "c.md", ...options);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^sixpager: [^\n]+\n$/);
    expect(stderr).toContain(message);
  });

  it("is refused outside of a repository", async () => {
    const outside = createWorld({ "c.md": draft });
    mkdirSync(path.join(outside.folder, "docs"));
    const { status, stdout, stderr } = await outside.runAs({ env }, "check", "c.md", "--changed");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^sixpager: --changed needs a Git repository; [^\n]+ is not inside one\.\n$/);
    outside.remove();
  });
});
