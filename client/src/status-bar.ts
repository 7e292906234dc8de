import { type Disposable, MarkdownString, StatusBarAlignment, window } from "vscode";
import type { Analyses } from "./analyses.ts";
import { statusText } from "./status-text.ts";

/** Score and pages of the narrative that is shown; hidden where there is none. */
export function createStatusBar(analyses: Analyses): Disposable {
  const item = window.createStatusBarItem("sixpager.score", StatusBarAlignment.Right, 100);
  item.name = "Sixpager score and pages";
  item.command = "sixpager.showReport";

  function draw(): void {
    const shown = analyses.shown();
    const status = shown && statusText(shown.analysis);
    if (status === undefined) {
      item.hide();
      return;
    }
    item.text = status.text;
    item.tooltip = new MarkdownString(status.tooltip);
    item.accessibilityInformation = { label: status.spoken, role: "button" };
    item.show();
  }

  const listener = analyses.onDidChangeShown(draw);
  draw();
  return {
    dispose() {
      listener.dispose();
      item.dispose();
    },
  };
}
