import { symlinkSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { version } from "../../package.json";
import { parseReport } from "./contract.ts";
import { createWorld, type World } from "./world.ts";

/** Recognised wherever it lies, for its front matter says so. It lacks most of what it needs. */
const draft = "---\ntype: six-pager\n---\n\n# Shorter queues\n\n## Executive Summary\n\nA first line.\n";
const readme = "# A library\n\n## Installation\n\nRun the installer.\n\n## Usage\n\nCall it.\n";

let world: World | undefined;

function inWorld(files: Readonly<Record<string, string | Uint8Array>>): World {
  world = createWorld(files);
  return world;
}

afterEach(() => world?.remove());

describe("check of a named file", () => {
  it("prints the contract's JSON", async () => {
    const { status, stdout, stderr } = await inWorld({ "memo.md": draft }).run(
      "check",
      "memo.md",
      "--format",
      "json",
    );
    const report = parseReport(stdout);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(report.version).toBe(version);
    expect(report.files[0]).toMatchObject({ path: "memo.md", recognition: { isNarrative: true } });
    expect(report.summary).toMatchObject({ files: 1, skipped: 0, lowestScore: report.files[0]?.score.total });
  });

  it("prints text by default", async () => {
    const { stdout } = await inWorld({ "memo.md": draft }).run("check", "memo.md");
    expect(stdout).toMatch(/^memo\.md {2}[\d.]+ of 100/);
    expect(stdout).toMatch(/1 document judged, \d+ findings?, lowest score [\d.]+\.\n$/);
  });

  it("judges it even if it is no narrative, and says so", async () => {
    const { stdout } = await inWorld({ "README.md": readme }).run("check", "README.md", "--format", "json");
    expect(parseReport(stdout).summary).toMatchObject({ files: 1, skipped: 0 });
  });

  it("judges it even if the configuration excludes it", async () => {
    const files = { "memo.md": draft, ".sixpager.yaml": "exclude: ['*.md']" };
    const { stdout } = await inWorld(files).run("check", "memo.md", "--format", "json");
    expect(parseReport(stdout).summary.files).toBe(1);
  });

  it("judges it once, however often and however it is named", async () => {
    const here = inWorld({ "memo.md": draft, "other.md": draft });
    const absolute = path.join(here.folder, "memo.md");
    const { stdout } = await here.run(
      "check",
      "./memo.md",
      "other.md",
      absolute,
      ".",
      "*.md",
      "--format",
      "json",
    );
    expect(parseReport(stdout).files.map((file) => file.path)).toEqual(["memo.md", "other.md"]);
  });

  it("takes a name with glob characters for what it is", async () => {
    const { stdout } = await inWorld({ "[draft] (1).md": draft }).run(
      "check",
      "[draft] (1).md",
      "--format",
      "json",
    );
    expect(parseReport(stdout).files[0]?.path).toBe("[draft] (1).md");
  });

  it("says the same each time", async () => {
    const here = inWorld({ "a.md": draft, "b/c.md": draft, "README.md": readme });
    const first = await here.run("check", ".", "--format", "json");
    expect(await here.run("check", ".", "--format", "json")).toEqual(first);
  });
});

describe("check of a folder or glob", () => {
  const files = {
    "z.md": draft,
    "README.md": readme,
    "docs/a.markdown": draft,
    "docs/B.MD": draft,
    "docs/notes.txt": draft,
    "node_modules/x/a.md": draft,
    ".hidden/a.md": draft,
  };

  it.each([[["check", "."]], [["check"]]])(
    "%j judges narratives in order and counts the others",
    async (argv) => {
      const { stdout, status } = await inWorld(files).run(...argv, "--format", "json");
      const report = parseReport(stdout);
      expect(report.files.map((file) => file.path)).toEqual(["docs/B.MD", "docs/a.markdown", "z.md"]);
      expect(report.summary.skipped).toBe(1);
      expect(status).toBe(0);
    },
  );

  it("understands globs, relative and absolute", async () => {
    const here = inWorld(files);
    const relative = await here.run("check", "**/*.{md,markdown}", "--format", "json");
    expect(parseReport(relative.stdout).files.map((file) => file.path)).toEqual(["docs/a.markdown", "z.md"]);
    const absolute = await here.run("check", `${here.folder}/docs/*`, "--format", "json");
    expect(parseReport(absolute.stdout).files.map((file) => file.path)).toEqual(
      ["B.MD", "a.markdown"].map((name) => path.join(here.folder, "docs", name)),
    );
  });

  it("passes over what the configuration leaves out", async () => {
    const here = inWorld({ ...files, ".sixpager.yaml": "exclude: [docs]" });
    const report = parseReport((await here.run("check", ".", "--format", "json")).stdout);
    expect(report.files.map((file) => file.path)).toEqual(["z.md"]);
    expect(report.summary.skipped).toBe(3);
  });

  it("is fine when no file is a narrative, and says so", async () => {
    const { status, stdout } = await inWorld({ "README.md": readme }).run("check", ".", "--min-score", "90");
    expect(status).toBe(0);
    expect(stdout).toContain("No narrative found; 1 file passed over");
  });

  it("survives links that go round in a circle", async () => {
    const here = inWorld({ "a/memo.md": draft });
    symlinkSync(here.folder, path.join(here.folder, "a", "up"));
    const { status, stdout } = await here.run("check", "a", "--format", "json");
    expect(status).toBe(0);
    expect(parseReport(stdout).files.length).toBeGreaterThan(0);
  });
});

describe("check of standard input", () => {
  it("judges it, under the name that is given", async () => {
    const here = inWorld({ "docs/.sixpager.yaml": "profile: nonsense" });
    const plain = await here.runWith(draft, "check", "-", "--format", "json");
    expect(parseReport(plain.stdout).files[0]?.path).toBe("<stdin>");
    const named = await here.runWith(draft, "check", "-", "--stdin-filename", "docs/memo.md");
    expect(named.stderr).toContain("docs/.sixpager.yaml:1:10");
  });

  it("finds what it finds in the same file", async () => {
    const here = inWorld({ "memo.md": draft });
    const file = await here.run("check", "memo.md", "--format", "json");
    const input = await here.runWith(draft, "check", "-", "--stdin-filename", "memo.md", "--format", "json");
    expect(input).toEqual(file);
  });
});

describe("the bar", () => {
  it.each([
    [["--min-score", "0"], 0],
    [["--min-score", "99.9"], 1],
    [["--fail-on", "never"], 0],
    [["--fail-on", "information"], 1],
    [[], 0],
  ])("%j ends with %i for a thin draft", async (options, expected) => {
    const { status, stdout, stderr } = await inWorld({ "memo.md": draft }).run(
      "check",
      "memo.md",
      ...options,
    );
    expect({ status, stderr }).toEqual({ status: expected, stderr: "" });
    expect(stdout).not.toBe("");
  });

  it("is not met by findings of the severity or above", async () => {
    const here = inWorld({ "memo.md": draft });
    const report = parseReport((await here.run("check", "memo.md", "--format", "json")).stdout);
    const found = new Set(report.files[0]?.findings.map((finding) => finding.severity));
    for (const [severity, at] of [
      ["error", ["error"]],
      ["warning", ["error", "warning"]],
    ] as const) {
      const { status } = await here.run("check", "memo.md", "--fail-on", severity);
      expect(status).toBe(at.some((each) => found.has(each)) ? 1 : 0);
    }
  });
});

describe("options", () => {
  it("--output writes the report to a file", async () => {
    const here = inWorld({ "memo.md": draft });
    const { status, stdout } = await here.run("check", "memo.md", "--format=json", "--output", "report.json");
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(parseReport(here.read("report.json")).summary.files).toBe(1);
  });

  it("--config takes the place of the nearest configuration", async () => {
    const here = inWorld({ "memo.md": draft, ".sixpager.yaml": "nonsense: 1", "ci/c.yaml": "phase: ready" });
    expect((await here.run("check", "memo.md", "--config", "ci/c.yaml")).status).toBe(0);
  });

  it("--profile judges by another profile, auto by the document's own", async () => {
    const unmarked = draft.replace(/^---[\s\S]*?---\n/, "");
    const here = inWorld({ "six-pager.md": unmarked, ".sixpager.yaml": "profile: pr-faq" });
    const profileOf = async (...options: string[]) => {
      const { stdout } = await here.run("check", "six-pager.md", "--format", "json", ...options);
      return parseReport(stdout).files[0]?.recognition.profile;
    };
    expect(await profileOf()).toBe("pr-faq");
    expect(await profileOf("--profile", "classic")).toBe("classic");
    expect(await profileOf("--profile", "auto")).toBe("six-pager");
  });

  it("--all never finds less", async () => {
    const here = inWorld({ "memo.md": draft });
    const count = async (...options: string[]) =>
      parseReport((await here.run("check", "memo.md", "--format", "json", ...options)).stdout).summary
        .findings;
    expect(await count("--all")).toBeGreaterThanOrEqual(await count());
  });
});
