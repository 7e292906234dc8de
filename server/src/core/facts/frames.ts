import {
  aimWords,
  bareWords,
  conditionWords,
  forecastWords,
  foreignWords,
  oneCase,
  partWords,
  pastWords,
  rateNames,
  rateWords,
  subsetWords,
  trialWords,
} from "../lexicon/measure-words.ts";
import { gated } from "../text/gate.ts";
import { remembered } from "../text/remembered.ts";
import type { Span } from "../text/span.ts";
import { stemOf } from "./terms.ts";

/** What the text around a figure says of the thing that it measures. */
export interface Frame {
  /** Stems of its own clause, or of the row and column. */
  readonly near: ReadonlySet<string>;
  /** Stems of the name of the row; empty in a sentence. */
  readonly label: ReadonlySet<string>;
  /** The first word that names the row, or the item before its colon. */
  readonly head: string | undefined;
  /** Stems of the rest of the sentence. */
  readonly far: ReadonlySet<string>;
  /** Stems of the sentence before. */
  readonly context: ReadonlySet<string>;
  /** Years that date the figure, those of deadlines left out. */
  readonly years: readonly string[];
  /** By what it is told: "month" for "a month". */
  readonly rates: readonly string[];
  readonly trial: boolean;
  readonly forecast: boolean;
  readonly condition: boolean;
  readonly aim: boolean;
  readonly foreign: boolean;
  readonly subset: boolean;
  readonly oneCase: boolean;
  readonly past: boolean;
  readonly part: boolean;
  /** In the column of a table that tells what is aimed at. */
  readonly isTarget: boolean;
}

/** The frame of a figure in a sentence; the span is relative to the text. */
export function frameIn(text: string, figure: Span, before: string): Frame {
  const clause = clauseAround(text, figure);
  const own = text.slice(clause.start, clause.end);
  const rest = `${text.slice(Math.max(0, clause.start - longestClause), clause.start)} ${text.slice(clause.end, clause.end + longestClause)}`;
  const near = measureTerms(own);
  const colon = text.slice(0, longestLabel).indexOf(":");
  const label = colon > 0 && colon < figure.start ? measureTerms(text.slice(0, colon)) : undefined;
  return {
    near: label ? new Set([...near, ...label]) : near,
    label: new Set(),
    head: label && [...label][0],
    far: without(measureTerms(rest), near),
    context: without(measureTerms(before), near),
    ...tagsOf(own, text.slice(Math.max(0, figure.start - 40), figure.end + 24)),
    trial:
      trialWords.test(text) &&
      !/(?:instead of|in place of|rather than)\s*$/i.test(
        text.slice(Math.max(0, figure.start - 16), figure.start),
      ),
    part: partWords.test(text.slice(Math.max(0, figure.start - 30), figure.start)),
  };
}

/** The frame of a figure in a cell: the row says what is measured, the column when. */
export function frameOfCell(cell: string, header: string, label: string, isTarget: boolean): Frame {
  const near = measureTerms(`${label} ${header}`);
  return {
    near,
    label: measureTerms(label),
    head: [...measureTerms(label)][0],
    far: new Set(),
    context: new Set(),
    ...tagsOf(`${label} ${header}`, cell),
    years: yearsIn(`${header} ${cell}`),
    subset: subsetWords.test(label),
    aim: false,
    isTarget,
  };
}

const without = (terms: ReadonlySet<string>, known: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...terms].filter((term) => !known.has(term)));

/** Stems of the words that tell what is measured. */
export const measureTerms = remembered((text): ReadonlySet<string> => {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.filter((word) => !bareWords.has(word)).map(stemOf));
});

function tagsOf(clause: string, close: string): Omit<Frame, "near" | "far" | "context" | "head" | "label"> {
  return {
    years: yearsIn(clause),
    rates: ratesIn(close),
    trial: trialWords.test(clause),
    forecast: forecastWords.test(clause),
    condition: conditionWords.test(clause),
    aim: aimWords.test(clause),
    foreign: foreignWords.test(clause),
    subset: subsetWords.test(clause),
    oneCase: oneCase.test(clause),
    past: pastWords.test(clause),
    part: false,
    isTarget: false,
  };
}

const yearsIn = (text: string): readonly string[] => [
  ...new Set(
    [
      ...text
        .replace(
          /\b(?:by|until|before|no later than|from|since|due|target(?:ed)?(?: for)?)\s+(?:the\s+)?(?:end\s+of\s+)?[^,;]{0,18}?20\d\d/giu,
          " ",
        )
        .matchAll(/(?<![\d.,])20\d\d(?![\d.,]*\d)/g),
    ].map(([year]) => year),
  ),
];

const ratesIn = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(rateWords)].map(([, loose, unit, adverb]) =>
      (rateNames[adverb?.toLowerCase() ?? ""] ?? loose ?? unit ?? "").toLowerCase(),
    ),
  ),
];

/** Where one thought ends and the next begins. */
const boundary = gated(
  /[;:—–]|[,(]\s|\s\(|\)|\s(?:and|but|or|while|whereas|because|although|so that|which|whom|who)\s|\s-\s/giu,
);

/** Letters on each side of a figure that are looked at; longer sentences are lists. */
const longestClause = 220;
/** Letters before a colon that still make a label. */
const longestLabel = 90;
/** Content words that make a clause of its own. */
const fewestTerms = 2;

/** The clause that a figure stands in, widened to the left until it says something. */
function clauseAround(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - longestClause);
  const to = Math.min(text.length, end + longestClause);
  const cuts = [...text.slice(from, to).matchAll(boundary)].map(({ index, 0: mark }) => ({
    start: from + index,
    end: from + index + mark.length,
  }));
  const left = cuts.filter((cut) => cut.end <= start).map((cut) => cut.end);
  const right = cuts.find((cut) => cut.start >= end)?.start ?? to;
  const starts = [from, ...left].reverse();
  for (const at of starts) {
    if (measureTerms(text.slice(at, right)).size >= fewestTerms) return { start: at, end: right };
  }
  return { start: from, end: cuts.find((cut) => cut.start > right)?.start ?? to };
}
