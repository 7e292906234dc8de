/**
 * Names and payloads of Sixpager's own messages, shared by server and client.
 * The shapes equal those of `sixpager check --format json`, except that ranges are LSP ranges (0-based).
 */
import type { FileReport } from "./report/file-report.ts";

/** Server → client, after every analysis of an open document. */
export const analysisNotification = "sixpager/analysis";

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** What the outline, the status bar and the report are drawn from. */
export interface AnalysisParams
  extends Pick<
    FileReport<Range>,
    "recognition" | "score" | "pages" | "words" | "sections" | "metrics" | "risks"
  > {
  readonly uri: string;
  readonly version: number;
}

/**
 * Client → server request: the report of an open document as text. Markdown has one heading a part; HTML is a page of
 * its own without script, in which the line `N` of the document is linked by an address that ends with `-LN`.
 */
export const reportRequest = "sixpager/report";

export interface ReportParams {
  readonly uri: string;
  /** Markdown where none is named. */
  readonly format?: "markdown" | "html";
  /**
   * For a client that shows the HTML inside of VS Code: lines are linked by `revealLineCommand` instead, the text is
   * not repeated, and the colours are those of the editor's theme.
   */
  readonly isInEditor?: boolean;
}

/** What a report inside of VS Code links lines by. Arguments: document URI, line (from 0). */
export const revealLineCommand = "sixpager.revealLine";

/** Client → server request: an open document as a Word document or a PDF. Nothing is written by the server. */
export const exportRequest = "sixpager/export";

export interface ExportParams {
  readonly uri: string;
  readonly to: "docx" | "pdf";
}

export type ExportAnswer =
  | {
      /** The bytes of the file in Base64. */
      readonly content: string;
      /** What is not as it is written, one sentence each. */
      readonly notes: readonly string[];
    }
  | {
      /** Why there is none, as a sentence for the author. */
      readonly refused: string;
    };

/** Server → client request: the text of a file, null when there is none. Used where the server has no disk. */
export const readFileRequest = "sixpager/readFile";

export interface ReadFileParams {
  readonly uri: string;
}

/**
 * Commands that the server carries out by `workspace/applyEdit` or answers with text. One that cannot be carried
 * out is answered by an error whose message can be shown to the author as it is.
 */
export const commands = {
  /** Arguments: document URI, section id. Answers an `InsertResult`. */
  insertSection: "sixpager.insertSection",
  /** Arguments: document URI. Answers an `InsertResult`. */
  insertMissingSections: "sixpager.insertMissingSections",
  /** Arguments: profile name (optional). Answers the text of a skeleton. */
  newNarrative: "sixpager.newNarrative",
  /** Arguments: rule id. Answers the rule's page as Markdown. */
  explainRule: "sixpager.explainRule",
  /** Adds the questions of a senior reader as an appendix. Arguments: document URI. Answers an `InsertResult`. */
  insertQuestions: "sixpager.insertQuestions",
} as const;

/** Whether the client has applied the edit that a command asked it to. */
export interface InsertResult {
  readonly applied: boolean;
}
