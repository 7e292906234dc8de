import { headingLexicons } from "../lexicon/headings/index.ts";
import type { HeadingLexicon, HeadingPhrases, OtherPart } from "../lexicon/headings/lexicon.ts";
import { type HeadingVariant, headingVariants, normaliseHeading } from "./heading-text.ts";

/** What the words of a heading say about the section it opens. */
export interface HeadingMatch {
  readonly section: string;
  readonly tier: "strong" | "weak";
  /** 0 to 5: tier, and whether the whole heading or a piece of it names the section. */
  readonly strength: number;
  /** True where the heading joins two names and this is only one of them. */
  readonly joined: boolean;
}

export interface HeadingReading {
  /** At most one match per section, strongest first. */
  readonly matches: readonly HeadingMatch[];
  /** A part that narratives may have besides their sections. */
  readonly other: OtherPart | undefined;
  /** Sections that the wording merely hints at. */
  readonly cues: readonly string[];
}

const strengthOf = {
  strong: { whole: 4, left: 3.6, bracket: 3.4, right: 3.2 },
  weak: { whole: 2.5, left: 2.2, bracket: 2, right: 1.9 },
} as const;
/** A name joined to another by "and" weighs a little less than one that stands alone. */
const joinedLoss = 0.5;

/** A heading is named at its beginning; what is longer, in UTF-16 units, is a paragraph in disguise. */
const longestHeading = 200;

/** Reads a heading by the lexicons of some languages, the document's own first; `own` are a project's extra phrases by section id. */
export function readHeading(
  text: string,
  languages: readonly string[],
  own: Readonly<Record<string, readonly string[]>> = {},
): HeadingReading {
  const variants = headingVariants(normaliseHeading(text.slice(0, longestHeading)));
  const lexicons = languages
    .flatMap((language) => headingLexicons.filter((one) => one.language === language))
    .map(compiled);
  const other = lexicons.map((lexicon) => otherPart(lexicon, variants)).find((part) => part !== undefined);
  const found = new Map<string, HeadingMatch>();
  for (const lexicon of lexicons) {
    // "Problem" is a strong word in English and an everyday one in German: the document's language has the say.
    const decided = new Set(found.keys());
    for (const match of matchesOf(lexicon, variants))
      if (!decided.has(match.section)) keepStronger(found, match);
  }
  for (const [section, phrases] of Object.entries(own)) {
    if (phrases.length === 0) continue;
    const pattern = alternation(phrases);
    const hit = variants.find((variant) => pattern.test(variant.text));
    if (hit) keepStronger(found, { section, tier: "strong", strength: 5, joined: false });
  }
  const isOwn = (section: string): boolean => (own[section]?.length ?? 0) > 0;
  // "Tenets" are a part of their own in one profile and a section of another; other false friends name nothing.
  const matches = [...found.values()].filter(
    ({ section }) => other === undefined || section === other || isOwn(section),
  );
  return {
    matches: matches.sort((a, b) => b.strength - a.strength),
    other,
    cues: other === undefined ? cuesOf(lexicons, variants) : [],
  };
}

/** A name that is one of two joined stays so, also where the whole heading happens to match it as well. */
function keepStronger(found: Map<string, HeadingMatch>, match: HeadingMatch): void {
  const known = found.get(match.section);
  const stronger = known && known.strength >= match.strength ? known : match;
  found.set(match.section, { ...stronger, joined: match.joined || known?.joined === true });
}

function otherPart(lexicon: CompiledLexicon, variants: readonly HeadingVariant[]): OtherPart | undefined {
  const heads = variants.filter(({ piece }) => piece === "whole" || piece === "left");
  return lexicon.others.find(({ pattern }) => heads.some(({ text }) => pattern.test(text)))?.part;
}

function* matchesOf(lexicon: CompiledLexicon, variants: readonly HeadingVariant[]): Iterable<HeadingMatch> {
  for (const { text, piece } of variants) {
    const whole = [...sectionsNamed(lexicon, text)];
    for (const { section, tier } of whole) {
      yield { section, tier, strength: strengthOf[tier][piece], joined: false };
    }
    const names = text.split(lexicon.joiner);
    if (names.length < 2 || names.length > 3 || (piece !== "whole" && piece !== "left")) continue;
    for (const name of names) {
      for (const { section, tier } of sectionsNamed(lexicon, name)) {
        yield { section, tier, strength: strengthOf[tier][piece] - joinedLoss, joined: true };
      }
    }
  }
}

function* sectionsNamed(
  lexicon: CompiledLexicon,
  text: string,
): Iterable<{ section: string; tier: "strong" | "weak" }> {
  for (const { section, strong, weak, never } of lexicon.sections) {
    if (never.test(text)) continue;
    if (strong.test(text)) yield { section, tier: "strong" };
    else if (weak.test(text)) yield { section, tier: "weak" };
  }
}

function cuesOf(lexicons: readonly CompiledLexicon[], variants: readonly HeadingVariant[]): string[] {
  const hinted = lexicons.flatMap(({ sections }) =>
    sections.filter(({ cue }) => variants.some(({ text }) => cue.test(text))).map(({ section }) => section),
  );
  return [...new Set(hinted)];
}

interface CompiledLexicon {
  readonly sections: readonly CompiledSection[];
  readonly others: readonly { readonly part: OtherPart; readonly pattern: RegExp }[];
  readonly joiner: RegExp;
}

interface CompiledSection {
  readonly section: string;
  readonly strong: RegExp;
  readonly weak: RegExp;
  readonly cue: RegExp;
  readonly never: RegExp;
}

const compiledLexicons = new WeakMap<HeadingLexicon, CompiledLexicon>();

function compiled(lexicon: HeadingLexicon): CompiledLexicon {
  const known = compiledLexicons.get(lexicon);
  if (known) return known;
  const result: CompiledLexicon = {
    sections: Object.entries(lexicon.sections).map(([section, phrases]) => compileSection(section, phrases)),
    others: otherParts.map((part) => ({
      part,
      pattern: alternation([...lexicon.others[part], ...(lexicon.sections[part]?.strong ?? [])]),
    })),
    joiner: joinerOf(lexicon.joiners),
  };
  compiledLexicons.set(lexicon, result);
  return result;
}

const otherParts: readonly OtherPart[] = ["none", "non-goals", "alternatives", "tenets", "faq"];

const compileSection = (section: string, phrases: HeadingPhrases): CompiledSection => ({
  section,
  strong: alternation(phrases.strong),
  weak: alternation(phrases.weak),
  cue: alternation(phrases.cues),
  never: alternation(phrases.never ?? []),
});

/** Latin joiners stand between spaces; those of Chinese and Japanese do not, and Korean ones end a word. */
function joinerOf(joiners: readonly string[]): RegExp {
  const patterns = joiners.map((joiner) => {
    if (/^[와과]$/.test(joiner)) return `(?<=\\S)${joiner}\\s+`;
    return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}・]+$/u.test(joiner)
      ? joiner
      : `\\s+${joiner}\\s+`;
  });
  return new RegExp([...patterns, ",\\s+", "、"].join("|"), "u");
}

/** One expression for all phrases; the notation is that of the lexicon. Never matches where there are none. */
function alternation(phrases: readonly string[]): RegExp {
  return phrases.length === 0 ? /$^/u : new RegExp(`^(?:${phrases.map(expression).join("|")})$`, "u");
}

function expression(phrase: string): string {
  return phrase
    .replace(/[.+?^$\\{}]/g, "\\$&")
    .replace(/\[([^\]]*)\] /g, "(?:(?:$1) )?")
    .replace(/ \[([^\]]*)\]/g, "(?: (?:$1))?")
    .replace(/\[([^\]]*)\]/g, "(?:$1)?")
    .replace(/\((?!\?)/g, "(?:")
    .replace(/^… /, "(?:.* )?")
    .replace(/ …$/, "(?:[ ,:;—–-].*)?")
    .replace(/ … /g, " (?:.* )?")
    .replace(/…/g, ".*")
    .replace(/(?<!\.|\])\*/g, "[^ ]*");
}
