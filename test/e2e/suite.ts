// What an author does, through the API of a real VS Code. Runs on the desktop, in the server's extension host and
// in the browser's, so nothing of Node is imported.
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  type DocumentSymbol,
  env,
  extensions,
  languages,
  Range,
  TabInputWebview,
  type TextDocument,
  Uri,
  version,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { equal, isTrue, until } from "./support.ts";

const missingSection = "structure/missing-section";
const insertOne = "Insert section: ";

suite(`Sixpager in ${env.appName} ${version}`, () => {
  teardown(() => commands.executeCommand("workbench.action.revertAndCloseActiveEditor"));

  for (const [name, missing] of [
    ["ferry-six-pager.md", 3],
    ["numbered.md", 3],
    ["front-matter-only.md", 6],
  ] as const) {
    test(`${name}: each missing section is inserted by its quick fix, and undo brings the text back`, async () => {
      await insertAndUndo(await open(name), missing);
    });
  }

  test("a draft with Windows line ends keeps them", async () => {
    const text = (await open("ferry-six-pager.md")).getText().trimEnd().replaceAll("\n", "\r\n");
    const uri = uriOf("windows-six-pager.md");
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const document = await show(uri);
    await insertAndUndo(document, 3);
    isTrue(!/[^\r]\n/.test(document.getText()), "a line ended without a carriage return");
  });

  test("one command inserts all missing sections, and one undo takes them out", async () => {
    const document = await open("ferry-six-pager.md");
    const original = document.getText();
    await findings(document, (ids) => count(ids, missingSection) === 3);
    await commands.executeCommand("sixpager.insertMissingSections", document.uri.toString());
    await findings(document, (ids) => count(ids, missingSection) === 0);
    await undo();
    equal(document.getText(), original);
    await findings(document, (ids) => count(ids, missingSection) === 3);
  });

  test("document symbols show the sections that are there and those that are missing", async () => {
    const document = await open("ferry-six-pager.md");
    const names = await until("a symbol of a missing section", async () => {
      const symbols = await commands.executeCommand<DocumentSymbol[] | undefined>(
        "vscode.executeDocumentSymbolProvider",
        document.uri,
      );
      const flat = flatten(symbols ?? []).map((symbol) => symbol.name);
      return flat.some((symbol) => /missing/.test(symbol)) ? flat : undefined;
    });
    isTrue(names.includes("Customer problem"), `no section that is there: ${names.join(", ")}`);
    equal(names.filter((name) => /missing/.test(name)).length, 3);
  });

  test("a new narrative is complete: taking a heading out is found, putting it back ends every finding on structure", async () => {
    await commands.executeCommand("sixpager.newNarrative", "six-pager");
    const document = await until("the new narrative", () => {
      const shown = window.activeTextEditor?.document;
      return shown?.isUntitled && shown.languageId === "markdown" ? shown : undefined;
    });
    const heading = document
      .getText()
      .split("\n")
      .findLastIndex((line) => line.startsWith("## "));
    isTrue(heading > 0, "the new narrative has no headings");
    const edit = new WorkspaceEdit();
    edit.delete(document.uri, new Range(heading, 0, heading + 1, 0));
    isTrue(await workspace.applyEdit(edit), "VS Code refused the edit");
    await findings(document, (ids) => ids.some((id) => id.startsWith("structure/")));
    await undo();
    await findings(document, (ids) => !ids.some((id) => id.startsWith("structure/")));
  });

  test("a Markdown file that is no narrative is left alone", async () => {
    const list = await open("shopping-list.md");
    // The server answers in order, so once a narrative opened later is judged, the list has been looked at.
    const narrative = await open("numbered.md");
    await findings(narrative, (ids) => ids.length > 0);
    equal(own(list).length, 0);
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  test("a narrative is exported as a Word document and as a PDF", async () => {
    const document = await open("ferry-six-pager.md");
    await findings(document, (ids) => ids.length > 0);
    for (const [command, name, sign] of [
      ["sixpager.exportDocx", "ferry.docx", "PK"],
      ["sixpager.exportPdf", "ferry.pdf", "%PDF-1.7"],
    ] as const) {
      const target = uriOf(name);
      const written = await commands.executeCommand<Uri | undefined>(command, target);
      if (target.scheme === "file") {
        equal(written?.toString(), target.toString());
        const bytes = await workspace.fs.readFile(target);
        equal(new TextDecoder("latin1").decode(bytes.subarray(0, sign.length)), sign);
        await workspace.fs.delete(target);
      } else {
        // In the browser there is nothing that could print, which the author is told.
        equal(written, undefined);
      }
    }
  });

  test("the report opens beside the narrative", async () => {
    const document = await open("ferry-six-pager.md");
    await findings(document, (ids) => ids.length > 0);
    await commands.executeCommand("sixpager.showReport");
    const report = await until("a tab with the report", () =>
      window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith("sixpager.report")),
    );
    equal(report.label, "Report on ferry-six-pager.md");
    await window.tabGroups.close(report);
  });

  test("every command of the manifest exists", async () => {
    const extension = extensions.getExtension("sixpager.sixpager");
    isTrue(extension !== undefined, "VS Code does not know the extension");
    await extension?.activate();
    const contributed: { command: string }[] = extension?.packageJSON.contributes.commands ?? [];
    isTrue(contributed.length > 0, "the manifest has no commands");
    await until("all commands", async () => {
      const known = new Set(await commands.getCommands(true));
      return contributed.every(({ command }) => known.has(command)) || undefined;
    });
  });
});

/** Applies the quick fix of one missing section after the other, then undoes one after the other. */
async function insertAndUndo(document: TextDocument, expected: number): Promise<void> {
  await findings(document, (ids) => count(ids, missingSection) === expected);
  const texts: string[] = [];
  for (let left = expected; left > 0; left--) {
    texts.push(document.getText());
    const fix = await until("a quick fix that inserts a section", () => quickFix(document));
    isTrue(fix.edit !== undefined && (await workspace.applyEdit(fix.edit)), `“${fix.title}” was not applied`);
    await findings(document, (ids) => count(ids, missingSection) === left - 1);
  }
  for (const text of texts.reverse()) {
    await undo();
    equal(document.getText(), text);
  }
  isTrue(!document.isDirty, "after all undos the document still counts as changed");
}

/** The first answer after opening a document may be empty or cancelled, so the caller asks again. */
async function quickFix(document: TextDocument): Promise<CodeAction | undefined> {
  const finding = own(document).find((diagnostic) => ruleOf(diagnostic) === missingSection);
  if (finding === undefined) return undefined;
  const actions = await Promise.resolve(
    commands.executeCommand<CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      finding.range,
      CodeActionKind.QuickFix.value,
    ),
  ).catch(() => []);
  return actions.find((action) => action.title.startsWith(insertOne) && action.edit !== undefined);
}

function findings(document: TextDocument, expected: (ids: readonly string[]) => boolean): Promise<true> {
  const ids = () => own(document).map(ruleOf);
  return until(
    `the expected findings in ${document.uri.path}`,
    () => expected(ids()) || undefined,
    () => `there are: ${ids().join(", ") || "none"}`,
  );
}

function own(document: TextDocument): readonly Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === "sixpager");
}

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

async function undo(): Promise<void> {
  // Undo belongs to whatever has the focus, which need not be the editor in a window nobody looks at.
  await commands.executeCommand("workbench.action.focusActiveEditorGroup");
  await commands.executeCommand("undo");
}

function open(name: string): Promise<TextDocument> {
  return show(uriOf(name));
}

async function show(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { preview: false });
  return document;
}

function uriOf(name: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error("no folder is open");
  return Uri.joinPath(folder.uri, name);
}

function flatten(symbols: readonly DocumentSymbol[]): readonly DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children)]);
}

function count(ids: readonly string[], id: string): number {
  return ids.filter((other) => other === id).length;
}
