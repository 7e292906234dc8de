import { remembered } from "../text/remembered.ts";
import { countWords } from "../text/words.ts";
import { datesIn } from "./dates.ts";
import { quantitiesIn } from "./quantities.ts";
import { withoutQuotations } from "./sentences.ts";

/**
 * How many words a reader has to hold in mind: a date, a number with its unit, a name of several words, a
 * quotation, an address and a source in brackets are one each, and an enumeration behind a colon is none. Of
 * three parts or more between semicolons the longest counts.
 */
export function wordsToHold(text: string): number {
  const parts = text.split(";");
  if (parts.length >= 3) return Math.max(...parts.map((part) => wordsToHold(part)));
  const shown = withoutEnumeration(text.replace(/\s+/g, " "));
  const spans = [...datesIn(shown), ...quantitiesIn(shown).map((quantity) => withUnit(shown, quantity))];
  let flat = withoutQuotations(shown);
  for (const { start, end } of spans) {
    flat =
      flat.slice(0, start) +
      flat.slice(start, end).replace(/[\s\d.,’'–—/-]+/g, (run) => "x".repeat(run.length)) +
      flat.slice(end);
  }
  const asides = flat.replace(/\([^()]*\)/g, (aside) => (/\d|xx/.test(aside) ? "" : aside));
  const names = asides.replace(
    /(?<=\p{Ll}[,]?\s+)(?:\p{Lu}[\p{L}'’.-]*\s+(?:(?:of|the|and|am|de|la|van|von|der)\s+)?){1,5}\p{Lu}[\p{L}'’-]*(?:\s+[\dx]+(?:\s\p{Ll}\b)?)?/gu,
    "Name",
  );
  return countWords(names, { start: 0, end: names.length });
}

/** "12 minutes" is one word, "12 nurses" two. */
function withUnit(
  text: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const unit =
    /^\s?(?:kilometres?|kilometers?|metres?|meters?|kilograms?|tonnes?|litres?|liters?|hectares?|acres?|miles?|degrees?|kg|km|cm|mm|MB|GB|kW|kWh|p\.m\.|a\.m\.)(?![\p{L}])/u.exec(
      text.slice(end),
    );
  return { start, end: end + (unit?.[0].length ?? 0) };
}

/** What follows a colon and has at least two separators of equal kind is a list that a reader takes piece by piece. */
function withoutEnumeration(text: string): string {
  const colon = /:\s/.exec(text);
  if (!colon) return text;
  const list = text.slice(colon.index + 1);
  const separators = Math.max((list.match(/;/g) ?? []).length, (list.match(/,/g) ?? []).length);
  return separators >= 2 || /\(1\).*\(2\)/s.test(list) ? text.slice(0, colon.index) : text;
}

/** How easily a text reads: Flesch Reading Ease, and the Flesch-Kincaid grade in years of school. */
export interface Readability {
  readonly ease: number;
  readonly grade: number;
  readonly words: number;
}

/** Figures and code have no syllables to speak of and are left out. */
export function readabilityOf(sentences: readonly string[]): Readability {
  let words = 0;
  let syllables = 0;
  let counted = 0;
  for (const sentence of sentences) {
    const length = lengthOf(sentence);
    if (length.words === 0) continue;
    counted++;
    words += length.words;
    syllables += length.syllables;
  }
  if (words === 0) return { ease: 100, grade: 0, words };
  const perSentence = words / counted;
  const perWord = syllables / words;
  return {
    ease: 206.835 - 1.015 * perSentence - 84.6 * perWord,
    grade: 0.39 * perSentence + 11.8 * perWord - 15.59,
    words,
  };
}

const lengthOf = remembered((sentence) => {
  const words = sentence.match(/(?<![\p{L}\d])\p{L}[\p{L}'’]*/gu) ?? [];
  return { words: words.length, syllables: words.reduce((sum, word) => sum + syllablesOf(word), 0) };
});

/** Groups of vowels, less the silent ones at the end. */
function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/['’]s?$/, "");
  if (plain.length <= 3) return 1;
  const stem = plain.replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, "").replace(/^y/, "");
  return Math.max(1, stem.match(/[aeiouyäöüáéíóúàèâêô]{1,2}/g)?.length ?? 1);
}
