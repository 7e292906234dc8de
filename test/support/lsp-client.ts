import type {
  ApplyWorkspaceEditParams,
  ClientCapabilities,
  CodeAction,
  CodeActionContext,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  LogMessageParams,
  ProtocolConnection,
  PublishDiagnosticsParams,
  Range,
  RegistrationParams,
  ServerCapabilities,
  TextDocumentContentChangeEvent,
  WorkspaceEdit,
} from "vscode-languageserver-protocol/node";
import type { AnalysisParams } from "../../server/src/protocol.ts";
import { eventually } from "./eventually.ts";
import { applyLspChange, applyLspEdits, type Edit, type Encoding } from "./lsp-text.ts";

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Answers `workspace/configuration` for one document. */
  readonly settings?: (scopeUri: string | undefined) => unknown;
}

/** What the client has of a document. */
interface ClientDocument {
  version: number;
  text: string;
}

/** A well-behaved editor without a screen: it keeps the texts, remembers what it was told and applies edits. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  /** What the server has offered; empty before the greeting. */
  readonly offered: ServerCapabilities;
  readonly documents: Map<string, ClientDocument>;
  /** All publications in the order in which they came; so are the others. */
  readonly published: PublishDiagnosticsParams[];
  readonly analyses: AnalysisParams[];
  readonly logged: LogMessageParams[];
  readonly registrations: RegistrationParams["registrations"][number][];
  readonly appliedEdits: ApplyWorkspaceEditParams[];
  readonly refreshes: { count: number };
  encoding(): Encoding;
  initialize(): Promise<InitializeResult>;
  request<R = unknown>(method: string, params?: unknown): Promise<R>;
  notify(method: string, params?: unknown): void;
  open(uri: string, text: string, version?: number): void;
  /** Sends the changes and makes them in the client's own text; the version goes up by one. */
  change(uri: string, changes: readonly TextDocumentContentChangeEvent[]): void;
  close(uri: string): void;
  text(uri: string): string;
  /** The diagnostics of the newest version, however this client gets them. */
  diagnostics(uri: string): Promise<readonly Diagnostic[]>;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  /** The notification for the newest version. */
  analysis(uri: string): Promise<AnalysisParams>;
  codeActions(uri: string, range: Range, context?: Partial<CodeActionContext>): Promise<CodeAction[]>;
  /** Applies an edit as an editor does and sends the change. */
  apply(edit: WorkspaceEdit | undefined): void;
}

/** What a complete editor can do, without diagnostics by pull. */
export const fullCapabilities: ClientCapabilities = {
  workspace: {
    applyEdit: true,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source"] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
  },
};

export const pullCapabilities: ClientCapabilities = {
  ...fullCapabilities,
  textDocument: { ...fullCapabilities.textDocument, diagnostic: { relatedInformation: true } },
};

export function createTestClient(connection: ProtocolConnection, options: ClientOptions): TestClient {
  const capabilities = options.capabilities ?? fullCapabilities;
  const pulls = capabilities.textDocument?.diagnostic !== undefined;
  const documents = new Map<string, ClientDocument>();
  const published: PublishDiagnosticsParams[] = [];
  const analyses: AnalysisParams[] = [];
  const logged: LogMessageParams[] = [];
  const registrations: RegistrationParams["registrations"][number][] = [];
  const appliedEdits: ApplyWorkspaceEditParams[] = [];
  const refreshes = { count: 0 };
  let offered: ServerCapabilities = {};

  function documentOf(uri: string): ClientDocument {
    const document = documents.get(uri);
    if (document === undefined) throw new Error(`The test has not opened ${uri}.`);
    return document;
  }

  const client: TestClient = {
    connection,
    get offered() {
      return offered;
    },
    documents,
    published,
    analyses,
    logged,
    registrations,
    appliedEdits,
    refreshes,
    // The server may only answer with an encoding that the client has offered, of which there are three.
    encoding: () => (offered.positionEncoding ?? "utf-16") as Encoding,
    async initialize() {
      const result: InitializeResult = await connection.sendRequest("initialize", {
        processId: null,
        rootUri: null,
        capabilities,
        initializationOptions: options.initializationOptions,
      });
      offered = result.capabilities;
      await connection.sendNotification("initialized", {});
      return result;
    },
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => void connection.sendNotification(method, params),
    open(uri, text, version = 1) {
      documents.set(uri, { version, text });
      client.notify("textDocument/didOpen", {
        textDocument: { uri, languageId: "markdown", version, text },
      });
    },
    change(uri, changes) {
      const document = documentOf(uri);
      document.version += 1;
      for (const change of changes) document.text = applyLspChange(document.text, change, client.encoding());
      client.notify("textDocument/didChange", {
        textDocument: { uri, version: document.version },
        contentChanges: changes,
      });
    },
    close(uri) {
      documents.delete(uri);
      client.notify("textDocument/didClose", { textDocument: { uri } });
    },
    text: (uri) => documentOf(uri).text,
    async diagnostics(uri) {
      if (pulls) {
        const report = await client.pull(uri);
        return report.kind === "full" ? report.items : [];
      }
      const { version } = documentOf(uri);
      const publication = await eventually(`diagnostics of ${uri}, version ${version}`, () =>
        published.findLast((each) => each.uri === uri && each.version === version),
      );
      return publication.diagnostics;
    },
    pull: (uri, previousResultId) =>
      client.request("textDocument/diagnostic", {
        textDocument: { uri },
        ...(previousResultId === undefined ? {} : { previousResultId }),
      }),
    analysis(uri) {
      const { version } = documentOf(uri);
      return eventually(`analysis of ${uri}, version ${version}`, () =>
        analyses.findLast((each) => each.uri === uri && each.version === version),
      );
    },
    codeActions: (uri, range, context) =>
      client.request("textDocument/codeAction", {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...context },
      }),
    apply(edit) {
      for (const [uri, edits] of editsByUri(edit)) {
        const text = applyLspEdits(client.text(uri), edits, client.encoding());
        client.change(uri, [{ text }]);
      }
    },
  };

  connection.onNotification("textDocument/publishDiagnostics", (params) => void published.push(params));
  connection.onNotification("sixpager/analysis", (params) => void analyses.push(params));
  connection.onNotification("window/logMessage", (params) => void logged.push(params));
  connection.onRequest("client/registerCapability", (params: RegistrationParams) => {
    registrations.push(...params.registrations);
    return null;
  });
  connection.onRequest("workspace/configuration", (params: { items: { scopeUri?: string }[] }) =>
    params.items.map(({ scopeUri }) => options.settings?.(scopeUri) ?? null),
  );
  connection.onRequest("workspace/diagnostic/refresh", () => {
    refreshes.count += 1;
    return null;
  });
  connection.onRequest("workspace/applyEdit", (params: ApplyWorkspaceEditParams) => {
    appliedEdits.push(params);
    client.apply(params.edit);
    return { applied: true };
  });
  connection.listen();
  return client;
}

/** The edits of a workspace edit; one that was made for another version is refused. */
function editsByUri(edit: WorkspaceEdit | undefined): readonly (readonly [string, readonly Edit[]])[] {
  if (edit === undefined) throw new Error("There is no edit to apply.");
  const plain = Object.entries(edit.changes ?? {});
  const versioned = (edit.documentChanges ?? []).flatMap((change) =>
    "textDocument" in change ? [[change.textDocument.uri, change.edits as Edit[]] as const] : [],
  );
  return [...plain, ...versioned];
}
