import { type InitializeResult, TextDocumentSyncKind } from "vscode-languageserver";
import { version } from "../../../package.json";
import type { ClientSupport } from "./client-support.ts";
import { codeActionKinds } from "./features/code-actions.ts";
import { commandNames } from "./features/commands.ts";
import { source } from "./features/diagnostics.ts";

/** What the server offers to this client. */
export function initializeResult(support: ClientSupport): InitializeResult {
  const files = [{ scheme: "file", pattern: { glob: "**/*" } }];
  return {
    serverInfo: { name: source, version },
    capabilities: {
      positionEncoding: support.encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      codeActionProvider: { codeActionKinds: [...codeActionKinds] },
      documentSymbolProvider: { label: "Sixpager" },
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      hoverProvider: true,
      inlayHintProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      codeLensProvider: {},
      executeCommandProvider: { commands: [...commandNames] },
      workspace: { fileOperations: { didDelete: { filters: files } } },
      ...(support.pullsDiagnostics
        ? {
            diagnosticProvider: {
              identifier: source,
              interFileDependencies: false,
              workspaceDiagnostics: false,
            },
          }
        : {}),
    },
  };
}
