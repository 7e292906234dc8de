import type {
  DidChangeTextDocumentParams,
  DidOpenTextDocumentParams,
  TextDocumentContentChangeEvent,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { OpenDocument, TextEdit } from "../core/index.ts";
import { createConverter, type PositionEncoding } from "./convert.ts";

/** A document that the client has open. Its text is the client's text; all else can be computed anew. */
export interface OpenFile {
  readonly uri: string;
  readonly languageId: string;
  /** Differs for each opening, also of the same document. */
  readonly serial: number;
  /** As the client last named it. */
  version: number;
  /** Counts the changes; unlike the version it cannot go back. */
  revision: number;
  readonly source: TextDocument;
  /** The engine's own copy, fed with the same edits; undefined until it is first asked. */
  engine: Engine | undefined;
}

interface Engine {
  /** Names the settings that the engine was opened with. */
  readonly stamp: number;
  readonly document: OpenDocument;
}

export interface Documents {
  /** Opening a document that is already open starts it anew. */
  open(params: DidOpenTextDocumentParams): OpenFile;
  /** Undefined for a document that is not open. */
  change(params: DidChangeTextDocumentParams, encoding: PositionEncoding): OpenFile | undefined;
  /** The document as it was; undefined for one that is not open. */
  close(uri: string): OpenFile | undefined;
  get(uri: string): OpenFile | undefined;
  all(): readonly OpenFile[];
}

/** `warn` receives what is odd but survivable. */
export function createDocuments(warn: (message: string) => void): Documents {
  const files = new Map<string, OpenFile>();
  let openings = 0;
  return {
    open({ textDocument }) {
      const { uri, languageId, version, text } = textDocument;
      openings += 1;
      const source = TextDocument.create(uri, languageId, version, text);
      const file: OpenFile = {
        uri,
        languageId,
        serial: openings,
        version,
        revision: 0,
        source,
        engine: undefined,
      };
      files.set(uri, file);
      return file;
    },
    change({ textDocument, contentChanges }, encoding) {
      const file = files.get(textDocument.uri);
      if (file === undefined) {
        warn(`A change of ${textDocument.uri} was passed over: the document is not open.`);
        return undefined;
      }
      if (textDocument.version <= file.version) {
        warn(`${file.uri} went from version ${file.version} to ${textDocument.version}.`);
      }
      file.version = textDocument.version ?? file.version + 1;
      file.revision += 1;
      for (const change of contentChanges) apply(file, toEdit(file.source, change, encoding), warn);
      return file;
    },
    close(uri) {
      const file = files.get(uri);
      files.delete(uri);
      return file;
    },
    get: (uri) => files.get(uri),
    all: () => [...files.values()],
  };
}

function toEdit(
  source: TextDocument,
  change: TextDocumentContentChangeEvent,
  encoding: PositionEncoding,
): TextEdit {
  const whole = { start: 0, end: source.getText().length };
  if (!("range" in change) || !change.range) return { span: whole, text: change.text };
  return { span: createConverter(source, encoding).span(change.range), text: change.text };
}

function apply(file: OpenFile, edit: TextEdit, warn: (message: string) => void): void {
  const range = {
    start: file.source.positionAt(edit.span.start),
    end: file.source.positionAt(edit.span.end),
  };
  TextDocument.update(file.source, [{ range, text: edit.text }], file.version);
  try {
    file.engine?.document.edit([edit]);
  } catch (error) {
    // The engine is opened again from the text when it is next asked, so nothing is lost but time.
    file.engine = undefined;
    warn(`The engine could not follow an edit of ${file.uri} and starts anew: ${String(error)}`);
  }
}
