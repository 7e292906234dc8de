import type { Span } from "../text/span.ts";
import type { TableUnit, TextUnit } from "./units.ts";

/** A risk with what the author does about it, wherever in the section it stands. Spans are in the document. */
export interface Risk {
  readonly form: "row" | TextUnit["form"];
  /** The words that name it. */
  readonly risk: string;
  /** The place of these words, for a finding. */
  readonly place: Span;
  /** All that is said of it. */
  readonly span: Span;
  readonly mitigation: string | undefined;
  readonly fallback: string | undefined;
  readonly owner: string | undefined;
  /** False where nothing answers it. Prose in a language that is not read counts as an answer. */
  readonly isAnswered: boolean;
  /** Where an answer would be written: the empty cell, or the end of the text. */
  readonly answerAt: number;
  /** The table of a row; undefined for text. */
  readonly table: TableUnit | undefined;
  /** False for a row of a table that has no column for answers. */
  readonly hasAnswerColumn: boolean;
}
