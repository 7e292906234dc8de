import type { Span } from "../text/span.ts";

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

const words: Readonly<Record<string, number>> = {
  zero: 0,
  no: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  dozen: 12,
};
const fractions: Readonly<Record<string, number>> = {
  half: 1 / 2,
  third: 1 / 3,
  thirds: 1 / 3,
  quarter: 1 / 4,
  quarters: 1 / 4,
  fifth: 1 / 5,
  fifths: 1 / 5,
  tenth: 1 / 10,
  tenths: 1 / 10,
};
const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  millions: 1e6,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
  mrd: 1e9,
  trillion: 1e12,
};
const currencies: Readonly<Record<string, string>> = { $: "USD", "€": "EUR", "£": "GBP", "¥": "JPY" };

const number = String.raw`\d{1,3}(?:[,’ \u00A0]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?`;
const scale = String.raw`(?:\s?(thousand|millions?|mn|mio\.?|bn|billion|mrd\.?|trillion|k|m|b)(?![\p{L}]))?`;
const money = new RegExp(
  String.raw`([$€£¥])\s?(${number})${scale}|(${number})${scale}\s?([$€£¥]|(?:euros?|dollars?|pounds?|USD|EUR|GBP|CHF|kroner)(?!\p{L}))`,
  "giu",
);
const percent = new RegExp(
  String.raw`(${number})(?:\s?(?:–|-|to)\s?(${number}))?\s?(?:%|per ?cent\b|percentage points?\b)`,
  "giu",
);
const multiple = new RegExp(
  String.raw`(${number})\s?(?:×|x(?![\p{L}\d])|times\b|-?fold\b)|\b(twice|double|triple|threefold|tenfold)\b`,
  "giu",
);
const duration = new RegExp(
  String.raw`(${number}|\b(?:${Object.keys(words).join("|")})\b)(?:\s?(?:–|-|to)\s?(${number}))?[\s-](seconds?|minutes?|hours?|days?|nights?|weeks?|months?|quarters?|years?)\b`,
  "giu",
);
const fraction =
  /\b(?:(a|one|two|three|four|nine)[\s-](half|thirds?|quarters?|fifths?|tenths?)|half(?= (?:of|the|a|our|all))|(one|two|three|four|nine|\d+) (?:in|out of) (?:every )?(\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred))\b/gi;
const count = new RegExp(
  String.raw`(?<![\p{L}\d.,/])(${number})${scale}(?![\p{L}\d])|\b(${Object.keys(words)
    .filter((word) => !["no", "one"].includes(word))
    .join("|")})(?:-(one|two|three|four|five|six|seven|eight|nine))?\b`,
  "giu",
);

/** Every quantity of an English or figure-only text, in order; overlapping readings keep the richest. */
export function quantitiesIn(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  const add = (match: RegExpMatchArray, quantity: Omit<Quantity, "start" | "end">): void => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (!found.some((other) => start < other.end && other.start < end))
      found.push({ start, end, ...quantity });
  };
  for (const match of text.matchAll(money)) {
    const digits = match[2] ?? match[4] ?? "";
    const unit = currencies[match[1] ?? match[6] ?? ""] ?? (match[6] ?? "").toUpperCase().slice(0, 3);
    add(match, { kind: "money", value: parse(digits) * scaled(match[3] ?? match[5]), unit });
  }
  for (const match of text.matchAll(percent)) {
    add(match, {
      kind: "percent",
      value: parse(match[1] ?? ""),
      unit: "%",
      ...(match[2] && { to: parse(match[2]) }),
    });
  }
  for (const match of text.matchAll(duration)) {
    const unit = (match[3] ?? "").toLowerCase().replace(/s$/, "");
    add(match, {
      kind: "duration",
      value: parse(match[1] ?? ""),
      unit,
      ...(match[2] && { to: parse(match[2]) }),
    });
  }
  for (const match of text.matchAll(multiple)) {
    const word = match[2]?.toLowerCase();
    add(match, {
      kind: "multiple",
      value: word
        ? word.startsWith("t") && word !== "twice"
          ? word === "tenfold"
            ? 10
            : 3
          : 2
        : parse(match[1] ?? ""),
      unit: "",
    });
  }
  for (const match of text.matchAll(fraction)) {
    const value = match[4]
      ? parse(match[3] ?? "") / parse(match[4])
      : match[2]
        ? parse(match[1] === "a" ? "one" : (match[1] ?? "one")) * (fractions[match[2].toLowerCase()] ?? 0)
        : 0.5;
    add(match, { kind: "fraction", value, unit: "" });
  }
  for (const match of text.matchAll(count)) {
    const value = match[3]
      ? parse(match[3]) + (match[4] ? parse(match[4]) : 0)
      : parse(match[1] ?? "") * scaled(match[2]);
    const noun =
      /^\s+(?:[\p{Ll}-]+\s+)?([\p{L}-]{3,})/u.exec(text.slice((match.index ?? 0) + match[0].length))?.[1] ??
      "";
    add(match, { kind: "count", value, unit: noun.toLowerCase() });
  }
  return found.sort((a, b) => a.start - b.start);
}

function parse(text: string): number {
  const word = words[text.toLowerCase()];
  if (word !== undefined) return word;
  const plain = text.replace(/[’ \u00A0]/g, "");
  if (/,\d{3}(?:\D|$)/.test(plain)) return Number(plain.replaceAll(",", ""));
  return Number(plain.replace(",", "."));
}

const scaled = (text: string | undefined): number => scales[(text ?? "").toLowerCase().replace(".", "")] ?? 1;
