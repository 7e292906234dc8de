import { fold, type Literal, needsOf, piecesOf } from "./needs.ts";
import { remembered } from "./remembered.ts";

/**
 * The same pattern, run only where one of the texts occurs that it cannot do without. Most patterns of the rules are
 * long lists of words of which a sentence holds none: one walk over the sentence tells for all patterns at once.
 */
export function gated(pattern: RegExp): RegExp {
  if (pattern.sticky) return pattern;
  const needs = needsOf(pattern);
  return needs ? new Gated(pattern, enter(needs)) : pattern;
}

/** Of several rows those whose pattern may match a text, in their order: one look tells it for all of them. */
export function likely<T>(rows: readonly T[], patternOf: (row: T) => RegExp): (text: string) => readonly T[] {
  const numbered = rows.map((row) => {
    const pattern = patternOf(row);
    return { row, number: pattern instanceof Gated ? pattern.number : undefined };
  });
  return (text) => {
    if (text.length > longest) return rows;
    const may = patternsFor(text);
    return numbered.filter(({ number }) => number === undefined || holds(may, number)).map(({ row }) => row);
  };
}

/**
 * The same pattern, run only where a text holds one of the words: whole runs of letters, folded as `fold` does, of
 * which every match holds one. For patterns that are made while a document is read.
 */
export function gatedByWords(pattern: RegExp, words: ReadonlySet<string>): RegExp {
  return new WordGated(pattern, words);
}

class WordGated extends RegExp {
  readonly #plain: RegExp;
  readonly #words: ReadonlySet<string>;

  constructor(pattern: RegExp, words: ReadonlySet<string>) {
    super(pattern);
    this.#plain = pattern;
    this.#words = words;
  }

  static override get [Symbol.species](): RegExpConstructor {
    return RegExp;
  }

  override exec(text: string): RegExpExecArray | null {
    if (this.#occursIn(text)) return super.exec(text);
    this.lastIndex = 0;
    return null;
  }

  /** Asks about the whole text and leaves no position behind, so that many may share a global pattern. */
  override test(text: string): boolean {
    this.lastIndex = 0;
    const isFound = this.exec(text) !== null;
    this.lastIndex = 0;
    return isFound;
  }

  override [Symbol.matchAll](text: string): RegExpStringIterator<RegExpExecArray> {
    return this.#occursIn(text) ? matchesOf(this.#plain, text) : matchesOf(never, "");
  }

  #occursIn(text: string): boolean {
    return text.length > longest || wordsOf(text).some((word) => this.#words.has(word));
  }
}

const wordsOf = remembered((text): readonly string[] => fold(text).match(/\p{L}+/gu) ?? []);

/** A class, because texts ask a pattern for matches through the methods of `RegExp`. */
class Gated extends RegExp {
  readonly #plain: RegExp;
  readonly number: number;

  constructor(pattern: RegExp, number: number) {
    super(pattern);
    this.#plain = pattern;
    this.number = number;
  }

  static override get [Symbol.species](): RegExpConstructor {
    return RegExp;
  }

  override exec(text: string): RegExpExecArray | null {
    if (mayMatch(this.number, text)) return super.exec(text);
    this.lastIndex = 0;
    return null;
  }

  override test(text: string): boolean {
    return this.exec(text) !== null;
  }

  override [Symbol.matchAll](text: string): RegExpStringIterator<RegExpExecArray> {
    return mayMatch(this.number, text) ? matchesOf(this.#plain, text) : matchesOf(never, "");
  }
}

const never = /(?!)/g;

/** What `matchAll` gives, without the copy of the pattern that it makes for each text. */
function* matchesOf(pattern: RegExp, text: string): RegExpStringIterator<RegExpExecArray> {
  let from = 0;
  for (;;) {
    // Set each time, because another walk with the same pattern may have begun in between.
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (!match) return undefined;
    const width = pattern.unicode && (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
    from = match[0] === "" ? match.index + width : match.index + match[0].length;
    yield match;
  }
}

/** Numbers of the patterns that need a text: at the start of a word, or anywhere in it. */
const atStart = new Map<string, number[]>();
const anywhere = new Map<string, number[]>();
let patterns = 0;
let longestLiteral = 0;

function enter(literals: readonly Literal[]): number {
  const number = patterns++;
  for (const { text, starts } of literals) {
    const place = starts ? atStart : anywhere;
    const known = place.get(text);
    longestLiteral = Math.max(longestLiteral, text.length);
    if (!known) place.set(text, [number]);
    else if (known.at(-1) !== number) known.push(number);
  }
  patternsFor = remembered(marked);
  patternsOf = remembered(named);
  return number;
}

/** In longer texts nearly everything occurs, so that looking first is lost work. In UTF-16 units. */
const longest = 3_000;

function mayMatch(number: number, text: string): boolean {
  if (text.length > longest) return true;
  return holds(patternsFor(text), number);
}

function holds(may: readonly number[], number: number): boolean {
  return (((may[Math.floor(number / bits)] ?? 0) >>> (number % bits)) & 1) === 1;
}

/** Bits that a small integer holds. A typed array would be quicker to fill, and far slower to make. */
const bits = 30;

/** A bit for each pattern that has something in a text of what it needs. */
let patternsFor = remembered(marked);

function marked(text: string): readonly number[] {
  const may: number[] = new Array(Math.ceil(patterns / bits)).fill(0);
  for (const word of piecesOf(fold(text))) {
    for (const number of patternsOf(word)) {
      const at = Math.floor(number / bits);
      may[at] = (may[at] ?? 0) | (1 << (number % bits));
    }
  }
  return may;
}

/** The patterns that need something of a word; few words are new, so that this is told once for most. */
let patternsOf = remembered(named);

function named(word: string): readonly number[] {
  const numbers = new Set<number>();
  for (let start = 0; start < word.length; start++) {
    // A row of dashes is one word as well, and it may be long.
    const last = Math.min(word.length, start + longestLiteral);
    for (let end = start + 1; end <= last; end++) {
      const text = word.slice(start, end);
      if (start === 0) for (const number of atStart.get(text) ?? []) numbers.add(number);
      for (const number of anywhere.get(text) ?? []) numbers.add(number);
    }
  }
  return [...numbers];
}
