import { describe, expect, test } from "vitest";
import type { ExportAnswer } from "../../server/src/protocol.ts";
import { draft, memo } from "../support/lsp-documents.ts";
import { connect } from "../support/wire.ts";

const printed = { content: "UEs=", notes: ["A note."] };

describe("export", () => {
  test("prints the newest text, with the document's settings and name", async () => {
    const sources: object[] = [];
    const client = await connect({
      print: async ({ text, info, settings }, to) => {
        sources.push({ text, info, to, font: settings.pages.font });
        return printed;
      },
    });
    client.open(memo, draft);
    client.change(memo, [{ text: "# Newer\n" }]);
    expect(await client.request<ExportAnswer>("sixpager/export", { uri: memo, to: "pdf" })).toEqual(printed);
    expect(sources).toEqual([
      { text: "# Newer\n", info: { fileName: "memo.md", asked: true }, to: "pdf", font: "calibri" },
    ]);
  });

  test("is refused in words where nothing can be printed, and for a format that there is not", async () => {
    const client = await connect();
    client.open(memo, draft);
    const ask = (to: string) => client.request<ExportAnswer>("sixpager/export", { uri: memo, to });
    expect(await ask("docx")).toEqual({ refused: expect.stringContaining("browser") });
    expect(await ask("odt")).toEqual({ refused: "There is no format odt; there are docx, pdf." });
    await expect(
      client.request("sixpager/export", { uri: "file:///no.md", to: "pdf" }),
    ).rejects.toMatchObject({
      message: expect.stringContaining("not open"),
    });
  });

  test("that fails loses its own answer only", async () => {
    const client = await connect({ print: () => Promise.reject(new Error("out of paper")) });
    client.open(memo, draft);
    expect(await client.request("sixpager/export", { uri: memo, to: "pdf" })).toEqual({
      refused: "An error stopped it, which the log describes.",
    });
    expect((await client.analysis(memo)).uri).toBe(memo);
  });
});
