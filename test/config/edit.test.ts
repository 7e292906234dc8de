import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type ConfigChange, editConfig } from "../../server/src/config/edit.ts";
import { parseConfig } from "../../server/src/config/parse.ts";
import { applyEdits } from "../../server/src/core/index.ts";

const rule = "prose/jargon";
const allow: ConfigChange = { kind: "allow", rule };
const acronym = (word = "PSP"): ConfigChange => ({ kind: "term", list: "acronyms", word });

function edited(text: string, change: ConfigChange, path = ".sixpager.yaml"): string {
  const result = editConfig(text, path, change);
  if ("failure" in result) throw new Error(result.failure);
  return applyEdits(text, result.edits);
}

describe("allowing a rule in a project", () => {
  it.each([
    ["", "rules:\n  prose/jargon: off\n"],
    ["# Ours.\n", "# Ours.\nrules:\n  prose/jargon: off\n"],
    ["# Ours.", "# Ours.\nrules:\n  prose/jargon: off\n"],
    ["phase: ready", "phase: ready\nrules:\n  prose/jargon: off\n"],
    ["phase: ready # soon\n", "phase: ready # soon\nrules:\n  prose/jargon: off\n"],
    ["phase: ready\n\nbudget: off\n", "phase: ready\n\nbudget: off\n\nrules:\n  prose/jargon: off\n"],
    ["phase: ready\n...\n", "phase: ready\nrules:\n  prose/jargon: off\n...\n"],
    ["rules:\n", "rules:\n  prose/jargon: off\n"],
    ["rules: # ours\nphase: ready\n", "rules: # ours\n  prose/jargon: off\nphase: ready\n"],
    ["rules: {}\n", "rules: {prose/jargon: off}\n"],
    ["rules: ~\n", "rules: { prose/jargon: off }\n"],
    ["rules: { a/b: off }\n", "rules: { a/b: off, prose/jargon: off }\n"],
    ["rules: {\n  a/b: off, # no\n}\n", "rules: {\n  a/b: off, # no\n  prose/jargon: off,\n}\n"],
    ["rules: {\n  a/b: off # no\n}\n", "rules: {\n  a/b: off, # no\n  prose/jargon: off\n}\n"],
    [
      "rules:\n    a/b: off   # why\n    # c/d: off\nphase: ready\n",
      "rules:\n    a/b: off   # why\n    prose/jargon: off\n    # c/d: off\nphase: ready\n",
    ],
    [
      "rules:\n  a/b:\n    severity: off\n    minWords: 3 # few\nphase: ready\n",
      "rules:\n  a/b:\n    severity: off\n    minWords: 3 # few\n  prose/jargon: off\nphase: ready\n",
    ],
    ["rules:\n  prose/jargon: warning # why\n", "rules:\n  prose/jargon: off # why\n"],
    ['rules:\n  "prose/jargon": "warning"\n', 'rules:\n  "prose/jargon": "off"\n'],
    ["rules:\n  prose/jargon:\n", "rules:\n  prose/jargon: off\n"],
    [
      "rules:\n  prose/jargon:\n    severity: hint # why\n    x: 1\n",
      "rules:\n  prose/jargon:\n    severity: off # why\n    x: 1\n",
    ],
    ["rules:\n  prose/jargon:\n    x: 1\n", "rules:\n  prose/jargon:\n    x: 1\n    severity: off\n"],
    ["rules:\n  prose/jargon: { x: 1 }\n", "rules:\n  prose/jargon: { x: 1, severity: off }\n"],
    [
      "phase: ready\r\nrules:\r\n  a/b: off\r\n",
      "phase: ready\r\nrules:\r\n  a/b: off\r\n  prose/jargon: off\r\n",
    ],
    ["\uFEFFrules:\n  a/b: off\n", "\uFEFFrules:\n  a/b: off\n  prose/jargon: off\n"],
    ["--- # head\nrules:\n  a/b: off\n", "--- # head\nrules:\n  a/b: off\n  prose/jargon: off\n"],
    ["phase: ready\nphase: ready\n", "phase: ready\nphase: ready\nrules:\n  prose/jargon: off\n"],
  ])("turns %j into %j", (before, after) => {
    expect(edited(before, allow)).toBe(after);
  });

  it.each([
    ["", '{\n  "rules": {\n    "prose/jargon": "off"\n  }\n}\n'],
    ["{}\n", '{\n  "rules": {\n    "prose/jargon": "off"\n  }\n}\n'],
    ['{"phase":"ready"}', '{"phase":"ready", "rules": { "prose/jargon": "off" }}'],
    [
      '{\n\t"phase": "ready"\n}\n',
      '{\n\t"phase": "ready",\n\t"rules": {\n\t\t"prose/jargon": "off"\n\t}\n}\n',
    ],
    [
      '{\n  // Ours.\n  "rules": {\n    "a/b": "off" /* x */\n  }\n}\n',
      '{\n  // Ours.\n  "rules": {\n    "a/b": "off",\n    "prose/jargon": "off" /* x */\n  }\n}\n',
    ],
    ['{ "rules": null }', '{ "rules": { "prose/jargon": "off" } }'],
  ])("turns the JSON %j into %j", (before, after) => {
    expect(edited(before, allow, ".sixpager.json")).toBe(after);
  });

  it("changes nothing where the rule is off already", () => {
    expect(editConfig(`rules: {${rule}: off}`, "x.yaml", allow)).toEqual({ edits: [] });
  });
});

describe("adding a word", () => {
  it.each([
    ["", "terms:\n  acronyms:\n    - PSP\n"],
    ["terms:\n  acronyms: [SLA, API]\n", "terms:\n  acronyms: [SLA, API, PSP]\n"],
    ["terms:\n  acronyms: []\n", "terms:\n  acronyms: [PSP]\n"],
    ["terms:\n  acronyms:\n", "terms:\n  acronyms:\n    - PSP\n"],
    [
      "terms:\n  acronyms:\n    - SLA # service\n    # - API\nphase: ready\n",
      "terms:\n  acronyms:\n    - SLA # service\n    - PSP\n    # - API\nphase: ready\n",
    ],
    ["terms:\n  acronyms:\n  - SLA\n", "terms:\n  acronyms:\n  - SLA\n  - PSP\n"],
    ['terms:\n  acronyms:\n    -   "SLA"', 'terms:\n  acronyms:\n    -   "SLA"\n    -   "PSP"'],
    ["terms:\n  acronyms:\n    - 'SLA'\n", "terms:\n  acronyms:\n    - 'SLA'\n    - 'PSP'\n"],
    ["terms:\n  customers: [porter]\n", "terms:\n  customers: [porter]\n  acronyms:\n    - PSP\n"],
    ["terms:\n    customers: [porter]\n", "terms:\n    customers: [porter]\n    acronyms:\n        - PSP\n"],
    ["terms: { customers: [porter] }\n", "terms: { customers: [porter], acronyms: [PSP] }\n"],
  ])("turns %j into %j", (before, after) => {
    expect(edited(before, acronym())).toBe(after);
  });

  it.each([
    "NO",
    "on",
    "1099",
    "~",
    "a: b",
    "C#",
    "- x",
    "R&D",
    "it's",
    'say "x"',
    "[x]",
    "a, b",
    "日本",
    "x #y",
    "*x",
    "&x",
    "!x",
    "null",
    "1e3",
    "0x1F",
  ])("keeps %j a word", (word) => {
    for (const before of ["", "terms:\n  acronyms: [SLA]\n", "terms:\n  acronyms:\n    - SLA\n"]) {
      expect(parse(edited(before, acronym(word))).terms.acronyms).toEqual([
        ...(before === "" ? [] : ["SLA"]),
        word,
      ]);
    }
  });

  it("changes nothing where the word stands already", () => {
    expect(editConfig("terms: {acronyms: [PSP]}", "x.yaml", acronym())).toEqual({ edits: [] });
  });
});

describe("what cannot be edited says why", () => {
  it.each([
    ["rules: [", "not valid YAML"],
    ["rules:\n\ta/b: off\n", "not valid YAML"],
    ["just text", "must be a map"],
    ["rules: [a]", '"rules" must be a map'],
    ["rules: loud", '"rules" must be a map'],
    ["terms: {acronyms: SLA}", '"terms.acronyms" must be a list'],
    ["base: &r {a/b: off}\nrules: *r\nterms: {acronyms: &l [x], customers: *l}\n", "by hand"],
    [`# ${"x".repeat(1_000_001)}`, "longer than"],
    ["a: 1\n---\nb: 2\n", "not valid YAML"],
  ])("%j", (text, message) => {
    const results = [allow, acronym()].map((change) => editConfig(text, "x.yaml", change));
    const failures = results.flatMap((result) => ("failure" in result ? [result.failure] : []));
    expect(failures.join("\n")).toContain(message);
  });
});

describe("whatever a configuration looks like", () => {
  const key = fc.constantFrom(
    "a/b",
    rule,
    "severity",
    "x",
    "acronyms",
    "customers",
    "rules",
    "terms",
    "phase",
  );
  const scalar = fc.constantFrom("off", "'q'", '"d"', "3", "~", "", "|\n      text\n", "# comment");
  const flow = fc.constantFrom(
    "{}",
    "[]",
    "{ a/b: off }",
    "[x, y]",
    "[x,\n    y ]",
    "{ a/b: off,\n    c/d: hint }",
  );
  const pair = fc.tuple(key, fc.oneof(scalar, flow)).map(([name, value]) => `${name}: ${value}`);
  const group = fc
    .tuple(
      fc.constantFrom("rules", "terms", "phase"),
      fc.constantFrom("  ", "    "),
      fc.array(pair, { maxLength: 4 }),
    )
    .map(([name, indent, pairs]) => [`${name}: # group`, ...pairs.map((each) => indent + each)].join("\n"));
  const list = fc.constantFrom(
    "terms:\n  acronyms:\n  - x # first\n  # - y\n  - z",
    "terms:\n  acronyms: [x, y]",
  );
  const text = fc.array(fc.oneof(pair, group, list, fc.constantFrom("# note", "")), { maxLength: 6 });
  const change = fc.constantFrom<ConfigChange>(allow, acronym(), acronym("y"), {
    kind: "term",
    list: "customers",
    word: "night porter",
  });

  it("an edit says what it should, keeps every comment, and is needed once", () => {
    fc.assert(
      fc.property(text, fc.constantFrom("\n", "\r\n"), change, (lines, newline, wanted) => {
        const before = lines.join("\n").replaceAll("\n", newline);
        const result = editConfig(before, ".sixpager.yaml", wanted);
        if ("failure" in result) return;
        const after = applyEdits(before, result.edits);
        expect(comments(after)).toEqual(comments(before));
        expect(editConfig(after, ".sixpager.yaml", wanted)).toEqual({ edits: [] });
        const raw = parseConfig(after).raw;
        expect(raw).toMatchObject(
          wanted.kind === "allow"
            ? { rules: { [rule]: expect.toSatisfy((entry) => entry === "off" || entry.severity === "off") } }
            : { terms: { [wanted.list]: expect.arrayContaining([wanted.word]) } },
        );
      }),
      { numRuns: 500 },
    );
  });
});

const comments = (text: string): readonly string[] => text.match(/#[^\r\n]*/g) ?? [];
