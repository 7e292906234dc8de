import type { Severity } from "../../core/index.ts";
import type { ArgumentReport } from "../argument-report.ts";
import type { FileReport } from "../file-report.ts";
import type { Summary } from "../json.ts";
import type { Range } from "../places.ts";
import type { Paint } from "../text.ts";

/**
 * How a report is written. It is made of parts, one for each document, so that a part can be made where its
 * document was judged, perhaps in another process, and of many documents no more is held than their parts.
 */
export interface ReportFormat {
  /** One document's part; may be empty. */
  readonly part: (file: ReportedFile, paint: Paint) => string;
  /** What stands around the parts that are not empty. */
  readonly frame: (all: Whole) => Frame;
  /** True when it also shows the argument of a document, which is then read. */
  readonly wantsArgument?: true;
  /** True when the parts are written as they come; nothing but `after` may then stand around them. */
  readonly streams?: true;
}

export interface Frame {
  readonly before: string;
  readonly between: string;
  readonly after: string;
  /** The whole report where no part has anything to say; without it, what comes before and what comes after. */
  readonly empty?: string;
}

/** The text of a report. */
export function wholeReport({ frame }: ReportFormat, parts: readonly string[], all: Whole): string {
  return Array.from(piecesOf(frame(all), parts)).join("");
}

/** The same piece by piece, so that a long report need not stand in memory twice. */
export function* piecesOf<Part extends string | Uint8Array>(
  { before, between, after, empty }: Frame,
  parts: Iterable<Part>,
): Generator<Part | string> {
  let isFirst = true;
  for (const part of parts) {
    if (part.length === 0) continue;
    yield isFirst ? before : between;
    yield part;
    isFirst = false;
  }
  if (!isFirst) yield after;
  else yield empty ?? before + after;
}

/** One document, with what some formats want besides its report. */
export interface ReportedFile {
  readonly report: FileReport<Range>;
  /** One for each finding, in their order; each once in the whole report, and the same when lines move. */
  readonly fingerprints: readonly string[];
  /** Present for formats that want it. */
  readonly argument?: ArgumentReport;
}

/** What is known of all documents together. */
export interface Whole {
  readonly version: string;
  readonly summary: Summary;
  /** Ids of the rules that have findings, sorted. */
  readonly rules: readonly string[];
}

/** How three grades are called by a tool that knows no fourth one. */
export type Grades<Word extends string> = Readonly<Record<Severity, Word>>;
