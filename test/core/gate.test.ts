import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gated } from "../../server/src/core/text/gate.ts";
import { needsOf } from "../../server/src/core/text/needs.ts";

const needs: readonly (readonly [RegExp, readonly string[] | undefined])[] = [
  [/(?<!\p{L})(?:in\s+order\s+to|due\s+to\s+the\s+fact)(?!\p{L})/iu, ["^order", "^fact"]],
  [
    /\b(?:utili[sz]e[sd]?|leverag(?:e|ing))\b/i,
    ["^utilise", "^utilises", "^utilised", "^utilize", "^utilizes", "^utilized", "^leverage", "^leveraging"],
  ],
  [/\d+\s?%/u, ["0"]],
  [/game[- ]?changer/i, ["gamechanger", "^changer", "^changer"]],
  [/(?:half|\p{L}+ly) done/iu, ["done"]],
  [/colou?r/i, ["color", "colour"]],
  [/[€£]\s*\d/u, ["0"]],
  [/(?<!\p{L})(?:付録|étude)|は別紙/u, ["付録", "^tude", "は別紙"]],
  [/(?:never )?(?:ever)?/i, undefined],
  [/\p{L}{3,}/u, undefined],
  [/a|\bthe\b/i, undefined],
  [/(?:no|not)\s+\w+/i, ["no", "not"]],
  [/^(?:we|they)(?=\s+will)/i, ["we", "they"]],
];

describe("what a pattern cannot do without", () => {
  it.each(needs)("%s", (pattern, expected) => {
    const found = needsOf(pattern)?.map(({ text, starts }) => (starts ? `^${text}` : text));
    expect(found?.toSorted()).toEqual(expected?.toSorted());
  });
});

const words = fc.constantFrom(
  ..."in order to due the fact utilise Utilizes game changer game-changer colour COLOR half badly done 1 23 4.5 % € £ no not never ever ſo we They will Kelvin undone nobody 'no' _no é étude は別紙 （付録） A$1".split(
    " ",
  ),
);
const texts = fc
  .array(fc.tuple(words, fc.constantFrom(" ", "", "  ", "\n", "-", ", ", "\u00A0")), { maxLength: 12 })
  .map((parts) => parts.flat().join(""));

describe("a gated pattern", () => {
  it.each(needs.map(([pattern]) => pattern))("finds what %s finds, by every method", (pattern) => {
    const global = new RegExp(pattern.source, `${pattern.flags}g`);
    const once = gated(pattern);
    const all = gated(global);
    fc.assert(
      fc.property(texts, (text) => {
        expect(once.test(text)).toBe(pattern.test(text));
        expect(once.exec(text)).toEqual(pattern.exec(text));
        expect(text.search(once)).toBe(text.search(pattern));
        expect(text.split(once)).toEqual(text.split(pattern));
        expect(text.replace(once, "x")).toBe(text.replace(pattern, "x"));
        expect([...text.matchAll(all)]).toEqual([...text.matchAll(global)]);
        expect(text.match(all)).toEqual(text.match(global));
        expect(text.replaceAll(all, "<$&>")).toBe(text.replaceAll(global, "<$&>"));
      }),
    );
  });

  it("walks on from one match to the next", () => {
    const pattern = gated(/\b(?:wait|queue)s?\b/gi);
    const text = "Waits, then a queue.";
    expect([pattern.exec(text)?.[0], pattern.exec(text)?.[0], pattern.exec(text)]).toEqual([
      "Waits",
      "queue",
      null,
    ]);
    expect(pattern.lastIndex).toBe(0);
  });

  it("is the pattern itself where nothing is needed, and where the pattern sticks to a place", () => {
    for (const pattern of [/\p{L}+/u, /word/y]) expect(gated(pattern)).toBe(pattern);
  });
});
