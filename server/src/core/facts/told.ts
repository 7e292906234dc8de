import type { Figure } from "./figures.ts";
import type { Stated, Statement } from "./statements.ts";

/** A figure with the statement that tells it and the sections that the statement stands in. */
export interface Told {
  readonly figure: Stated;
  readonly statement: Statement;
  readonly sections: readonly string[];
  /** Under a heading that names a trial. */
  readonly inTrial: boolean;
}

/** What is known of the whole document. */
export interface Field {
  /** Figures of one sort by size. */
  readonly shelves: ReadonlyMap<string, readonly Told[]>;
  /** 1 for a word that few sentences use, less for a common one. */
  readonly weightOf: (term: string) => number;
  /** Other statements that tell the figure, with something in common. */
  readonly confirming: (told: Told) => readonly Told[];
  /** Whether amounts near one another add up to a sum of money. */
  readonly isSum: (told: Told) => boolean;
}

/** Digits that are not zeros at an end. */
export const digitsIn = ({ text }: Figure): number => text.replace(/\D/g, "").replace(/^0+|0+$/g, "").length;
