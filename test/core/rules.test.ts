import { describe, expect, test } from "vitest";
import { rules } from "../../server/src/core/index.ts";
import { checkBetter, checkFlagged } from "../support/rule-tester.ts";

describe.each(rules.map((rule) => ({ id: rule.id, rule })))("$id", ({ rule }) => {
  test.each(rule.examples.flagged.map((example, index) => ({ index, example })))(
    "flags example $index",
    ({ example }) => {
      checkFlagged(rule.id, example);
    },
  );

  test.each(rule.examples.better.map((example, index) => ({ index, example })))(
    "leaves example $index",
    ({ example }) => {
      checkBetter(rule.id, example);
    },
  );

  test("says what, why and what to do", () => {
    for (const text of [rule.why, rule.help, rule.whenOff]) expect(text).toMatch(/^\p{Lu}.*[.]$/su);
    expect(rule.examples.flagged.length).toBeGreaterThan(0);
    expect(rule.examples.better.length).toBeGreaterThan(0);
  });
});

test("rule ids are unique and name a group", () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/);
});
