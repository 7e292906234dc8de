import {
  commands,
  type Disposable,
  languages,
  type TextDocumentContentProvider,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import { commands as serverCommands } from "../../server/src/protocol.ts";
import type { ServerLink } from "./server-link.ts";

/** Read-only Markdown documents that the server writes: the pages of the rules. */
export interface ReadingRoom extends Disposable {
  showRule(rule: string): Promise<void>;
}

const scheme = "sixpager-rule";

export function createReadingRoom(server: Pick<ServerLink, "ask">): ReadingRoom {
  const provider: TextDocumentContentProvider = {
    provideTextDocumentContent: (uri) => rulePage(server, uri),
  };
  const registration = workspace.registerTextDocumentContentProvider(scheme, provider);
  return {
    showRule: (rule) => showBeside(ruleUri(rule)),
    dispose: () => registration.dispose(),
  };
}

/** The ending makes it Markdown. */
const ruleUri = (rule: string): Uri => Uri.from({ scheme, path: `/${rule}.md`, query: rule });

async function rulePage(server: Pick<ServerLink, "ask">, { query }: Uri): Promise<string> {
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
