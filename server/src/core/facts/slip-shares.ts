import { gated } from "../text/gate.ts";
import type { Figure } from "./figures.ts";
import { type Line, type Slip, toldOf, written } from "./slip.ts";

const words = String.raw`(?:[\p{L}'’-]+\s+)`;
const lead = String.raw`(?:the\s+|our\s+|all\s+|its\s+|their\s+|these\s+|those\s+|some\s+|about\s+)?`;
const ofWhole = gated(new RegExp(String.raw`^\s*${words}{0,3}(?:of|out of)\s+${lead}${words}?$`, "iu"));
const shareOf = gated(new RegExp(String.raw`^\s*of\s+${lead}${words}{0,2}$`, "iu"));
/** Between a whole and what a share of it makes. */
const makes = gated(
  /^[^\d.;]{0,48}?(?:\(|,\s*(?:or|which is|that is|i\.e\.|so)|\bor\b|=|\b(?:is|are|was|were|makes?|equals?|comes? to|means)\b|[—–:])\s*(?:about|some|only|just|nearly|almost|roughly|or|that is)?\s*(?:[$€£¥]\s?)?$/iu,
);
const opens = gated(/\(\s*(?:that is\s+|i\.e\.\s+|or\s+)?$/iu);

/** "30 % of 4,000 is 1,200", "492 of 4,100 (12 %)", "11 % (41 of 380)", "Of 4,000, 30 %, or 1,200, …". */
export function shareSlip(line: Line): Slip | undefined {
  const { text, figures } = line;
  for (const [index, a] of figures.entries()) {
    const [b, c] = [figures[index + 1], figures[index + 2]];
    if (!b || !c) continue;
    const [first, second] = [text.slice(a.end, b.start), text.slice(b.end, c.start)];
    const slip =
      (isShare(a) &&
        isAmount(b) &&
        isSame(b, c) &&
        shareOf.test(first) &&
        makes.test(second) &&
        wrongPart(a, b, c)) ||
      (isAmount(a) &&
        isSame(a, b) &&
        isPercent(c) &&
        ofWhole.test(first) &&
        makes.test(second) &&
        wrongShare(c, b, a)) ||
      (isPercent(a) &&
        isAmount(b) &&
        isSame(b, c) &&
        opens.test(first) &&
        ofWhole.test(second) &&
        wrongShare(a, c, b)) ||
      (isAmount(a) &&
        isShare(b) &&
        isSame(a, c) &&
        /\b(?:of|out of|among)\s+(?:the |our |all )?(?:\p{L}+ )?$/iu.test(
          text.slice(Math.max(0, a.start - 60), a.start),
        ) &&
        /^[^.;\d]{0,40},\s*$/u.test(first) &&
        /^\s*(?:,\s*or|\(|,?\s*(?:that is|i\.e\.)|—)\s*(?:about |some )?$/iu.test(second) &&
        wrongPart(b, a, c));
    if (slip) return slip;
  }
  return undefined;
}

const isPercent = ({ kind }: Figure): boolean => kind === "percent";
const isShare = ({ kind }: Figure): boolean => kind === "percent" || kind === "fraction";
const isAmount = ({ kind, to }: Figure): boolean =>
  (kind === "count" || kind === "money") && to === undefined;
const isSame = (a: Figure, b: Figure): boolean =>
  isAmount(b) && a.kind === b.kind && (a.kind !== "money" || a.unit === b.unit);

function wrongPart(share: Figure, whole: Figure, part: Figure): Slip | undefined {
  if (part.value > whole.value || share.to !== undefined || (share.kind === "percent" && share.value > 100))
    return undefined;
  const factor = share.kind === "fraction" ? 1 : 0.01;
  const loose = [share, whole, part].some(({ bound }) => bound !== "") ? 0.06 : 0.005;
  const low = (share.value - share.slack) * factor * (whole.value - whole.slack);
  const high = (share.value + share.slack) * factor * (whole.value + whole.slack);
  const slack = part.slack + loose * part.value;
  if (part.value >= low - slack && part.value <= high + slack) return undefined;
  return {
    told: toldOf(part),
    reckoned: written(Math.round(share.value * factor * whole.value), part),
    sum: `${share.text} of ${whole.text}`,
    parts: [share, whole],
  };
}

function wrongShare(share: Figure, whole: Figure, part: Figure): Slip | undefined {
  if (part.value > whole.value || share.to !== undefined || whole.value < 4 || share.value > 100)
    return undefined;
  const loose = [share, whole, part].some(({ bound }) => bound !== "") ? 3 : 0.06;
  const low = (100 * (part.value - loosened(part))) / (whole.value + loosened(whole));
  const high = (100 * (part.value + loosened(part))) / (whole.value - loosened(whole));
  const own = 100 * (part.value / whole.value);
  if (share.value >= low - share.slack - loose && share.value <= high + share.slack + loose) return undefined;
  // Half a point more or less is somebody's way of rounding.
  if (Math.abs(own - share.value) <= 0.7) return undefined;
  return {
    told: toldOf(share),
    reckoned: `${Math.round(own * 10) / 10} %`,
    sum: `${part.text} of ${whole.text}`,
    parts: [part, whole],
  };
}

/** Counts in full are exact; "2.36 million" is not. */
const loosened = ({ slack }: Figure): number => (slack > 0.5 ? slack : 0);

const each = gated(/\b(?:each|apiece|a piece|per\s+\p{L}+|an?\s+\p{L}+|every\s+\p{L}+)\b/iu);
const gives = gated(
  /(?:^|[\s,(])(?:in all|in total|together|altogether|=|come[s]? to|total(?:s|ling)?|makes?|is|are|costs?|or|that is|adds?|gives?|saves?)\b|=|—|,\s*$/iu,
);

/** "220 bicycles at €2,400 each, €528,000 in all"; "€642,600 (126 person-months at €5,100)". */
export function productSlip({ text, figures }: Line): Slip | undefined {
  for (const [index, a] of figures.entries()) {
    const [b, c] = [figures[index + 1], figures[index + 2]];
    if (!b || !c) continue;
    const [first, second] = [text.slice(a.end, b.start), text.slice(b.end, c.start)];
    if (
      a.kind === "count" &&
      b.kind === "money" &&
      c.kind === "money" &&
      b.unit === c.unit &&
      c.value > b.value
    ) {
      const isPrice =
        /^[^.;:()]{0,40}\b(?:at|for|costs?|costing|of|×)\s*$/iu.test(first) &&
        /^\s*(?:each|apiece|a piece)\b/iu.test(second);
      const isTotal =
        gives.test(second.replace(each, "")) ||
        /^\s*(?:in all|in total|altogether|together)/iu.test(text.slice(c.end));
      if (isPrice && isTotal && second.length < 48) {
        const slip = wrongProduct(c, [a, b]);
        if (slip) return slip;
      }
    }
    if (
      a.kind === "money" &&
      b.kind === "count" &&
      c.kind === "money" &&
      a.unit === c.unit &&
      c.value > a.value
    ) {
      if (
        /^\s*(?:on|for|from|in|to|with)\s+each of\s+(?:the |our )?$/iu.test(first) &&
        /^[^.;:()]{0,30}\b(?:makes?|is|gives?|saves?|comes? to|adds?(?: up to)?|equals?)\s*$/iu.test(second)
      ) {
        const slip = wrongProduct(c, [a, b]);
        if (slip) return slip;
      }
    }
    const slip = bracketed(text, figures, index);
    if (slip) return slip;
  }
  return undefined;
}

/** What a sum is made of, in brackets behind it: numbers, and a price at the end. */
function bracketed(text: string, figures: readonly Figure[], index: number): Slip | undefined {
  const whole = figures[index];
  if (whole?.kind !== "money" || !/^\s*\(\s*$/.test(text.slice(whole.end, figures[index + 1]?.start)))
    return undefined;
  const close = text.indexOf(")", whole.end);
  const inside = figures.filter(({ start, end }) => start > whole.end && end <= close);
  const price = inside.at(-1);
  if (inside.length < 2 || inside.length > 3 || price?.kind !== "money" || price.unit !== whole.unit)
    return undefined;
  const others = inside.slice(0, -1);
  const told = text.slice(whole.end, close);
  const isReckoned =
    /(?:\bat|×|\bx)\s*$/iu.test(text.slice(Math.max(0, price.start - 60), price.start)) &&
    !/[,;]/.test(told.replace(/\d,\d/g, ""));
  if (!isReckoned || others.some(({ kind }) => kind !== "count" && kind !== "duration")) return undefined;
  return wrongProduct(whole, [...others, price]);
}

/** Durations count in the unit that they are told in. */
const countOf = (figure: Figure): number => {
  if (figure.kind !== "duration") return figure.value;
  const hours: Readonly<Record<string, number>> = {
    minute: 1 / 60,
    hour: 1,
    day: 24,
    week: 168,
    month: 730.5,
    quarter: 2191.5,
    year: 8766,
  };
  return figure.value / (hours[figure.unit] ?? 1);
};

function wrongProduct(whole: Figure, factors: readonly Figure[]): Slip | undefined {
  const product = factors.reduce((all, factor) => all * countOf(factor), 1);
  const loose = [whole, ...factors].some(({ bound }) => bound !== "") ? 0.08 : 0.012;
  const difference = Math.abs(product - whole.value);
  // Further away the numbers belong to something else.
  if (difference <= whole.slack + loose * product || difference > 0.6 * product) return undefined;
  return {
    told: toldOf(whole),
    reckoned: written(product, whole),
    sum: factors.map(({ text }) => text).join(" × "),
    parts: factors,
  };
}
