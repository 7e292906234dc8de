import { approvesPaper, dependsOn, mustAct, noParty } from "../lexicon/dependency-wording.ts";
import type { Section } from "../narrative/narrative.ts";
import { gated } from "../text/gate.ts";
import type { Span } from "../text/span.ts";
import { type ToldSentence, toldIn } from "./section-text.ts";
import { tableOf } from "./tables.ts";

/** Somebody outside the team by name, on whom the plan depends. */
export interface Dependency {
  readonly name: string;
  /** Its first mention as a dependency, in the document. */
  readonly span: Span;
  /** Other words by which the text may call it, lower case: those of the name and of what it is said to be. */
  readonly aliases: readonly string[];
}

/** The named parties on whom a plan in English says that it depends, each once. */
export function dependenciesIn(section: Section): readonly Dependency[] {
  const found = new Map<string, Dependency>();
  const told = toldIn(section);
  for (const sentence of told) {
    for (const name of namesIn(sentence)) {
      if (isPlural(name, sentence.own) && !told.some(({ own }) => standsInside(own, name.text))) continue;
      const start = sentence.place.start + name.index;
      const known = found.get(name.text);
      if (known) continue;
      found.set(name.text, {
        name: name.text,
        span: { start, end: start + name.text.length },
        aliases: aliasesOf(name.text, sentence.text.slice(name.index + name.text.length)),
      });
    }
  }
  for (const { block, start } of section.blocks) {
    const table = tableOf(block);
    const column =
      table?.header.findIndex(({ text }) =>
        /^(?:depend\w*.*|needs|requires|blocked by|relies on)$/iu.test(text),
      ) ?? -1;
    for (const row of column < 0 ? [] : (table?.rows ?? [])) {
      const cell = row.cells[column];
      for (const match of cell?.text.matchAll(properName) ?? []) {
        const text = trimmedName(match[0]);
        if (!cell || text === "" || found.has(text)) continue;
        found.set(text, {
          name: text,
          span: { start: cell.start + start, end: cell.end + start },
          aliases: aliasesOf(text, ""),
        });
      }
    }
  }
  return [...found.values()];
}

/** "Landowners must agree": a word in the plural has its capital from the sentence that it opens. */
const isPlural = (name: { readonly text: string; readonly index: number }, sentence: string): boolean =>
  /^\p{Lu}\p{Ll}+s$/u.test(name.text) && sentence.slice(0, name.index).trim() === "";

const standsInside = (sentence: string, name: string): boolean => sentence.indexOf(name) > 0;

const properName = gated(
  /\p{Lu}[\p{L}'’&-]*(?:\s+(?:(?:of|and|for|de|du|der|des|&)\s+(?:the\s+)?)?\p{Lu}[\p{L}'’&-]*)*/gu,
);

function namesIn(sentence: ToldSentence): { text: string; index: number }[] {
  const text = sentence.own;
  if (approvesPaper.test(text)) return [];
  const must = mustAct.exec(text);
  const depends = dependsOn.exec(text);
  const found: { text: string; index: number }[] = [];
  for (const match of text.matchAll(properName)) {
    const name = trimmedName(match[0]);
    const index = match.index + match[0].indexOf(name);
    if (name === "" || isPerson(text, index, name) || isNumbered(text, index + name.length)) continue;
    const isActor =
      must !== null && index < must.index && isSubject(text.slice(index + name.length, must.index));
    const isObject =
      depends !== null &&
      index > depends.index &&
      isObjectOf(text.slice(depends.index + depends[0].length, index));
    if (isActor || isObject) found.push({ text: name, index });
  }
  return found;
}

/** Between the name and "must" stand at most what it is ("Meridian, the supplier of our record, must"). */
const isSubject = (between: string): boolean =>
  /^(?:['’]s?\s+[\p{Ll} -]{0,40}|\s*,\s[^.;]{1,60},\s*|\s+\(?[^.;,]{0,30}\)?\s*,?|\s*)$/u.test(between) &&
  !/\b(?:and|but|that|because|if|when)\b/u.test(between);

/** Between "depends on" and the name stand at most an article and a noun. */
const isObjectOf = (between: string): boolean =>
  /^\s*(?:(?:the|a|an|our|their|its|from|by|of|on|with|in)\s+|[\p{Ll}'’-]+\s+){0,5}$/u.test(between) &&
  !/[.,;:]/.test(between);

/** Articles, departments and other words with a capital letter go from either end. */
function trimmedName(text: string): string {
  const words = text.replace(/['’]s?$/u, "").split(/\s+/);
  while (
    words[0] !== undefined &&
    (noParty.test(words[0]) || /^(?:of|and|for|de|du|der|des|&)$/u.test(words[0]))
  )
    words.shift();
  while (words.length > 0 && /^(?:of|and|for|the|&)$/u.test(words.at(-1) ?? "")) words.pop();
  const name = words.join(" ");
  return name.length < 3 || (words.length === 1 && noParty.test(name)) ? "" : name;
}

/** "Paul Osei, medical director, must sign": a colleague is no outside party. */
const isPerson = (text: string, index: number, name: string): boolean =>
  /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(name) &&
  /^,\s+(?:(?:our|the|a|head|chief)\b|[\p{Ll}-]+ (?:director|manager|officer|lead|head|engineer|chief|owner|physician|nurse))/u.test(
    text.slice(index + name.length),
  ) &&
  /\b(?:director|manager|officer|lead|head|chief|president|partner|engineer|nurse|physician)\b/u.test(
    text.slice(index + name.length, index + name.length + 60),
  );

const isNumbered = (text: string, end: number): boolean =>
  /^\s+\d{1,2}\b(?!\s*%)/u.test(text.slice(end)) && !/\s/.test(text.slice(0, end).trim());

/** The words of the name, and of the description that follows it between commas. */
function aliasesOf(name: string, after: string): string[] {
  const described =
    /^\s*,\s*(?!\s|which\b|who\b|whose\b|if\b|and\b|but\b)(?:(?:our|the|a|an|its|their)\s+)?([^,.;]{3,60})[,.]/u.exec(
      after,
    )?.[1] ?? "";
  return [...name.split(/[\s'’&-]+/), ...described.split(/[\s'’-]+/)]
    .map((word) => word.toLowerCase())
    .filter(
      (word) =>
        word.length >= 4 &&
        !noParty.test(word) &&
        !/^(?:\d+|must|that|which|with|from|their|this|have|into|city|group|limited|gmbh|company|systems)$/.test(
          word,
        ),
    );
}
