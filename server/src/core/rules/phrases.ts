import type { Fix, Severity } from "../analysis.ts";
import { type Spoken, spokenIn } from "../facts/spoken.ts";
import type { Block } from "../text/blocks.ts";
import { gated, likely } from "../text/gate.ts";
import type { Span } from "../text/span.ts";
import { type BlockPlace, type Charge, formCriterion, type RuleContext } from "./rule.ts";

/**
 * A row of a lexicon. In `match` a space stands for any run of spaces and line breaks, `'` for every
 * apostrophe and `~` for a hyphen, a space or nothing; the rest is a regular expression without case.
 */
export interface Phrase {
  readonly match: string;
  /** Silent where this occurs in the sentence; written like `match`. */
  readonly unless?: string;
  /** Silent where the text before, up to the phrase, ends like this; written like `match`. */
  readonly notAfter?: string;
  /** Silent where the text behind begins like this; written like `match`. */
  readonly notBefore?: string;
  /** Plain words to put in its place; "" to take it out. $1 is the first group. */
  readonly plain?: string;
  /** True where the plain words are only nearly the same, so that an author has to look. */
  readonly unsure?: true;
  /** A word that tells rows of one list apart where a rule treats them differently. */
  readonly sort?: string;
}

/** A phrase as it was met; the span is relative to the block. */
export interface Met {
  readonly span: Span;
  readonly text: string;
  readonly phrase: Phrase;
  readonly spoken: Spoken;
  /** Where it stands in the sentence. */
  readonly at: number;
  readonly plain: string | undefined;
}

/** A lexicon made ready: the rows that a sentence may hold. */
export type Phrases = (text: string) => readonly CompiledPhrase[];

interface CompiledPhrase {
  readonly phrase: Phrase;
  readonly match: RegExp;
  readonly unless: RegExp | undefined;
  readonly notAfter: RegExp | undefined;
  readonly notBefore: RegExp | undefined;
}

export function phrasesOf(phrases: readonly Phrase[]): Phrases {
  const rows = phrases.map(
    (phrase): CompiledPhrase => ({
      phrase,
      match: pattern(phrase.match, "giu"),
      unless: phrase.unless === undefined ? undefined : new RegExp(spread(phrase.unless), "iu"),
      notAfter:
        phrase.notAfter === undefined ? undefined : new RegExp(`(?:${spread(phrase.notAfter)})\\s*$`, "iu"),
      notBefore:
        phrase.notBefore === undefined ? undefined : new RegExp(`^(?:${spread(phrase.notBefore)})`, "iu"),
    }),
  );
  return likely(rows, ({ match }) => match);
}

const pattern = (match: string, flags: string): RegExp =>
  gated(new RegExp(`(?<![\\p{L}\\p{N}_])(?:${spread(match)})(?![\\p{L}\\p{N}_])`, flags));

const spread = (match: string): string =>
  match
    .replaceAll("~", "[-\\u2010\\u2011\\s]?")
    .replace(/(?<![[\\]) /g, "\\s+")
    .replaceAll("'", "['’ʼ‘]");

/** The sentences that rules of wording may judge: those of the body, outside appendices. */
export const spokenBy = (block: Block, place: BlockPlace): readonly Spoken[] =>
  place.inAppendix ? [] : spokenIn(block);

/** Every phrase of a lexicon in one sentence; of two that overlap the earlier row wins. */
export function* met(spoken: Spoken, phrases: Phrases, context: RuleContext): Iterable<Met> {
  const { own, sentence } = spoken;
  const taken: Span[] = [];
  for (const { phrase, match, unless, notAfter, notBefore } of phrases(own)) {
    for (const found of own.matchAll(match)) {
      const [text] = found;
      const here = { start: found.index, end: found.index + text.length };
      if (taken.some((other) => here.start < other.end && other.start < here.end)) continue;
      if (
        unless?.test(own) ||
        notAfter?.test(own.slice(0, here.start)) ||
        notBefore?.test(own.slice(here.end))
      )
        continue;
      if (isName(own, found.index, text) || isAccepted(text, context)) continue;
      taken.push(here);
      yield {
        span: { start: sentence.start + here.start, end: sentence.start + here.end },
        text: text.replace(/\s+/g, " "),
        phrase,
        spoken,
        at: found.index,
        plain: phrase.plain?.replace("$1", (found[1] ?? "").replace(/\s+/g, " ")),
      };
    }
  }
}

/** A capital inside a sentence, or two at its start, belong to a name: "Next Generation Dairy". */
function isName(own: string, at: number, text: string): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(text)) return false;
  const isOpening = !/[\p{L}\p{N}]/u.test(own.slice(0, at)) || /[:;–—]\s*$/.test(own.slice(0, at));
  return !isOpening || /\s\p{Lu}\p{Ll}/u.test(text) || /^\s\p{Lu}\p{Ll}+/u.test(own.slice(at + text.length));
}

const isAccepted = (text: string, { settings }: RuleContext): boolean =>
  settings.terms.accepted.some((word) => word.toLowerCase() === text.replace(/\s+/g, " ").toLowerCase());

/** Puts `plain` in the place of a phrase: keeps the capital, mends the article before it, takes spare spaces. */
export function replacing(block: Block, span: Span, plain: string, safe: boolean): Fix[] {
  const { source } = block;
  const old = source.slice(span.start, span.end);
  if (/[*_`[\]<>]/.test(old)) return [];
  const isCapital = /^\p{Lu}/u.test(old);
  if (plain === "") return deleting(block, span, isCapital, safe);
  const article = /(?<![\p{L}])(a|an)\s+$/iu.exec(source.slice(0, span.start));
  const start = article ? span.start - article[0].length : span.start;
  const [first = ""] = article ?? [];
  const lead = article
    ? `${withCase(articleFor(plain), first)}${first.trimStart().slice(article[1]?.length)}`
    : "";
  const text = `${lead}${isCapital ? capital(plain) : plain}`;
  return [{ title: `Replace by “${plain}”`, safe, edits: [{ span: { start, end: span.end }, text }] }];
}

function deleting({ source }: Block, span: Span, isCapital: boolean, safe: boolean): Fix[] {
  const behind = /^[^\S\r\n]*,?\s+(?=\S)/.exec(source.slice(span.end))?.[0] ?? "";
  const ahead = behind ? "" : (/[^\S\r\n]+$/.exec(source.slice(0, span.start))?.[0] ?? "");
  const next = source.charAt(span.end + behind.length);
  const article = /(?<![\p{L}])(a|an)\s+$/iu.exec(source.slice(0, span.start));
  const title = `Delete “${source.slice(span.start, span.end).replace(/\s+/g, " ")}”`;
  if (article) {
    const rest = /^\p{L}+/u.exec(source.slice(span.end + behind.length))?.[0] ?? "";
    const from = span.start - article[0].length;
    const text = `${withCase(articleFor(rest), article[0])} `;
    return [{ title, safe, edits: [{ span: { start: from, end: span.end + behind.length }, text }] }];
  }
  const end = span.end + behind.length + (isCapital && next ? 1 : 0);
  const text = isCapital ? next.toUpperCase() : "";
  return [{ title, safe, edits: [{ span: { start: span.start - ahead.length, end }, text }] }];
}

const articleFor = (word: string): string =>
  /^(?:[aeio]|u(?!ni|se|sual|tili))/i.test(word) && !/^(?:one|once|eu)/i.test(word) ? "an" : "a";

const withCase = (text: string, like: string): string => (/^\p{Lu}/u.test(like) ? capital(text) : text);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Sentence-level findings cost the section that they stand in, or the form. */
export const chargeAt = ({ sections }: BlockPlace, points: number): Charge => ({
  criterion: sections[0] ?? formCriterion,
  points,
});

/** The sections in which vague words cost most, by the ids of every profile. */
const strict = new Set([
  "executive-summary",
  "customer-problem",
  "success-metrics",
  "introduction",
  "state-of-the-business",
  "goals",
]);

/** A warning where the reader decides by the sentence, a hint elsewhere. */
export const severityAt = ({ sections }: BlockPlace): Severity =>
  sections.some((id) => strict.has(id)) ? "warning" : "hint";

/** A phrase as a message names it, shortened. */
export const quoted = (text: string): string => {
  const flat = text.replace(/\s+/g, " ").trim();
  return `“${flat.length > 60 ? `${flat.slice(0, 59)}…` : flat}”`;
};
