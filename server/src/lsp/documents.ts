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

/** What a change did to a document. */
export interface Change {
  readonly file: OpenFile;
  /** One after the other, each made in the text that the one before has left. */
  readonly edits: readonly TextEdit[];
  /** True where the client sent the whole text, so that the edit is what differs. */
  readonly isGuess: boolean;
}

export interface Documents {
  /** Opening a document that is already open starts it anew. */
  open(params: DidOpenTextDocumentParams): OpenFile;
  /** Undefined for a document that is not open. */
  change(params: DidChangeTextDocumentParams, encoding: PositionEncoding): Change | undefined;
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
      const edits = contentChanges.map((change) => apply(file, change, encoding, warn));
      return { file, edits, isGuess: contentChanges.some((change) => !isRanged(change)) };
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

type RangedChange = Extract<TextDocumentContentChangeEvent, { range: unknown }>;

const isRanged = (change: TextDocumentContentChangeEvent): change is RangedChange =>
  "range" in change && change.range !== undefined && change.range !== null;

/** Makes a change in the client's text and in the engine's, and says what it was. */
function apply(
  file: OpenFile,
  change: TextDocumentContentChangeEvent,
  encoding: PositionEncoding,
  warn: (message: string) => void,
): TextEdit {
  const { source } = file;
  const edit = isRanged(change)
    ? { span: createConverter(source, encoding).span(change.range), text: change.text }
    : difference(source.getText(), change.text);
  const range = { start: source.positionAt(edit.span.start), end: source.positionAt(edit.span.end) };
  TextDocument.update(source, [isRanged(change) ? { range, text: edit.text } : change], file.version);
  try {
    file.engine?.document.edit([edit]);
  } catch (error) {
    // The engine is opened again from the text when it is next asked, so nothing is lost but time.
    file.engine = undefined;
    warn(`The engine could not follow an edit of ${file.uri} and starts anew: ${String(error)}`);
  }
  return edit;
}

/** The one edit that leads from a text to another, so that a client without ranges costs no more than others. */
function difference(from: string, to: string): TextEdit {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from.charCodeAt(start) === to.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < most - start &&
    from.charCodeAt(from.length - 1 - end) === to.charCodeAt(to.length - 1 - end)
  ) {
    end++;
  }
  // A line break of two characters is never taken apart.
  if (from[start - 1] === "\r") start--;
  if (end > 0 && from[from.length - end] === "\n") end--;
  return { span: { start, end: from.length - end }, text: to.slice(start, to.length - end) };
}
