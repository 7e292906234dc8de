import { InvalidArgumentError } from "commander";
import { suggestion } from "../config/index.ts";

/** Reads an option that takes one of a few words. */
export function wordOption<const Word extends string>(words: readonly Word[]): (value: string) => Word {
  return (value) => {
    const known = words.find((word) => word === value);
    if (known === undefined) throw new InvalidArgumentError(wordMistake(value, words));
    return known;
  };
}

function wordMistake(value: string, words: readonly string[]): string {
  return `Allowed: ${words.join(", ")}.${suggestion(value, words).replace(/^ Allowed.*/, "")}`;
}

/** Reads a score, 0 to 100. */
export function scoreOption(value: string): number {
  const score = value.trim() === "" ? Number.NaN : Number(value);
  if (!(score >= 0 && score <= 100)) throw new InvalidArgumentError("It must be a number from 0 to 100.");
  return score;
}
