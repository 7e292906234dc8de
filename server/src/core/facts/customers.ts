import { customerNouns } from "../lexicon/customers.ts";
import type { Narrative } from "../narrative/narrative.ts";
import { proseOf } from "../text/prose.ts";
import { sentencesOf } from "./sentences.ts";

/** Who the customers of a narrative are, as a pattern over its text. */
export interface Customers {
  /** Matches a customer noun, a persona's name or the project's own word; global, so use `matchAll` or `match`. */
  readonly pattern: RegExp;
  /** Personas by first name, learned from the text. */
  readonly personas: readonly string[];
}

/**
 * Learns the customers: the lexicon's nouns, those of the project, and the people whom the problem introduces
 * by name ("Rosa Lindt runs a bakery"). `own` are the project's words, singular.
 */
export function customersOf(narrative: Narrative, own: readonly string[]): Customers {
  const personas = personasIn(narrative);
  const nouns = [...customerNouns, ...own.map((word) => word.toLowerCase())].map(escaped);
  const names = personas.map(escaped);
  const noun = `(?:${nouns.join("|")})(?:s|es|['’]s|s['’])?`;
  const pattern = new RegExp(
    `(?<![\\p{L}-])(?:(?:${noun})|${names.length > 0 ? `(?:${names.join("|")})(?:['’]s)?` : "(?!)"})(?![\\p{L}])`,
    "giu",
  );
  return { pattern, personas };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A capitalised first name that opens a sentence of the problem and does something there, or is told again. */
function personasIn(narrative: Narrative): string[] {
  const counts = new Map<string, number>();
  for (const section of narrative.sections) {
    if (section.spec.id !== "customer-problem" && section.spec.id !== "solution") continue;
    for (const { block } of section.blocks) {
      for (const sentence of sentencesOf(block)) {
        if (sentence.kind === "heading" || sentence.kind === "cell") continue;
        const name = /^(\p{Lu}\p{Ll}{2,})(?:\s+\p{Lu}[\p{L}'’-]+)?,?\s+(?:\p{Ll}|is|was|has|had)/u.exec(
          sentence.text,
        )?.[1];
        if (name && !commonOpeners.has(name.toLowerCase())) counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
  }
  const text = narrative.blocks.map(({ block }) => proseOf(block).mask).join(" ");
  return [...counts.keys()].filter(
    (name) => (text.match(new RegExp(`\\b${name}\\b`, "g"))?.length ?? 0) >= 2,
  );
}

const commonOpeners = new Set(
  (
    "the this that these those they their there then when while where what who why how our your his her its one two three four five six " +
    "most many some every each all both few several another such since until before after during today tomorrow yesterday once only also " +
    "from with without within because although though but and yet for not now here sales customers users people patients members"
  ).split(" "),
);
