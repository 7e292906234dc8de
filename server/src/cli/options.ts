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

const mostJobs = 256;

/** Reads how many documents may be judged at the same time. */
export function jobsOption(value: string): number {
  const jobs = wholeNumber(value);
  if (!(jobs >= 1 && jobs <= mostJobs)) {
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${mostJobs}.`);
  }
  return jobs;
}

/** Part `index` of `count` parts, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Reads which part of the documents is wanted, such as 2/5. */
export function shardOption(value: string): Shard {
  const [index = Number.NaN, count = Number.NaN, ...others] = value.split("/").map(wholeNumber);
  if (!(index >= 1 && index <= count) || others.length > 0) {
    throw new InvalidArgumentError("It must be a part of a number of parts, such as 1/3, 2/3 and 3/3.");
  }
  return { index, count };
}

const wholeNumber = (value: string): number => (/^\d{1,6}$/.test(value) ? Number(value) : Number.NaN);
