import type { TextEdit as ProtocolEdit, WorkspaceEdit } from "vscode-languageserver";
import type { TextEdit } from "../core/index.ts";
import type { ClientSupport } from "./client-support.ts";
import type { Analysed } from "./session.ts";

/** An edit of one document that the client refuses if the document has changed since, where it knows versions. */
export function workspaceEdit(
  { uri, version, places }: Analysed,
  edits: readonly TextEdit[],
  { versionedEdits }: ClientSupport,
): WorkspaceEdit {
  const changes: ProtocolEdit[] = edits.map(({ span, text }) => ({
    range: places.range(span),
    newText: text,
  }));
  if (!versionedEdits) return { changes: { [uri]: changes } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
}
