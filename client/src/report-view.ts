import { type Disposable, type Uri, ViewColumn, type WebviewPanel, window } from "vscode";
import { type ReportParams, reportRequest, revealLineCommand } from "../../server/src/protocol.ts";
import type { Analyses } from "./analyses.ts";
import type { ServerLink } from "./server-link.ts";

/** The reports on narratives, each a panel beside its text. */
export interface ReportView extends Disposable {
  show(source: Uri): Promise<void>;
}

interface OpenReport {
  readonly panel: WebviewPanel;
  pending: ReturnType<typeof setTimeout> | undefined;
}

/**
 * A panel shows the page that the server writes. It runs no script and loads nothing; its links run the one command that
 * goes to a line.
 */
export function createReportView(server: Pick<ServerLink, "ask">, analyses: Analyses): ReportView {
  const open = new Map<string, OpenReport>();

  async function draw(uri: string, { panel }: OpenReport): Promise<void> {
    const params: ReportParams = { uri, format: "html", isInEditor: true };
    const page = await server.ask(reportRequest, params);
    // It may have been closed in the meantime.
    if (open.get(uri)?.panel === panel)
      panel.webview.html = typeof page === "string" && page ? page : noReport;
  }

  const listener = analyses.onDidAccept(({ uri }) => {
    const report = open.get(uri);
    if (report === undefined) return;
    // The report follows the typing at a distance: it is drawn anew once the author pauses.
    clearTimeout(report.pending);
    report.pending = setTimeout(() => void draw(uri, report), pauseInMs);
  });

  return {
    async show(source) {
      const uri = source.toString();
      const known = open.get(uri);
      known?.panel.reveal(undefined, true);
      const report = known ?? { panel: createPanel(source), pending: undefined };
      if (known === undefined) {
        open.set(uri, report);
        report.panel.onDidDispose(() => {
          clearTimeout(report.pending);
          open.delete(uri);
        });
      }
      await draw(uri, report);
    },
    dispose() {
      listener.dispose();
      for (const { panel } of [...open.values()]) panel.dispose();
    },
  };
}

const pauseInMs = 300;

function createPanel(source: Uri): WebviewPanel {
  const name = source.path.split("/").at(-1) ?? "";
  return window.createWebviewPanel(
    "sixpager.report",
    `Report on ${name}`,
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    {
      enableScripts: false,
      enableCommandUris: [revealLineCommand],
      enableFindWidget: true,
      localResourceRoots: [],
    },
  );
}

const noReport = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>No report</title></head>
<body><p>There is no report: the document is closed, or the project excludes it.</p></body></html>`;
