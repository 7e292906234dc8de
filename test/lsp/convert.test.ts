import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { chooseEncoding, createConverter } from "../../server/src/lsp/convert.ts";
import { type Encoding, offsetAt, placeAt } from "../support/lsp-text.ts";

const encodings: readonly Encoding[] = ["utf-8", "utf-16", "utf-32"];

/** Text with everything that makes counting hard: wide characters, half ones, and all kinds of line breaks. */
const hardText = fc
  .array(
    fc.constantFrom("a", "é", "漢", "🎉", "👩‍🚀", "\ud83d", "\udc00", "\t", "\n", "\r\n", "\r", " word "),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(""));

const converterOf = (text: string, encoding: Encoding) =>
  createConverter(TextDocument.create("file:///a.md", "markdown", 1, text), encoding);

describe("chooseEncoding", () => {
  test.each([
    [undefined, "utf-16"],
    [[], "utf-16"],
    [["utf-32", "utf-16"], "utf-32"],
    [["utf-7", "utf-8", "utf-16"], "utf-8"],
    [["latin-1"], "utf-16"],
  ])("of %j takes %s", (offered, chosen) => {
    expect(chooseEncoding(offered)).toBe(chosen);
  });
});

describe.each(encodings)("in %s", (encoding) => {
  test("every offset has the place that a plain count gives", () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const converter = converterOf(text, encoding);
        for (let offset = 0; offset <= text.length; offset++) {
          if (splitsCharacter(text, offset)) continue;
          expect(converter.position(offset)).toEqual(placeAt(text, offset, encoding));
          expect(converter.offset(converter.position(offset))).toBe(offset);
        }
      }),
    );
  });

  test("any place, also one that does not exist, has the offset that a plain count gives", () => {
    const place = fc.record({ line: fc.nat(50), character: fc.nat(200) });
    fc.assert(
      fc.property(hardText, place, (text, position) => {
        expect(converterOf(text, encoding).offset(position)).toBe(offsetAt(text, position, encoding));
      }),
    );
  });

  test("offsets may be asked for in any order", () => {
    const text = "漢a🎉b漢\nc🎉";
    const converter = converterOf(text, encoding);
    for (const offset of [5, 1, 4, 0, 8, 4]) {
      expect(converter.position(offset)).toEqual(placeAt(text, offset, encoding));
    }
  });

  test("a range may be given backwards", () => {
    const converter = converterOf("漢字\n🎉", encoding);
    const { start, end } = converter.range({ start: 1, end: 5 });
    expect(converter.span({ start: end, end: start })).toEqual({ start: 1, end: 5 });
  });
});

test("columns count what the encoding counts", () => {
  const text = "é漢🎉!";
  expect(converterOf(text, "utf-8").position(4)).toEqual({ line: 0, character: 9 });
  expect(converterOf(text, "utf-16").position(4)).toEqual({ line: 0, character: 4 });
  expect(converterOf(text, "utf-32").position(4)).toEqual({ line: 0, character: 3 });
});

test.each(["utf-8", "utf-32"] as const)("an offset within a character is its start in %s", (encoding) => {
  expect(converterOf("a🎉", encoding).position(2)).toEqual({ line: 0, character: 1 });
});

test("places before the document are its start", () => {
  expect(converterOf("abc", "utf-8").offset({ line: -1, character: 2 })).toBe(0);
  expect(converterOf("abc", "utf-16").offset({ line: 0, character: -5 })).toBe(0);
});

/** Within a pair of surrogates, or between CR and LF, there is no place of its own. */
function splitsCharacter(text: string, offset: number): boolean {
  const around = text.slice(offset - 1, offset + 1);
  return offset > 0 && (/^[\ud800-\udbff][\udc00-\udfff]$/.test(around) || around === "\r\n");
}
