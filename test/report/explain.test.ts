import { describe, expect, it } from "vitest";
import { rules } from "../../server/src/core/index.ts";
import { explainRule, optionKind } from "../../server/src/report/explain.ts";

const sample = {
  id: "group/name",
  scope: "document",
  severity: "warning",
  title: "Something is off",
  guide: "Part one.",
  why: "Because.",
  help: "Do it.",
  whenOff: "Never.",
  options: [{ name: "max", description: "How many.", default: 3, min: 1, max: 9 }],
  examples: { flagged: [{ text: "A fence:\n\n```js\n1\n```\n" }], better: [{ text: "Better.\n" }] },
  check: () => [],
} as const;

describe("a rule's page", () => {
  it("has every part of the rule", () => {
    const page = explainRule(sample);
    for (const part of [
      "Something is off",
      "group/name",
      "Part one.",
      "Because.",
      "Do it.",
      "Never.",
      "Better.",
    ]) {
      expect(page).toContain(part);
    }
    expect(page).toContain("- `max` (a number from 1 to 9, default 3): How many.");
    expect(page).toContain("  group/name: off");
  });

  it("keeps an example with a fence in one block", () => {
    expect(explainRule(sample)).toContain("````markdown\nA fence:\n\n```js\n1\n```\n````");
  });

  it("shows of a long example what is flagged and what surrounds it", () => {
    const filler = Array.from({ length: 40 }, (_, index) => `Paragraph ${index}.`);
    const long = `${"word ".repeat(200)}⟦flaw⟧${" word".repeat(200)}`;
    const text = [...filler, "Before.", long, "After.", ...filler].join("\n\n");
    const page = explainRule({ ...sample, examples: { flagged: [{ text }], better: [] } });
    expect(page).toMatch(/…\n\nBefore\.\n\n… .*⟦flaw⟧.* …\n\nAfter\.\n\n…\n/);
    expect(page.length).toBeLessThan(2000);
  });

  it("exists for every rule of the catalogue", () => {
    for (const rule of rules) expect(explainRule(rule)).toContain(rule.why);
  });
});

describe("what an option takes", () => {
  const option = { name: "x", description: "" };
  it.each([
    [{ ...option, default: true }, "true or false"],
    [{ ...option, default: 1 }, "a number"],
    [{ ...option, default: 1, min: 0 }, "a number of at least 0"],
    [{ ...option, default: 1, max: 2 }, "a number of at most 2"],
    [{ ...option, default: "a", values: ["a", "b"] }, 'one of "a", "b"'],
    [{ ...option, default: ["a"] }, "a list of texts"],
  ])("%o", (given, expected) => {
    expect(optionKind(given)).toBe(expected);
  });
});
