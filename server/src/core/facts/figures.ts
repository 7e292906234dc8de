import { inexact, roleBefore } from "../lexicon/figure-wording.ts";
import { bareWords } from "../lexicon/measure-words.ts";
import { gated } from "../text/gate.ts";
import type { Span } from "../text/span.ts";
import { amountsIn } from "./amounts.ts";
import { datesIn } from "./dates.ts";
import { type Amount, listed, type Measure, measured } from "./figure-measures.ts";
import type { Quantity } from "./quantities.ts";
import { stemOf } from "./terms.ts";

/** A number, date or time of day that a narrative states. */
export interface Figure extends Span {
  readonly kind: Quantity["kind"] | "date" | "clock";
  /** Percent points, currency units, hours for durations, minutes of the day for times, days for dates. */
  readonly value: number;
  /** The upper end of a range. */
  readonly to?: number;
  /** Currency, stem of the noun that is counted, unit of time; "day" or "month" for dates. */
  readonly unit: string;
  /** By how much the author rounded: half of the last digit that is told. */
  readonly slack: number;
  readonly text: string;
  /** Stems of the words that say what is counted, for counts. */
  readonly things: readonly string[];
  /** Its part in a change: "from", "to", "by", "for", or empty. */
  readonly role: string;
  /** Whether the author gives it as a lower or an upper bound, or as about right. */
  readonly bound: "" | "over" | "under" | "about";
}

const hoursOf: Readonly<Record<string, number>> = {
  second: 1 / 3600,
  minute: 1 / 60,
  hour: 1,
  day: 24,
  night: 24,
  week: 168,
  month: 730.5,
  quarter: 2191.5,
  year: 8766,
  decade: 87660,
};

/** What a text states, in order; `offset` is where it begins. A bare number is read by the measure of its label. */
export function figuresIn(text: string, offset: number, measure?: Measure): readonly Figure[] {
  const at = (span: Span): Pick<Figure, "start" | "end" | "text" | "role" | "things" | "bound"> => ({
    start: offset + span.start,
    end: offset + span.end,
    text: text.slice(span.start, span.end).replace(/\s+/g, " "),
    role: roleOf(text.slice(Math.max(0, span.start - longestLead), span.start)),
    things: thingsAround(text, span),
    bound: boundOf(text, span),
  });
  const amounts = joined(
    listed(
      measured(
        amountsIn(text).flatMap((amount) => separated(amount, text)),
        text,
        measure,
      ),
      text,
    ),
    text,
  ).map((amount): Figure => {
    const factor = amount.kind === "duration" ? (hoursOf[amount.unit] ?? 1) : 1;
    const before = text.slice(Math.max(0, amount.start - longestLead), amount.start);
    const slack = slackOf(text.slice(amount.start, amount.end), amount) * factor * (amount.factor ?? 1);
    return {
      ...at(amount),
      kind: amount.kind,
      value: amount.value * factor,
      ...(amount.to !== undefined && { to: amount.to * factor }),
      unit: amount.kind === "count" && amount.unit !== "" ? stemOf(amount.unit) : amount.unit,
      slack: inexact.test(before) ? Math.max(slack, amount.value * factor * 0.05) : slack,
    };
  });
  const dates = datesIn(text).flatMap((date): Figure[] => {
    if (date.kind !== "day" && date.kind !== "month") return [];
    const day = date.from ? dayNumber(date.from) : undefined;
    return day === undefined ? [] : [{ ...at(date), kind: "date", value: day, unit: date.kind, slack: 0 }];
  });
  const clocks = [...text.matchAll(clock)].flatMap((match): Figure[] => {
    const value = minutesOf(match);
    if (value === undefined) return [];
    const span = { start: match.index, end: match.index + match[0].length };
    return [{ ...at(span), kind: "clock", value, unit: "", slack: 0 }];
  });
  return [...amounts, ...dates, ...clocks].sort((a, b) => a.start - b.start);
}

/** Letters before a figure that may say what it is. */
const longestLead = 60;

function boundOf(text: string, { start, end }: Span): Figure["bound"] {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 16);
  if (
    /(?:over|above|more than|at least|exceeds?|no (?:fewer|less) than|well over|just over|>|≥)\s*(?:[$€£¥])?$/i.test(
      before,
    )
  )
    return "over";
  if (
    /(?:under|below|less than|fewer than|at most|up to|no more than|almost|nearly|not quite|just under|<|≤)\s*(?:[$€£¥])?$/i.test(
      before,
    )
  )
    return "under";
  if (/^\s?(?:or|and) (?:more|over|above|higher)/i.test(after) || /^\+/.test(after)) return "over";
  if (/^\s?(?:or|and) (?:less|fewer|below|under|lower)|^ at (?:the )?most/i.test(after)) return "under";
  return /(?:about|around|roughly|some|approximately|approx\.|circa|ca\.|close to|~|≈)\s*(?:[$€£¥])?$/i.test(
    before,
  )
    ? "about"
    : "";
}

/** "Four more pharmacists" counts pharmacists, "a team of seven" the team, "17 km" kilometres. */
function thingsAround(text: string, { start, end }: Span): readonly string[] {
  const after = /^[^.,;:!?()·–—|→]*/u.exec(text.slice(end, end + 70))?.[0] ?? "";
  const unit = physicalUnit.exec(after);
  if (unit)
    return [unitNames[(unit[1] ?? "").toLowerCase().replace(/s$/, "")] ?? unit[1]?.toLowerCase() ?? ""];
  const noun = after.replace(
    /\s(?:in|on|at|by|to|from|with|without|for|who|that|which|and|or|but|when|while|if|because|had|has|have|was|were|is|are|did|do|not)\s.*$/isu,
    "",
  );
  const words = (noun.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => !bareWords.has(word));
  const team = /(team|staff|group|crew) of\s*$/i.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  return [...(team ? [team.toLowerCase()] : []), ...words.slice(0, 2)].map(stemOf);
}

const unitNames: Readonly<Record<string, string>> = {
  kilometre: "km",
  kilometer: "km",
  meter: "metre",
  m: "metre",
  cent: "cent",
  ct: "cent",
  tonne: "tonne",
  ton: "tonne",
  t: "tonne",
  kilo: "kg",
  liter: "litre",
  l: "litre",
  point: "point",
  degree: "degree",
  mile: "mile",
  acre: "acre",
  hectare: "hectare",
};

const physicalUnit = gated(
  /^\s?(km|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|cm|mm|kg|tonnes?|tons?|kilos?|litres?|liters?|hectares?|acres?|degrees?|kWh|MWh|kW|MW|GB|TB|cents?|ct|points?|m|t|g|l|p)(?![\p{L}])/u,
);

/** "From 61 to 7 days" tells two figures, "61–70 days" is a range. */
function separated(amount: Quantity, text: string): Amount[] {
  const { start, end, to } = amount;
  const told = text.slice(start, end);
  const between = /\s+to\s+/i.exec(told);
  const isChange =
    /\bfrom\s*$/i.test(text.slice(Math.max(0, start - 8), start)) || (to !== undefined && to < amount.value);
  if (to === undefined || !between || !isChange) return [amount];
  const { to: _, ...rest } = amount;
  return [
    { ...rest, end: start + between.index },
    { ...rest, value: to, start: start + between.index + between[0].length },
  ];
}

/** "Two years and eight months" is one duration. */
function joined(amounts: readonly Amount[], text: string): Amount[] {
  const all: Amount[] = [];
  for (const amount of amounts) {
    const last = all.at(-1);
    const between = last ? text.slice(last.end, amount.start) : "";
    if (last?.kind === "duration" && amount.kind === "duration" && /^\s*(?:and|,)?\s*$/.test(between)) {
      const from = hoursOf[last.unit] ?? 1;
      const own = hoursOf[amount.unit] ?? 1;
      if (own < from) {
        all[all.length - 1] = { ...last, end: amount.end, value: last.value + (amount.value * own) / from };
        continue;
      }
    }
    all.push(amount);
  }
  return all;
}

const roleOf = (before: string): string => roleBefore.find(([, pattern]) => pattern.test(before))?.[0] ?? "";

/** Half of the last digit told: 0.05 for "1.4", 5,000 for "$1.42 million"; figures in full are exact to the unit. */
function slackOf(text: string, { kind, value }: Quantity): number {
  const digits = /\d[\d,.’ \u00A0]*/.exec(text)?.[0].trim() ?? "";
  const decimals = /[.,](\d{1,2})$/.exec(digits)?.[1]?.length ?? 0;
  const scale = /\d\s?(?:thousand|k)\b/i.test(text)
    ? 1e3
    : /\d\s?(?:million|mn|m)(?!\p{L})/iu.test(text)
      ? 1e6
      : 1;
  const billions = /\d\s?(?:billion|bn|b)\b/i.test(text) ? 1e9 : scale;
  if (kind === "fraction") return Math.max(0.01, value * 0.04);
  return (10 ** -decimals * billions) / 2;
}

const clock = gated(
  /\b(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?m\b\.?|\b([01]?\d|2[0-3]):([0-5]\d)\b|\b(noon|midday|midnight)\b/gi,
);

function minutesOf([, hour, minute, half, hours, minutes, word]: RegExpMatchArray): number | undefined {
  if (word) return word.toLowerCase() === "midnight" ? 0 : 720;
  if (hours) return Number(hours) * 60 + Number(minutes);
  const told = Number(hour);
  if (told > 12) return undefined;
  return ((told % 12) + (half?.toLowerCase() === "p" ? 12 : 0)) * 60 + Number(minute ?? 0);
}

/** Days since the year 2000, months counted as 31 days: only used to compare. */
function dayNumber(iso: string): number | undefined {
  const [year, month, day] = iso.split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return (year - 2000) * 372 + (month - 1) * 31 + (day - 1);
}
