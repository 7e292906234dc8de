import { FileChangeType } from "vscode-languageserver";
import type { ClientSupport } from "./client-support.ts";
import type { OpenFile } from "./documents.ts";
import { isConfigFile } from "./names.ts";
import { settingsSection } from "./project.ts";
import type { Server } from "./server.ts";

/** Keeps documents and settings as the client has them. */
export function listenToChanges(server: Server): void {
  const {
    configProblems,
    connection,
    documents,
    files,
    focus,
    guard,
    project,
    publisher,
    scheduler,
    support,
  } = server;

  connection.onDidOpenTextDocument(
    guard.notification("textDocument/didOpen", (params) => {
      scheduler.schedule(documents.open(params).uri);
    }),
  );
  connection.onDidChangeTextDocument(
    guard.notification("textDocument/didChange", (params) => {
      const change = documents.change(params, support().encoding);
      if (change === undefined) return;
      if (canWait(support())) focus.edited(change);
      scheduler.schedule(change.file.uri);
    }),
  );
  connection.onDidCloseTextDocument(
    guard.notification("textDocument/didClose", ({ textDocument: { uri } }) => {
      const file = documents.close(uri);
      if (file === undefined) return;
      scheduler.cancel(uri);
      project.forget(uri);
      publisher.clear(file);
      if (!isConfigFile(uri)) return;
      // What is wrong with it is still told for as long as it decides for a document.
      void guard.background("configuration problems", () => configProblems.update(uri, []));
      settingsChanged(server);
    }),
  );
  connection.onDidSaveTextDocument(
    guard.notification("textDocument/didSave", ({ textDocument: { uri } }) => {
      // Whoever saves wants to know.
      focus.rest(uri);
      // Without a watcher, saving is the only sign that a configuration file may have changed.
      if (!support().registersWatchers) settingsChanged(server);
    }),
  );
  connection.onDidChangeConfiguration(
    guard.notification("workspace/didChangeConfiguration", ({ settings }) => {
      if (settings !== null && typeof settings === "object" && settingsSection in settings) {
        project.setEditorSettings(settings[settingsSection]);
      }
      settingsChanged(server);
    }),
  );
  connection.onDidChangeWatchedFiles(
    guard.notification("workspace/didChangeWatchedFiles", ({ changes }) => {
      for (const { uri, type } of changes) files.changedOnDisk(uri, type === FileChangeType.Deleted);
      settingsChanged(server);
    }),
  );
  connection.workspace.onDidDeleteFiles(
    guard.notification("workspace/didDeleteFiles", ({ files }) => {
      const isGone = ({ uri }: OpenFile): boolean =>
        files.some((deleted) => uri === deleted.uri || uri.startsWith(`${deleted.uri}/`));
      for (const file of documents.all().filter(isGone)) publisher.clear(file);
    }),
  );
}

/** Reads all settings anew and looks again at every document that they concern. */
export function settingsChanged(server: Server): void {
  const { configProblems, connection, documents, focus, guard, project, scheduler, support } = server;
  project.invalidate();
  for (const { uri } of documents.all()) {
    focus.rest(uri);
    if (isConfigFile(uri)) void project.settingsOf(uri);
    else scheduler.schedule(uri);
  }
  for (const uri of configProblems.documents()) void project.settingsOf(uri);
  if (support().pullsDiagnostics && support().refreshesDiagnostics) {
    void guard.background("diagnostic refresh", () => connection.languages.diagnostics.refresh());
  }
  // Another paper has other pages.
  if (support().refreshesHints) {
    void guard.background("hint refresh", () => connection.languages.inlayHint.refresh());
  }
}

/** Findings are held back only where the client can be told later that they are there. */
const canWait = ({ pullsDiagnostics, refreshesDiagnostics }: ClientSupport): boolean =>
  !pullsDiagnostics || refreshesDiagnostics;
