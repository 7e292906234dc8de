import { expect, test } from "vitest";
import { rules } from "../../server/src/core/index.ts";
import { testRule } from "../support/rule-tester.ts";

for (const rule of rules) testRule(rule, rules);

test("rule ids are unique and name a group", () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/);
});
