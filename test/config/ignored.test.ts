import { describe, expect, it } from "vitest";
import { resolve } from "./files.ts";

describe("include and exclude", () => {
  const ignoredBy = async (yaml: string, document: string) =>
    (await resolve({ ".sixpager.yaml": yaml }, document)).ignored;

  it.each([
    ["exclude: ['**/README.md']", "docs/README.md", true],
    ["exclude: ['**/README.md']", "docs/memo.md", false],
    ["exclude: [drafts]", "drafts/deep/memo.md", true],
    ["exclude: [./drafts/]", "drafts/memo.md", true],
    ["exclude: [drafts]", "memo.md", false],
    ["include: ['narratives/**']", "narratives/memo.md", false],
    ["include: ['narratives/**']", "notes/memo.md", true],
    ["include: ['*.md']\nexclude: [memo.md]", "memo.md", true],
    ["include: ['x ä/*.md']", "x%20%C3%A4/memo.md", false],
  ])("%j: %s", async (yaml, document, expected) => {
    expect(await ignoredBy(yaml, document)).toBe(expected);
  });

  it("are relative to the folder of the file that is found", async () => {
    const files = { "team/.sixpager.yaml": "extends: ../base.yaml", "base.yaml": "include: ['memos/*']" };
    expect((await resolve(files, "team/memos/a.md")).ignored).toBe(false);
    expect((await resolve(files, "team/other/a.md")).ignored).toBe(true);
  });
});
