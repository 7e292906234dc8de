import { type Disposable, type Event, EventEmitter, type Uri, window, workspace } from "vscode";
import type { AnalysisParams } from "../../server/src/protocol.ts";
import { isServed } from "./served.ts";

/** What the server last said of each open document, and which of them the views show. */
export interface Analyses extends Disposable {
  /** Keeps what the server says; a document that was closed in the meantime is passed over. */
  accept(params: AnalysisParams): void;
  /** Forgets everything, for the server that said it is gone. */
  clear(): void;
  of(uri: Uri): AnalysisParams | undefined;
  /** The document that the views show: the active editor's, or the last one while another pane has the focus. */
  shown(): ShownDocument | undefined;
  /** `shown` has to be drawn anew. */
  readonly onDidChangeShown: Event<void>;
  readonly onDidAccept: Event<AnalysisParams>;
}

export interface ShownDocument {
  readonly uri: Uri;
  readonly analysis: AnalysisParams;
}

export function createAnalyses(): Analyses {
  const byUri = new Map<string, AnalysisParams>();
  const changed = new EventEmitter<void>();
  const accepted = new EventEmitter<AnalysisParams>();
  let shownUri = activeUri();

  const listeners = [
    window.onDidChangeActiveTextEditor(() => {
      const next = activeUri() ?? stillVisible(shownUri);
      if (next?.toString() === shownUri?.toString()) return;
      shownUri = next;
      changed.fire();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (!byUri.delete(uri.toString())) return;
      if (shownUri?.toString() === uri.toString()) changed.fire();
    }),
  ];

  return {
    accept(params) {
      const document = workspace.textDocuments.find(({ uri }) => uri.toString() === params.uri);
      if (document === undefined) return;
      byUri.set(params.uri, params);
      accepted.fire(params);
      if (shownUri?.toString() === params.uri) changed.fire();
    },
    clear() {
      byUri.clear();
      changed.fire();
    },
    of: (uri) => byUri.get(uri.toString()),
    shown() {
      const analysis = shownUri && byUri.get(shownUri.toString());
      return shownUri && analysis && { uri: shownUri, analysis };
    },
    onDidChangeShown: changed.event,
    onDidAccept: accepted.event,
    dispose() {
      for (const disposable of [...listeners, changed, accepted]) disposable.dispose();
    },
  };
}

/** Undefined while a panel, a preview or another document that is nobody's text has the focus. */
function activeUri(): Uri | undefined {
  const uri = window.activeTextEditor?.document.uri;
  return uri !== undefined && isServed(uri) ? uri : undefined;
}

function stillVisible(uri: Uri | undefined): Uri | undefined {
  const visible = window.visibleTextEditors.some(
    ({ document }) => document.uri.toString() === uri?.toString(),
  );
  return visible ? uri : undefined;
}
