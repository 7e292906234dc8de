import { beforeEach, expect, test, vi } from "vitest";
import { commands as serverCommands } from "../../server/src/protocol.ts";
import { analysisOf } from "./analysis.ts";
import { activate, close, editor, reset } from "./fake-vscode.ts";

vi.mock("vscode", async () => (await import("./fake-vscode.ts")).fakeVscode());
const { createAnalyses } = await import("../../client/src/analyses.ts");
const { createCommands } = await import("../../client/src/commands.ts");

const memo = "file:///memo.md";

/** The client's commands over a server that answers `answer` and remembers what it was asked. */
function setUp(answer: (command: string, args: readonly unknown[]) => unknown = () => ({ applied: true })) {
  const analyses = createAnalyses();
  const asked: (readonly unknown[])[] = [];
  const rules: string[] = [];
  const reports: string[] = [];
  const { executeCommand } = createCommands({
    analyses,
    server: { start: vi.fn(), stop: vi.fn(), restart: vi.fn(), ask: vi.fn() },
    readingRoom: { showRule: async (rule) => void rules.push(rule), dispose() {} },
    reportView: { show: async (uri) => void reports.push(uri.toString()), dispose() {} },
    log: { show: vi.fn() },
  });
  const run = (command: string, ...args: unknown[]) =>
    executeCommand(command, args, async (name, given) => {
      asked.push([name, ...given]);
      return answer(name, given);
    });
  return { analyses, asked, rules, reports, run };
}

beforeEach(() => {
  reset();
  editor.documents = [memo];
  activate(memo);
});

test("insertSection with its arguments goes to the server as it is, and the cursor to the section", async () => {
  const { analyses, asked, run } = setUp();
  analyses.accept(analysisOf());
  expect(await run(serverCommands.insertSection, memo, "solution")).toEqual({ applied: true });
  expect(asked).toEqual([[serverCommands.insertSection, memo, "solution"]]);
  expect(editor.revealed).toEqual([20]);
  expect(editor.offered).toEqual([]);
});

test("insertSection without arguments offers what is missing or empty", async () => {
  const { analyses, asked, run } = setUp();
  analyses.accept(analysisOf());
  editor.pick = "solution";
  await run(serverCommands.insertSection);
  expect(editor.offered).toEqual(["solution", "risks"]);
  expect(asked).toEqual([[serverCommands.insertSection, memo, "solution"]]);
});

test("the cursor waits for the analysis that has the new section", async () => {
  const { analyses, run } = setUp();
  analyses.accept(analysisOf());
  const running = run(serverCommands.insertSection, memo, "risks");
  await Promise.resolve();
  const sections = analysisOf().sections.map((section) => ({ ...section, line: section.line ?? 30 }));
  await vi.waitFor(() => {
    analyses.accept(analysisOf({ sections }));
    expect(editor.revealed).toEqual([30]);
  });
  await running;
});

test("backing out of the list asks the server nothing", async () => {
  const { analyses, asked, run } = setUp();
  analyses.accept(analysisOf());
  await run(serverCommands.insertSection);
  expect(asked).toEqual([]);
});

test("an empty section that the server has nothing to add to is shown instead", async () => {
  const { analyses, run } = setUp(() => {
    throw new Error("memo.md already has the section solution.");
  });
  analyses.accept(analysisOf());
  await run(serverCommands.insertSection, memo, "solution");
  expect(editor.revealed).toEqual([20]);
});

test("what the server refuses for a section that is nowhere reaches the author", async () => {
  const { analyses, run } = setUp(() => {
    throw new Error("There is no section nonsense.");
  });
  analyses.accept(analysisOf());
  await expect(run(serverCommands.insertSection, memo, "nonsense")).rejects.toThrow("no section nonsense");
});

test("what the server refuses is said in words when the author came by the palette", async () => {
  const { analyses, run } = setUp(() => {
    throw new Error("No section is missing in memo.md.");
  });
  analyses.accept(analysisOf());
  await run(serverCommands.insertMissingSections);
  expect(editor.messages).toEqual(["No section is missing in memo.md."]);
});

test("an edit that the editor refuses is said", async () => {
  const { analyses, run } = setUp(() => ({ applied: false }));
  analyses.accept(analysisOf());
  await run(serverCommands.insertMissingSections);
  expect(editor.messages).toEqual([expect.stringContaining("Nothing was inserted")]);
});

test("insertMissingSections takes the document that is shown", async () => {
  const { analyses, asked, run } = setUp();
  analyses.accept(analysisOf());
  await run(serverCommands.insertMissingSections);
  expect(asked).toEqual([[serverCommands.insertMissingSections, memo]]);
});

test("the questions are inserted into the document that is shown", async () => {
  const { analyses, asked, run } = setUp();
  analyses.accept(analysisOf());
  await run(serverCommands.insertQuestions);
  expect(asked).toEqual([[serverCommands.insertQuestions, memo]]);
});

test("a link of the report leads to its line, in the editor that shows the document", async () => {
  setUp();
  await editor.registered.get("sixpager.revealLine")?.(...([memo, 12] as never[]));
  await editor.registered.get("sixpager.revealLine")?.(...(["no line"] as never[]));
  expect(editor.revealed).toEqual([12]);
});

test("without a narrative the author is told, and the server is not asked", async () => {
  const { analyses, asked, run } = setUp();
  analyses.accept(analysisOf({ recognition: { isNarrative: false, profile: "none", reason: "" } }));
  await run(serverCommands.insertSection);
  await run(serverCommands.insertMissingSections);
  editor.registered.get("sixpager.showReport")?.();
  editor.registered.get("sixpager.exportDocx")?.();
  expect(asked).toEqual([]);
  expect(editor.messages).toHaveLength(4);
});

test("newNarrative asks for the profile and opens the skeleton", async () => {
  const { asked, run } = setUp(() => "# Skeleton\n");
  editor.pick = "pr-faq";
  await run(serverCommands.newNarrative);
  expect(editor.offered).toEqual(["six-pager", "classic", "pr-faq"]);
  expect(asked).toEqual([[serverCommands.newNarrative, "pr-faq"]]);
  expect(editor.opened).toEqual(["# Skeleton\n"]);
});

test("newNarrative with a profile asks nothing and resolves to the text", async () => {
  const { run } = setUp(() => "# Skeleton\n");
  expect(await run(serverCommands.newNarrative, "classic")).toBe("# Skeleton\n");
  expect(editor.offered).toEqual([]);
  expect(editor.opened).toEqual(["# Skeleton\n"]);
});

const finding = (code: unknown, atCursor: boolean) => ({
  source: "sixpager",
  code,
  message: `About ${JSON.stringify(code)}`,
  range: { contains: () => atCursor },
});

test("explainRule with a rule shows its page", async () => {
  const { rules, run } = setUp();
  await run(serverCommands.explainRule, "structure/section-order");
  expect(rules).toEqual(["structure/section-order"]);
});

test("explainRule takes the only rule at the cursor, whatever else is in the document", async () => {
  const { rules, run } = setUp();
  editor.diagnostics = [
    finding("a/b", false),
    finding({ value: "c/d", target: "x" }, true),
    { ...finding("MD001", true), source: "markdownlint" },
  ];
  await run(serverCommands.explainRule);
  expect(rules).toEqual(["c/d"]);
});

test("explainRule offers the rules of the document, each once, when the cursor is at none", async () => {
  const { rules, run } = setUp();
  editor.diagnostics = [finding("a/b", false), finding("a/b", false), finding("c/d", false)];
  editor.pick = "a/b";
  await run(serverCommands.explainRule);
  expect(editor.offered).toEqual(["a/b", "c/d"]);
  expect(rules).toEqual(["a/b"]);
});

test("explainRule says so when there is no finding", async () => {
  const { rules, run } = setUp();
  await run(serverCommands.explainRule);
  expect(rules).toEqual([]);
  expect(editor.messages).toHaveLength(1);
});

test("a command that is not ours passes through", async () => {
  const { asked, run } = setUp(() => 42);
  expect(await run("sixpager.other", 1, 2)).toBe(42);
  expect(asked).toEqual([["sixpager.other", 1, 2]]);
});

test("the report is that of the document shown, also while another pane has the focus", async () => {
  const { analyses, reports } = setUp();
  analyses.accept(analysisOf());
  activate(undefined);
  await editor.registered.get("sixpager.showReport")?.();
  expect(reports).toEqual([memo]);
});

test("an analysis of a document that was closed in the meantime is passed over", () => {
  const { analyses } = setUp();
  close(memo);
  analyses.accept(analysisOf());
  expect(analyses.shown()).toBeUndefined();
});
