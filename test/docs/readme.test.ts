import { describe, expect, test } from "vitest";
import { analyze, builtInProfiles, defaultSettings } from "../../server/src/core/index.ts";
import { createWorld } from "../cli/world.ts";
import { blocksOf, textOf } from "./pages.ts";

const readme = textOf("README.md");

/** A text that nothing but its name or front matter makes a narrative. */
const note = "We sell bread at the station from six in the morning.\n";

const isNarrative = (text: string, fileName: string) =>
  analyze(text, defaultSettings, { fileName }).recognition;

describe("the README", () => {
  test("shows a configuration that holds as it stands", async () => {
    const [config] = blocksOf(readme, "yaml");
    const world = createWorld({ ".sixpager.yaml": config ?? "", "memo.md": note, "templates/memo.md": note });
    const { status, stderr } = await world.run("check", "memo.md");
    const excluded = await world.run("check", "templates");
    world.remove();
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(excluded.stdout).toContain("1 file passed over");
  });

  test("shows a comment that names a rule and switches it off", () => {
    const [comment] = blocksOf(readme, "markdown");
    const text = (before: string) =>
      `---\ntype: six-pager\n---\n\n# Bread\n\n## Customer Problem\n\n${note}\n${before}#### Today\n\n${note}`;
    const findings = (before: string) =>
      analyze(text(before), defaultSettings, {})
        .findings.map(({ rule }) => rule)
        .filter((rule) => rule === "structure/heading-level" || rule.startsWith("config/"));
    expect(findings("")).toEqual(["structure/heading-level"]);
    expect(findings(`${comment}\n`)).toEqual([]);
  });

  test("names front matter that opts a document in, and out", () => {
    const named = [...readme.matchAll(/^- Its front matter.*$/gm)].flatMap(([line]) =>
      [...line.matchAll(/`([^`]+)`/g)].map(([, text]) => text ?? ""),
    );
    expect(named).toHaveLength(4);
    const recognised = named.map((line) => isNarrative(`---\n${line}\n---\n\n${note}`, "note.md"));
    expect(recognised.map((each) => each.isNarrative)).toEqual([true, true, true, false]);
    expect(recognised.map((each) => each.profile)).toEqual(["six-pager", "six-pager", "classic", "none"]);
  });

  test("names file names that opt a document in", () => {
    const named = [...readme.matchAll(/^- Its file name.*$/gm)].flatMap(([line]) =>
      [...line.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ""),
    );
    expect(named).toHaveLength(4);
    for (const name of named) expect(isNarrative(note, name)).toMatchObject({ reason: "file name" });
    expect(isNarrative(note, "note.md").isNarrative).toBe(false);
  });

  test("names the profiles there are", () => {
    const line = readme.split("\n").find((each) => each.startsWith("There are three profiles"));
    expect(builtInProfiles).toHaveLength(3);
    for (const { id } of builtInProfiles) expect(line).toContain(`\`${id}\``);
  });

  test("says how many points each part has", () => {
    const profile = builtInProfiles.find(({ id }) => id === "six-pager");
    const rows = [...readme.matchAll(/^\| ([A-Z][^|]*) \| (\d+) \|$/gm)].map(([, part, points]) => [
      part,
      Number(points),
    ]);
    expect(rows).toEqual([
      ...(profile?.sections.map(({ title, points }) => [title, points]) ?? []),
      ["Form of the document", profile?.formPoints],
    ]);
  });
});
