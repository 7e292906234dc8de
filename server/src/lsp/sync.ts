import type { OpenFile } from "./documents.ts";
import { settingsSection } from "./project.ts";
import type { Server } from "./server.ts";

/** Keeps documents and settings as the client has them. */
export function listenToChanges(server: Server): void {
  const { connection, documents, guard, project, publisher, scheduler, support } = server;

  connection.onDidOpenTextDocument(
    guard.notification("textDocument/didOpen", (params) => {
      scheduler.schedule(documents.open(params).uri);
    }),
  );
  connection.onDidChangeTextDocument(
    guard.notification("textDocument/didChange", (params) => {
      const file = documents.change(params, support().encoding);
      if (file !== undefined) scheduler.schedule(file.uri);
    }),
  );
  connection.onDidCloseTextDocument(
    guard.notification("textDocument/didClose", ({ textDocument: { uri } }) => {
      const file = documents.close(uri);
      if (file === undefined) return;
      scheduler.cancel(uri);
      project.forget(uri);
      publisher.clear(file);
    }),
  );
  connection.onDidSaveTextDocument(
    guard.notification("textDocument/didSave", () => {
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
    guard.notification("workspace/didChangeWatchedFiles", () => settingsChanged(server)),
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
function settingsChanged(server: Server): void {
  const { configProblems, connection, documents, guard, project, scheduler, support } = server;
  project.invalidate();
  for (const { uri } of documents.all()) scheduler.schedule(uri);
  for (const uri of configProblems.documents()) void project.settingsOf(uri);
  if (support().pullsDiagnostics && support().refreshesDiagnostics) {
    void guard.background("diagnostic refresh", () => connection.languages.diagnostics.refresh());
  }
}
