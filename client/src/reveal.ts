import { Range, Selection, TextEditorRevealType, type Uri, window, workspace } from "vscode";

/** Puts the cursor at the start of a line (0-based), in the editor that already shows the document if there is one. */
export async function revealLine(uri: Uri, line: number): Promise<void> {
  const open = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const document = open?.document ?? (await workspace.openTextDocument(uri));
  const editor = await window.showTextDocument(document, open?.viewColumn);
  // The document may have become shorter since the line was counted.
  const start = document.lineAt(Math.min(line, document.lineCount - 1)).range.start;
  editor.selection = new Selection(start, start);
  editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport);
}
