import {
  commands,
  type Disposable,
  EventEmitter,
  languages,
  type TextDocumentContentProvider,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import { reportRequest, commands as serverCommands } from "../../server/src/protocol.ts";
import type { Analyses } from "./analyses.ts";
import type { ServerLink } from "./server-link.ts";

/** Read-only Markdown documents that the server writes: the report of a narrative and the page of a rule. */
export interface ReadingRoom extends Disposable {
  showReport(source: Uri): Promise<void>;
  showRule(rule: string): Promise<void>;
}

const scheme = "sixpager-report";
const kinds = { narrative: "narrative", rule: "rule" } as const;

export function createReadingRoom(server: ServerLink, analyses: Analyses): ReadingRoom {
  const changed = new EventEmitter<Uri>();
  const pending = new Map<string, ReturnType<typeof setTimeout>>();

  const provider: TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) =>
      uri.authority === kinds.rule ? rulePage(server, uri) : report(server, uri),
  };

  const disposables = [
    changed,
    workspace.registerTextDocumentContentProvider(scheme, provider),
    analyses.onDidAccept(({ uri }) => {
      const page = reportUri(Uri.parse(uri));
      if (!workspace.textDocuments.some((document) => document.uri.toString() === page.toString())) return;
      // The report follows the typing at a distance: it is redrawn once the author pauses.
      clearTimeout(pending.get(uri));
      pending.set(
        uri,
        setTimeout(() => changed.fire(page), pauseInMs),
      );
    }),
  ];

  return {
    showReport: (source) => showBeside(reportUri(source)),
    showRule: (rule) => showBeside(ruleUri(rule)),
    dispose() {
      for (const timer of pending.values()) clearTimeout(timer);
      for (const disposable of disposables) disposable.dispose();
    },
  };
}

const pauseInMs = 300;

function reportUri(source: Uri): Uri {
  const name = source.path.split("/").at(-1) ?? "";
  return Uri.from({
    scheme,
    authority: kinds.narrative,
    path: `/Report on ${markdownName(name)}`,
    query: source.toString(),
  });
}

function ruleUri(rule: string): Uri {
  return Uri.from({ scheme, authority: kinds.rule, path: `/${markdownName(rule)}`, query: rule });
}

/** The ending makes it Markdown, also for a document without a file. */
function markdownName(name: string): string {
  return /\.(md|markdown)$/i.test(name) ? name : `${name}.md`;
}

async function report(server: ServerLink, { query }: Uri): Promise<string> {
  const text = await server.ask(reportRequest, { uri: query });
  return typeof text === "string"
    ? text
    : "There is no report: the document is closed, or it is no narrative.\n";
}

async function rulePage(server: ServerLink, { query }: Uri): Promise<string> {
  const text = await server.ask("workspace/executeCommand", {
    command: serverCommands.explainRule,
    arguments: [query],
  });
  return typeof text === "string" ? text : `Sixpager has no rule named ${query}.\n`;
}

/** As a rendered preview that stays on this page, or as text where VS Code's Markdown preview is switched off. */
async function showBeside(uri: Uri): Promise<void> {
  try {
    await commands.executeCommand("markdown.showLockedPreviewToSide", uri);
  } catch {
    const document = await workspace.openTextDocument(uri);
    await languages.setTextDocumentLanguage(document, "markdown");
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: true });
  }
}
