import { describe, expect, test } from "vitest";
import { readBlocks } from "../../../server/src/core/text/blocks.ts";
import { languageOf } from "../../../server/src/core/text/language.ts";
import { labelled } from "../../support/arbitraries-narratives.ts";

const language = (text: string): string => languageOf(readBlocks(text).blocks.map(({ block }) => block));

describe("the language is told of", () => {
  test.each(labelled.narratives)("$fileName", ({ text, labels }) => {
    expect(language(text)).toBe(labels.language);
  });

  test("half a narrative", () => {
    for (const { text, labels, fileName } of labelled.narratives.filter((one) => one.labels.clean)) {
      expect([fileName, language(text.slice(0, text.length / 2))]).toEqual([fileName, labels.language]);
    }
  });
});

test.each([
  ["", "und"],
  ["12 % — 2027", "und"],
  ["Two words", "und"],
  [
    "```\nthe code and the comment of the function that is in the file with the rest of it for all of us\n```",
    "und",
  ],
  [
    "De winkel is niet open en de klant wacht op het pakket dat wij hem voor de vakantie met de post hebben gestuurd.",
    "nl",
  ],
  [
    "Il cliente aspetta la merce che non arriva, e per questo la chiama ogni giorno con il telefono della ditta anche di sera.",
    "it",
  ],
  ["顧客は窓口で二時間も待っている。", "ja"],
  ["客户在窗口等待两个小时，却没有人告诉他们原因。", "zh"],
  ["고객은 창구에서 두 시간을 기다립니다.", "ko"],
  [
    "The team calls it 改善 and the customers never hear of it, because we have not told them what it is for.",
    "en",
  ],
])("%j is %s", (text, expected) => {
  expect(language(text)).toBe(expected);
});
