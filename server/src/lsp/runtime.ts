import type { DocumentInfo, Settings } from "../core/index.ts";
import type { ExportAnswer, ExportParams } from "../protocol.ts";

/** What the server needs of the place where it runs; Node and a browser's worker give it differently. */
export interface Runtime {
  /** The text of a file, undefined when there is none; rejects when it is there and cannot be read. */
  readonly readFile: (uri: string) => Promise<string | undefined>;
  /** Lets messages that have already arrived be seen first. */
  readonly nextTurn: () => Promise<void>;
  /** Writes Word documents and PDFs; missing where neither fonts nor pictures can be read. */
  readonly print?: (source: PrintSource, to: ExportParams["to"]) => Promise<ExportAnswer>;
}

export interface PrintSource {
  readonly uri: string;
  readonly text: string;
  readonly settings: Settings;
  readonly info: DocumentInfo;
}
