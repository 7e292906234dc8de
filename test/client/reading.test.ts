import { beforeEach, expect, test, vi } from "vitest";
import { editor, reset } from "./fake-vscode.ts";

vi.mock("vscode", async () => (await import("./fake-vscode.ts")).fakeVscode());
const { Uri } = await import("vscode");
const { createReadingRoom } = await import("../../client/src/reading.ts");

const preview = "markdown.showLockedPreviewToSide";

/** A reading room over a server that answers `answer`. */
function setUp(answer?: unknown) {
  const asked: (readonly [string, object])[] = [];
  const room = createReadingRoom({
    ask: async (method, params) => {
      asked.push([method, params]);
      return answer;
    },
  });
  return { asked, room };
}

/** The address of the page that was shown, and its text. */
async function shownPage(): Promise<{ readonly address: string; readonly text: string | undefined }> {
  const address = String(editor.executed.at(-1)?.[1]);
  return { address, text: await editor.pages?.provideTextDocumentContent(Uri.parse(address)) };
}

beforeEach(reset);

test("a rule's page is what the server explains", async () => {
  const { asked, room } = setUp("# A rule\n");
  await room.showRule("structure/section-order");
  expect(editor.executed.at(-1)?.[0]).toBe(preview);
  const { address, text } = await shownPage();
  expect(address).toMatch(/^sixpager-rule:\/\/\/structure\/section-order\.md\?/);
  expect(text).toBe("# A rule\n");
  expect(asked).toEqual([
    ["workspace/executeCommand", { command: "sixpager.explainRule", arguments: ["structure/section-order"] }],
  ]);
});

test("where the server has no answer, the page says so", async () => {
  const { room } = setUp(undefined);
  await room.showRule("no/such-rule");
  expect((await shownPage()).text).toContain("no/such-rule");
});

test("without a Markdown preview the page opens as text", async () => {
  const { room } = setUp("# A rule\n");
  editor.lacks = [preview];
  await room.showRule("structure/section-order");
  expect(editor.read).toEqual([expect.stringMatching(/^sixpager-rule:/)]);
});
