import { beforeEach, expect, test, vi } from "vitest";
import { analysisOf } from "./analysis.ts";
import { activate, editor, reset } from "./fake-vscode.ts";

vi.mock("vscode", async () => (await import("./fake-vscode.ts")).fakeVscode());
const { Uri } = await import("vscode");
const { createAnalyses } = await import("../../client/src/analyses.ts");
const { createCommands } = await import("../../client/src/commands.ts");

const memo = "file:///plans/memo.md";
const written = { content: Buffer.from("PK…").toString("base64"), notes: [] };

/** The client's commands over a server that answers `answer`. */
function setUp(answer: unknown, uri = memo) {
  reset();
  editor.documents = [uri];
  activate(uri);
  const asked: (readonly [string, object])[] = [];
  const analyses = createAnalyses();
  analyses.accept(analysisOf({ uri }));
  createCommands({
    analyses,
    server: {
      start: vi.fn(),
      stop: vi.fn(),
      restart: vi.fn(),
      ask: async (method, params) => {
        asked.push([method, params]);
        return answer;
      },
    },
    readingRoom: { showRule: vi.fn(), dispose: vi.fn() },
    reportView: { show: vi.fn(), dispose: vi.fn() },
    log: { show: vi.fn() },
  });
  return asked;
}

const run = (command: string, ...args: unknown[]) => editor.registered.get(command)?.(...(args as never[]));

beforeEach(reset);

test("the author is asked where to, beside the document, and may open what was written", async () => {
  const asked = setUp(written);
  editor.saveTo = "file:///out/memo.docx";
  editor.press = "Open";
  await run("sixpager.exportDocx");
  expect(editor.proposed).toBe("file:///plans/memo.docx");
  expect(asked).toEqual([["sixpager/export", { uri: memo, to: "docx" }]]);
  expect(Buffer.from(editor.written.get("file:///out/memo.docx") ?? []).toString()).toBe("PK…");
  await vi.waitFor(() => expect(editor.openedOutside).toEqual(["file:///out/memo.docx"]));
  expect(editor.messages).toEqual(["Wrote memo.docx."]);
});

test("backing out writes nothing and asks the server nothing", async () => {
  const asked = setUp(written);
  expect(await run("sixpager.exportPdf")).toBeUndefined();
  expect(editor.proposed).toBe("file:///plans/memo.pdf");
  expect([asked, [...editor.written], editor.messages]).toEqual([[], [], []]);
});

test("a program may say where to, and what could not be shown is said", async () => {
  const asked = setUp({ ...written, notes: ["1 picture could not be shown."] });
  const target = Uri.parse("file:///out/plan.pdf");
  expect(await run("sixpager.exportPdf", target)).toBe(target);
  expect(asked).toEqual([["sixpager/export", { uri: memo, to: "pdf" }]]);
  expect(editor.messages).toEqual(["Wrote plan.pdf. 1 picture could not be shown."]);
  expect(editor.openedOutside).toEqual([]);
});

test.each([
  ["a refusal", { refused: "Install Carlito." }, "memo.pdf was not written. Install Carlito."],
  ["no answer", undefined, "memo.pdf was not written. The server has no answer; the log says more."],
])("%s is told, and nothing is written", async (_, answer, message) => {
  setUp(answer);
  editor.saveTo = "file:///out/memo.pdf";
  await run("sixpager.exportPdf");
  expect(editor.messages).toEqual([message]);
  expect([...editor.written]).toEqual([]);
});

test("a file that another program holds is said", async () => {
  setUp(written);
  editor.saveTo = "file:///out/memo.docx";
  editor.locked = ["file:///out/memo.docx"];
  expect(await run("sixpager.exportDocx")).toBeUndefined();
  expect(editor.messages).toEqual([expect.stringContaining("The file is locked. Close it")]);
});

test("a document without a file has a place proposed", async () => {
  setUp(written, "untitled:Untitled-1");
  await run("sixpager.exportDocx");
  expect(editor.proposed).toBe("file:///Untitled-1.docx");
});
