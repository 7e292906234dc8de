import type { Analysis, Severity } from "../../core/index.ts";
import type { FormatName } from "../../report/formats/index.ts";
import type { Document } from "../find-documents.ts";
import type { Overrides } from "../settings.ts";

/** What holds for all documents of a run. Plain data, for it is sent to other processes. */
export interface Orders {
  readonly cwd: string;
  readonly overrides: Overrides;
  readonly format: FormatName;
  readonly coloured: boolean;
  readonly fix: boolean;
  /** Name of the text on standard input. */
  readonly stdinName: string | undefined;
  /** Folder of the cache; undefined without one. */
  readonly cache: string | undefined;
}

/** One document to judge. */
export interface Task {
  readonly document: Document;
  /** The text of standard input. */
  readonly bytes?: Uint8Array;
  /** Present when there is a baseline. */
  readonly known?: Known;
}

/** Findings that a baseline forgives: how many of each rule and fingerprint, or all there are. */
export type Known = "all" | Readonly<Record<string, number>>;

/** What became of one document. Plain data; of the report there is only the text. */
export type Verdict = Judged | Failed | PassedOver;

export interface PassedOver {
  readonly kind: "passed over";
}

export const passedOver: PassedOver = { kind: "passed over" };

/** It could not be read or judged; the message is one line for the user. */
export interface Failed {
  readonly kind: "failed";
  readonly message: string;
}

export interface Judged {
  readonly kind: "judged";
  readonly path: string;
  /** The document's part of the report. */
  readonly part: string;
  readonly score: number;
  /** How many findings there are in the report, by severity. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** Rules that have findings in the report. */
  readonly rules: readonly string[];
  readonly failures: Analysis["failures"];
  /** What a baseline is to know of the document; empty without one. */
  readonly all: Readonly<Record<string, number>>;
  /** How many findings the baseline forgave. */
  readonly forgiven: number;
  /** What fixing changes; empty when nothing is fixed. */
  readonly diff: string;
  readonly write: { readonly file: string; readonly bytes: Uint8Array } | undefined;
}
