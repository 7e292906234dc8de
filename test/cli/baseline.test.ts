import { readFileSync, rmSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { parseReport } from "./contract.ts";
import { createWorld, type World } from "./world.ts";

const old = `---
type: six-pager
---

# Shorter queues

## Executive Summary

Tenants queue for 12 minutes. TODO: say since when.

## Risks

TBD
`;

let world: World | undefined;
afterEach(() => world?.remove());

async function withBaseline(
  files: Readonly<Record<string, string>> = { "docs/memo.md": old },
): Promise<World> {
  const here = createWorld(files);
  world = here;
  const written = await here.run("check", ".", "--baseline", "known.json", "--update-baseline");
  expect(written).toMatchObject({ status: 0, stderr: "" });
  return here;
}

async function found(here: World, ...options: string[]) {
  const { status, stdout } = await here.run(
    "check",
    ".",
    "--format",
    "json",
    "--baseline",
    "known.json",
    ...options,
  );
  return { status, report: parseReport(stdout) };
}

describe("a baseline", () => {
  it("forgives what was there when it was written, and says how much", async () => {
    const here = await withBaseline();
    const plain = parseReport((await here.run("check", ".", "--format", "json", "--all")).stdout);
    expect(plain.summary.findings).toBeGreaterThan(0);
    const { status, report } = await found(here, "--fail-on", "information");
    expect(status).toBe(0);
    expect(report.summary.findings).toBe(0);
    expect(report.summary.baselined).toBeGreaterThan(0);
    const { stdout } = await here.run("check", ".", "--baseline", "known.json");
    expect(stdout).toMatch(/0 findings \(and \d+ of the baseline\)/);
  });

  it("leaves the score as it is", async () => {
    const here = await withBaseline();
    const plain = parseReport((await here.run("check", ".", "--format", "json")).stdout);
    expect((await found(here)).report.files[0]?.score).toEqual(plain.files[0]?.score);
  });

  it.each([
    ["lines move", old.replace("# Shorter", "<!-- A remark. -->\n\n\n# Shorter")],
    ["lines end otherwise", old.replaceAll("\n", "\r\n")],
    ["a figure of a message changes", old.replace("12 minutes", "12 minutes at noon, so we say")],
  ])("still knows them when %s", async (_name, text) => {
    const here = await withBaseline();
    here.write("docs/memo.md", text);
    expect((await found(here, "--fail-on", "warning")).report.summary.findings).toBe(0);
  });

  it("lets through what is new, also of a rule that it knows", async () => {
    const here = await withBaseline();
    here.write("docs/memo.md", `${old}\nTODO: ask the caretakers.\n`);
    const { report, status } = await found(here, "--fail-on", "information");
    expect(status).toBe(1);
    const [line] = (report.files[0]?.findings ?? []).map(({ range }) => range.start.line);
    expect(line).toBe(old.split("\n").length + 1);
  });

  it("holds a score against the one that it knows, not against the bar", async () => {
    const example = new URL("../../examples/middling-crop-claims.six-pager.md", import.meta.url);
    const middling = readFileSync(example, "utf8");
    const here = await withBaseline({ "docs/memo.md": middling });
    expect((await found(here, "--min-score", "99")).status).toBe(0);
    here.write("docs/memo.md", middling.replace(/^## Success Metrics[\s\S]*/m, ""));
    expect((await found(here, "--min-score", "99")).status).toBe(1);
    here.write("docs/memo.md", middling);
    here.write("docs/new.md", middling);
    expect((await found(here, "--min-score", "99")).status).toBe(1);
  });

  it("is the same file each time, and keeps what was not looked at as long as it exists", async () => {
    const here = await withBaseline({ "a/memo.md": old, "b/memo.md": old, "c/memo.md": old });
    const before = here.read("known.json");
    await here.run("check", "b", "--baseline", "known.json", "--update-baseline");
    expect(here.read("known.json")).toBe(before);
    expect(Object.keys(JSON.parse(before).files)).toEqual(["a/memo.md", "b/memo.md", "c/memo.md"]);
    rmSync(`${here.folder}/a`, { recursive: true });
    await here.run("check", "b", "--baseline", "known.json", "--update-baseline");
    expect(Object.keys(JSON.parse(here.read("known.json")).files)).toEqual(["b/memo.md", "c/memo.md"]);
  });

  it("names documents from its own folder, so that it can be used from any", async () => {
    const here = await withBaseline();
    const { stdout } = await here.runAs(
      { cwd: `${here.folder}/docs` },
      ...["check", "memo.md", "--format", "json", "--baseline", "../known.json"],
    );
    expect(parseReport(stdout).summary.findings).toBe(0);
  });
});
