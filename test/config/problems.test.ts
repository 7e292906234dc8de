import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultSettings, rules } from "../../server/src/core/index.ts";
import { places, resolveYaml } from "./files.ts";

const [anyRule] = rules;

describe("a problem", () => {
  it.each([
    ["phase: ready\nprofil: auto", "2:1", "config/unknown-key", 'Did you mean "profile"?'],
    ["pages:\n  papr: a4", "2:3", "config/unknown-key", 'Did you mean "paper"?'],
    ["zzz: 1", "1:1", "config/unknown-key", "Allowed:"],
    ["phase: Ready", "1:8", "config/invalid-value", 'Did you mean "ready"?'],
    ["phase:", "1:1", "config/invalid-value", "not empty"],
    ["phase: [ready]", "1:8", "config/invalid-value", "not a list"],
    ["budget: on", "1:9", "config/invalid-value", '"off" or a map'],
    ["budget:\n  perRule: 0", "2:12", "config/invalid-value", "at least 1"],
    ["budget: {perRul: 3}", "1:10", "config/unknown-key", 'Did you mean "perRule"?'],
    ["pages: {size: 13}", "1:15", "config/invalid-value", "from 10 to 12"],
    ["pages: {size: .nan}", "1:15", "config/invalid-value", "from 10 to 12"],
    ["pages: {paper: A4}", "1:16", "config/invalid-value", 'Did you mean "a4"?'],
    ["terms:\n  acronyms:\n    - SLA\n    - 1099", "4:7", "config/invalid-value", "must be text"],
    ["terms: {acronyms: SLA}", "1:19", "config/invalid-value", "must be a list"],
    ["profile: six-pagr", "1:10", "config/invalid-value", 'Did you mean "six-pager"?'],
    ["profile: 6", "1:10", "config/invalid-value", "the name of a profile"],
    ["include: []", "1:10", "config/invalid-value", "at least one glob"],
    ["- a", "1:1", "config/invalid-value", "a map of keys"],
    ["just text", "1:1", "config/invalid-value", "a map of keys"],
    ["rules: {no/such-rule-anywhere: off}", "1:9", "config/unknown-rule", "sixpager rules"],
    ["phase: ready\nphase: drafting", "2:1", "config/syntax", '"phase" stands twice'],
    ["phase: ready\npages: {size: 11", "2:17", "config/syntax", "not valid YAML"],
    ["phase: *nowhere", "1:8", "config/syntax", "nowhere"],
    ["\uFEFFphase: ready\nx: 1", "2:1", "config/unknown-key", '"x"'],
    ["phase: ready\r\nx: 1", "2:1", "config/unknown-key", '"x"'],
    ["__proto__: {polluted: true}", "1:1", "config/unknown-key", "__proto__"],
  ])("in %j stands at its place and says what to do", async (yaml, place, rule, message) => {
    const resolved = await resolveYaml(yaml);
    expect(places(resolved)).toEqual([`.sixpager.yaml:${place} ${rule}`]);
    expect(resolved.problems[0]?.message).toContain(message);
  });

  it("spans what is wrong", async () => {
    const yaml = "phase: ready\nprofil: auto\npages: {size: 13}";
    const { problems } = await resolveYaml(yaml);
    expect(problems.map(({ span }) => span && yaml.slice(span.start, span.end))).toEqual(["profil", "13"]);
  });

  it("knows a rule that is named without its group", async () => {
    const [, name] = anyRule?.id.split("/") ?? [];
    const { problems } = await resolveYaml(`rules: {${name}: off}`);
    expect(problems[0]?.message).toContain("/");
  });

  it("leaves the rest of the configuration in force", async () => {
    const { settings, problems } = await resolveYaml(
      "phase: nonsense\nunknown: 1\npages: {size: 99, paper: a4}\nterms: {acronyms: [SLA, 5, API]}\nbudget: off",
    );
    expect(problems).toHaveLength(4);
    expect(settings).toEqual({
      ...defaultSettings,
      budget: "off",
      pages: { ...defaultSettings.pages, paper: "a4" },
      terms: { ...defaultSettings.terms, acronyms: ["SLA", "API"] },
    });
  });

  it("comes in the order of the text", async () => {
    const resolved = await resolveYaml("zzz: 1\nphase: x\nyyy: 2\npages: {size: 1}\nprofile: zzzzzz");
    expect(resolved.problems.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("a hostile configuration", () => {
  it("with aliases that multiply is refused", async () => {
    const levels = Array.from({ length: 12 }, (_, index) =>
      index === 0 ? "a0: &a0 [x, x, x, x]" : `a${index}: &a${index} [${`*a${index - 1}, `.repeat(9)}]`,
    );
    const { problems } = await resolveYaml(`${levels.join("\n")}\nphase: ready`);
    expect(problems).toMatchObject([{ rule: "config/syntax" }]);
  });

  it("that nests without end is refused", async () => {
    expect((await resolveYaml("[".repeat(50_000))).problems[0]?.rule).toBe("config/syntax");
  });

  it("that holds itself is reported", async () => {
    const { problems } = await resolveYaml("terms: &t\n  acronyms: *t\n");
    expect(problems.length).toBeGreaterThan(0);
  });

  it("that is huge is refused", async () => {
    expect((await resolveYaml(`# ${"x".repeat(1_100_000)}`)).problems).toMatchObject([
      { rule: "config/syntax" },
    ]);
  });

  it("never throws, and its problems lie inside the text", async () => {
    const keys = [
      "phase",
      "rules",
      "terms",
      "acronyms",
      "pages",
      "size",
      "profile",
      "sections",
      "id",
      "extends",
      "&a",
      "*a",
    ];
    const words = fc.constantFrom(
      ...keys,
      ":",
      "- ",
      "\n",
      "  ",
      "{",
      "}",
      "[",
      "]",
      "'",
      "|",
      ">",
      "!",
      "#",
      "\t",
      "\0",
      "é",
      "5",
    );
    const texts = fc.oneof(
      fc.array(words, { maxLength: 30 }).map((parts) => parts.join("")),
      fc.string({ unit: "binary" }),
      fc.json(),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { problems, settings } = await resolveYaml(text);
        expect(Object.keys(settings).toSorted()).toEqual(Object.keys(defaultSettings).toSorted());
        for (const { span, message } of problems) {
          expect(message).not.toBe("");
          expect(span?.start).toBeGreaterThanOrEqual(0);
          expect(span?.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
