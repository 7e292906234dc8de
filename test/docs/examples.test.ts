import path from "node:path";
import { describe, expect, test } from "vitest";
import { analyze, defaultSettings } from "../../server/src/core/index.ts";
import { createWorld } from "../cli/world.ts";
import { exampleFiles, textOf } from "./pages.ts";

const analysisOf = (name: string) =>
  analyze(textOf(name), defaultSettings, { fileName: path.basename(name), asked: true });

const scoreOf = (word: string): number => {
  const names = exampleFiles().filter((name) => path.basename(name).startsWith(word));
  expect(names).toHaveLength(1);
  return analysisOf(names[0] ?? "").score.total;
};

describe("the table of the examples", () => {
  test.each(exampleFiles())("says what %s scores", (name) => {
    const { recognition, pages, findings, score } = analysisOf(name);
    const row = textOf("examples/README.md")
      .split("\n")
      .find((line) => line.includes(`](${path.basename(name)})`));
    const cells = row?.split("|").map((cell) => cell.trim());
    expect(cells?.slice(3, 7)).toEqual(
      [recognition.profile, pages.body, findings.length, score.total].map(String),
    );
  });
});

describe("the examples", () => {
  test("rank as their names say", () => {
    expect(scoreOf("good-")).toBeGreaterThan(scoreOf("middling-"));
    expect(scoreOf("middling-")).toBeGreaterThan(scoreOf("weak-"));
  });

  test.each(exampleFiles())("%s is found in its folder, as what it is", async (name) => {
    const world = createWorld({ [`notes/${path.basename(name)}`]: textOf(name) });
    const { stdout } = await world.run("check", "notes", "--format", "json");
    world.remove();
    const [file] = JSON.parse(stdout).files;
    const known = [
      ["classic-", "classic"],
      [".pr-faq.md", "pr-faq"],
    ].find(([part]) => name.includes(part ?? ""));
    expect(file.recognition).toMatchObject({ isNarrative: true, profile: known?.[1] ?? "six-pager" });
  });

  test("come with a README that is no narrative", async () => {
    const world = createWorld({ "examples/README.md": textOf("examples/README.md") });
    const { stdout } = await world.run("check", "examples");
    world.remove();
    expect(stdout).toContain("No narrative found; 1 file passed over");
  });

  test("begin, for a newcomer, with one that has a section to insert and more", () => {
    // `npm start` and the README's picture take the file whose name says middling.
    const [sample, ...others] = exampleFiles().filter((name) => name.includes("middling"));
    const { insertMissing, findings } = analysisOf(sample ?? "");
    expect(others).toEqual([]);
    expect(insertMissing).toBeDefined();
    expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(1);
  });
});
