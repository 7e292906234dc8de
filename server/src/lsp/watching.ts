import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import type { ClientSupport } from "./client-support.ts";
import { configGlob, fileNameOf, isConfigFile } from "./names.ts";
import { settingsSection } from "./project.ts";

/** Asks the client to tell of changes of settings and configuration files, as far as it can. */
export interface Watching {
  start(): Promise<void>;
  /** Files that are named by others may have any name, so they are watched once they are known. */
  also(files: readonly string[]): Promise<void>;
}

export function createWatching(connection: Connection, support: () => ClientSupport): Watching {
  const watched = new Set<string>();
  return {
    async start() {
      const { registersConfiguration, registersSync, registersWatchers } = support();
      if (registersConfiguration) {
        await connection.client.register(DidChangeConfigurationNotification.type, {
          section: settingsSection,
        });
      }
      if (registersWatchers) {
        const watchers = [{ globPattern: configGlob }];
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
      if (registersSync) await followEditors(connection);
    },
    async also(files) {
      if (!support().registersWatchers) return;
      const globs = files.filter((file) => !isConfigFile(file)).map(globOf);
      const fresh = [...new Set(globs)].filter((glob) => !watched.has(glob));
      if (fresh.length === 0) return;
      for (const glob of fresh) watched.add(glob);
      const watchers = fresh.map((globPattern) => ({ globPattern }));
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    },
  };
}

/** An open configuration holds as it stands in the editor, so that an edit shows its effect before it is saved. */
async function followEditors({ client }: Connection): Promise<void> {
  const documentSelector = [{ pattern: configGlob }];
  const syncKind = TextDocumentSyncKind.Incremental;
  await client.register(DidOpenTextDocumentNotification.type, { documentSelector });
  await client.register(DidChangeTextDocumentNotification.type, { documentSelector, syncKind });
  await client.register(DidCloseTextDocumentNotification.type, { documentSelector });
}

/** Clients disagree on how paths outside the project are matched, so the name alone counts. */
const globOf = (uri: string): string => `**/${fileNameOf(uri).replace(/[*?[\]{}!\\]/g, "?")}`;
