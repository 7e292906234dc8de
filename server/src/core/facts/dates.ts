import type { Span } from "../text/span.ts";

/** A date or period in a text; the span is relative to the text. */
export interface DateMention extends Span {
  /** `relative` is measured from an event: "within six months of launch", "by week 4", "at launch". */
  readonly kind: "day" | "month" | "quarter" | "year" | "relative";
  /** First day as YYYY-MM-DD where the year is told. */
  readonly from?: string;
}

const month =
  "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec";
const monthNumber = new Map(
  month
    .split("|")
    .slice(0, 12)
    .map((name, index) => [name.slice(0, 3), index + 1]),
);
const patterns: readonly { readonly kind: DateMention["kind"]; readonly pattern: RegExp }[] = [
  {
    kind: "day",
    pattern: new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+(${month})\.?(?:,?\s+(20\d\d))?\b`, "gi"),
  },
  {
    kind: "day",
    pattern: new RegExp(
      String.raw`\b(${month})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(20\d\d))?\b(?!\s*%)`,
      "gi",
    ),
  },
  {
    kind: "day",
    pattern:
      /\b(20\d\d)-(\d\d)-(\d\d)\b|\b\d{1,2}\.\s?\d{1,2}\.\s?(20\d\d)\b|\b\d{1,2}\/\d{1,2}\/(20\d\d)\b|20\d\d年\d{1,2}月(?:\d{1,2}日)?/g,
  },
  {
    kind: "quarter",
    pattern:
      /\b(?:Q[1-4]|H[12])(?:[\s/-]*(?:FY)?(?:20)?\d\d)?\b|\b(?:first|second|third|fourth|last|next|this) (?:quarter|half)(?: of (?:20\d\d|the year))?\b/gi,
  },
  {
    kind: "month",
    pattern: new RegExp(
      String.raw`\b(?:${month.replace("may|", "").replace(/\|mar\b.*/, "")}|may)\s+(20\d\d)\b|\b(?:in|by|until|from|since|before|after|of|end of|mid-|early|late|to|and|between|through|during|at the end of) (?:${month})\b(?!\s+\d)`,
      "gi",
    ),
  },
  { kind: "year", pattern: /\b(?:FY\s?)?20[2-4]\d\b/g },
  {
    kind: "relative",
    pattern:
      /\b(?:with)?in (?:the (?:first|next) )?(?:\d+|one|two|three|four|five|six|eight|nine|ten|twelve|eighteen) (?:days?|weeks?|months?|quarters?|years?)(?: (?:of|after|from|before) [\p{L} ]{0,24}?(?:launch|start|go-live|approval|release|opening|rollout))?\b|\b(?:by|in|until|from) (?:week|month|day|year|sprint) (?:\d+|one|two|three|four|six)\b|\b(?:at|after|before|by|since) (?:the )?(?:launch|go-live|opening|release)\b|\b(?:first|second|third) year\b|\byear (?:one|two|three)\b|\bby (?:then|the same date|that date)\b/giu,
  },
];

/** Every date and period of an English text, in order, the most exact reading of each. */
export function datesIn(text: string): readonly DateMention[] {
  const found: DateMention[] = [];
  for (const { kind, pattern } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const from = firstDay(match[0]);
      found.push({ start, end, kind, ...(from && { from }) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function firstDay(text: string): string | undefined {
  const year = /20\d\d/.exec(text)?.[0];
  if (!year) return undefined;
  const iso = /^20\d\d-\d\d-\d\d$/.exec(text)?.[0];
  if (iso) return iso;
  const name = new RegExp(month, "i").exec(text)?.[0].toLowerCase().slice(0, 3);
  const quarter = /Q([1-4])/i.exec(text)?.[1];
  const at = name ? (monthNumber.get(name) ?? 1) : quarter ? Number(quarter) * 3 - 2 : 1;
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(text.replace(year, ""))?.[1] ?? "1";
  return `${year}-${String(at).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
