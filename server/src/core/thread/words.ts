import { type Figure, figuresIn } from "../facts/figures.ts";
import { perText } from "../facts/per-text.ts";
import { stemOf } from "../facts/terms.ts";
import { stopWords } from "../lexicon/stop-words.ts";
import { remembered } from "../text/remembered.ts";
import type { Piece } from "./nodes.ts";

/** What a text names: stems of its content words, proper names and figures, each with how the text writes it. */
export interface Words {
  readonly terms: ReadonlyMap<string, string>;
  /** Stems that the text writes with a capital within a sentence. */
  readonly names: ReadonlySet<string>;
  readonly figures: ReadonlyMap<string, string>;
}

/** The words of several pieces together. */
export function wordsOf(pieces: readonly Piece[]): Words {
  const terms = new Map<string, string>();
  const names = new Set<string>();
  const figures = new Map<string, string>();
  for (const { block, text } of pieces) {
    if (text === "") continue;
    const read = block ? readInBlock(block, text) : readText(text);
    for (const [stem, written] of read.terms) if (!terms.has(stem)) terms.set(stem, written);
    for (const name of read.names) names.add(name);
    for (const [key, written] of read.figures) if (!figures.has(key)) figures.set(key, written);
  }
  return { terms, names, figures };
}

function read(text: string): Words {
  const terms = new Map<string, string>();
  const names = new Set<string>();
  for (const match of text.matchAll(/\p{L}{3,}/gu)) {
    const [written] = match;
    const word = written.toLowerCase();
    if (stopWords.has(word) || stopWords.has(word.replace(/s$/, ""))) continue;
    const stem = stemOf(word);
    if (!terms.has(stem)) terms.set(stem, written);
    if (/^\p{Lu}/u.test(written) && !opensSentence(text, match.index)) names.add(stem);
  }
  const figures = new Map<string, string>();
  if (/\d|\b(?:half|third|quarter|twice)\b/u.test(text)) {
    for (const figure of figuresIn(text, 0)) {
      const key = keyOf(figure);
      if (key !== undefined && !figures.has(key)) figures.set(key, figure.text);
    }
  }
  return { terms, names, figures };
}

const readInBlock = perText(read);
/** Heads of passages, which belong to no block that is told here. */
const readText = remembered(read);

const opensSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?:|“"«]\s*)$/u.test(text.slice(Math.max(0, at - 3), at));

/** Equal for figures that are the same; undefined for those that any two texts may have in common. */
function keyOf({ kind, value, unit }: Figure): string | undefined {
  if (kind === "clock" || kind === "multiple" || kind === "fraction") return undefined;
  if (kind === "date") return unit === "day" ? `date ${value}` : undefined;
  if (kind === "count")
    return value >= 100 && !(value >= 1900 && value <= 2100) ? `count ${value}` : undefined;
  return `${kind} ${unit} ${Math.round(value * 1000) / 1000}`;
}
