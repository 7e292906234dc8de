import type { Connection } from "vscode-languageserver";
import { analysisNotification } from "../protocol.ts";
import type { ClientSupport } from "./client-support.ts";
import type { Documents, OpenFile } from "./documents.ts";
import { analysisParams, excludedParams } from "./features/analysis-notification.ts";
import { diagnosticsOf } from "./features/diagnostics.ts";
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
  support: () => ClientSupport,
): Publisher {
  /** The result id of what was last sent, by document. */
  const sent = new Map<string, string>();
  const excluded = "excluded";

  function send(analysed: Analysed): void {
    if (sent.get(analysed.uri) === analysed.resultId) return;
    sent.set(analysed.uri, analysed.resultId);
    logFailures(connection, analysed);
    push(analysed.uri, analysed.version, () => diagnosticsOf(analysed, support()));
    notify(analysisParams(analysed));
  }

  function sendExcluded(uri: string): void {
    const file = documents.get(uri);
    if (file === undefined || isConfigFile(uri) || sent.get(uri) === excluded) return;
    sent.set(uri, excluded);
    push(uri, file.version, () => []);
    notify(excludedParams(file));
  }

  function push(uri: string, version: number, diagnostics: () => ReturnType<typeof diagnosticsOf>): void {
    if (support().pullsDiagnostics) return;
    quietly(connection.sendDiagnostics({ uri, version, diagnostics: diagnostics() }));
  }

  function notify(params: ReturnType<typeof analysisParams>): void {
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
