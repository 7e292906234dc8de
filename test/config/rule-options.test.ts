import { describe, expect, it, vi } from "vitest";
import { configSchema } from "../../server/src/config/json-schema.ts";
import type { Rule } from "../../server/src/core/index.ts";
import { places, resolve, resolveYaml } from "./files.ts";

/** A rule with an option of every kind, whatever the rules of the catalogue happen to have. */
const rule = vi.hoisted(
  (): Rule => ({
    id: "test/options",
    scope: "document",
    severity: "off",
    title: "A rule for tests",
    guide: "",
    why: "",
    help: "",
    whenOff: "",
    options: [
      { name: "words", description: "How many words.", default: 10, min: 1, max: 20 },
      { name: "strict", description: "Whether it is strict.", default: false },
      { name: "style", description: "Which style.", default: "plain", values: ["plain", "fancy"] },
      { name: "name", description: "Any text.", default: "x" },
      { name: "allow", description: "Any texts.", default: ["a"] },
      { name: "units", description: "Some units.", default: ["cm"], values: ["cm", "in"] },
    ],
    examples: { flagged: [], better: [] },
    check: () => [],
  }),
);

vi.mock("../../server/src/core/index.ts", async (importOriginal) => {
  const core = await importOriginal<typeof import("../../server/src/core/index.ts")>();
  return { ...core, rules: [...core.rules, rule] };
});

describe("options of a rule", () => {
  it("are taken as they are", async () => {
    const options = { words: 12, strict: true, style: "fancy", name: "y", allow: ["b", "c"], units: ["in"] };
    const entry = { severity: "hint", ...options };
    const { settings, problems } = await resolveYaml(JSON.stringify({ rules: { "test/options": entry } }));
    expect(problems).toEqual([]);
    expect(settings.rules).toEqual({ "test/options": { severity: "hint", options } });
  });

  it("and severity come from different places", async () => {
    const files = {
      ".sixpager.yaml": "extends: base.yaml\nrules: {test/options: warning}",
      "base.yaml": "rules: {test/options: {severity: error, words: 3}}",
    };
    const editor = { rules: { "test/options": { words: 5, strict: true } } };
    expect((await resolve(files, "memo.md", editor)).settings.rules["test/options"]).toEqual({
      severity: "warning",
      options: { words: 3, strict: true },
    });
  });

  it.each([
    ["{words: 21}", "a number from 1 to 20"],
    ["{words: many}", "a number from 1 to 20"],
    ["{strict: yes}", "true or false"],
    ["{style: fancyy}", 'Did you mean "fancy"?'],
    ["{name: 3}", "must be text"],
    ["{allow: b}", "a list of texts"],
    ["{units: [mm]}", 'one of "cm", "in"'],
    ["{severity: loud}", 'one of "off"'],
    ["{word: 3}", 'Did you mean "words"?'],
    ["3", '"off", "hint", "information", "warning", "error" or a map'],
    ["wraning", 'Did you mean "warning"?'],
  ])("%s is reported", async (entry, message) => {
    const resolved = await resolveYaml(`rules:\n  test/options: ${entry}\nphase: ready`);
    expect(resolved.problems.map((problem) => problem.message)).toEqual([expect.stringContaining(message)]);
    expect(resolved.settings.phase).toBe("ready");
  });

  it("are reported at their places, and the good ones hold", async () => {
    const resolved = await resolveYaml(
      "rules:\n  test/options:\n    severity: loud\n    words: x\n    wrds: 1\n    strict: true",
    );
    expect(places(resolved)).toEqual([
      ".sixpager.yaml:3:15 config/invalid-value",
      ".sixpager.yaml:4:12 config/invalid-value",
      ".sixpager.yaml:5:5 config/unknown-key",
    ]);
    expect(resolved.settings.rules).toEqual({ "test/options": { options: { strict: true } } });
  });

  it("stand in the JSON schema with their bounds", () => {
    expect(
      JSON.parse(JSON.stringify(configSchema())).properties.rules.properties["test/options"].anyOf[1],
    ).toMatchObject({
      properties: {
        words: { type: "number", minimum: 1, maximum: 20, description: "How many words." },
        strict: { type: "boolean" },
        style: { enum: ["plain", "fancy"] },
        name: { type: "string" },
        allow: { type: "array", items: { type: "string" } },
        units: { type: "array", items: { enum: ["cm", "in"] } },
      },
      additionalProperties: false,
    });
  });
});
