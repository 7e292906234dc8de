import { ErrorCodes, type Range, RequestType, ResponseError } from "vscode-languageserver";
import {
  type ExportAnswer,
  type ExportParams,
  exportRequest,
  type ReportParams,
  reportRequest,
} from "../protocol.ts";
import { codeActions } from "./features/code-actions.ts";
import { codeLenses } from "./features/code-lens.ts";
import { createCommands } from "./features/commands.ts";
import { definition } from "./features/definition.ts";
import { diagnosticReport, noDiagnostics } from "./features/diagnostics.ts";
import { exported } from "./features/export.ts";
import { foldingRanges } from "./features/folding.ts";
import { hover } from "./features/hover.ts";
import { inlayHints } from "./features/inlay-hints.ts";
import { references } from "./features/references.ts";
import { report } from "./features/report.ts";
import { selectionRanges } from "./features/selection.ts";
import { documentSymbols } from "./features/symbols.ts";
import type { Runtime } from "./runtime.ts";
import type { Server } from "./server.ts";
import type { Analysed } from "./session.ts";

/** One line for each question that the client may ask; the answers are in `features/`. */
export function answerRequests(server: Server, runtime: Runtime): void {
  const { configHome, connection, focus, guard, session, support } = server;
  const caretAt = ({ uri, places }: Analysed, range: Range): void => focus.caretAt(uri, places.span(range));
  connection.onCodeAction(
    guard.place("textDocument/codeAction", [], (analysed, params) => {
      caretAt(analysed, params.range);
      return codeActions(analysed, params, support(), configHome);
    }),
  );
  connection.onHover(
    guard.place("textDocument/hover", null, (analysed, params) => {
      caretAt(analysed, { start: params.position, end: params.position });
      return hover(analysed, params, support());
    }),
  );
  connection.onSelectionRanges(
    guard.place("textDocument/selectionRange", null, (analysed, params) => {
      for (const position of params.positions) caretAt(analysed, { start: position, end: position });
      return selectionRanges(analysed, params);
    }),
  );
  connection.onDocumentSymbol(
    guard.document("textDocument/documentSymbol", [], (analysed) => documentSymbols(analysed, support())),
  );
  connection.onFoldingRanges(
    guard.document("textDocument/foldingRange", [], (analysed) => foldingRanges(analysed, support())),
  );
  connection.onDefinition(guard.place("textDocument/definition", [], definition));
  connection.onReferences(guard.place("textDocument/references", [], references));
  connection.onCodeLens(guard.document("textDocument/codeLens", [], codeLenses));
  connection.languages.inlayHint.on(
    guard.place("textDocument/inlayHint", [], (analysed, params) => inlayHints(analysed, params)),
  );
  connection.languages.diagnostics.on(
    guard.document("textDocument/diagnostic", noDiagnostics, (analysed, params) =>
      diagnosticReport(analysed, focus.view(analysed), params, support()),
    ),
  );
  connection.onExecuteCommand(guard.request("workspace/executeCommand", null, createCommands(server)));
  connection.onRequest(
    new RequestType<ReportParams, string, void>(reportRequest),
    guard.request(reportRequest, "", async (params) => report(await opened(params.uri), params)),
  );
  connection.onRequest(
    new RequestType<ExportParams, ExportAnswer, void>(exportRequest),
    guard.request(exportRequest, noExport, async ({ uri, to }) =>
      exported(await opened(uri), to, runtime.print),
    ),
  );

  async function opened(uri: string): Promise<Analysed> {
    const analysed = await session.analysed(uri);
    if (analysed !== undefined) return analysed;
    throw new ResponseError(ErrorCodes.InvalidParams, `${uri} is not open, or the project excludes it.`);
  }
}

const noExport: ExportAnswer = { refused: "An error stopped it, which the log describes." };
