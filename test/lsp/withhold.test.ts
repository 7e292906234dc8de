import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding, Span } from "../../server/src/core/index.ts";
import { movedBy, withhold } from "../../server/src/lsp/withhold.ts";

/** A finding in short: `rule@start-end message`. */
function finding(short: string): Finding {
  const [, rule = "", start, end, message = ""] = /^(\S+)@(\d+)-(\d+) ?(.*)$/.exec(short) ?? [];
  const span = { start: Number(start), end: Number(end) };
  return { rule, severity: "warning", message, span, points: 0, related: [], fixes: [] };
}

const short = ({ rule, span, message }: Finding): string =>
  `${rule}@${span.start}-${span.end} ${message}`.trim();

const block: Span = { start: 100, end: 200 };

describe("while a block is written", () => {
  test.each([
    ["what is new in it waits", [], ["hedge@120-125"], [], ["hedge@120-125"]],
    ["what was shown stays", ["hedge@120-125"], ["hedge@120-125"], ["hedge@120-125"], []],
    ["what is gone is gone", ["hedge@120-125", "hype@1-2"], ["hype@1-2"], ["hype@1-2"], []],
    [
      "what was shown may count on",
      ["long@100-180 Has 31 words."],
      ["long@100-186 Has 32 words."],
      ["long@100-186 Has 32 words."],
      [],
    ],
    ["of two at a place the other waits", ["hedge@120-125"], ["hype@120-125"], [], ["hype@120-125"]],
    [
      "of many of a rule the new one waits",
      ["hedge@120-125 may", "hedge@140-145 might"],
      ["hedge@120-125 may", "hedge@130-135 could", "hedge@140-145 might"],
      ["hedge@120-125 may", "hedge@140-145 might"],
      ["hedge@130-135 could"],
    ],
    [
      "a section that a half-typed heading no longer opens is not yet missing",
      ["missing@0-9 Risks is missing."],
      ["missing@0-9 Risks is missing.", "missing@0-9 Solution is missing."],
      ["missing@0-9 Risks is missing."],
      ["missing@0-9 Solution is missing."],
    ],
    [
      "a finding about the whole document follows its title",
      ["missing@0-9 Risks is missing."],
      ["missing@120-130 Risks is missing."],
      ["missing@120-130 Risks is missing."],
      [],
    ],
    [
      "what the words bring about elsewhere waits as well",
      [],
      ["mismatch@300-310"],
      [],
      ["mismatch@300-310"],
    ],
    [
      "an old finding stands for one new finding only",
      ["hedge@120-130 may"],
      ["hedge@120-125 may", "hedge@126-130 may"],
      ["hedge@120-125 may"],
      ["hedge@126-130 may"],
    ],
  ])("%s", (_, before, next, shown, held) => {
    const view = withhold(before.map(finding), next.map(finding), block);
    expect(view.shown.map(short)).toEqual(shown);
    expect(view.held.map(short)).toEqual(held);
  });

  test("nothing is lost, nothing is invented, and asking again changes nothing", () => {
    const place = fc.tuple(fc.nat(30), fc.nat(5)).map(([start, length]) => `${start}-${start + length}`);
    const any = fc
      .tuple(fc.constantFrom("hedge", "hype", "missing"), place, fc.constantFrom("", "a", "b"))
      .map(([rule, at, message]) => finding(`${rule}@${at} ${message}`));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), fc.array(any, { maxLength: 8 }), (before, next) => {
        const { shown, held } = withhold(before, next, block);
        expect(new Set([...shown, ...held])).toEqual(new Set(next));
        expect(shown.length + held.length).toBe(next.length);
        expect(shown.length).toBeLessThanOrEqual(before.length);
        expect(withhold(shown, next, block)).toEqual({ shown, held });
      }),
    );
  });
});

test("while nobody writes everything is shown", () => {
  const next = ["hedge@120-125", "hype@3-5"].map(finding);
  expect(withhold([], next, undefined)).toEqual({ shown: next, held: [] });
});

describe("a place moves with an edit", () => {
  test.each([
    ["behind it not at all", 10, 20, 20, 20, "xx", 10, 20],
    ["before it as a whole", 10, 20, 5, 6, "xxx", 12, 22],
    ["right before it as a whole", 10, 20, 10, 10, "xx", 12, 22],
    ["inside it at its end", 10, 20, 12, 14, "xxxx", 10, 22],
    ["over its start", 10, 20, 5, 12, "x", 5, 14],
    ["over its end", 10, 20, 15, 25, "x", 10, 16],
    ["over all of it", 10, 20, 5, 25, "x", 5, 6],
  ])("%s", (_, start, end, from, to, text, newStart, newEnd) => {
    expect(movedBy({ start, end }, { span: { start: from, end: to }, text })).toEqual({
      start: newStart,
      end: newEnd,
    });
  });
});
