import { beforeEach, expect, test, vi } from "vitest";
import type { AnalysisParams } from "../../server/src/protocol.ts";
import { analysisOf } from "./analysis.ts";
import { activate, close, editor, reset } from "./fake-vscode.ts";

vi.mock("vscode", async () => (await import("./fake-vscode.ts")).fakeVscode());
const { createAnalyses } = await import("../../client/src/analyses.ts");
const { createOutline } = await import("../../client/src/outline.ts");
const { createStatusBar } = await import("../../client/src/status-bar.ts");

const memo = "file:///memo.md";
const readme = "file:///README.md";
const notNarrative = { recognition: { isNarrative: false, profile: "none", reason: "" }, sections: [] };

function setUp() {
  const analyses = createAnalyses();
  createOutline(analyses);
  createStatusBar(analyses);
  return analyses;
}

/** What the author sees of the views. */
function seen() {
  return {
    rows: editor.tree?.getChildren().length,
    file: editor.treeView.description,
    status: editor.statusItem.visible ? editor.statusItem.text : undefined,
    narrative: editor.context.get("sixpager.isNarrative"),
    missing: editor.context.get("sixpager.hasMissing"),
  };
}

const nothing = { rows: 0, file: "", status: undefined, narrative: false, missing: false };
const memoSeen = {
  rows: 7,
  file: "memo.md",
  status: "Sixpager 71.5 · 5.4/6 p.",
  narrative: true,
  missing: true,
};

beforeEach(() => {
  reset();
  editor.documents = [memo, readme];
  activate(memo);
});

test("before the first analysis the views are empty", () => {
  setUp();
  expect(seen()).toEqual(nothing);
});

test("the views show the narrative of the active editor", () => {
  setUp().accept(analysisOf());
  expect(seen()).toEqual(memoSeen);
});

test("a document that is no narrative leaves the views empty", () => {
  setUp().accept(analysisOf(notNarrative));
  expect(seen()).toEqual(nothing);
});

test("the views follow the author from one document to another", () => {
  const analyses = setUp();
  analyses.accept(analysisOf());
  analyses.accept(analysisOf({ uri: readme, ...notNarrative }));
  expect(seen()).toEqual(memoSeen);
  activate(readme);
  expect(seen()).toEqual(nothing);
  activate(memo);
  expect(seen()).toEqual(memoSeen);
});

test.each([undefined, "output:///log", "sixpager-report://narrative/r.md", "git:///memo.md"])(
  "the views stay while %s has the focus beside the narrative",
  (other) => {
    setUp().accept(analysisOf());
    activate(other, other === undefined ? [memo] : [memo, other]);
    expect(seen()).toEqual(memoSeen);
  },
);

test("the views are empty once the last editor is closed", () => {
  setUp().accept(analysisOf());
  activate(undefined, []);
  expect(seen()).toEqual(nothing);
});

test("the views are empty once the document is closed, and once the server is gone", () => {
  const analyses = setUp();
  analyses.accept(analysisOf());
  close(memo);
  expect(seen()).toEqual(nothing);
  editor.documents = [memo];
  analyses.accept(analysisOf());
  expect(seen()).toEqual(memoSeen);
  analyses.clear();
  expect(seen()).toEqual(nothing);
});

test("without a missing section there is no command that inserts them all", () => {
  const sections: AnalysisParams["sections"] = analysisOf().sections.map((section) => ({
    ...section,
    status: section.status === "missing" ? "empty" : section.status,
  }));
  setUp().accept(analysisOf({ sections }));
  expect(seen()).toMatchObject({ narrative: true, missing: false });
});

test("a row can be reached and heard, and its click runs a command", () => {
  setUp().accept(analysisOf());
  const items = editor.tree?.getChildren().map((row) => editor.tree?.getTreeItem(row));
  expect(items).toEqual(
    items?.map(() =>
      expect.objectContaining({
        id: expect.any(String),
        command: expect.objectContaining({ command: expect.stringMatching(/^sixpager\./) }),
        accessibilityInformation: { role: "treeitem", label: expect.stringMatching(/\w/) },
      }),
    ),
  );
  expect(items?.[4]).toMatchObject({
    contextValue: "sixpager.section.missing",
    command: { command: "sixpager.insertSection", arguments: [memo, "risks"] },
  });
});
