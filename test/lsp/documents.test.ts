import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultSettings, openDocument } from "../../server/src/core/index.ts";
import { createDocuments } from "../../server/src/lsp/documents.ts";
import { memo } from "../support/lsp-documents.ts";
import { applyLspChange, type Encoding } from "../support/lsp-text.ts";

const encodings: readonly Encoding[] = ["utf-8", "utf-16", "utf-32"];

const piece = fc.constantFrom(
  "a",
  "é",
  "漢",
  "🎉",
  "\n",
  "\r\n",
  "\r",
  "## Risks\n",
  " words here",
  "\ud83d",
);
const someText = fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(""));
const place = fc.record({ line: fc.nat(30), character: fc.nat(60) });

/** Mostly edits of a range, now and then a new text altogether. */
const change = fc.oneof(
  { weight: 9, arbitrary: fc.record({ range: fc.record({ start: place, end: place }), text: someText }) },
  { weight: 1, arbitrary: fc.record({ text: someText }) },
);

function opened(text: string, warnings: string[] = []) {
  const documents = createDocuments((message) => warnings.push(message));
  const file = documents.open({
    textDocument: { uri: memo, languageId: "markdown", version: 1, text },
  });
  return { documents, file };
}

describe.each(encodings)("in %s", (encoding) => {
  test("after any edits the server has the client's text, and so has the engine", () => {
    fc.assert(
      fc.property(
        someText,
        fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 6 }),
        (text, rounds) => {
          const { documents, file } = opened(text);
          file.engine = { stamp: 0, document: openDocument(text, defaultSettings) };
          let clientText = text;
          for (const [index, contentChanges] of rounds.entries()) {
            for (const each of contentChanges) clientText = applyLspChange(clientText, each, encoding);
            const textDocument = { uri: memo, version: index + 2 };
            documents.change({ textDocument, contentChanges }, encoding);
            expect(file.source.getText()).toBe(clientText);
            expect(file.engine?.document.text()).toBe(clientText);
          }
        },
      ),
    );
  });
});

test("a change of a document that is not open is passed over and told", () => {
  const warnings: string[] = [];
  const { documents } = opened("", warnings);
  const textDocument = { uri: "file:///other.md", version: 2 };
  expect(documents.change({ textDocument, contentChanges: [{ text: "x" }] }, "utf-16")).toBeUndefined();
  expect(warnings).toEqual([expect.stringContaining("file:///other.md")]);
});

test("a version that goes back is told; the text follows the order of the messages", () => {
  const warnings: string[] = [];
  const { documents, file } = opened("one", warnings);
  documents.change({ textDocument: { uri: memo, version: 7 }, contentChanges: [{ text: "two" }] }, "utf-16");
  documents.change(
    { textDocument: { uri: memo, version: 3 }, contentChanges: [{ text: "three" }] },
    "utf-16",
  );
  expect(file.source.getText()).toBe("three");
  expect(file.revision).toBe(2);
  expect(warnings).toEqual([expect.stringContaining("from version 7 to 3")]);
});

test("an engine that cannot follow is given up, and the text is right all the same", () => {
  const warnings: string[] = [];
  const { documents, file } = opened("one", warnings);
  const broken = {
    ...openDocument("one", defaultSettings),
    edit: () => {
      throw new Error("lost the thread");
    },
  };
  file.engine = { stamp: 0, document: broken };
  documents.change({ textDocument: { uri: memo, version: 2 }, contentChanges: [{ text: "two" }] }, "utf-16");
  expect(file.engine).toBeUndefined();
  expect(file.source.getText()).toBe("two");
  expect(warnings).toEqual([expect.stringContaining("lost the thread")]);
});

test("opening twice starts anew; closing twice is no matter", () => {
  const { documents, file } = opened("one");
  const again = documents.open({
    textDocument: { uri: memo, languageId: "markdown", version: 1, text: "two" },
  });
  expect(again.serial).not.toBe(file.serial);
  expect(documents.get(memo)?.source.getText()).toBe("two");
  expect(documents.close(memo)).toBe(again);
  expect(documents.close(memo)).toBeUndefined();
  expect(documents.all()).toEqual([]);
});
