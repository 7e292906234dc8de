import { documentStart, memo } from "./lsp-documents.ts";

const about = { textDocument: { uri: memo } };
const caret = { line: 0, character: 0 };

/** Every request about a document, and what it is answered when there is nothing to say. */
export const questions: readonly (readonly [string, object, unknown])[] = [
  ["textDocument/hover", { ...about, position: caret }, null],
  ["textDocument/codeAction", { ...about, range: documentStart, context: { diagnostics: [] } }, []],
  ["textDocument/documentSymbol", about, []],
  ["textDocument/foldingRange", about, []],
  ["textDocument/selectionRange", { ...about, positions: [caret] }, null],
  ["textDocument/diagnostic", about, { kind: "full", items: [] }],
];
