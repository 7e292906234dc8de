import { gated } from "../text/gate.ts";
import type { Span } from "../text/span.ts";
import { datesIn } from "./dates.ts";
import { isPast, measuresIn } from "./metric-sentences.ts";

/** What a text gives as the value of today and as the value to reach, in its own words. */
export interface Values {
  readonly baseline: string | undefined;
  readonly target: string | undefined;
  /** True where a word such as "to" or "at most" marks the target. */
  readonly isTold: boolean;
  /** What stands between today's value and the one to reach; a date there is the one of today's value. */
  readonly between: Span | undefined;
}

interface Value extends Span {
  /** Values are of one kind where they can be compared: money with money, a share with a share. */
  readonly kind: string;
  /** What the words around it say of it. */
  readonly says: "baseline" | "target" | undefined;
}

/** Reads one English sentence, on one line, about one metric. */
export function valuesIn(text: string): Values {
  const arrow = /([^\s:;,(][^:;,→(]{0,24}?)\s*(?:→|->|–>|⇒)\s*([^;,.(→]{1,40})/u.exec(text);
  if (arrow)
    return {
      baseline: arrow[1]?.trim(),
      target: arrow[2]?.replace(/\s+by\s.*$/u, "").trim(),
      isTold: true,
      between: undefined,
    };
  const values = valuesOf(text);
  const told = values.filter(({ says }) => says === "target");
  const target = targetOf(values, told);
  const baseline =
    values.find(({ says }) => says === "baseline") ??
    // "The queue is 48 seconds, and it stays at or below 55": what stands before the limit is today's value.
    (told.length > 0 && target
      ? values.find(
          ({ says, end }) =>
            says === undefined &&
            end < target.start &&
            /,\s(?:and|but)\s|;\s/u.test(text.slice(end, target.start)),
        )
      : undefined);
  const words = (value: Value | undefined): string | undefined =>
    value && text.slice(value.start, value.end).trim();
  return {
    baseline: words(baseline),
    target: words(target),
    isTold: told.length > 0,
    between:
      baseline && target && baseline.end < target.start
        ? { start: baseline.end, end: target.start }
        : undefined,
  };
}

/** Of the values that are not today's, the one that is marked as the target and can be compared with today's. */
function targetOf(values: readonly Value[], told: readonly Value[]): Value | undefined {
  const bases = values.filter(({ says }) => says === "baseline");
  const [baseline] = bases;
  // A second value of today opens a second change in the same sentence.
  const next = bases.find(({ start }) =>
    told.some((one) => baseline && one.start > baseline.start && one.end <= start),
  );
  if (next)
    return targetOf(
      values.filter(({ start }) => start < next.start),
      told.filter(({ start }) => start < next.start),
    );
  const open = values.filter(({ says }) => says === undefined);
  if (baseline)
    return (
      told.findLast(({ kind }) => kind === baseline.kind) ??
      open.find(({ kind }) => kind === baseline.kind) ??
      weightiest(told, true) ??
      weightiest(open, false)
    );
  const best = weightiest(told, true);
  const other = weightiest(open, false);
  return best && (!other || weightOf(best) >= weightOf(other) || best.kind !== "time")
    ? best
    : (other ?? best);
}

/** Shares and money are values more often than counts, and counts more often than lengths of time. */
const weights = ["time", "number", "money", "share"];
const weightOf = ({ kind }: Value): number => weights.indexOf(kind);

function weightiest(values: readonly Value[], last: boolean): Value | undefined {
  const most = Math.max(...values.map(weightOf));
  const of = (value: Value): boolean => weightOf(value) === most;
  return last ? values.findLast(of) : values.find(of);
}

function valuesOf(text: string): Value[] {
  const from = afterName(text);
  const found: { start: number; end: number; kind: string }[] = [];
  const dates = datesIn(text).filter(({ kind }) => kind !== "relative");
  const add = (start: number, end: number, kind: string): void => {
    if (start < from || found.some((other) => start < other.end && other.start < end)) return;
    found.push({ start, end, kind });
  };
  for (const match of text.matchAll(ratio)) {
    const end = match.index + match[0].length;
    if (!dates.some((date) => match.index < date.end && date.start < end)) add(match.index, end, "share");
  }
  // Without the digits of dates "in 2025 to 0.5 %" cannot be taken for a range, nor "five in 2026" for a share.
  const undated = datesIn(text).reduce(
    (rest, { start, end }) =>
      rest.slice(0, start) + rest.slice(start, end).replace(/\d/gu, "y") + rest.slice(end),
    text,
  );
  for (const { start, end, kind } of measuresIn(undated)) {
    const isMultiple = kind === "multiple" && !/^\d{2,} times$/iu.test(text.slice(start, end));
    if (isMultiple || /^no$/iu.test(text.slice(start, end))) continue;
    // "from 250 to 100 minutes" is a change and no range.
    const range = /^(.+?)\s+to\s+(?=\S)/u.exec(text.slice(start, end));
    if (range?.[1] && /\bfrom\s+$/iu.test(text.slice(0, start))) {
      add(start, start + range[1].length, kinds[kind] ?? "number");
      add(start + range[0].length, end, kinds[kind] ?? "number");
    } else add(start, end, kinds[kind] ?? "number");
  }
  for (const match of text.matchAll(nothing)) add(match.index, match.index + match[0].length, "number");
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, kind }) => ({ ...widened(text, start, end), kind, says: roleOf(text, start, end) }));
}

const kinds: Readonly<Record<string, string>> = {
  percent: "share",
  fraction: "share",
  money: "money",
  duration: "time",
  count: "number",
};

const word =
  "(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-‐‑](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
/** "95 of 100", "nine of ten", "3 in 1,000", "7 out of 10". */
const ratio = gated(
  new RegExp(
    String.raw`\b(?:\d[\d.,]*|${word}) (?:(?!(?:days?|weeks?|months?|years?|hours?|minutes?|or|and|to|more|fewer|less|times)\b)\p{Ll}+ )?(?:of|in|out of)(?: every)? (?!20\d\d\b)(?:\d[\d.,]*\d|\d|${word}|twenty|fifty|a hundred)\b(?!\s?%|\s(?:months?|weeks?|days?|years?|hours?|minutes?|calls?|places?))`,
    "giu",
  ),
);
const nothing = gated(/\b(?:none|nobody|no one|zero|nothing|unknown)\b/giu);

/** Where the name of the metric ends and its values may begin: behind the first colon or verb. */
export function afterName(text: string): number {
  const colon = /[:：](?=\s)/u.exec(text.replace(/\([^()]*\)/gu, (found) => " ".repeat(found.length)));
  if (colon && colon.index < 140 && measuresIn(text.slice(colon.index)).length > 0) return colon.index;
  return 0;
}

const before = {
  baseline: gated(
    /(?:\b(?:up|down)\s+from|\bfrom|\binstead of|\bin place of|\bagainst|\bcompared (?:with|to)|\bversus|\bthan(?! now)|\bwas|\bwere|\bstood at|\bhad|\bgave (?:it|them)|\bhappened|\bhandles?|\b(?:today|now|currently|at present|so far|at the moment)(?: it is| they are| it takes|:|,)?|\b(?:in )?(?:20\d\d|fy ?\d\d)(?:\/\d\d)?(?: it (?:was|is))?:|\(|\bwhere|\bstarts? at|\brises from|\bfalls from)\s+(?:(?:about|around|roughly|nearly|almost|only|just|it is|they are|it was|was|is|the (?:mean|median|average) (?:was|is)|a (?:mean|median) of|[\p{L}]+ of|median|mean|an average of|£|€|\$)\s*)*$/iu,
  ),
  target: gated(
    /(?:\bto|\breach(?:es)?|\bat (?:most|least)|\bno (?:more|fewer|less|later) than|\b(?:fewer|less|more) than|\bbelow|\bunder|\babove|\bover|\bup to|\bnot (?:above|below)|\bbetween|\bwant|\bexpect|\btarget(?: is| of)?:?|\bgoal(?: is| of)?:?|\baim(?: is| for)?|≤|≥|<|>|\bwin|\bstays?(?: at(?: or (?:below|above))?)?|\bor (?:below|above))\s+(?:(?:about|around|roughly|only|just|a|the)\s+)*$/iu,
  ),
} as const;
const after = {
  baseline: gated(
    /^\s*(?:\p{L}+\s+){0,3}?\(?(?:today|now\b(?! on)|currently|at present|so far|at the moment|last year|to date|(?:in|for|of) (?:the )?(?:pilot|trial|test|beta|survey|poll))/iu,
  ),
  target: gated(
    /^\s*(?:\p{L}+\s+){0,3}?(?:by (?=\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|the (?:end|same)|then|spring|summer|autumn|winter)|or (?:less|fewer|more|better|below|above|lower|higher)|at (?:most|least))\b/iu,
  ),
} as const;

/** Letters on each side of a value that may tell what it is. */
const longestClause = 300;

function roleOf(whole: string, from: number, to: number): Value["says"] {
  const text = whole.slice(Math.max(0, from - longestClause), to + longestClause);
  const start = Math.min(from, longestClause);
  const end = start + to - from;
  const clauseStart =
    Math.max(
      ...[...text.slice(0, start).matchAll(/[;(]\s?|,\s(?:and|but|where)\s|[.!?]\s/gu)].map(
        ({ index }) => index,
      ),
      -1,
    ) + 1;
  const lead = text.slice(clauseStart, start);
  const stop = /[;():]|,\s|\.(?:\s|$)/u.exec(text.slice(end));
  const tail = text.slice(end, stop ? end + stop.index : text.length);
  const opened = text.slice(Math.max(0, clauseStart - 2), start);
  if (after.target.test(tail)) return "target";
  if (
    /\b(?:from|instead of|in place of|against|than)\s+(?:[\p{L}]+ ){0,2}$/iu.test(lead) &&
    !/\b(?:less|more|fewer|better|later|lower|higher) than\s*(?:[\p{L}]+ )?$/iu.test(lead)
  )
    return "baseline";
  const clause = `${lead} ${tail}`;
  if (
    /\b(?:today|currently|at present|so far|last year|nowadays|yet)\b/iu.test(clause) &&
    !/\b(?:by|until|from)\b|→/iu.test(clause)
  )
    return "baseline";
  if (/^\s*(?:\p{L}+ )?(?:down|up) to\b/u.test(tail)) return "baseline";
  if (before.target.test(lead)) return "target";
  const dated = byYear(text, lead, text.slice(end));
  if (dated) return dated;
  if (/^\s*\((?:the )?(?:pilot|trial|test|beta|today|panel|fy ?\d\d|20\d\d)\)/iu.test(text.slice(end)))
    return "baseline";
  if (after.baseline.test(tail) || before.baseline.test(lead)) return "baseline";
  if (/^\W*now\b/iu.test(lead)) return "baseline";
  if (isPast(clause) || /\b(?:was|were|had|happened|gave)\b/iu.test(lead)) return "baseline";
  if (
    /\(\s*$|\(/.test(opened) &&
    /\b(?:20\d\d|fy ?\d\d|trial|pilot|test|beta|panel|today|now|in our)\b/iu.test(clause)
  )
    return "baseline";
  return undefined;
}

const yearIn = gated(
  /^[\s,]*(?:\p{L}+\s+){0,2}?\(?in (?:the (?:poll|survey) of )?(?:(?:the )?(?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|first half|second half|year) (?:of )?)?(?:fy ?)?((?:20)?\d\d)\b/iu,
);

/** Of two years the earlier one dates today's value; a year beside the only date of a change does so, too. */
function byYear(text: string, lead: string, tail: string): Value["says"] {
  const year = yearIn.exec(tail)?.[1];
  if (year === undefined || /\bby\b/iu.test(lead)) return undefined;
  const years = [...text.matchAll(/\b20[1-5]\d\b/gu)].map(([found]) => found);
  const later = years.some((other) => other.slice(-2) > year.slice(-2));
  const earlier = years.some((other) => other.slice(-2) < year.slice(-2));
  if (
    years.length === 1 &&
    /(?:;|,\s(?:and|but)\b|,\s(?:at (?:most|least)|no more|fewer|below)\b)[^.]*\d/u.test(tail)
  )
    return "baseline";
  return later ? "baseline" : earlier ? "target" : undefined;
}

/** The value with its limit before it and its unit after it. */
function widened(text: string, start: number, end: number): Span {
  const limit =
    /(?:at (?:most|least)|no (?:more|fewer|less) than|(?:fewer|less|more) than|not (?:above|below)|(?:at or )?(?:below|above)|under|over|up to|between(?: \S+ and)?|[<>≤≥]|within)\s+(?:about |a )?$/iu.exec(
      text.slice(Math.max(0, start - 60), start),
    );
  const unit =
    /^(?:\s?(?:points?|kroner|francs|dollars|euros|pounds)\b)?(?:\s+(?:hearings|calls|companies|shows|households|villages|cases|people|lines|orders))?(?:\s+(?:or (?:less|fewer|more|better|below|above)|(?:at|as a) (?:most|least|maximum)|out of \d+))?(?:\s+(?:a|per|each|every) (?:second|minute|hour|day|night|week|month|quarter|year|season|sprint|\p{Ll}+))?/iu.exec(
      text.slice(end, end + 100),
    );
  return { start: limit ? start - limit[0].length : start, end: end + (unit?.[0].length ?? 0) };
}
