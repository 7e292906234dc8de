import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { analysisOf } from "./analysis.ts";
import { activate, editor, reset } from "./fake-vscode.ts";

vi.mock("vscode", async () => (await import("./fake-vscode.ts")).fakeVscode());
const { Uri } = await import("vscode");
const { createAnalyses } = await import("../../client/src/analyses.ts");
const { createReadingRoom } = await import("../../client/src/reading.ts");

const memo = "file:///plans/memo.md";
const preview = "markdown.showLockedPreviewToSide";

/** A reading room over a server that answers `answer`. */
function setUp(answer?: unknown) {
  const analyses = createAnalyses();
  const asked: (readonly [string, object])[] = [];
  const room = createReadingRoom(
    {
      start: vi.fn(),
      stop: vi.fn(),
      restart: vi.fn(),
      ask: async (method, params) => {
        asked.push([method, params]);
        return answer;
      },
    },
    analyses,
  );
  return { analyses, asked, room };
}

/** The address of the page that was shown, and its text. */
async function shownPage(): Promise<{ readonly address: string; readonly text: string | undefined }> {
  const address = String(editor.executed.at(-1)?.[1]);
  return { address, text: await editor.pages?.provideTextDocumentContent(Uri.parse(address)) };
}

beforeEach(() => {
  reset();
  editor.documents = [memo];
  activate(memo);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("the report is the server's, on a page that is named after the narrative", async () => {
  const { asked, room } = setUp("# Report\n");
  await room.showReport(Uri.parse(memo));
  expect(editor.executed.at(-1)?.[0]).toBe(preview);
  const { address, text } = await shownPage();
  expect(decodeURI(address)).toMatch(/^sixpager-report:\/\/narrative\/Report on memo\.md\?/);
  expect(text).toBe("# Report\n");
  expect(asked).toEqual([["sixpager/report", { uri: memo }]]);
});

test("a rule's page is what the server explains", async () => {
  const { asked, room } = setUp("# A rule\n");
  await room.showRule("structure/section-order");
  const { address, text } = await shownPage();
  expect(address).toMatch(/^sixpager-report:\/\/rule\/structure\/section-order\.md\?/);
  expect(text).toBe("# A rule\n");
  expect(asked).toEqual([
    ["workspace/executeCommand", { command: "sixpager.explainRule", arguments: ["structure/section-order"] }],
  ]);
});

test("where the server has no answer, the page says so", async () => {
  const { room } = setUp(undefined);
  await room.showReport(Uri.parse(memo));
  expect((await shownPage()).text).toContain("no report");
  await room.showRule("no/such-rule");
  expect((await shownPage()).text).toContain("no/such-rule");
});

test("without a Markdown preview the page opens as text", async () => {
  const { room } = setUp("# Report\n");
  editor.lacks = [preview];
  await room.showReport(Uri.parse(memo));
  expect(editor.read).toEqual([expect.stringMatching(/^sixpager-report:/)]);
});

test("an open report follows the edits, once the author pauses", async () => {
  const { analyses, room } = setUp("# Report\n");
  const redrawn: string[] = [];
  editor.pages?.onDidChange((uri) => redrawn.push(uri.toString()));
  await room.showReport(Uri.parse(memo));
  const { address } = await shownPage();

  analyses.accept(analysisOf({ uri: memo }));
  vi.runAllTimers();
  expect(redrawn, "nobody has the report open").toEqual([]);

  editor.documents = [memo, address];
  for (const version of [4, 5, 6]) analyses.accept(analysisOf({ uri: memo, version }));
  expect(redrawn).toEqual([]);
  vi.runAllTimers();
  expect(redrawn).toEqual([address]);
});
