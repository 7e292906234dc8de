import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createWorld, type World } from "../cli/world.ts";
import { pixel } from "../import/word-files.ts";
import { readPdf } from "./pdf-text.ts";

const memo = "# Shorter queues\n\n## Executive Summary\n\nPatients wait 40 minutes.\n";

let world: World | undefined;
afterEach(() => world?.remove());

function inWorld(files: Readonly<Record<string, string | Uint8Array>>): World {
  world = createWorld(files);
  return world;
}

const linesIn = (here: World, name: string): readonly string[] =>
  readPdf(readFileSync(path.join(here.folder, name)))
    .pages.flat()
    .map(({ text }) => text.trim());

describe("export", () => {
  it("writes a PDF beside the document", async () => {
    const here = inWorld({ "plans/memo.md": memo });
    expect(await here.run("export", "plans/memo.md", "--to", "pdf")).toEqual({
      status: 0,
      stdout: "Wrote plans/memo.pdf.\n",
      stderr: "",
    });
    expect(linesIn(here, "plans/memo.pdf")).toContain("Patients wait 40 minutes.");
  });

  it("writes a Word document that can be imported again", async () => {
    const here = inWorld({ "memo.md": memo });
    expect((await here.run("export", "memo.md", "--to", "docx")).stdout).toBe("Wrote memo.docx.\n");
    await here.run("import", "memo.docx", "--output", "back.md");
    expect(here.read("back.md")).toBe(memo);
  });

  it("prints on the paper that the configuration asks for", async () => {
    const here = inWorld({ "memo.md": memo, ".sixpager.yaml": "pages: { paper: a4 }\n" });
    await here.run("export", "memo.md", "--to", "pdf", "--output", "a4.pdf");
    expect(readPdf(readFileSync(path.join(here.folder, "a4.pdf"))).objects).toContain("595.3 841.9");
  });

  it("says what it cannot show", async () => {
    const here = inWorld({
      "memo.md": "# 家\n\n![A](gone.png) ![B](b%20c.png) ![C](https://example.org/c.png)\n",
      "b c.png": pixel,
    });
    const { stdout } = await here.run("export", "memo.md", "--to", "pdf");
    expect(stdout).toContain("1 character is in none of the fonts and is drawn as a box: 家.");
    expect(stdout).toContain(
      "2 pictures could not be shown, and frames stand in their place: gone.png, https://example.org/c.png.",
    );
  });

  it("overwrites nothing unless it is told to", async () => {
    const here = inWorld({ "memo.md": memo, "memo.pdf": "mine" });
    expect(await here.run("export", "memo.md", "--to", "pdf")).toEqual({
      status: 2,
      stdout: "",
      stderr:
        "sixpager: memo.pdf exists already; name another file with --output, or overwrite it with --force.\n",
    });
    expect(here.read("memo.pdf")).toBe("mine");
    expect((await here.run("export", "memo.md", "--to", "pdf", "--force")).status).toBe(0);
  });

  it.each([
    [["export", "memo.md"], "--to"],
    [["export", "memo.md", "--to", "pfd"], 'Did you mean "pdf"?'],
    [["export", "missing.md", "--to", "pdf"], "missing.md"],
    [["export", "memo.md", "--to", "pdf", "--output", "memo.md"], "overwritten by itself"],
    [["export", "memo.docx", "--to", "pdf"], "Word document already"],
    [["export", "memo.md", "--to", "pdf", "--output", "no/such/memo.pdf"], "no/such/memo.pdf"],
  ])("%j is refused in one line and writes nothing", async (argv, message) => {
    const here = inWorld({ "memo.md": memo });
    const { status, stdout, stderr } = await here.run(...argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^sixpager: [^\n]+\n$/);
    expect(stderr).toContain(message);
    expect(readdirSync(here.folder)).toEqual(["memo.md"]);
  });
});
