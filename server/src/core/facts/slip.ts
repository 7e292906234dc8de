import type { Span } from "../text/span.ts";
import type { Figure } from "./figures.ts";

/** A calculation whose parts the text tells and whose result it tells otherwise. */
export interface Slip {
  /** The figure that the parts do not bear out; relative to the block. */
  readonly told: Span & { readonly text: string };
  /** What the parts make, as a reader would write it. */
  readonly reckoned: string;
  /** How it is reckoned, such as "30 % of 4,000". */
  readonly sum: string;
  readonly parts: readonly Span[];
}

/** A sentence with its figures; spans are relative to the sentence. */
export interface Line {
  readonly text: string;
  readonly figures: readonly Figure[];
}

export const toldOf = ({ start, end, text }: Figure): Slip["told"] => ({ start, end, text });

export const roundingOf = (whole: Figure, parts: readonly Figure[]): number =>
  whole.slack + parts.reduce((sum, { slack }) => sum + (slack > 0.5 || slack < 0.5 ? slack : 0), 0) + 1e-6;

/** A slip where the parts do not make the whole but come near it: far from it they are parts of something else. */
export function sumSlip(whole: Figure, parts: readonly Figure[], farthest: number): Slip | undefined {
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const difference = Math.abs(sum - whole.value);
  if (difference <= roundingOf(whole, parts) || difference > farthest * whole.value) return undefined;
  return {
    told: toldOf(whole),
    reckoned: written(sum, whole),
    sum: parts.map(({ text }) => text).join(" + "),
    parts: parts.map(spanOf),
  };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const signs: Readonly<Record<string, string>> = { EUR: "€", USD: "$", GBP: "£", JPY: "¥", INR: "₹" };

/** A value in the way of a figure. */
export function written(value: number, { kind, unit, text }: Pick<Figure, "kind" | "unit" | "text">): string {
  const scale = /\d\s?(?:million|mn|mio\.?|m)(?!\p{L})/iu.test(text)
    ? 1e6
    : /\d\s?(?:billion|bn|b)(?!\p{L})/iu.test(text)
      ? 1e9
      : 1;
  const name = scale === 1e6 ? " million" : scale === 1e9 ? " billion" : "";
  const rounded = Math.round((value / scale) * 100) / 100;
  const digits = grouped(rounded);
  if (kind === "percent") return `${digits} %`;
  if (kind !== "money") return `${digits}${name}`;
  return signs[unit] ? `${signs[unit]}${digits}${name}` : `${digits}${name} ${unit}`;
}

function grouped(value: number): string {
  const [whole = "", part] = String(value).split(".");
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return part === undefined ? groups : `${groups}.${part}`;
}
