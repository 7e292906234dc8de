import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { placesOf } from "../../server/src/report/places.ts";

/** Texts rich in line breaks of every kind, and in characters of two UTF-16 units. */
const texts = fc
  .array(fc.constantFrom("\r", "\n", "\r\n", "a", "\t", "é", "😀", "\u2028", "\uFEFF", "\uD800"), {
    maxLength: 40,
  })
  .map((parts) => parts.join(""));

describe("places", () => {
  it("are those of a language server, counted from 1", () => {
    fc.assert(
      fc.property(texts, fc.nat(45), (text, offset) => {
        const expected = TextDocument.create("file:///a.md", "markdown", 0, text).positionAt(offset);
        expect(placesOf(text).position(offset)).toEqual({
          line: expected.line + 1,
          column: expected.character + 1,
        });
      }),
    );
  });

  it("count columns in UTF-16 units", () => {
    const text = "one\r\n😀 two";
    expect(placesOf(text).range({ start: text.indexOf("two"), end: text.length })).toEqual({
      start: { line: 2, column: 4 },
      end: { line: 2, column: 7 },
    });
  });

  it("take an offset outside the text for its nearest end", () => {
    const places = placesOf("ab\n");
    expect(places.position(-5)).toEqual({ line: 1, column: 1 });
    expect(places.position(99)).toEqual({ line: 2, column: 1 });
  });
});
