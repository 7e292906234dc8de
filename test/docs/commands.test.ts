import { describe, expect, test } from "vitest";
import manifest from "../../package.json";
import { createWorld } from "../cli/world.ts";
import { documentation, exampleFiles, textOf } from "./pages.ts";

const readme = textOf("README.md");

const help = async (...command: string[]): Promise<string> => {
  const world = createWorld();
  const { stdout } = await world.run(...command, "--help");
  world.remove();
  return stdout;
};

/** Every `node dist/cli.js …` that the documentation shows: its command and its options. */
const shown = documentation().flatMap((name) =>
  [...textOf(name).matchAll(/node dist\/cli\.js(?: ([a-z]+))?([^`\n]*)/g)].map(([line, command, rest]) => ({
    line,
    command,
    options: [...(rest ?? "").matchAll(/--[a-z-]+/g)].map(([option]) => option),
  })),
);

describe("commands in the documentation", () => {
  test("are scripts of the manifest where npm runs them", () => {
    const scripts = documentation().flatMap((name) =>
      [...textOf(name).matchAll(/\bnpm (?:run ([\w:]+)|(start|test)\b)/g)].map(
        ([, run, short]) => run ?? short,
      ),
    );
    expect(scripts).toContain("start");
    expect(scripts).toContain("test");
    expect(scripts.filter((script) => script === undefined || !(script in manifest.scripts))).toEqual([]);
  });

  test.each(shown)("$line: the command line knows it", async ({ command, options }) => {
    const text = await (command === undefined ? help() : help(command));
    if (command !== undefined) expect(text).toContain(`Usage: sixpager ${command}`);
    for (const option of options) expect(text).toMatch(new RegExp(`${option}(?![a-z-])`));
  });

  test("are in the manifest where VS Code's palette runs them", () => {
    const titles = manifest.contributes.commands.map(({ category, title }) => `${category}: ${title}`);
    const named = documentation().flatMap((name) =>
      [...textOf(name).matchAll(/\*(Sixpager: [^*]+)\*/g)].map(([, title]) => title),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((title) => !titles.some((known) => known.replace("…", "") === title))).toEqual([]);
  });

  test("print what the README shows", async () => {
    const world = createWorld(Object.fromEntries(exampleFiles().map((name) => [name, textOf(name)])));
    const blocks = [...readme.matchAll(/```console\n\$ node dist\/cli\.js (.*)\n([\s\S]*?)```/g)];
    expect(blocks.length).toBeGreaterThan(0);
    for (const [, args, output] of blocks) {
      const { stdout, stderr } = await world.run(...(args ?? "").split(" "));
      expect({ stdout, stderr }).toEqual({ stdout: output, stderr: "" });
    }
    world.remove();
  });
});
