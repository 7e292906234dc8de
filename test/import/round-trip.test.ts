import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../server/src/core/index.ts";
import { toDocx } from "../../server/src/export/docx/index.ts";
import { importWord } from "../../server/src/import/index.ts";
import { outlineOf } from "./outline-of.ts";

const folders = ["../../examples", "../documents/narratives/dev", "../documents/narratives/test"];

const documents = folders.flatMap((folder) => {
  const place = path.join(import.meta.dirname, folder);
  return readdirSync(place)
    .filter((name) => name.endsWith(".md"))
    .map((name) => ({ name, text: readFileSync(path.join(place, name), "utf8") }));
});

async function roundTrip(text: string): Promise<string> {
  const file = await toDocx(text, defaultSettings, { asked: true }, new Map());
  const imported = await importWord(file, "images");
  if ("refused" in imported) throw new Error(imported.refused);
  return imported.markdown;
}

describe("a document that went to Word and back", () => {
  it.each(documents)("says the same: $name", async ({ text }) => {
    expect(outlineOf(await roundTrip(text))).toEqual(outlineOf(text));
  });

  it("does not change any more after the first time", async () => {
    for (const { text } of documents.slice(0, 8)) {
      const once = await roundTrip(text);
      expect(await roundTrip(once)).toBe(once);
    }
  });

  it.each([
    ["two pieces of code side by side", "Set `x0` `y0` first, then `a b` once.\n"],
    ["code before a link of code", "Update `tape` [`c9de798`](https://example.com/c9de798) today.\n"],
    ["a list in a quotation", "> She asked:\n>\n> 1. Why so late?\n> 2. Why again?\n\nThen she left.\n"],
    [
      "an address with escapes",
      "See [the list](https://example.com/a?q=workflow%3Atest%20%23one%20100%25).\n",
    ],
  ])("keeps %s", async (_, text) => {
    expect(await roundTrip(text)).toBe(text);
  });
});
