import { afterEach, describe, expect, it } from "vitest";
import { createWorld, type World } from "./world.ts";

const draft = "---\ntype: six-pager\n---\n\n# Shorter queues\n\n## Executive Summary\n\nA first line.\n";

let world: World | undefined;
afterEach(() => world?.remove());

/** Exit 2: one line on stderr, nothing on stdout. */
async function refused(argv: readonly string[], files: Readonly<Record<string, string>>): Promise<string> {
  world = createWorld(files);
  const { status, stdout, stderr } = await world.run(...argv);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^sixpager: [^\n]+\n$/);
  expect(status).toBe(2);
  return stderr;
}

describe("what cannot be done ends with one line and exit 2", () => {
  const good = { "memo.md": draft, "other.json": '{"version":1,"files":{"a":{"score":"high"}}}' };

  it.each([
    [["check", "missing.md"], "missing.md"],
    [["check", "memo.md", "missing.md", "--format", "json"], "missing.md"],
    [["check", "memo.md/inside.md"], "memo.md/inside.md"],
    [["check", ""], "empty path"],
    [["check", "*.rst"], "*.rst"],
    [["check", "\0"], ""],
    [["check", "x".repeat(5000)], "no such file"],
    [["check", "memo.md", "--format", "yaml"], "text, json"],
    [["check", "memo.md", "--format", "sarf"], 'Did you mean "sarif"?'],
    [["check", "memo.md", "--format", "jsn"], 'Did you mean "json"?'],
    [["check", "memo.md", "--min-score", "high"], "0 to 100"],
    [["check", "memo.md", "--min-score", "-1"], "0 to 100"],
    [["check", "memo.md", "--min-score", ""], "0 to 100"],
    [["check", "memo.md", "--fail-on", "eror"], 'Did you mean "error"?'],
    [["check", "memo.md", "--profile", "six-pagr"], 'Did you mean "six-pager"?'],
    [["check", "memo.md", "--config", "nowhere.yaml"], "nowhere.yaml"],
    [["check", "memo.md", "--config", "."], "folder"],
    [["check", "memo.md", "--output", "no/such/folder/x"], "no/such/folder/x"],
    [["check", "memo.md", "--output"], "argument missing"],
    [["check", "memo.md", "--formt", "json"], "--format"],
    [["check", "memo.md", "--stdin-filename", "x.md"], "standard input"],
    [["check", "-", "--fix"], "standard input"],
    [["check", "memo.md", "--dry-run", "--format", "json"], "--dry-run"],
    [["check", "memo.md", "--output", "memo.md"], "overwrite memo.md"],
    [["check", "memo.md", "--output", "."], "folder"],
    [["check", "memo.md", "--jobs", "0"], "1 to 256"],
    [["check", "memo.md", "--jobs", "1.5"], "1 to 256"],
    [["check", "memo.md", "--jobs", "many"], "1 to 256"],
    [["check", "memo.md", "--shard", "0/3"], "1/3, 2/3 and 3/3"],
    [["check", "memo.md", "--shard", "4/3"], "1/3, 2/3 and 3/3"],
    [["check", "memo.md", "--shard", "1"], "1/3, 2/3 and 3/3"],
    [["check", "memo.md", "--shard", "1/2/3"], "1/3, 2/3 and 3/3"],
    [["check", "memo.md", "--shard", "-1/3"], "1/3, 2/3 and 3/3"],
    [["check", "memo.md", "--baseline", "none.json"], "--update-baseline"],
    [["check", "memo.md", "--baseline", "memo.md"], "no baseline"],
    [["check", "memo.md", "--baseline", "other.json"], "no baseline"],
    [["check", "memo.md", "--baseline", "."], "folder"],
    [["check", "memo.md", "--update-baseline"], "--baseline"],
    [["check", "memo.md", "--update-baseline", "--baseline", "no/such/b.json"], "no/such/b.json"],
    [["check", "memo.md", "--update-baseline", "--baseline", "b.json", "--dry-run"], "--dry-run"],
    [["check", "memo.md", "--output", "b.json", "--baseline", "b.json", "--update-baseline"], "b.json"],
    [["check", "memo.md", "--cache-location", "c"], "--cache"],
    [["check", "-", "--changed"], "standard input"],
    [["chek", "memo.md"], "check"],
    [["--nonsense"], "--nonsense"],
  ])("%j", async (argv, message) => {
    expect(await refused(argv, good)).toContain(message);
  });

  it("a folder without Markdown", async () => {
    expect(await refused(["check", "docs"], { "docs/a.txt": "a" })).toContain("docs has no Markdown file");
  });

  it.each([
    ["phase: redy", ".sixpager.yaml:1:8: "],
    ["phase: ready\nrules:\n  no/such-rule: off", ".sixpager.yaml:3:3: "],
    ["a: [", ".sixpager.yaml:1:"],
    ["x: 1\ny: 2", "(and 1 more)"],
  ])("a configuration such as %j, with its place", async (yaml, expected) => {
    const files = { "docs/memo.md": draft, ".sixpager.yaml": yaml };
    expect(await refused(["check", "docs/memo.md"], files)).toContain(expected);
  });

  it("a configuration that is a folder", async () => {
    expect(await refused(["check", "memo.md"], { ...good, ".sixpager.yaml/x": "" })).toContain(
      ".sixpager.yaml:1:1",
    );
  });

  it("text that never ends", async () => {
    expect(await refused(["check", "/dev/zero"], good)).toContain("larger than");
  });
});
