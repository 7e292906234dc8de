import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { HeadingLevel, ImageRun, Paragraph } from "docx";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { parseReport } from "../cli/contract.ts";
import { createWorld, type World } from "../cli/world.ts";
import { paragraph, pixel, wordFile } from "./word-files.ts";

let world: World | undefined;
afterEach(() => world?.remove());

function inWorld(files: Readonly<Record<string, string | Uint8Array>>): World {
  world = createWorld(files);
  return world;
}

let memo: Uint8Array;
let illustrated: Uint8Array;
beforeAll(async () => {
  memo = await wordFile([
    new Paragraph({ text: "Shorter queues", heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ text: "Executive Summary", heading: HeadingLevel.HEADING_2 }),
    paragraph(""),
    paragraph("Patients wait [TODO: how long] in every clinic."),
  ]);
  illustrated = await wordFile([
    new Paragraph({
      children: [new ImageRun({ type: "png", data: pixel, transformation: { width: 9, height: 9 } })],
    }),
  ]);
});

const markdown =
  "# Shorter queues\n\n## Executive Summary\n\nPatients wait [TODO: how long] in every clinic.\n";

describe("import", () => {
  it("writes Markdown beside the document", async () => {
    const here = inWorld({ "plans/memo.docx": memo });
    expect(await here.run("import", "plans/memo.docx")).toEqual({
      status: 0,
      stdout: `Wrote ${path.join("plans", "memo.md")}.\n`,
      stderr: "",
    });
    expect(here.read("plans/memo.md")).toBe(markdown);
  });

  it("writes elsewhere when it is told to, pictures beside it", async () => {
    const here = inWorld({ "memo.docx": illustrated, "plans/old.md": "" });
    const { stdout } = await here.run("import", "memo.docx", "--output", "plans/first draft.md");
    expect(stdout).toContain(`1 picture in ${path.join("plans", "first draft-images")}.`);
    expect(here.read("plans/first draft.md")).toBe("![](<first draft-images/image-1.png>)\n");
    expect(readdirSync(path.join(here.folder, "plans/first draft-images"))).toEqual(["image-1.png"]);
  });

  it.each([
    ["Markdown", { "memo.md": "mine" }, "memo.md"],
    ["a picture", { "memo-images/image-1.png": "mine" }, "image-1.png"],
  ])("does not overwrite %s unless it is told to", async (_, files, name) => {
    const here = inWorld({ "memo.docx": illustrated, ...files });
    const before = readdirSync(here.folder, { recursive: true });
    const { status, stdout, stderr } = await here.run("import", "memo.docx");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^sixpager: [^\n]+ exists already; [^\n]+--force\.\n$/);
    expect(stderr).toContain(name);
    expect(readdirSync(here.folder, { recursive: true })).toEqual(before);

    expect((await here.run("import", "memo.docx", "--force")).status).toBe(0);
    expect(here.read("memo.md")).toBe("![](memo-images/image-1.png)\n");
  });

  it.each([
    ["a missing file", "missing.docx", "cannot read missing.docx: no such file or folder."],
    ["a folder", ".", "cannot read .: it is a folder."],
    ["a file that is none", "note.docx", "note.docx is no Word document"],
    ["Markdown", "memo.md", "memo.md would be overwritten by itself"],
  ])("refuses %s in one line and writes nothing", async (_, name, message) => {
    const here = inWorld({ "note.docx": "A note.", "memo.md": "# A memo" });
    const { status, stdout, stderr } = await here.run("import", name);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^sixpager: [^\n]+\n$/);
    expect(stderr).toContain(message);
    expect(readdirSync(here.folder).toSorted()).toEqual(["memo.md", "note.docx"]);
  });
});

describe("check of a Word document", () => {
  it("judges it as the Markdown that importing it writes, and locates findings by paragraph", async () => {
    const here = inWorld({ "memo.docx": memo, "same.md": markdown });
    const report = async (name: string) => {
      const { stdout } = await here.run("check", name, "--format", "json", "--all");
      return parseReport(stdout).files[0];
    };
    const word = await report("memo.docx");
    const same = await report("same.md");
    expect(word?.score).toEqual(same?.score);
    expect(word?.findings.map(({ rule, range }) => ({ rule, range }))).toEqual(
      same?.findings.map(({ rule, range }) => ({ rule, range })),
    );
    const placeholder = word?.findings.find(({ range }) => range.start.line === 5);
    expect(placeholder?.message).toMatch(/ \(paragraph 3: “Patients wait \[TODO: how long\]…”\)$/);
  });

  it("shows the paragraph as text, too, and writes nothing", async () => {
    const here = inWorld({ "memo.docx": memo });
    const { stdout, status } = await here.run("check", "memo.docx");
    expect(status).toBe(0);
    expect(stdout).toContain("(paragraph 3: “Patients wait");
    expect(existsSync(path.join(here.folder, "memo.md"))).toBe(false);
  });

  it("reads one from standard input by its name", async () => {
    const here = inWorld({});
    const { stdout } = await here.runWith(memo, "check", "-", "--stdin-filename", "memo.docx");
    expect(stdout).toContain("(paragraph 3: ");
  });

  it.each([
    [["check", "memo.docx", "--fix"], 'run "sixpager import"'],
    [["check", "memo.docx", "--dry-run"], 'run "sixpager import"'],
    [["check", "note.docx"], "note.docx is no Word document"],
  ])("%j is refused in one line", async (argv, message) => {
    const here = inWorld({ "memo.docx": memo, "note.docx": "A note." });
    const { status, stdout, stderr } = await here.run(...argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^sixpager: [^\n]+\n$/);
    expect(stderr).toContain(message);
  });
});
