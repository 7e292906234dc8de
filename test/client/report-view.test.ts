import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { analysisOf } from "./analysis.ts";
import { activate, editor, reset } from "./fake-vscode.ts";

vi.mock("vscode", async () => (await import("./fake-vscode.ts")).fakeVscode());
const { Uri } = await import("vscode");
const { createAnalyses } = await import("../../client/src/analyses.ts");
const { createReportView } = await import("../../client/src/report-view.ts");

const memo = "file:///plans/memo.md";

/** A view over a server whose answers are counted pages, or none. */
function setUp(answers = true) {
  const analyses = createAnalyses();
  const asked: (readonly [string, object])[] = [];
  const view = createReportView(
    {
      ask: async (method, params) => {
        asked.push([method, params]);
        return answers ? `<p>${asked.length}</p>` : undefined;
      },
    },
    analyses,
  );
  return { analyses, asked, view };
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

test("the report is the server's page, in a panel without script that may only go to a line", async () => {
  const { asked, view } = setUp();
  await view.show(Uri.parse(memo));
  expect(asked).toEqual([["sixpager/report", { uri: memo, format: "html", isInEditor: true }]]);
  expect(editor.panels).toMatchObject([
    {
      title: "Report on memo.md",
      webview: { html: "<p>1</p>" },
      options: { enableScripts: false, enableCommandUris: ["sixpager.revealLine"], localResourceRoots: [] },
    },
  ]);
});

test("a second wish shows the panel that is there, drawn anew", async () => {
  const { view } = setUp();
  await view.show(Uri.parse(memo));
  await view.show(Uri.parse(memo));
  expect(editor.panels).toMatchObject([{ reveals: 1, webview: { html: "<p>2</p>" } }]);
});

test("an open report follows the edits, once the author pauses", async () => {
  const { analyses, asked, view } = setUp();
  analyses.accept(analysisOf({ uri: memo }));
  await vi.runAllTimersAsync();
  expect(asked, "nobody has the report open").toEqual([]);

  await view.show(Uri.parse(memo));
  for (const version of [4, 5, 6]) analyses.accept(analysisOf({ uri: memo, version }));
  expect(asked).toHaveLength(1);
  await vi.runAllTimersAsync();
  expect(asked).toHaveLength(2);
  expect(editor.panels[0]?.webview.html).toBe("<p>2</p>");
});

test("a panel that was closed is left alone, and the next wish opens another", async () => {
  const { analyses, asked, view } = setUp();
  await view.show(Uri.parse(memo));
  analyses.accept(analysisOf({ uri: memo, version: 4 }));
  editor.panels[0]?.dispose();
  await vi.runAllTimersAsync();
  expect(asked).toHaveLength(1);
  await view.show(Uri.parse(memo));
  expect(editor.panels).toHaveLength(2);
});

test("where the server has no answer, the panel says so", async () => {
  const { view } = setUp(false);
  await view.show(Uri.parse(memo));
  expect(editor.panels[0]?.webview.html).toContain("There is no report");
});

test("no panel outlives the view", async () => {
  const { view } = setUp();
  await view.show(Uri.parse(memo));
  const closed = vi.fn();
  const [panel] = editor.panels;
  if (panel !== undefined) panel.dispose = closed;
  view.dispose();
  expect(closed).toHaveBeenCalledOnce();
});
