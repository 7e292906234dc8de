import { datesIn } from "../facts/dates.ts";
import { hasDeadline, measuresIn } from "../facts/metric-sentences.ts";
import { perText } from "../facts/per-text.ts";
import { baseCue, dueCue, foreignDate } from "../lexicon/due-dates.ts";
import { otherDate } from "../lexicon/metric-wording.ts";
import type { Narrative, Section } from "../narrative/narrative.ts";
import { gated } from "../text/gate.ts";
import { ownerIn } from "./persons.ts";
import type { Unit } from "./units.ts";

/** What a section says once of all its metrics. */
export interface Shared {
  readonly deadline: string | undefined;
  readonly owner: string | undefined;
}

/** Reads the sentences, headings and paragraphs of HTML around the metrics; the first that speaks of all of them counts. */
export function sharedBy(section: Section, units: readonly Unit[], narrative: Narrative): Shared {
  const isEnglish = narrative.language === "en";
  const said: Shared[] = units.flatMap((unit) =>
    unit.form === "table" || unit.form === "item" || unit.head !== undefined
      ? []
      : unit.sentences.map((sentence) =>
          (isEnglish ? englishOf : foreignReader(narrative.language))(sentence.block, sentence.text),
        ),
  );
  const html = section.blocks.flatMap(({ block }) =>
    block.node.type === "html" ? [englishOf(block, plainText(block.source))] : [],
  );
  const headings = [...section.headings.map(({ heading }) => heading.text), ...groupsOf(units)];
  const all = [...said, ...html];
  return {
    deadline: firstOf(all.map(({ deadline }) => deadline)) ?? firstOf(headings.map(dateIn)),
    owner: firstOf(all.map(({ owner }) => owner)),
  };
}

const firstOf = (texts: readonly (string | undefined)[]): string | undefined =>
  texts.find((text) => text !== undefined);

const groupsOf = (units: readonly Unit[]): string[] => [
  ...new Set(units.flatMap(({ group }) => (group === undefined ? [] : [group]))),
];

const dateIn = (text: string): string | undefined => {
  const [date] = datesIn(text);
  return date ? bare(text.slice(date.start, date.end)) : text.match(foreignDate)?.[0];
};

const bare = (date: string): string => date.replace(/^(?:by|in|until|for|from|of)\s+/iu, "");

/** A paragraph that is written in HTML. */
const plainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const englishOf = perText(
  (text): Shared => ({
    deadline: sharedDeadline(text.replace(/\s+/gu, " ")),
    owner: sharedOwner(text.replace(/\s+/gu, " ")),
  }),
);

/** Words by which a sentence speaks of every metric. */
const everyMetric = gated(
  /\b(?:targets?|goals?|deadlines?|due|aims?|all (?:of (?:it|them|these|this)|by\b|figures|measures|metrics|numbers|values|six|five|four|three|seven)|all(?=\W*$)|every (?:figure|measure|metric|number|target|value|one|row|line)|each (?:figure|measure|metric|number|target|value|row|line|one|of them)|(?:figures|numbers|measures|metrics|values|ones?) below|the following|everything(?: below| here)?|both|they are|they all)\b/iu,
);

/**
 * "All targets are due by 31 March 2028", "Base = Q4 2026, due = Q4 2028", "By June 2030, measured against the files:".
 * Each date belongs to the cue before it, so that the period of the baselines is told from the date of the targets.
 */
function sharedDeadline(text: string): string | undefined {
  const opensList = /:\s*$/.test(text);
  const label = /^\W*(?:target )?(?:date|due(?: date)?|deadline|horizon|by when)\b[^.;:=]{0,30}[:=]/iu.test(
    text,
  );
  if (!opensList && !label && !everyMetric.test(text)) return undefined;
  if (opensList && /\bbaselines?\b/iu.test(text) && !everyMetric.test(text)) return undefined;
  const ofAll = /\b(?:all|every|each|everything|below|following|both)\b/iu.test(text) || opensList || label;
  if (!ofAll && measuresIn(text).length > 0) return undefined;
  for (const date of datesIn(text)) {
    const lead = text.slice(0, date.start);
    const clause = lead.slice(
      Math.max(
        0,
        ...[
          ...lead.matchAll(
            /[;.]\s|,?\s(?:and|but|while)\s(?=(?:the|all|every|each|is|are|sees?|reads?)\b)/gu,
          ),
        ].map(({ index }) => index),
      ),
    );
    const rest = text.slice(date.end);
    if (
      reporting.test(clause) ||
      /^\s*(?:is|are|as|being)\s(?:the |our )?(?:baselines?|base|starting point|reference)\b/iu.test(rest)
    )
      continue;
    if (cueBefore(lead, text.slice(date.start, date.end)) === "base") continue;
    return bare(text.slice(date.start, date.end));
  }
  const other = otherDate.exec(text);
  if (other && hasDeadline(text) && !reporting.test(text)) return bare(other[0]);
  return undefined;
}

const reporting = gated(
  /\b(?:reports?|reported|reviews?|reviewed|sees?|reads?|read (?:out|aloud)|receives?|repeat|survey|publish(?:es|ed)?|interview|meets?|opened|open)\b/iu,
);

const baseBefore = gated(
  /\b(?:baselines?|bases?|compar\w+|against|versus|vs|starting (?:point|value)s?|starts? from|since|reference|(?<!\b(?:year|period|months|season|winter|summer|quarter) )from)\b/giu,
);
const dueBefore = gated(
  /\b(?:due|by|until|targets?|deadlines?|goals?|dates?|for|reach\w*|before|aims?|ends? on|ending|the (?:year|period|months|season|winter|summer|quarter) from)\b/giu,
);

/** Of the cues before a date the last one counts; a date without any opens the sentence and is the targets'. */
function cueBefore(lead: string, date: string): "base" | "due" {
  if (/^(?:by|until|before)\b/iu.test(date)) return "due";
  const at = (pattern: RegExp): number => [...lead.matchAll(pattern)].at(-1)?.index ?? -1;
  if (/^(?:from|since)\b/iu.test(date))
    return /\b(?:year|period|months|season|winter|summer|quarter)\s*$/iu.test(lead) ? "due" : "base";
  return at(baseBefore) > at(dueBefore) ? "base" : "due";
}

/** "Ines Roth owns all of them", "Owner of all metrics: Ines Roth". */
function sharedOwner(text: string): string | undefined {
  if (
    !/\b(?:all|every|each|both|everything|(?:the|these) (?:\p{Ll}+ )?(?:metrics|measures|figures|numbers|targets|values|goals)|them)\b/iu.test(
      text,
    )
  )
    return undefined;
  if (/\bowns (?:those|the (?:figures|numbers) for)\b/iu.test(text)) return undefined;
  const owner = ownerIn(text);
  return owner !== undefined &&
    /\b(?:own(?:s|ed|er)?|responsible|accountable|answers?|charge|by|belong)\b/iu.test(text)
    ? owner
    : undefined;
}

const readers = new Map<string, ReturnType<typeof perText<Shared>>>();

/** In other languages a clause with a year and a word for deadlines dates the targets. */
function foreignReader(language: string): ReturnType<typeof perText<Shared>> {
  const known = readers.get(language);
  if (known) return known;
  const due = dueCue[language];
  const base = baseCue[language];
  const reader = perText((text): Shared => {
    for (const clause of text.split(/[,;、，；]\s*|[.。]\s*|\s(?:y|e|et|und)\s/u)) {
      const date = clause.match(foreignDate)?.at(-1);
      if (date !== undefined && due?.test(clause) && !base?.test(clause))
        return { deadline: date, owner: undefined };
    }
    return { deadline: undefined, owner: undefined };
  });
  readers.set(language, reader);
  return reader;
}
