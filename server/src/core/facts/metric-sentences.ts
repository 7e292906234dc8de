import {
  aspirations,
  byAmount,
  cutByFraction,
  metricNoun,
  morePercent,
  multiplies,
  onlyDirection,
  onlyTracks,
  otherDate,
  relativeChange,
  tellsBase,
  tellsMethod,
  yesOrNo,
} from "../lexicon/metric-wording.ts";
import { gated } from "../text/gate.ts";
import { type DateMention, datesIn } from "./dates.ts";
import { type Quantity, quantitiesIn } from "./quantities.ts";

/** The quantities of a text that are no part of a date and do not count the metrics themselves. */
export function measuresIn(text: string): readonly Quantity[] {
  const dates = datesIn(text).filter(({ kind }) => kind !== "relative");
  return quantitiesIn(text).filter(
    ({ start, end, kind, value, unit }) =>
      !dates.some((date) => start < date.end && date.start < end) &&
      !(kind === "count" && value >= 2015 && value <= 2060 && Number.isInteger(value)) &&
      !(
        kind === "count" &&
        /^(?:numbers?|metrics?|measures?|figures?|targets?|goals?|things?|parts?|questions?|indicators?|kpis?|ones?)$/.test(
          unit,
        )
      ) &&
      !/^\s*(?:numbers?|metrics?|measures?|figures?|targets?|goals?|indicators?)\b/iu.test(text.slice(end)),
  );
}

/** Whether a text says until when something is reached; the date of a baseline is none. */
export const hasDeadline = (text: string): boolean => deadlineIn(text) !== undefined;

export interface Deadline {
  /** In the words of the text, without a preposition. */
  readonly date: string;
  /** True for "each quarter", "after 30 days": it says when, and a date that all metrics share says it better. */
  readonly isLoose: boolean;
}

/** Until when something is reached; undefined where the text does not say so. */
export function deadlineIn(text: string): Deadline | undefined {
  const blank =
    /\[[^\]]*\b(?:date|when|deadline|month|quarter|year)\b[^\]]*\]|\{\{[^}]*(?:date|deadline|due|when)[^}]*\}\}/iu.exec(
      text,
    );
  if (blank) return { date: blank[0], isLoose: false };
  const dates = datesIn(text).filter((date) => isDueDate(text, date));
  const exact = dates.filter(
    (date) => date.kind !== "relative" && !isRecurring(text.slice(date.start, date.end)),
  );
  const due = exact.filter(
    ({ start, end }) =>
      /\b(?:by|until|before|due|no later than|to)\s+(?:the (?:end|start|beginning|middle) of\s+)?$/iu.test(
        text.slice(Math.max(0, start - 32), start),
      ) || /^(?:by|until|before)\b/iu.test(text.slice(start, end)),
  );
  const last = (due.length > 0 ? due : exact).reduce<DateMention | undefined>(
    (best, date) => (best && date.from !== undefined && date.from < (best.from ?? "") ? best : date),
    undefined,
  );
  if (last) return { date: withoutPreposition(text.slice(last.start, last.end)), isLoose: false };
  const other = otherDate.exec(text)?.[0] ?? dates.map(({ start, end }) => text.slice(start, end)).at(-1);
  return other === undefined
    ? undefined
    : {
        date: withoutPreposition(other),
        isLoose: !/\bby\b|same|launch|release|opening|go-live|end of/iu.test(other),
      };
}

const isRecurring = (date: string): boolean => /^(?:each|every)\b/iu.test(date);

const withoutPreposition = (date: string): string =>
  date.replace(/^(?:by|in|until|from|of|for|before|during)\s+(?=\S)(?!then\b)/iu, "").trim();

/** Whether a date is the one of a target, not of a baseline, a survey or the past. */
function isDueDate(text: string, date: DateMention): boolean {
  if (
    date.kind === "relative" &&
    /\bwithin\b.*\b(?:days?|hours?)\b/iu.test(text.slice(date.start, date.end)) &&
    !/launch|start|approval|opening|release/iu.test(text.slice(date.start, date.end))
  )
    return false;
  if (
    [...text.matchAll(startOfChange)].some(
      ({ index, 0: found }) =>
        date.start >= index &&
        date.end <= index + found.length &&
        !/^from\s+(?:\d{1,2}\s+)?\p{Lu}/u.test(found),
    )
  )
    return false;
  const after = text.slice(date.end, date.end + 24);
  if (
    /^['’]?s?\s+(?:survey|poll|census|interviews?|pilot|trial|sample|audit|figures?|level|accounts)\b/iu.test(
      after,
    ) ||
    /^\s*:\s*(?:[$€£¥]?\d|one|two|three|four|five|six|seven|eight|nine|ten|none|nobody)/iu.test(after)
  )
    return false;
  return !isAboutPast(text, date.start);
}

/** "from 41 % in April 2026", "than in 2025": where a change starts. */
const startOfChange = gated(
  /\b(?:from|against|(?<!\b(?:more|less|fewer|later|better|higher|lower) )than|since|compared with|compared to|versus)\b[^;→]{0,60}?(?=\bto\b(?!\s+\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|→|->|[;)]|[.,](?!\d)|$)/giu,
);

/** "In May 2026 the satisfaction was 3.1", "(41 of 380, survey of May 2026)". */
function isAboutPast(text: string, at: number): boolean {
  const sentenceStart = Math.max(text.lastIndexOf(". ", at), text.lastIndexOf("; ", at), 0);
  const stop = text.slice(at).search(/[.;](?:\s|$)/);
  const around = text.slice(sentenceStart, stop < 0 ? text.length : at + stop);
  if (
    /\b(?:survey|poll|pilot|trial|interviews?|sample|audit|counted|measured) (?:of|in|from) *$/iu.test(
      text.slice(Math.max(0, at - 24), at),
    )
  )
    return true;
  return isPast(around) && !/\b(?:by|until|before)\s*$/iu.test(text.slice(Math.max(0, at - 8), at));
}

/** Told as history: its verb is in the past, and nothing is promised. */
export const isPast = (text: string): boolean =>
  /\b(?:was|were|had|did|fell|rose|grew|went|came|took|stood|waited|gave|showed|said|told)\b/iu.test(text) &&
  !/\b(?:will|shall|is|are|falls?|rises?|drops?|grows?|reach(?:es)?|stays?|target|goal|at most|at least|no more than|no fewer than|or (?:less|more|fewer|better)|by (?:then|the)|we (?:want|expect|halve|reduce|raise|cut)|→|;)/iu.test(
    text,
  );

/** "Raise adoptions to 44 a month": where it ends, and not where it begins. */
const changesTo = gated(
  /\b(?:rais|lift|increas|grow|reduc|lower|cut|bring|shorten|decreas|improv|drop|fall|ris|shrink|sink|climb|declin|(?:come|go)(?:es)? (?:up|down))(?:e|es|s|ing|ting|ping)?\b(?:\s+(?!from\b|to\b)[^\s;:]+){0,9}?\s+to\s+(?:(?:about|around|at (?:most|least)|under|below|over|above|less than|more than|no more than|almost|nearly)\s+)?(?:[$€£¥]\s?)?(?:\d|zero\b|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|half\b)/iu,
);

/** A change given as a difference, without the value that it starts from. */
export function changesWithoutBase(text: string): boolean {
  if (tellsBase.test(text)) return false;
  return isRelative(text) || changesTo.test(text);
}

export function isRelative(text: string): boolean {
  if (multiplies.test(text) || cutByFraction.test(text) || morePercent.test(text)) return true;
  if (!relativeChange.test(text)) return false;
  const dates = datesIn(text);
  return [...text.matchAll(byAmount)].some((match) => {
    const at = match.index + match[0].length - (match[1]?.length ?? 0);
    const year = /^20[2-4]\d$/.test(match[1] ?? "");
    return !year && !dates.some(({ start, end }) => at >= start && at < end);
  });
}

/** A goal in words that no figure can check. */
export function isAspiration(text: string): boolean {
  if (isPast(text) || !aspirations.some((pattern) => pattern.test(text))) return false;
  return !hasMeasure(text);
}

/** A figure by which the goal can be checked: a share, money, a multiple or a count, but no length of time. */
const hasMeasure = (text: string): boolean =>
  measuresIn(text).some(
    ({ kind, unit, end }) =>
      kind !== "duration" &&
      !/^-star\b/.test(text.slice(end)) &&
      !/^(?:days?|nights?|weeks?|months?|years?|hours?)$/.test(unit),
  ) ||
  /\[[^\]]+\]/.test(text) ||
  /\b(?:no|not one|zero) (?:complaint|error|case|alarm|\p{Ll}+) (?:stays?|is|are|waits?|remains?)\b/iu.test(
    text,
  );

/** A metric is named, and no value of it is promised. */
export function lacksTarget(text: string): boolean {
  if (/\[[^\]]+\]/.test(text) || /\b(?:will|do|does|shall) not\b|n['’]t\b/iu.test(text)) return false;
  if (
    /\bis (?:the )?(?:mean|median|average|sum|ratio|share)\b|\bmeans? that\b(?<!success means that)|\bis defined\b/iu.test(
      text,
    ) &&
    !/^\W*success means/iu.test(text)
  )
    return false;
  if (/^\W*success means/iu.test(text)) return measuresIn(text).length === 0;
  // Who reports the figures, and to whom, says nothing about their values.
  if (
    /\breports? (?:on )?(?:the|these|all|both|each|every|our|their) (?:\p{Ll}+ )?(?:figures?|numbers?|results?|metrics?|values?|measures?|progress|six|five|four|three)\b/iu.test(
      text,
    )
  )
    return false;
  if (onlyTracks.test(text))
    return (
      metricMeasures(text).length === 0 &&
      !/\b(?:it|them|this|these|both)\b[^.]{0,20}\b(?:from|in|with|every|each|to)\b/iu.test(text)
    );
  if (measuresIn(text).length > 0) return false;
  return onlyDirection.test(text) || isBareName(text);
}

/** Figures of the metric itself; "the 14 clinics report" counts who reports. */
const metricMeasures = (text: string): readonly Quantity[] =>
  measuresIn(text).filter(
    ({ start, kind }) =>
      kind !== "multiple" && (kind !== "count" || start > 12 || !/^\W*(?:the|our|all)\b/iu.test(text)),
  );

/** "Number of complaints per week.", "NPS among tenants, every quarter.": a name without a verb or a value. */
function isBareName(text: string): boolean {
  const plain = text.trim();
  if (
    plain.split(/\s+/).length > 14 ||
    !metricNoun.test(plain) ||
    yesOrNo.test(plain.replace(/\b(?:every|each) (?:\p{Ll}+)/giu, ""))
  )
    return false;
  if (
    tellsVerb.test(plain) ||
    /^(?:for|in|at|on|of|by|with|each|every|all|both|these|those|this|that|our|we|together)\b/iu.test(plain)
  )
    return false;
  return /^(?:(?:the )?(?:number|share|rate|amount|percentage|proportion|level|count|total|average|median|mean)s?\b|[\p{Lu}][\p{L}-]*(?: [\p{L}-]+){0,4}(?: (?:of|among|per|in|for|by|with|at|on)\b|,|:|\.?$))/u.test(
    plain,
  );
}

const tellsVerb = gated(
  /\b(?:is|are|was|were|be|has|have|had|will|shall|should|must|can|falls?|rises?|drops?|reach(?:es)?|stays?|grows?|shows?|decides?|comes?|takes?|makes?|goes|go|sees?|owns?|gives?|tells?|report(?:s)? (?:to|on|it)|needs?|means?|counts?\.|counts? (?:the|it|them)|measures? (?:the|it)|belongs?|answers?|pays?|gets?|opens?|closes?|uses?|we|they|it)\b/iu,
);

/** Whether a text tells how or by whom something is counted. */
export const tellsHow = (text: string): boolean => tellsMethod.test(text);
