import { gated } from "../text/gate.ts";
import { remembered } from "../text/remembered.ts";
import type { Span } from "../text/span.ts";
import { taken } from "../text/taken.ts";
import { unwrapped } from "../text/unwrapped.ts";

/** A date or period in a text; the span is relative to the text. */
export interface DateMention extends Span {
  /** `relative` is measured from an event: "within six months of launch", "by week 4", "at launch". */
  readonly kind: "day" | "month" | "quarter" | "year" | "relative";
  /** First day as YYYY-MM-DD where the year is told. */
  readonly from?: string;
}

const full = "january|february|march|april|may|june|july|august|september|october|november|december".split(
  "|",
);
const month = `${full.join("|")}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec`;
const monthNumber = new Map(full.map((name, index) => [name.slice(0, 3), index + 1]));
const year = String.raw`(?:19|20)\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?(?![\d.,]*\d)`;
const ordinal = "(?:st|nd|rd|th)?";
const number =
  "\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|eighteen|twenty|thirty|sixty|ninety";
const event =
  "launch|start|go-live|approval|release|opening|rollout|roll-out|signature|signing|decision|kick-off|vote|delivery|handover";

/** From the most exact to the least: a later pattern never takes what an earlier one has read. */
const patterns: readonly { readonly kind: DateMention["kind"]; readonly pattern: RegExp }[] = [
  {
    kind: "day",
    pattern: gated(
      new RegExp(
        String.raw`\b\d{1,2}${ordinal}(?:\s?(?:[–-]|to|and)\s?\d{1,2}${ordinal})?\s+(?:of\s+)?(?:${month})\b\.?(?:,?\s+${year})?`,
        "gi",
      ),
    ),
  },
  {
    kind: "day",
    pattern: gated(
      new RegExp(
        String.raw`\b(?:${month})\.?\s+(?:\d{1,2}${ordinal}(?:\s?[–-]\s?\d{1,2}${ordinal})?)(?!\d|\s?%|[.,]\d)(?:,?\s+${year})?`,
        "gi",
      ),
    ),
  },
  {
    kind: "day",
    pattern: gated(
      /\b20\d\d-\d\d-\d\d\b|\b\d{1,2}\.\s?\d{1,2}\.\s?20\d\d\b|\b\d{1,2}\/\d{1,2}\/20\d\d\b|20\d\d年\d{1,2}月(?:\d{1,2}日)?/g,
    ),
  },
  {
    kind: "quarter",
    pattern: gated(
      new RegExp(
        String.raw`\b(?:Q[1-4]|H[12])(?:[\s/-]*(?:of\s+)?(?:FY)?\s?(?:20)?\d\d)?\b` +
          String.raw`|\b(?:first|second|third|fourth|last|next|this|each|every)\s+(?:quarter|half)(?!\s+(?:of\s+(?:an|the (?!year))))(?:\s+of\s+(?:${year}|the\s+year))?` +
          String.raw`|\b(?:spring|summer|autumn|winter)(?:\s+(?:of\s+)?${year})` +
          String.raw`|\b(?:by|in|until|since|before|after|this|next|last)\s+(?:the\s+)?(?:(?:end|start|beginning|middle) of\s+(?:the\s+)?)?(?:spring|summer|autumn|winter|fall)\b(?!\s+(?:into|to|below|short))`,
        "gi",
      ),
    ),
  },
  {
    kind: "month",
    pattern: gated(new RegExp(String.raw`\b(?:mid-|early\s|late\s)?(?:${month})\.?,?\s+${year}`, "gi")),
  },
  {
    kind: "month",
    pattern: gated(
      new RegExp(
        String.raw`\b(?:(?:in|by|until|from|since|before|after|of|to|and|between|through|during|every|each|last|next|this)\s+(?:mid-|early\s+|late\s+|the\s+end\s+of\s+)?|mid-|early\s+|late\s+|end\s+of\s+)(?:${full.filter((name) => name !== "march" && name !== "may").join("|")}|March|May)\b(?!\s+\d)`,
        "giu",
      ),
    ),
  },
  {
    kind: "year",
    pattern: gated(
      /\bFY\s?(?:20)?\d\d\b|\b20[2-4]\d(?:\s?[/–-]\s?(?:20)?\d\d)?(?![\d.,]*\d)\b|(?<=\b(?:in|of|since|until|by|from|to|for|before|after|during|around|than|and|year|the)\s|\()(?:19\d\d|20[01]\d)\b(?!\s+\p{Ll}{3,}s\b)/giu,
    ),
  },
  {
    kind: "relative",
    pattern: gated(
      new RegExp(
        String.raw`\b(?:with)?in\s+(?:the\s+(?:first|next|last|past)\s+)?(?:${number})\s+(?:working\s+)?(?:hours?|days?|weeks?|months?|quarters?|years?)(?:\s+(?:of|after|from|before)\s+[\p{L} ]{0,24}?(?:${event}))?\b` +
          String.raw`|\b(?:${number})\s+(?:days?|weeks?|months?|quarters?|years?)\s+(?:after|before|from|into)\b` +
          String.raw`|\b(?:after|for\s+the\s+(?:first|next))\s+(?:${number})\s+(?:days?|weeks?|months?|quarters?|years?)\b` +
          String.raw`|\b(?:by|in|until|from|on|before|after)\s+(?:week|month|day|year|sprint)s?\s+(?:${number})\b` +
          String.raw`|\b(?:at|after|before|by|since)\s+(?:the\s+)?(?:${event})\b` +
          String.raw`|\b(?:first|second|third)\s+year\b|\byear\s+(?:one|two|three|1|2|3)\b` +
          String.raw`|\bby\s+(?:then|the\s+same\s+(?:date|day)|that\s+(?:date|day))\b|\b(?:from|by|on|until)\s+th(?:at|e\s+same)\s+(?:day|date)\b`,
        "giu",
      ),
    ),
  },
];

/** Every date and period of an English text, in order, the most exact reading of each. */
export const datesIn: (text: string) => readonly DateMention[] = remembered(
  unwrapped((text) => {
    const found: DateMention[] = [];
    const read = taken(text.length);
    for (const { kind, pattern } of patterns) {
      for (const match of text.matchAll(pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        if (read.touches({ start, end })) continue;
        read.take({ start, end });
        const from = firstDay(match[0]);
        found.push({ start, end, kind, ...(from && { from }) });
      }
    }
    return found.sort((a, b) => a.start - b.start);
  }),
);

function firstDay(text: string): string | undefined {
  const told = /(?:19|20)\d\d/.exec(text)?.[0];
  if (!told) return undefined;
  const iso = /^20\d\d-\d\d-\d\d$/.exec(text)?.[0];
  if (iso) return iso;
  const figures = /^(\d{1,2})([./])\s?(\d{1,2})[./]\s?20\d\d$/.exec(text);
  if (figures) return dayOf(told, figures);
  const name = new RegExp(`\\b(?:${month})`, "i").exec(text)?.[0].toLowerCase().slice(0, 3);
  const quarter = /Q([1-4])/i.exec(text)?.[1] ?? String(named.findIndex((word) => word.test(text)) + 1);
  const half = /H([12])|(first|second) half/i.exec(text);
  const at = name
    ? (monthNumber.get(name) ?? 1)
    : half
      ? half[1] === "2" || half[2]?.toLowerCase() === "second"
        ? 7
        : 1
      : quarter === "0"
        ? 1
        : Number(quarter) * 3 - 2;
  const day = name ? (/\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(text.replace(told, ""))?.[1] ?? "1") : "1";
  return `${told}-${String(at).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const named = [/first quarter/i, /second quarter/i, /third quarter/i, /fourth quarter/i];

/** 31.12.2027 has the day first, 12/31/2027 the month, unless the figures say otherwise. */
function dayOf(told: string, [, first = "1", mark, second = "1"]: RegExpExecArray): string {
  const isDayFirst = mark === "." || Number(first) > 12;
  const [day, at] = isDayFirst ? [first, second] : [second, first];
  return `${told}-${at.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
