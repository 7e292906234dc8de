import { stopWords } from "../lexicon/stop-words.ts";
import type { PlacedBlock } from "../text/blocks.ts";
import { perBlock } from "../text/blocks.ts";
import { headingLineOf } from "../text/heading-line.ts";
import { proseOf } from "../text/prose.ts";
import { remembered } from "../text/remembered.ts";

/** Content words of an English text by their stem, with how often each stands there. */
export type Terms = ReadonlyMap<string, number>;

/** The content words of some blocks, their headings left out. */
export function termsOf(blocks: readonly PlacedBlock[]): Terms {
  const terms = new Map<string, number>();
  for (const { block } of blocks) {
    for (const [term, count] of blockTerms(block)) terms.set(term, (terms.get(term) ?? 0) + count);
  }
  return terms;
}

const blockTerms = perBlock((block): Terms => {
  const { mask, passages } = proseOf(block);
  if (headingLineOf(block)) return new Map();
  return countTerms(passages.map(({ start, end }) => mask.slice(start, end)).join(" "));
});

/** The content words of a text; a compound such as "lift-hour" counts by its parts. */
export function countTerms(text: string): Terms {
  const terms = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{3,}/gu)) {
    if (stopWords.has(word) || stopWords.has(word.replace(/s$/, ""))) continue;
    const term = stemOf(word);
    terms.set(term, (terms.get(term) ?? 0) + 1);
  }
  return terms;
}

/**
 * The stem of an English word in lower case, light: plural, past, "-ing" and a few endings that turn a verb into a
 * noun, so that "pay", "payment" and "paying" meet. It need not be a word.
 */
export const stemOf = remembered((word): string => {
  let stem = word;
  if (/(?:ss|sh|ch|x|z)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (stem.length > 4 && stem.endsWith("ies")) stem = `${stem.slice(0, -3)}y`;
  else if (/[^su]s$/.test(stem)) stem = stem.slice(0, -1);
  for (const [ending, rest] of endings) {
    if (stem.length - ending.length < 3 || !stem.endsWith(ending)) continue;
    stem = stem.slice(0, -ending.length) + rest;
    break;
  }
  if (stem.length > 3 && /([bdgklmnprt])\1$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.length > 3 && stem.endsWith("e")) stem = stem.slice(0, -1);
  return stem.length > 3 && stem.endsWith("y") ? `${stem.slice(0, -1)}i` : stem;
});

/** The longest first. */
const endings: readonly (readonly [string, string])[] = [
  ["ational", "ate"],
  ["ization", "ize"],
  ["isation", "ize"],
  ["ability", "able"],
  ["ation", "ate"],
  ["ement", "e"],
  ["ment", ""],
  ["ness", ""],
  ["ance", ""],
  ["ence", ""],
  ["ied", "y"],
  ["ing", ""],
  ["ion", ""],
  ["ity", ""],
  ["our", "or"],
  ["ise", "ize"],
  ["ed", ""],
  ["er", ""],
  ["al", ""],
  ["ly", ""],
];

/** The terms that two texts share. */
const sharedTerms = (a: Terms, b: Terms): readonly string[] => [...a.keys()].filter((term) => b.has(term));

/** How much a text takes up of an earlier one; shares from 0 to 1. */
export interface Overlap {
  /** Of the terms that the earlier text uses at least twice (of all, where it is short), those that come back. */
  readonly takenUp: number;
  /** Of the terms in the later text, each occurrence counted, those that the earlier one knows. */
  readonly known: number;
  /** Different terms in both. */
  readonly shared: number;
}

export function overlapOf(earlier: Terms, later: Terms): Overlap {
  const repeated = [...earlier].filter(([, count]) => count >= 2);
  const central = repeated.length >= fewestCentral ? repeated : [...earlier];
  const all = [...later.values()].reduce((sum, count) => sum + count, 0);
  const known = [...later].reduce((sum, [term, count]) => sum + (earlier.has(term) ? count : 0), 0);
  return {
    takenUp: central.length === 0 ? 1 : central.filter(([term]) => later.has(term)).length / central.length,
    known: all === 0 ? 1 : known / all,
    shared: sharedTerms(earlier, later).length,
  };
}

/** A short text repeats next to nothing; there every term is central. */
const fewestCentral = 5;
