import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { version } from "../../package.json";
import { builtInProfiles, rules } from "../../server/src/core/index.ts";
import { parseReport } from "./contract.ts";
import { createWorld, type World } from "./world.ts";

let world: World;
beforeEach(() => {
  world = createWorld();
});
afterEach(() => world.remove());

describe("new", () => {
  it("prints a skeleton of the usual profile", async () => {
    const { status, stdout, stderr } = await world.run("new");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^## Executive Summary/m);
  });

  it("writes a file, and never over one that exists", async () => {
    expect(await world.run("new", "memo.md", "--profile", "classic")).toEqual({
      status: 0,
      stdout: "",
      stderr: "",
    });
    const text = world.read("memo.md");
    const again = await world.run("new", "memo.md");
    expect(again).toMatchObject({ status: 2, stdout: "" });
    expect(again.stderr).toBe("sixpager: cannot write memo.md: it exists already.\n");
    expect(world.read("memo.md")).toBe(text);
  });

  it("has every built-in profile, and the report recognises each", async () => {
    for (const { id, sections } of builtInProfiles) {
      const { stdout } = await world.run("new", "--profile", id);
      for (const { title } of sections) expect(stdout).toContain(title);
      const report = await world.runWith(stdout, "check", "-", "--format", "json");
      const [file] = parseReport(report.stdout).files;
      expect(file?.recognition).toMatchObject({ isNarrative: true, profile: id });
      expect(file?.sections.filter((section) => section.status === "missing")).toEqual([]);
    }
  });

  it("knows the project's own profile", async () => {
    world.write(".sixpager.yaml", "profile: {id: ours, sections: [{id: a, title: What we saw}]}");
    expect((await world.run("new")).stdout).toContain("## What we saw");
    expect((await world.run("new", "--profile", "six-pager")).stdout).toContain("## Executive Summary");
  });

  it.each([
    [["new", "--profile", "clasic"], 'Did you mean "classic"?'],
    [["new", "no/such/folder/memo.md"], "no such file or folder"],
    [["new", "a.md", "b.md"], "too many arguments"],
  ])("%j is refused in one line", async (argv, message) => {
    const { status, stdout, stderr } = await world.run(...argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^sixpager: [^\n]+\n$/);
    expect(stderr).toContain(message);
  });
});

describe("rules", () => {
  it("lists every rule on a line of its own", async () => {
    const { stdout } = await world.run("rules");
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.split(" ")[0]),
    ).toEqual(rules.map((rule) => rule.id));
  });

  it("gives everything that is known as JSON", async () => {
    const { stdout } = await world.run("rules", "--format", "json");
    const listed: unknown = JSON.parse(stdout);
    expect(listed).toEqual(
      rules.map((rule) =>
        expect.objectContaining({
          id: rule.id,
          severity: rule.severity,
          why: rule.why,
          options: rule.options,
        }),
      ),
    );
  });
});

describe("explain", () => {
  it("explains every rule", async () => {
    for (const { id, why, help } of rules) {
      const { status, stdout } = await world.run("explain", id);
      expect(status).toBe(0);
      expect(stdout).toContain(why);
      expect(stdout).toContain(help);
    }
  });

  it.each(["input/invalid-utf8", "input/too-large", "config/unknown-key", "config/syntax"])(
    "explains %s as well",
    async (id) => {
      expect(await world.run("explain", id)).toMatchObject({
        status: 0,
        stdout: expect.stringContaining(id),
      });
    },
  );

  it.each([
    ["structure/mising-section", 'Did you mean "structure/missing-section"?'],
    ["missing-section", 'Did you mean "structure/missing-section"?'],
    ["quite-another-thing", "sixpager rules"],
    ["constructor", "sixpager rules"],
  ])("does not know %s, and helps", async (id, message) => {
    const { status, stdout, stderr } = await world.run("explain", id);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^[^\n]+\n$/);
  });
});

describe("help and version", () => {
  it.each([[[]], [["--help"]], [["help"]], [["check", "--help"]], [["help", "check"]]])(
    "%j is no mistake",
    async (argv) => {
      const { status, stdout, stderr } = await world.run(...argv);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout).toContain("Usage: sixpager");
    },
  );

  it("says the version", async () => {
    expect(await world.run("--version")).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
  });
});
