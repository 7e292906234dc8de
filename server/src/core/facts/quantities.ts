import { currencyNames, fractionWords, numberWords, scaleWords } from "../lexicon/numbers.ts";
import { gated } from "../text/gate.ts";
import { remembered } from "../text/remembered.ts";
import type { Span } from "../text/span.ts";
import { taken } from "../text/taken.ts";
import { unwrapped } from "../text/unwrapped.ts";

/** A number in a text with what it counts; the span is relative to the text. */
export interface Quantity extends Span {
  readonly kind: "percent" | "money" | "duration" | "count" | "multiple" | "fraction";
  /** Normalised: 1200000 for "1.2 million", 0.33 for "a third", 30 for "30 %". The lower end of a range. */
  readonly value: number;
  /** The upper end of a range. */
  readonly to?: number;
  /** Currency as ISO 4217, unit of time in the singular, or the noun that is counted; empty where none is told. */
  readonly unit: string;
}

const tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const units = "one|two|three|four|five|six|seven|eight|nine";
const simple = Object.keys(numberWords)
  .filter((word) => !["hundred", "dozen"].includes(word))
  .join("|");
/** Thousands by comma, apostrophe or space, by stops where the number leaves no doubt, or the Indian way. */
const digits = String.raw`\d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?|\d{1,3}(?:[,’'\u00A0\u202F]\d{3}(?!\d)|(?<![\d.,]\d{4}) (?=\d{3}(?!\d))\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?`;
const wordNumber = `(?:${tens})[-‐‑](?:${units})|(?:a|${simple})\\s+(?:hundred|dozen)|${simple}|hundred|dozen`;
const anyNumber = `(?:${digits}|\\b(?:${wordNumber})\\b)`;
const scale = String.raw`(?:\s?(thousand|millions?|mn|mio\.?|mill?\.|billions?|bn|mrd\.?|trillion|tsd\.?|k|m|b)(?![\p{L}]))?`;
const dash = String.raw`(?:\s?[–—-]\s?|\s+(?:to|and|or)\s+)`;
const sign = String.raw`(?:US|A|C)?\$|[€£¥₹₩]`;
const code = "USD|EUR|GBP|CHF|JPY|SEK|NOK|DKK|CAD|AUD|INR|PLN|CZK|BRL|CNY|KRW|ZAR";
const currencyWords = Object.keys(currencyNames)
  .filter((name) => /^\p{L}{4,}$|^yen$/u.test(name))
  .join("|");

const money = gated(
  new RegExp(
    String.raw`(?<![\p{L}])(${sign}|(?:${code})(?=\s?\d))\s?(${digits})${scale}(?:\s?(?:[–—-]|to)\s?(?:${sign})?\s?(${digits})${scale})?` +
      String.raw`|(${digits})${scale}\s?([$€£¥₹₩]|(?:${currencyWords}|${code})(?!\p{L}))`,
    "giu",
  ),
);
const percent = gated(
  new RegExp(
    String.raw`(${anyNumber})(?:${dash}(${anyNumber}))?\s?(?:%|per\s?cent\b|percentage\s+points?\b)`,
    "giu",
  ),
);
const duration = gated(
  new RegExp(
    String.raw`(${anyNumber})(?:${dash}(${anyNumber}))?[\s-](?:(?:working|business|calendar|school|full|whole|further|more)\s+)?(seconds?|minutes?|hours?|days?|nights?|weeks?|months?|quarters?|years?|decades?)\b(?!\s+of\s+(?:the|our|all|these|those|them)\b)` +
      String.raw`|\b(half an|an|a) (second|minute|hour|day|week|month|quarter|year|decade)\b(?= and a half| after| before| later| ago)|\bhalf an (hour)\b`,
    "giu",
  ),
);
const multiple = gated(
  new RegExp(
    String.raw`(${digits})\s?(?:×|x(?![\p{L}\d]))|(${anyNumber})\s?(?:times|-?fold)\b|\b(twice|double[ds]?|doubling|triple[ds]?|tripling|quadruple[ds]?|thrice|twofold|threefold|fourfold|fivefold|tenfold|hal(?:ved|ves|ving)|halve)\b`,
    "giu",
  ),
);
const parts = Object.keys(fractionWords).filter((name) => name !== "half");
const fraction = gated(
  new RegExp(
    String.raw`\b(?:(a|an|one|two|three|four|five|six|seven|eight|nine)[\s-](half|halves|(?:${parts.join("|")})s?)(?!\p{L})(?!\s+(?:of\s+)?(?:20\d\d|the year))` +
      String.raw`|(?<!\b(?:first|second|next|last|other|top|bottom|a|one)\s)(half)(?!\s+(?:past|an?|hour|time|year|day)\b)(?![-\p{L}])` +
      String.raw`|(${units}|ten|\d+)(?:\s+[\p{Ll}-]+)?\s+(?:in|out\s+of)(?:\s+every)?\s+(\d+(?![\d:.]|\s?(?:%|,\d))|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred)(?!\s+(?:days?|weeks?|months?|years?|hours?|minutes?|seconds?|places?|ways?|steps?)\b)(?![\p{L}-]))`,
    "giu",
  ),
);
/** "23 of every 100 trays", "nine of ten nurses"; any other whole is a group of its own. */
const ofRound = gated(
  new RegExp(
    String.raw`(?<![\p{L}\d.,/])(\d+|${units})\s+(?:of|per|out\s+of)\s+(?:every\s+)?(10|100|1[,.]?000|10[,.]000|ten|hundred)(?![\p{L}\d]|[.,]\d|\s?(?:[%€£$]|km|years?|days?|weeks?|months?|hours?|minutes?))`,
    "giu",
  ),
);
const everyNth = gated(
  new RegExp(
    String.raw`\bevery\s+(second|${parts.filter((name) => name !== "quarter").join("|")})(?=\s+(?!(?:second|minute|hour|day|night|morning|evening|week|month|quarter|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|time|line|row|page)s?\b)\p{Ll})`,
    "giu",
  ),
);
const count = gated(
  new RegExp(
    String.raw`(?<![\p{L}\d.,/:])(${digits})${scale}(?![\p{L}\d:])|\b(${wordNumber.replace("zero|no|one|", "")})\b`,
    "giu",
  ),
);
/** Times of day are no quantities. */
const clock = gated(
  /\b\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\b\.?|h\b|o['’]clock)?|\b\d{1,2}\s?[ap]\.?m\b\.?|\b(?:half|quarter) (?:past|to) \p{L}+|\b[\p{L}\d]+ o['’]clock/giu,
);

/** A key or a checksum is no quantity, and the patterns would try each of its digits as a beginning. */
const endless = /\d{30,}/g;

/** Every quantity of an English or figure-only text, in order; overlapping readings keep the richest. */
export const quantitiesIn: (text: string) => readonly Quantity[] = remembered(
  unwrapped((whole) => {
    const text = whole.replace(endless, (digits) => "#".repeat(digits.length));
    const found: Quantity[] = [];
    const read = taken(text.length);
    for (const match of text.matchAll(clock)) {
      if (!/^\d+\.\d+$/.test(match[0].trim()))
        read.take({ start: match.index, end: match.index + match[0].length });
    }
    const add = (match: RegExpMatchArray, quantity: Omit<Quantity, "start" | "end">): void => {
      const start = match.index ?? 0;
      const span = { start, end: start + match[0].length };
      if (read.touches(span)) return;
      read.take(span);
      found.push({ ...span, ...quantity });
    };
    for (const match of text.matchAll(money)) add(match, readMoney(match));
    for (const match of text.matchAll(percent)) add(match, { kind: "percent", ...range(match), unit: "%" });
    for (const match of text.matchAll(duration)) {
      if (!isPartOfWhole(match, text)) add(match, readDuration(match));
    }
    for (const match of text.matchAll(multiple)) add(match, readMultiple(match));
    for (const match of text.matchAll(ofRound)) {
      const value = parse(match[1] ?? "") / parse(match[2] ?? "");
      if (value < 1) add(match, { kind: "fraction", value, unit: "" });
    }
    for (const match of text.matchAll(everyNth)) {
      add(match, { kind: "fraction", value: fractionWords[(match[1] ?? "").toLowerCase()] ?? 0.5, unit: "" });
    }
    for (const match of text.matchAll(fraction)) {
      const value = readFraction(match);
      if (value <= 1) add(match, { kind: "fraction", value, unit: "" });
    }
    for (const match of text.matchAll(count)) {
      const value = match[3] ? parse(match[3]) : parse(match[1] ?? "") * scaled(match[2]);
      add(match, { kind: "count", value, unit: nounAfter(text, (match.index ?? 0) + match[0].length) });
    }
    return found.sort((a, b) => a.start - b.start);
  }),
);

function readMoney(match: RegExpMatchArray): Omit<Quantity, "start" | "end"> {
  const unit = currencyNames[(match[1] ?? match[8] ?? "").toLowerCase()] ?? "";
  const value = parseMoney(match[2] ?? match[6] ?? "") * scaled(match[3] ?? match[5] ?? match[7]);
  const to = match[4] ? parseMoney(match[4]) * scaled(match[5] ?? match[3]) : undefined;
  return { kind: "money", value, unit, ...(to !== undefined && { to }) };
}

/** Nobody counts thousandths of a coin: "€1.200" has a stop between its thousands. */
const parseMoney = (text: string): number =>
  /^[1-9]\d{0,2}\.\d{3}$/.test(text) ? Number(text.replace(".", "")) : parse(text);

/** "Three quarters said so" is a part of a whole, "for three quarters" a time. */
function isPartOfWhole(match: RegExpMatchArray, text: string): boolean {
  if (!/^(?:(?:one|two|three|\d) quarters?)$/i.test(match[0].trim())) return false;
  const before = text.slice(Math.max(0, (match.index ?? 0) - 20), match.index);
  return !/\b(?:for|over|in|within|last|past|next|first|after|every|than)\s+(?:the\s+)?$/i.test(before);
}

function readDuration(match: RegExpMatchArray): Omit<Quantity, "start" | "end"> {
  if (match[6]) return { kind: "duration", value: 0.5, unit: match[6].toLowerCase() };
  if (match[5]) {
    const value = /^half/i.test(match[4] ?? "") ? 0.5 : 1;
    return { kind: "duration", value, unit: match[5].toLowerCase() };
  }
  return { kind: "duration", ...range(match), unit: (match[3] ?? "").toLowerCase().replace(/s$/, "") };
}

function readMultiple(match: RegExpMatchArray): Omit<Quantity, "start" | "end"> {
  const word = match[3]?.toLowerCase();
  const value = word ? (multiples.find(([name]) => word.startsWith(name))?.[1] ?? 2) : undefined;
  return { kind: "multiple", value: value ?? parse(match[1] ?? match[2] ?? ""), unit: "" };
}

const multiples: readonly (readonly [string, number])[] = [
  ["tw", 2],
  ["doubl", 2],
  ["tripl", 3],
  ["thr", 3],
  ["quadr", 4],
  ["four", 4],
  ["five", 5],
  ["ten", 10],
  ["hal", 0.5],
];

function readFraction(match: RegExpMatchArray): number {
  const [, amount, part, half, some, of] = match;
  if (half) return 0.5;
  if (of) return parse(some ?? "") / parse(of);
  const name = (part ?? "").toLowerCase();
  const whole = fractionWords[name] ?? fractionWords[name.replace(/s$/, "").replace("halve", "half")] ?? 0;
  return parse(/^an?$/i.test(amount ?? "") ? "one" : (amount ?? "")) * whole;
}

const range = (match: RegExpMatchArray): { value: number; to?: number } => ({
  value: parse(match[1] ?? ""),
  ...(match[2] && { to: parse(match[2]) }),
});

const nounAfter = (text: string, at: number): string =>
  (
    /^\s+(?!(?:an?|per|each|every)\s)(?:[\p{Ll}-]+\s+)?([\p{L}-]{3,})/u.exec(text.slice(at))?.[1] ?? ""
  ).toLowerCase();

function parse(text: string): number {
  const word = readWords(text.toLowerCase());
  if (word !== undefined) return word;
  const plain = text.replace(/[’' \u00A0\u202F]/g, "");
  if (/^\d{1,3}(?:\.\d{3})+,\d{1,2}$|^\d{1,3}(?:\.\d{3}){2,}$/.test(plain))
    return Number(plain.replaceAll(".", "").replace(",", "."));
  if (/,\d{3}(?:\D|$)/.test(plain)) return Number(plain.replaceAll(",", ""));
  return Number(plain.replace(",", "."));
}

/** "twenty-seven", "two hundred", "a dozen"; undefined for digits. */
function readWords(text: string): number | undefined {
  const [first = "", second] = text.split(/[\s‐‑-]+/);
  const lead = first === "a" ? 1 : numberWords[first];
  if (lead === undefined || second === undefined) return lead;
  const next = numberWords[second] ?? 0;
  return next >= 12 && second !== "twelve" && /hundred|dozen/.test(second) ? lead * next : lead + next;
}

const scaled = (text: string | undefined): number =>
  scaleWords[(text ?? "").toLowerCase().replace(".", "")] ?? 1;
