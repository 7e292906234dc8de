import {
  customerNouns,
  customerPlurals,
  neverCustomers,
  openersThatAreNoNames,
  personVerbs,
} from "../lexicon/customers.ts";
import type { Narrative } from "../narrative/narrative.ts";
import { gated, gatedByWords } from "../text/gate.ts";
import { remembered } from "../text/remembered.ts";
import { type ToldSentence, toldIn } from "./section-text.ts";

/** Who the customers of a narrative are, as a pattern over its text. */
export interface Customers {
  /** Matches a customer noun, a persona's name or the project's own word; global, so use `matchAll` or `match`. */
  readonly pattern: RegExp;
  /** Personas by first name, learned from the text. */
  readonly personas: readonly string[];
  /** Nouns in the singular that this document uses for its customers and the lexicon does not know. */
  readonly learned: readonly string[];
  /** Nouns that may be customers by one weak sign alone, singular, the likeliest first; the pattern leaves them out. */
  readonly possible: readonly string[];
}

const known = new WeakMap<Narrative, Map<string, Customers>>();

/**
 * Learns the customers: the lexicon's nouns, those of the project, nouns that do in the summary and the problem
 * what only people do ("skippers who", "midwives wait"), and the people introduced by name ("Rosa Lindt runs a
 * bakery"). `own` are the project's words, singular.
 */
export function customersOf(narrative: Narrative, own: readonly string[]): Customers {
  const key = own.join("\n");
  const byWords = known.get(narrative) ?? new Map<string, Customers>();
  known.set(narrative, byWords);
  const found = byWords.get(key) ?? learn(narrative, own);
  byWords.set(key, found);
  return found;
}

function learn(narrative: Narrative, own: readonly string[]): Customers {
  const personas = personasIn(narrative);
  const { learned, possible } = nounsIn(narrative);
  const nouns = [...customerNouns, ...learned, ...own.map((word) => word.toLowerCase())].flatMap((noun) =>
    /[^aeiou]y$/.test(noun) ? [noun, noun.replace(/y$/, "ie")] : [noun],
  );
  return { pattern: patternOf(nouns.join("\n"), personas.join("\n")), personas, learned, possible };
}

/** Narratives name few customers that the lexicon does not know, so that a pattern serves for many readings of one. */
const patternOf = (nouns: string, personas: string): RegExp => compiled(`${nouns}\n\n${personas}`);

const compiled = remembered((lists) => {
  const [nouns = [], names = []] = lists
    .split("\n\n")
    .map((list) => list.split("\n").filter((word) => word !== ""));
  const noun = `(?:(?:${nouns.map(escaped).join("|")})(?:s['’]|['’]s|es|s)?|${customerPlurals.join("|")})`;
  const name = names.length > 0 ? `(?:${names.map(escaped).join("|")})(?:['’]s?)?` : "(?!)";
  const firsts = [...nouns, ...names, ...customerPlurals].flatMap((word) => {
    const [first = "", ...rest] = word.toLowerCase().match(/\p{L}+/gu) ?? [];
    return rest.length > 0 ? [first] : [first, `${first}s`, `${first}es`];
  });
  return gatedByWords(
    new RegExp(String.raw`(?<![\p{L}-])(?:${noun}|${name})(?![\p{L}])(?!-\p{L})`, "giu"),
    new Set(firsts),
  );
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const tellsOfCustomers = ["executive-summary", "customer-problem", "introduction", "press-release"];

/** Nouns of the summary and the problem that are people by what they do, singular: for certain, and perhaps. */
function nounsIn(narrative: Narrative): Pick<Customers, "learned" | "possible"> {
  const counts = new Map<string, number>();
  const add = (word: string | undefined, weight: number): void => {
    const noun = singular((word ?? "").toLowerCase());
    if (noun.length < 3 || neverCustomers.has(noun) || customerNouns.includes(noun)) return;
    counts.set(noun, (counts.get(noun) ?? 0) + weight);
  };
  for (const sentence of toldOf(narrative, tellsOfCustomers)) {
    const text = sentence.own;
    for (const pattern of nounSigns) for (const match of text.matchAll(pattern)) add(match[1], 2);
    const subject =
      /^(?:\p{Lu}\p{Ll}+ )?(\p{L}\p{Ll}{2,}s)(?: (?:in|of|on|at|from|with) (?:\p{L}+ ){1,4}?)? ?(?=\p{Ll})/u.exec(
        text,
      );
    if (subject && personVerbs.test(text.slice(subject[0].length)))
      add(subject[1], isAgent(subject[1] ?? "") ? 2 : 1);
  }
  const learned = [...counts].filter(([, count]) => count >= 2).map(([noun]) => noun);
  return { learned, possible: [...counts.keys()].filter((noun) => !learned.includes(noun)) };
}

const nounSigns: readonly RegExp[] = [
  // "skippers who", "Owners who"
  gated(/(?<!\p{L})(\p{L}\p{Ll}{2,}(?:s|folk)) who(?!\p{L})/gu),
  // "a night porter who", "every driver who"
  gated(/(?<!\p{L})(?:[Aa]n?|[Ee]very|[Ee]ach|[Aa]ny|[Nn]o|[Oo]ne) (?:\p{Ll}+ )?(\p{Ll}{3,}) who(?!\p{L})/gu),
  gated(/(?<!\p{L})[Oo]ur customers(?:,| are| —| –|:) (?:the |all )?(\p{Ll}{3,}s)(?!\p{L})/gu),
];

const isAgent = (word: string): boolean =>
  /(?:[^aeiou]er|or|ist|ant|ian|ee|man|men|woman|women|keeper|smith|wright|eer|ess|mate|folk)s?$/i.test(word);

const singular = (word: string): string =>
  /ies$/.test(word)
    ? word.replace(/ies$/, "y")
    : /ves$/.test(word)
      ? word.replace(/ves$/, "fe")
      : word.replace(/(?<=[^s])s$/, "");

function toldOf(narrative: Narrative, ids: readonly string[]): readonly ToldSentence[] {
  return narrative.sections.filter(({ spec }) => ids.includes(spec.id)).flatMap(toldIn);
}

/**
 * First names of the people whom summary, problem or solution tell about. A capital alone proves nothing (towns and
 * firms have one): beside it there must be a sign of a person, such as an age, "who", a pronoun or an utterance.
 */
function personasIn(narrative: Narrative): string[] {
  const names = new Set<string>();
  const title = (narrative.title?.text ?? "").toLowerCase().split(/\P{L}+/u);
  const isNoName = (name: string): boolean =>
    openersThatAreNoNames.has(name.toLowerCase()) ||
    title.includes(name.toLowerCase()) ||
    isPlaceOrWord(narrative.text, name);
  for (const sentence of toldOf(narrative, [...tellsOfCustomers, "solution"])) {
    for (const name of namesIn(sentence)) {
      const first = name.replace(formOfAddress, "").split(/\s/)[0] ?? "";
      if (first !== "" && !isNoName(first)) names.add(first);
    }
  }
  return [...names];
}

const formOfAddress = gated(/^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Frau|Herr|Sir|Madame?|Señora?|Sister|Captain)\.?\s+/);

/** A word that also stands in small letters is no name; one that follows "in" or "from" is a place. */
function isPlaceOrWord(text: string, name: string): boolean {
  const isWord = standsIn(
    text,
    name.toLowerCase(),
    (before, after) => !/\p{L}$/u.test(before) && !/^\p{L}/u.test(after),
  );
  return (
    isWord ||
    standsIn(
      text,
      name,
      (before, after) => /(?<!\p{L})(?:[Ii]n|outside) $/u.test(before) && !/^(?: \p{Lu}|\p{L})/u.test(after),
    )
  );
}

/** Whether a word occurs with such a text before it and behind it, ten letters of each. */
function standsIn(text: string, word: string, fits: (before: string, after: string) => boolean): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (fits(text.slice(Math.max(0, at - 10), at), text.slice(end, end + 10))) return true;
  }
  return false;
}

const capitalised = String.raw`\p{Lu}\p{Ll}{2,}`;
const fullName = String.raw`(${capitalised}(?:\s+\p{Lu}[\p{L}'’-]+){0,2})`;
const nameSigns: readonly RegExp[] = [
  // "Halina Brandt, 78, left", "Rosa, who runs", "Wout, a nurse"
  new RegExp(String.raw`(?<!\p{L})${fullName},?\s+(?:\(?\d\d\)?(?=[,)\s])|who\s)`, "gu"),
  new RegExp(String.raw`(?<!\p{L})${fullName}, (?:an? |\d\d,)`, "gu"),
  // "Take Rosa", "one of them is Rosa"
  gated(
    new RegExp(
      String.raw`\b(?:[Tt]ake|[Mm]eet|[Ii]magine|[Cc]onsider|like|asked|told|named|called) ${fullName}(?=[,.:\s])`,
      "gu",
    ),
  ),
  // "said Rosa", "Rosa told us"
  new RegExp(String.raw`\b(?:said|says|told us|wrote|asked|explained) ${fullName}`, "gu"),
  gated(
    new RegExp(
      String.raw`(?<!\p{L})${fullName} (?:said|says|told|tells|wrote|asked|asks|explained|put it)\b`,
      "gu",
    ),
  ),
];
const opening = gated(
  new RegExp(
    String.raw`^(?:On \d{1,2} \p{L}+(?: \d{4})?,? |In \p{L}+(?: \d{4})?,? |[^,]{2,40}, )?${fullName}(?:['’]s)?,?\s+\p{Ll}`,
    "u",
  ),
);
const personPronoun = gated(/(?<!\p{L})(?:she|he|her|him|his|hers)(?!\p{L})/iu);

const goesOnAboutThem = gated(/^(?:[^,]{2,60},?[”"]? )?(?:she|he|her|his)\s/iu);

const signedNames = remembered((text): readonly string[] =>
  nameSigns.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(([, name]) => name ?? [])),
);

const openingName = remembered((text) => opening.exec(text)?.[1]);

function* namesIn(sentence: ToldSentence): Iterable<string> {
  yield* signedNames(sentence.text);
  const name = openingName(sentence.text);
  if (name && personPronoun.test(sentence.text.slice(name.length))) yield name;
  // "Jytte Holm runs a workshop. On 12 February she …": the pronoun of a sentence soon after.
  if (!goesOnAboutThem.test(sentence.text)) return;
  let earlier = sentence.before;
  for (let back = 0; back < 3 && earlier; back++) {
    const named = openingName(earlier.text);
    if (named) yield named;
    earlier = earlier.before;
  }
}
