import {
  type Command,
  commands,
  type Disposable,
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  type Uri,
  window,
} from "vscode";
import { commands as serverCommands } from "../../server/src/protocol.ts";
import type { Analyses, ShownDocument } from "./analyses.ts";
import { type OutlineRow, outlineRows } from "./outline-rows.ts";
import { revealLine } from "./reveal.ts";

/** A row, with the document it speaks of. */
interface Entry {
  readonly row: OutlineRow;
  readonly uri: Uri;
}

const revealCommand = "sixpager.outline.reveal";

/** The view "Six-pager" in the Explorer: score, pages and sections of the narrative that is shown. */
export function createOutline(analyses: Analyses): Disposable {
  const changed = new EventEmitter<undefined>();
  const provider: TreeDataProvider<Entry> = {
    onDidChangeTreeData: changed.event,
    getChildren: (entry) => (entry === undefined ? entries(analyses.shown()) : []),
    getTreeItem: treeItem,
    // The tree is flat.
    getParent: () => undefined,
  };
  const view = window.createTreeView("sixpager.outline", {
    treeDataProvider: provider,
    showCollapseAll: false,
  });

  function draw(): void {
    const shown = narrative(analyses.shown());
    view.description = shown?.uri.path.split("/").at(-1) ?? "";
    setContext("sixpager.isNarrative", shown !== undefined);
    const missing = shown?.analysis.sections.some(({ status }) => status === "missing");
    setContext("sixpager.hasMissing", missing ?? false);
    changed.fire(undefined);
  }

  const disposables = [
    view,
    changed,
    analyses.onDidChangeShown(draw),
    commands.registerCommand(revealCommand, revealLine),
    commands.registerCommand("sixpager.outline.insertSection", ({ row, uri }: Entry) =>
      row.target.kind === "insert"
        ? commands.executeCommand(serverCommands.insertSection, uri.toString(), row.target.section)
        : undefined,
    ),
  ];
  draw();
  return {
    dispose() {
      for (const disposable of disposables) disposable.dispose();
    },
  };
}

function narrative(shown: ShownDocument | undefined): ShownDocument | undefined {
  return shown?.analysis.recognition.isNarrative ? shown : undefined;
}

/** Empty for a document that is no narrative: the view then shows its welcome text. */
function entries(shown: ShownDocument | undefined): Entry[] {
  const document = narrative(shown);
  if (document === undefined) return [];
  return outlineRows(document.analysis).map((row) => ({ row, uri: document.uri }));
}

function treeItem({ row, uri }: Entry): TreeItem {
  const item = new TreeItem(row.label);
  item.id = `${uri.toString()} ${row.id}`;
  item.description = row.description;
  item.tooltip = row.tooltip;
  item.contextValue = row.context;
  item.accessibilityInformation = { label: row.spoken, role: "treeitem" };
  item.iconPath = new ThemeIcon(row.icon.name, row.icon.color ? new ThemeColor(row.icon.color) : undefined);
  const command = clickCommand(row, uri);
  if (command !== undefined) item.command = command;
  return item;
}

function clickCommand({ target }: OutlineRow, uri: Uri): Command | undefined {
  switch (target.kind) {
    case "report":
      return { command: "sixpager.showReport", title: "Show Report" };
    case "line":
      return { command: revealCommand, title: "Go to Section", arguments: [uri, target.line] };
    case "insert":
      return {
        command: serverCommands.insertSection,
        title: "Insert Section",
        arguments: [uri.toString(), target.section],
      };
    case "none":
      return undefined;
  }
}

function setContext(key: string, value: boolean): void {
  void commands.executeCommand("setContext", key, value);
}
