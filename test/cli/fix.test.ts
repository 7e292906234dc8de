import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Analysis, analyze, Finding } from "../../server/src/core/index.ts";
import { createWorld, type World } from "./world.ts";

// Which rules have safe fixes changes with the catalogue, so these tests bring their own: every "teh" is one finding.
vi.mock("../../server/src/core/index.ts", async (importOriginal) => {
  const core = await importOriginal<typeof import("../../server/src/core/index.ts")>();
  const finding = (text: string, start: number): Finding => ({
    rule: "test/typo",
    severity: "warning",
    message: "A typo; mend it.",
    span: { start, end: start + 3 },
    points: 0,
    related: [],
    // In a quotation the fix is no longer safe.
    fixes: [
      {
        title: "Mend",
        safe: text[start - 1] !== "“",
        edits: [{ span: { start, end: start + 3 }, text: "the" }],
      },
    ],
  });
  const judge: typeof analyze = (text, settings, info): Analysis => {
    const findings = Array.from(text.matchAll(/teh/g), (match) => finding(text, match.index));
    return { ...core.analyze(text, settings, info), findings };
  };
  return { ...core, analyze: judge };
});

let world: World;
beforeEach(() => {
  world = createWorld({ "memo.md": "# A\r\n\r\nteh one, tehteh, “teh”.\r\n", "fine.md": "# B\n" });
});
afterEach(() => world.remove());

describe("--fix", () => {
  it("applies safe fixes until none is left, and reports the rest", async () => {
    const { status, stdout } = await world.run("check", "memo.md", "fine.md", "--fix", "--format", "json");
    expect(status).toBe(0);
    expect(world.read("memo.md")).toBe("# A\r\n\r\nthe one, thethe, “teh”.\r\n");
    const report = JSON.parse(stdout);
    expect(report.summary.findings).toBe(1);
    expect(report.files[0].findings[0].range.start).toEqual({ line: 3, column: 19 });
  });

  it("does nothing the second time", async () => {
    const first = await world.run("check", "memo.md", "--fix");
    expect(await world.run("check", "memo.md", "--fix")).toEqual(first);
  });

  it.each(["utf-16le", "utf-16be"])("keeps %s", async (encoding) => {
    const bytes = Buffer.from("\uFEFFteh\n", "utf16le");
    const expected = Buffer.from("\uFEFFthe\n", "utf16le");
    if (encoding === "utf-16be") for (const each of [bytes, expected]) each.swap16();
    world.write("wide.md", bytes);
    await world.run("check", "wide.md", "--fix");
    world.write("expected.md", expected);
    expect(world.read("wide.md")).toBe(world.read("expected.md"));
  });

  it("keeps its hands off a file that it cannot read wholly", async () => {
    const bytes = Buffer.concat([Buffer.from("teh "), Buffer.from([0xff])]);
    world.write("odd.md", bytes);
    const before = world.read("odd.md");
    const { stdout } = await world.run("check", "odd.md", "--fix");
    expect(world.read("odd.md")).toBe(before);
    expect(stdout).toContain("input/invalid-utf8");
  });

  it("writes nothing when another file cannot be read", async () => {
    const before = world.read("memo.md");
    expect((await world.run("check", "memo.md", "missing.md", "--fix")).status).toBe(2);
    expect(world.read("memo.md")).toBe(before);
  });
});

describe("--dry-run", () => {
  it("prints a unified diff and writes nothing", async () => {
    const before = world.read("memo.md");
    const { status, stdout } = await world.run("check", "memo.md", "fine.md", "--fix", "--dry-run");
    expect(status).toBe(0);
    expect(stdout).toBe(
      [
        "--- a/memo.md",
        "+++ b/memo.md",
        "@@ -1,3 +1,3 @@",
        " # A\r",
        " \r",
        "-teh one, tehteh, “teh”.\r",
        "+the one, thethe, “teh”.\r",
        "",
      ].join("\n"),
    );
    expect(world.read("memo.md")).toBe(before);
  });

  it("works on standard input", async () => {
    expect((await world.runWith("teh\n", "check", "-", "--dry-run")).stdout).toContain("-teh\n+the\n");
  });
});
