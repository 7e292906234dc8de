import type { InitializeParams } from "vscode-languageserver";
import { chooseEncoding, type PositionEncoding } from "./convert.ts";

/** What the client said it can do, asked once and in our own words. */
export interface ClientSupport {
  readonly encoding: PositionEncoding;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesHints: boolean;
  readonly relatedInformation: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly appliesEdits: boolean;
  readonly versionedEdits: boolean;
  readonly createsFiles: boolean;
  readonly workspaceFolders: boolean;
  readonly registersSync: boolean;
  readonly codeActionLiterals: boolean;
  readonly nestedSymbols: boolean;
  readonly markdownHover: boolean;
  readonly foldingLimit: number | undefined;
}

export function readClientSupport(params: InitializeParams): ClientSupport {
  // A hostile client may leave out what the protocol demands.
  const { general, textDocument, workspace } = params.capabilities ?? {};
  const hoverFormats = textDocument?.hover?.contentFormat;
  return {
    encoding: chooseEncoding(general?.positionEncodings),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    appliesEdits: workspace?.applyEdit === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes("create") === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    registersSync: textDocument?.synchronization?.dynamicRegistration === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    markdownHover: hoverFormats === undefined || hoverFormats.includes("markdown"),
    foldingLimit: textDocument?.foldingRange?.rangeLimit,
  };
}
