import { expect, test } from "vitest";
import { codeFiller } from "../../../server/src/core/text/prose.ts";
import { countWords } from "../../../server/src/core/text/words.ts";

test.each([
  ["", 0],
  ["   ", 0],
  ["one", 1],
  ["two words", 2],
  ["two\nlines\r\nhere", 3],
  ["tab\tand\u00A0space", 3],
  ["a full-width\u3000space", 3],
  ["well-known", 1],
  ["don't stop", 2],
  ["and/or", 1],
  ["3.5 hours", 2],
  ["1,200 of 14,600", 3],
  ["€1.22 million", 2],
  ["12 %", 1],
  ["— – … !", 0],
  ["(brackets) “quotes”", 2],
  ["Straße naïve Ångström", 3],
  ["Ω ß ª µ", 4],
  ["привет мир", 2],
  ["고객이 기다립니다", 2],
  ["顧客", 1],
  ["顧客は待つ", 3],
  ["カタカナ", 2],
  ["客户在等。", 2],
  ["KPI は 20 % です", 4],
  ["AI時代", 2],
  [`run ${codeFiller.repeat(9)} once`, 3],
  ["\u0000", 0],
])("%j has %i", (text, words) => {
  expect(countWords(text, { start: 0, end: text.length })).toBe(words);
});

test("only the span is counted", () => {
  expect(countWords("one two three", { start: 4, end: 7 })).toBe(1);
  expect(countWords("one two three", { start: 2, end: 5 })).toBe(2);
  expect(countWords("one two three", { start: 5, end: 5 })).toBe(0);
});
