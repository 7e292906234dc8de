import type { Span } from "../text/span.ts";
import type { TableUnit, TextUnit } from "./units.ts";

/** A risk with what the author does about it, wherever in the section it stands. Spans are in the document. */
export interface RiskCard {
  readonly form: "row" | TextUnit["form"];
  /** The words that name it. */
  readonly risk: string;
  /** The place of these words, for a finding. */
  readonly place: Span;
  /** All that is said of it. */
  readonly span: Span;
  /** What is done about it, in the author's words; of a table the column of mitigations, else that of fallbacks. */
  readonly mitigation: string | undefined;
  /** What is done when it comes true all the same. */
  readonly fallback: string | undefined;
  /** The value, date or event at which the fallback begins. */
  readonly trigger: string | undefined;
  readonly owner: string | undefined;
  /** False where nothing answers it. Prose in a language that is not read counts as an answer. */
  readonly isAnswered: boolean;
  /** True where its place and form alone tell that it is a risk: no word of doubt or harm does. */
  readonly isPlain: boolean;
  /** The answers, where they promise nothing definite: no deed, no date, no limit. */
  readonly vague: Span | undefined;
  /** True for a risk that nobody would fear, such as success. */
  readonly isSoft: boolean;
  /** Where an answer would be written: the empty cell, or the end of the text. */
  readonly answerAt: number;
  /** The table of a row; undefined for text. */
  readonly table: TableUnit | undefined;
  /** False for a row of a table that has no column for answers. */
  readonly hasAnswerColumn: boolean;
}
