import type { Connection, Diagnostic } from "vscode-languageserver";
import { type AnalysisParams, analysisNotification } from "../protocol.ts";
import type { ClientSupport } from "./client-support.ts";
import type { Documents, OpenFile } from "./documents.ts";
import { analysisParams, excludedParams } from "./features/analysis-notification.ts";
import { publishedDiagnostics, resultIdOf } from "./features/diagnostics.ts";
import type { Focus } from "./focus.ts";
import { isConfigFile } from "./names.ts";
import { quietly } from "./quietly.ts";
import type { Analysed, Session } from "./session.ts";

/** Tells the client what an analysis found, once for each text and its settings. */
export interface Publisher {
  /** Analyses the newest text of a document and sends what it found. */
  publish(uri: string): Promise<void>;
  /** Takes back what was sent of a document that is gone. */
  clear(file: OpenFile): void;
}

export function createPublisher(
  connection: Connection,
  documents: Documents,
  session: Session,
  focus: Focus,
  support: () => ClientSupport,
): Publisher {
  /** The result id of what was last sent, by document. */
  const sent = new Map<string, string>();
  const excluded = "excluded";
  /** The score when nothing was held back, by document. */
  const scores = new Map<string, AnalysisParams["score"]>();

  function send(analysed: Analysed): void {
    const { uri, version, resultId } = analysed;
    const view = focus.view(analysed);
    const id = resultIdOf(analysed, view);
    const before = sent.get(uri);
    if (before === id) return;
    sent.set(uri, id);
    if (before === undefined || !before.startsWith(resultId)) logFailures(connection, analysed);
    push(uri, version, () => publishedDiagnostics(analysed, view, support()));
    const params = analysisParams(analysed);
    // The score waits with the findings that explain it; outline, words and pages follow every key.
    const score = (view.held.length > 0 ? scores.get(uri) : undefined) ?? params.score;
    scores.set(uri, score);
    notify({ ...params, score });
  }

  function sendExcluded(uri: string): void {
    const file = documents.get(uri);
    if (file === undefined || isConfigFile(uri) || sent.get(uri) === excluded) return;
    sent.set(uri, excluded);
    push(uri, file.version, () => []);
    notify(excludedParams(file));
  }

  function push(uri: string, version: number, diagnostics: () => Diagnostic[]): void {
    if (support().pullsDiagnostics) return;
    quietly(connection.sendDiagnostics({ uri, version, diagnostics: diagnostics() }));
  }

  function notify(params: AnalysisParams): void {
    quietly(connection.sendNotification(analysisNotification, params));
  }

  return {
    async publish(uri) {
      const analysed = await session.analysed(uri);
      // Nothing may come between the analysis and its publication, or it could be of a superseded version.
      if (analysed === undefined) sendExcluded(uri);
      else send(analysed);
    },
    clear({ uri, version }) {
      sent.delete(uri);
      scores.delete(uri);
      focus.forget(uri);
      if (!isConfigFile(uri)) push(uri, version, () => []);
    },
  };
}

/** Once for each rule, since each text is sent once. */
function logFailures(connection: Connection, { uri, version, analysis }: Analysed): void {
  for (const { rule, error } of analysis.failures) {
    connection.console.error(`The rule ${rule} failed on ${uri}, version ${version}: ${error}`);
  }
}
