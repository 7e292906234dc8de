import type { Span } from "../core/index.ts";

/** Ids under which what is wrong with a configuration is reported; in an editor they are diagnostic codes. */
export type ConfigRule =
  | "config/syntax"
  | "config/unknown-key"
  | "config/invalid-value"
  | "config/unknown-rule"
  | "config/unreadable";

/** Something wrong in a configuration, at its place. Whatever else the configuration says still holds. */
export interface ConfigProblem {
  /** The file, or `editorSettings` for the settings that an editor sent. */
  readonly uri: string;
  /** UTF-16 offsets into the file; undefined where no text is at hand. */
  readonly span: Span | undefined;
  /** Line and column of the start of the span, both from 1; 1 and 1 without a span. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly rule: ConfigRule;
}

/** Stands for a file's address in problems of the settings that came from an editor. */
export const editorSettings = "sixpager:settings";

/** Keys and indexes that lead from the root of a configuration to a value. */
export type Path = readonly (string | number)[];

/** A problem before its place in the text is known. */
export interface Fault {
  readonly path: Path;
  /** Whether the key or its value is at fault. */
  readonly at: "key" | "value";
  readonly message: string;
  readonly rule: ConfigRule;
}
