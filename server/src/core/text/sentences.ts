import { type Span, shift } from "./span.ts";

/**
 * Splits a passage of masked prose into sentences, with offsets into `mask`. A full stop ends a sentence only
 * before a space and something that can open the next one; abbreviations, initials, decimals, ordinals
 * and the dots of "9 a.m." do not. Chinese and Japanese stops need no space.
 */
export function sentencesIn(mask: string, passage: Span): Span[] {
  // Looked for in the whole mask, a passage without stops would have all that follows searched.
  const text = mask.slice(passage.start, passage.end);
  const sentences: Span[] = [];
  let start = skipSpaces(text, 0);
  for (const { 0: stop, index } of text.matchAll(stops)) {
    if (index < start) continue;
    const end = index + stop.length;
    if (!endsSentence(text, start, index, end)) continue;
    sentences.push(shift({ start, end }, passage.start));
    start = skipSpaces(text, end);
  }
  const end = trimEnd(text, start);
  if (end > start) sentences.push(shift({ start, end }, passage.start));
  return sentences;
}

/** A stop, repeated or mixed, with the quotes and brackets that close after it. */
const stops = /[.!?…]+["'”’»)\]]*|[。！？]+[」』”）]*/g;

/** Titles and short forms after which a capital letter goes on with the sentence. */
const abbreviations =
  /(?:^|[\s("“‘'[])(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Rev|Gen|Capt|Hon|Nos|Nr|Fig|Figs|Eq|Sec|Ch|vs|e\.g|i\.e|etc|cf|al|ca|approx|est|dept|Inc|Ltd|Co|Corp|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|bzw|z\.B|d\.h|u\.a|ggf|usw|Abb|Art|Abs|Mio|Mrd|Tsd|Mme|Mlle|M|p\.ex|Sra|Srta|Dra|Ud|Uds|pág|núm|vol|pp?)$/;
/** "No. 7" is a number, "No. We wait." an answer. */
const numero = /(?:^|[\s(])(?:No|Nr|n°)$/;
/** Words that open a sentence and are no surname after an initial. */
const openers =
  /^["'“‘(]*(?:The|This|That|These|Those|It|Its|We|They|He|She|You|I|A|An|In|On|At|By|For|From|If|When|While|Where|There|Then|But|And|Or|So|Our|Their|His|Her|Each|Every|No|Not|Some|Most|All|Both|One|Two|Three|As|After|Before|Because|Since|With|Without|To|What|Who|How|Why)\b/;
const endedAbbreviation = /(?:^|\s)(?:etc|a\.m|p\.m|Inc|Ltd|Co|Corp|al|usw)$/;
const initials = /(?:^|[\s(“"])(?:[A-Z]\.)*[A-Z]$/;
/** German and other languages write "12. Mai". */
const monthAfterOrdinal =
  /^(?:Jänner|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Quartal|Halbjahr)/;
const opensSentence = /^["'“‘«„([¿¡*_]*[\p{Lu}\p{Lt}\p{Lo}\p{N}$€£¥\uE000]/u;

function endsSentence(text: string, start: number, stop: number, end: number): boolean {
  if (end >= text.length) return true;
  // A quotation that ends with its own stop goes on with "and so she said".
  if (/[。！？]/.test(text.charAt(stop)))
    return !(/[」』”]$/.test(text.slice(stop, end)) && /^(?:と|って|との)/.test(text.slice(end, end + 2)));
  if (!/\s/.test(text.charAt(end))) return false;
  const next = text.slice(skipSpaces(text, end), end + 40);
  if (next === "") return true;
  if (!opensSentence.test(next)) return false;
  if (text.charAt(stop) !== "." || end - stop > 1) return true;
  const before = text.slice(Math.max(start, stop - 24), stop);
  if (endedAbbreviation.test(before)) return /^["'“‘«„([]*\p{Lu}/u.test(next);
  if (abbreviations.test(before)) return false;
  if (numero.test(before)) return !/^\d/.test(next);
  if (initials.test(before)) return openers.test(next) || !/^\p{Lu}/u.test(next);
  if (stop - start < 8 && /^\(?\d{1,4}$/.test(text.slice(start, stop))) return false;
  return !(/\d$/.test(before) && monthAfterOrdinal.test(next));
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}

function trimEnd(text: string, start: number): number {
  let end = text.length;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}
