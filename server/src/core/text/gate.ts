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

/** A class, because texts ask a pattern for matches through the methods of `RegExp`. */
class Gated extends RegExp {
  readonly #plain: RegExp;
  readonly #number: number;

  constructor(pattern: RegExp, number: number) {
    super(pattern);
    this.#plain = pattern;
    this.#number = number;
  }

  static override get [Symbol.species](): RegExpConstructor {
    return RegExp;
  }

  override exec(text: string): RegExpExecArray | null {
    if (mayMatch(this.#number, text)) return super.exec(text);
    this.lastIndex = 0;
    return null;
  }

  override test(text: string): boolean {
    return this.exec(text) !== null;
  }

  override [Symbol.matchAll](text: string): RegExpStringIterator<RegExpExecArray> {
    return mayMatch(this.#number, text) ? matchesOf(this.#plain, text) : matchesOf(never, "");
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

function enter(literals: readonly Literal[]): number {
  const number = patterns++;
  for (const { text, starts } of literals) {
    const place = starts ? atStart : anywhere;
    const known = place.get(text);
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
  const may = patternsFor(text);
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
    for (let end = start + 1; end <= word.length; end++) {
      const text = word.slice(start, end);
      if (start === 0) for (const number of atStart.get(text) ?? []) numbers.add(number);
      for (const number of anywhere.get(text) ?? []) numbers.add(number);
    }
  }
  return [...numbers];
}
