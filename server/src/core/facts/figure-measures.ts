import type { Span } from "../text/span.ts";
import type { Quantity } from "./quantities.ts";

/** What a bare number in a table or after a label is told in: "Days until the answer", "£ thousand", "per 100". */
export interface Measure {
  readonly kind: "duration" | "money" | "percent";
  readonly unit: string;
  readonly factor: number;
}

/** A quantity, and by what a label multiplied it. */
export type Amount = Quantity & { readonly factor?: number };

/**
 * Gives bare numbers their measure: that of the label ("Days until the answer: from 14 to 6"), or that of the
 * figure which they are set against ("after 9 days instead of 143", "€6 million, of which 2.5 million").
 */
export function measured(amounts: readonly Amount[], text: string, given: Measure | undefined): Amount[] {
  const measure = given ?? labelMeasure(text);
  return amounts.map((amount, index): Amount => {
    if (amount.kind !== "count") return amount;
    const short = /^\s?(d|h|hrs?|min|mins|wks?|yrs?)(?![\p{L}.])/u.exec(text.slice(amount.end))?.[1];
    if (short) return { ...amount, kind: "duration", unit: shortUnits[short.replace(/s$/, "")] ?? "hour" };
    const before = amounts[index - 1];
    const isBare =
      /^\s*(?:$|[.,;:)(|→%/]|(?:a|per|each) \p{L}|(?:to|from|in|at|by|or|and|of|down|up|instead|today|now|before)\b)/iu.test(
        text.slice(amount.end),
      );
    if (!isBare) return amount;
    const gap = before ? text.slice(before.end, amount.start) : "";
    const next = amounts[index + 1];
    const ahead = next ? text.slice(amount.end, next.start) : "";
    const partner =
      before && isSetAgainst(gap)
        ? before
        : next && next.kind !== "count" && /^\s*(?:→|->|to|down to|up to)\s*$/iu.test(ahead)
          ? next
          : undefined;
    if (partner && partner.kind !== "fraction" && partner.kind !== "multiple") {
      if (
        partner.kind === "money" &&
        before === partner &&
        !/\d\s?(?:million|m|bn|billion|k|thousand)\b/i.test(text.slice(amount.start, amount.end)) &&
        amount.value * 1000 < partner.value
      )
        return amount;
      return { ...amount, kind: partner.kind, unit: partner.unit || amount.unit };
    }
    if (!measure || isLabelNumber(text, amount)) return amount;
    const { kind, unit, factor } = measure;
    return {
      ...amount,
      kind,
      unit,
      factor,
      value: amount.value * factor,
      ...(amount.to !== undefined && { to: amount.to * factor }),
    };
  });
}

const shortUnits: Readonly<Record<string, string>> = {
  d: "day",
  h: "hour",
  hr: "hour",
  min: "minute",
  wk: "week",
  yr: "year",
};

const isSetAgainst = (gap: string): boolean =>
  /^[\s,]*(?:(?:an?|per) \p{L}+)?[\s,]*(?:→|->|(?:down |up )?to|instead of|against|down from|up from|from|rather than|and then|versus|vs\.?|compared with|of which|where it (?:was|is)|to at (?:most|least)|to (?:under|over|below|above|about))\s*(?:[$€£¥])?$/iu.test(
    gap,
  );

const isLabelNumber = (text: string, { start }: Span): boolean => start < text.slice(0, 120).indexOf(":");

/** What bare numbers behind a label are told in; undefined where the label names no measure. */
function labelMeasure(text: string): Measure | undefined {
  const colon = text.indexOf(":");
  return colon > 0 && colon < 120 ? measureOf(text.slice(0, colon)) : undefined;
}

/** The measure that the label of a row or the header of a column names. */
export function measureOf(label: string): Measure | undefined {
  const currency = /[$€£¥₹]|\b(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|JPY)\b/u.exec(label)?.[0];
  if (
    currency &&
    /(?:^|[\s(,])(?:in )?(?:[$€£¥₹]|[A-Z]{3})(?:\s?(?:thousand|million|billion|mio\.?|mn|m|k|bn))?\)?\W*$/u.test(
      label,
    )
  ) {
    const scale = /\b(thousand|million|billion|mio|k|m|bn)\b/i.exec(label)?.[1]?.toLowerCase();
    const factor = scale ? (scales[scale] ?? 1) : 1;
    return { kind: "money", unit: currencies[currency] ?? currency, factor };
  }
  if (
    /\bper (?:100|hundred)\b|\bof (?:every )?100\b|[(,]\s?%|%\s?\)?\W*$|\bin (?:%|per ?cent)\b/iu.test(label)
  )
    return { kind: "percent", unit: "%", factor: 1 };
  const time =
    /^\W*(?:(?:median|mean|average|typical|maximum|working|school|calendar|business) )*(seconds|minutes|hours|days|nights|weeks|months|years)\b(?! (?:with|without|in which|on which|lost|spent by|of (?:sick|leave|holiday)))|[(,]\s?(?:in |median )?(?:(?:working|school) )?(seconds|minutes|hours|days|weeks|months|years|min|h)\)?\W*$/iu.exec(
      label,
    );
  const unit = (time?.[1] ?? time?.[2])?.toLowerCase();
  if (!unit) return undefined;
  return {
    kind: "duration",
    unit: unit === "min" ? "minute" : unit === "h" ? "hour" : unit.replace(/s$/, ""),
    factor: 1,
  };
}

const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mio: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
};
const currencies: Readonly<Record<string, string>> = {
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
};

/** "Wages are €24.6 million, cars 3.9, training 1.7": what follows in a list is told in the same measure. */
export function listed(amounts: readonly Amount[], text: string): readonly Amount[] {
  let lead: { readonly amount: Amount; readonly factor: number } | undefined;
  return amounts.map((amount, index) => {
    const told = text.slice(amount.start, amount.end);
    if (amount.kind === "money") {
      const scale = /\d\s?(thousand|million|billion|k|m|mn|bn)(?!\p{L})/iu.exec(told)?.[1]?.toLowerCase();
      lead = scale ? { amount, factor: scales[scale] ?? 1 } : undefined;
      return amount;
    }
    const gap = index > 0 ? text.slice(amounts[index - 1]?.end ?? 0, amount.start) : "";
    const goesOn = /^[^.;:!?]{0,48}$/.test(gap) && /^\s*(?:[,.;)]|$|and\b)/.test(text.slice(amount.end));
    if (amount.kind !== "count" || !lead || !goesOn || !/^\d+(?:\.\d{1,2})?$/.test(told)) {
      if (!goesOn) lead = undefined;
      return amount;
    }
    const { unit } = lead.amount;
    return { ...amount, kind: "money", unit, value: amount.value * lead.factor, factor: lead.factor };
  });
}
