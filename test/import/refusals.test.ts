import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { importWord } from "../../server/src/import/index.ts";
import { item, namespaces, paragraph, rawWordFile, wordFile } from "./word-files.ts";

const refusal = async (bytes: Uint8Array): Promise<string> => {
  const imported = await importWord(bytes, "images");
  return "refused" in imported ? imported.refused : "";
};

/** The first bytes of the container that older Word documents and encrypted ones are. */
const container = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const utf16 = (text: string): readonly number[] => [...text].flatMap((char) => [char.charCodeAt(0), 0]);

let good: Uint8Array;
beforeAll(async () => {
  good = await wordFile([paragraph("Patients wait 40 minutes."), item("points", 0, "In every clinic.")]);
});

describe("what is no Word document", () => {
  it.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "is empty."],
    ["text", strToU8("# A memo\n"), "is no Word document"],
    [
      "an encrypted document",
      Uint8Array.from([...container, 0xd0, 0, ...utf16("EncryptedPackage")]),
      "password",
    ],
    ["a document of Word 97", Uint8Array.from([...container, ...utf16("WordDocument")]), "Word 97–2003"],
    ["another archive", zipSync({ "readme.txt": strToU8("Hello") }), "word/document.xml is missing"],
    [
      "a document without its text",
      zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/styles.xml": strToU8("<styles/>") }),
      "damaged",
    ],
    [
      "an OpenDocument text",
      zipSync({
        mimetype: strToU8("application/vnd.oasis.opendocument.text"),
        "content.xml": strToU8("<a/>"),
      }),
      "OpenDocument",
    ],
    ["text that is no XML", rawWordFile("<w:p><w:r>"), "damaged"],
    [
      "binary in place of text",
      rawWordFile("", { "word/document.xml": Uint8Array.of(0, 1, 2, 255) }),
      "damaged",
    ],
    ["the beginning of an archive", Uint8Array.of(0x50, 0x4b, 3, 4), "cannot be opened"],
  ])("%s is refused in one line", async (_, bytes, reason) => {
    const refused = await refusal(bytes);
    expect(refused).toContain(reason);
    expect(refused).toMatch(/^(?:is|would) [^\n]+\.$/);
  });

  it("a document that was cut off anywhere is refused", async () => {
    for (let length = 1; length < good.length; length += 211) {
      expect(await refusal(good.slice(0, length)), `${length} bytes`).not.toBe("");
    }
  });

  it("whatever is broken in a document, it is imported or refused", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const bytes = Uint8Array.from(good);
          for (const [at, value] of changes) bytes[at] = value;
          const imported = await importWord(bytes, "images");
          expect("refused" in imported || typeof imported.markdown === "string").toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("what would fill the memory", () => {
  it("is refused by the sizes in the archive, before it is unpacked", async () => {
    const bomb = zipSync({ ...unzipSync(good), "word/media/a.png": new Uint8Array(60_000_000) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusal(bomb)).toMatch(/^would unpack to 60 MB in \d+ parts; that is no narrative\.$/);
  });

  it("is refused for text alone that no narrative has", async () => {
    const text: [Uint8Array, { level: 0 }] = [new Uint8Array(25_500_000), { level: 0 }];
    const file = zipSync({ ...unzipSync(good), "word/document.xml": text });
    expect(await refusal(file)).toMatch(/^would unpack to \d+ MB in \d+ parts; that is no narrative\.$/);
  });

  it("is refused for thousands of parts", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, index) => [`word/${index}.bin`, new Uint8Array()]),
    );
    expect(await refusal(zipSync({ ...unzipSync(good), ...many }))).toContain("parts; that is no narrative.");
  });

  it("does not unpack more than the archive says it holds", async () => {
    const file = rawWordFile(`<w:p><w:r><w:t>${"long ".repeat(100_000)}</w:t></w:r></w:p>`);
    expect(await refusal(saying(file, "word/document.xml", 1000))).toContain("damaged");
  });

  it("does not expand entities", async () => {
    const entities = Array.from(
      { length: 9 },
      (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
    );
    const file = rawWordFile("", {
      "word/document.xml": `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY e0 "ha">${entities.join("")}]><w:document ${namespaces}><w:body><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:body></w:document>`,
    });
    const imported = await importWord(file, "images");
    expect(JSON.stringify(imported).length).toBeLessThan(1000);
  });

  it("survives elements that are nested by the thousand", async () => {
    const deep = 20_000;
    const file = rawWordFile(`${"<w:ins>".repeat(deep)}<w:p/>${"</w:ins>".repeat(deep)}`);
    expect(await refusal(file)).toContain("damaged");
  });

  it("takes a long document all the same", async () => {
    const file = rawWordFile("<w:p><w:r><w:t>Patients wait for too long.</w:t></w:r></w:p>".repeat(5000));
    expect(await importWord(file, "images")).toMatchObject({
      markdown: "Patients wait for too long.\n\n".repeat(5000).slice(0, -1),
    });
  });
});

/** The archive, with another unpacked size of one part in its directory. */
function saying(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const wanted = strToU8(name);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    const isEntry = [0x50, 0x4b, 1, 2].every((value, index) => bytes[at + index] === value);
    if (!isEntry || !wanted.every((value, index) => bytes[at + 46 + index] === value)) continue;
    new DataView(changed.buffer).setUint32(at + 24, size, true);
  }
  return changed;
}
