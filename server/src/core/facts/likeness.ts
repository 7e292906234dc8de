import { asking, whole } from "../lexicon/figure-wording.ts";
import { implies, isComplement, isSame, isSlip } from "./figure-match.ts";
import type { Figure } from "./figures.ts";
import type { Stated } from "./statements.ts";
import { digitsIn, type Field, type Told } from "./told.ts";

/** What speaks for and against two different figures telling the same thing; 0 to 1 for most, see `likenessWeights`. */
export type Signs = Readonly<Record<SignName, number>>;
export type SignName = keyof typeof noSigns;

const noSigns = {
  bias: 1,
  shared: 0,
  around: 0,
  overlap: 0,
  others: 0,
  slip: 0,
  shape: 0,
  near: 0,
  far: 0,
  sameRole: 0,
  forecast: 0,
  subset: 0,
  foreign: 0,
  bothAlone: 0,
  oneAlone: 0,
  summary: 0,
  condition: 0,
  baseline: 0,
  known: 0,
  block: 0,
  money: 0,
  percent: 0,
  duration: 0,
  date: 0,
  clock: 0,
  head: 0,
  asked: 0,
  named: 0,
  member: 0,
  small: 0,
};

/** Whether two figures are of one sort and so near that one may be a slip for the other. */
function isComparable(a: Stated, b: Stated): boolean {
  if (a.kind !== b.kind || a.kind === "multiple" || a.kind === "fraction") return false;
  if (a.kind === "clock") return Math.abs(a.value - b.value) <= 180;
  if (a.kind === "date") return a.unit === b.unit && isMoved(a, b);
  if (a.kind === "money" && a.unit !== b.unit) return false;
  if (a.kind === "count" && !countsTheSame(a, b)) return false;
  if (Math.min(a.value, b.value) <= 0) return false;
  return ratioOf(a, b) <= 3.2 || isSlip(a, b);
}

/** A date that was changed in one place differs in the day, the month or the year alone. */
function isMoved(a: Figure, b: Figure): boolean {
  const [year, month, day] = [a, b]
    .map(({ value }) => [Math.floor(value / 372), Math.floor((value % 372) / 31), value % 31])
    .reduce((one, other) => one.map((part, index) => (part === other[index] ? 1 : 0)));
  return a.unit === "month" ? year !== month : (year ?? 0) + (month ?? 0) + (day ?? 0) === 2;
}

/** Whether what one counts is named beside the other. */
function countsTheSame(a: Stated, b: Stated): boolean {
  if (a.things.some((thing) => b.things.includes(thing))) return true;
  const names = (one: Stated, other: Stated): boolean =>
    other.things.length === 0
      ? [...other.frame.near].some((term) => one.frame.near.has(term))
      : other.things.some((thing) => one.frame.near.has(thing));
  return names(a, b) || names(b, a);
}

const ratioOf = (a: Figure, b: Figure): number =>
  Math.max(a.value, b.value) / Math.max(1e-9, Math.min(a.value, b.value));

/** Whether a pair may be a contradiction at all: the figures differ, and neither statement tells both. */
export function isCandidate(a: Told, b: Told): boolean {
  if (a.statement === b.statement || !isComparable(a.figure, b.figure)) return false;
  if (a.statement.kind === "row" && b.statement.kind === "row" && a.statement.block === b.statement.block)
    return false;
  if (isSame(a.figure, b.figure) || isComplement(a.figure, b.figure)) return false;
  if (tellsToo(a, b.figure) || tellsToo(b, a.figure)) return false;
  const isDistinct = Math.min(digitsIn(a.figure), digitsIn(b.figure)) >= 3 || isSlip(a.figure, b.figure);
  if (isTrial(a) !== isTrial(b) && !isDistinct) return false;
  if (isConditional(a) !== isConditional(b) || isOtherRow(a, b) || isOtherRow(b, a)) return false;
  if (isWithin(a.figure, b.figure) || isWithin(b.figure, a.figure)) return false;
  if ((a.figure.frame.isTarget && isAchieved(b)) || (b.figure.frame.isTarget && isAchieved(a))) return false;
  if (a.figure.frame.oneCase !== b.figure.frame.oneCase) return false;
  if (isQualified(a.figure, b.figure) || isBase(a) || isBase(b)) return false;
  return !implies(a.statement, b.figure) && !implies(b.statement, a.figure);
}

/** A row whose name has nothing to do with the other text shares the headings of its columns alone. */
function isOtherRow({ statement, figure }: Told, { figure: { frame } }: Told): boolean {
  if (statement.kind !== "row") return false;
  const { label } = figure.frame;
  return ![...label].some((term) => frame.near.has(term) || frame.far.has(term));
}

const isTrial = ({ figure, inTrial }: Told): boolean => figure.frame.trial || inTrial;

const isConditional = ({ statement }: Told): boolean =>
  /(?:^|[\s,;(])(?:if|unless|should it|should the|in case)\s/i.test(statement.text) ||
  /^Should\s/.test(statement.text);

/** Another year, measure or part: figures that may differ in peace. */
function isQualified(f: Stated, g: Stated): boolean {
  const [a, b] = [f.frame, g.frame];
  if (isRate(f) !== isRate(g) && ratioOf(f, g) >= 1.9) return true;
  if (areApart(a.years, b.years) || areApart(a.rates, b.rates)) return true;
  if (a.past !== b.past || a.part !== b.part) return true;
  const [one, other] = [f.role, g.role];
  if ((one === "to" && other === "from") || (one === "from" && other === "to")) return true;
  if (a.isTarget !== b.isTarget) return one !== other && !(a.isTarget ? b : a).aim;
  return false;
}

const areApart = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));

/** "Per 100", "in 1,000", "over 75": the base of a rate, and how old somebody is. */
function isBase(told: Told): boolean {
  const { figure } = told;
  const before = sourceAround(told, -30, 0);
  // "In the twelve months to June" is the time in which something was counted.
  if (figure.kind === "duration")
    return /\b(?:in|over|during|within|for) (?:the|these|those) (?:past |last |first |next |following |same )?$/i.test(
      before,
    );
  if (figure.kind !== "count") return false;
  const after = sourceAround(told, 0, 12);
  return (
    (/\b(?:per|every|in|out of|of)\s*$/i.test(before) && /^1(?:0+|[,.]000)$/.test(figure.text)) ||
    (/\b(?:aged?|over|under|between)\s*$/i.test(before) && figure.things.length === 0) ||
    /^,? (?:who|is|was)\b/.test(after) ||
    (/\p{Lu}\p{L}+, $/u.test(before) && /^,/.test(after))
  );
}

/** The source before or behind a figure. */
function sourceAround({ statement: { block }, figure }: Told, from: number, to: number): string {
  const at = (from < 0 ? figure.start : figure.end) - block.start;
  return block.block.source.slice(Math.max(0, at + from), Math.max(0, at + to)).replace(/\s/g, " ");
}

/** "2 % of days" keeps within "3 % or fewer". */
const isWithin = (limit: Figure, other: Figure): boolean =>
  (limit.bound === "under" && other.value <= limit.value) ||
  (limit.bound === "over" && other.value >= limit.value);

/** What has happened is no target, however it is told: "fell to 0.9 %". */
const isAchieved = (told: Told): boolean =>
  told.figure.role === "to" &&
  /\b(?:fell|went|dropped|rose|grew|brought|was|were|came|cut|lost|reached|had|did)\b/i.test(
    sourceAround(told, -60, 0),
  );

const isRate = ({ frame }: Stated): boolean => frame.rates.length > 0;

const tellsToo = ({ statement, figure }: Told, wanted: Figure): boolean =>
  statement.figures.some((one) => one !== figure && one.kind === wanted.kind && isSame(one, wanted));

export function signsOf(a: Told, b: Told, field: Field): Signs {
  const [f, g] = [a.figure, b.figure];
  const { weightOf } = field;
  const { near: shared, around } = sharedParts(f, g, weightOf);
  const smaller = Math.max(1, Math.min(weightIn(f, weightOf), weightIn(g, weightOf)));
  const [aloneA, aloneB] = [a, b].map((one) => field.confirming(one).length === 0);
  const ratio = ratioOf(f, g);
  const isMoment = f.kind === "date" || f.kind === "clock";
  const differs = (name: "forecast" | "condition" | "subset" | "foreign"): number =>
    f.frame[name] === g.frame[name] ? 0 : 1;
  const inSummary = [a, b].filter(({ sections }) => sections.includes("executive-summary")).length;
  const inMetrics = [a, b].filter(({ sections }) => sections.includes("success-metrics")).length;
  return {
    ...noSigns,
    shared: Math.min(3, shared),
    around: Math.min(2, around),
    overlap: Math.min(1.2, shared / smaller),
    others: Math.min(2, othersIn(a, b)),
    slip: slipIn(f, g) * Math.min(1, 0.5 + shared),
    shape: shapeOf(f) === shapeOf(g) ? 1 : 0,
    near: !isMoment && ratio <= 1.35 ? 1 : 0,
    far: !isMoment && ratio > 2 ? 1 : 0,
    sameRole: f.role !== "" && f.role === g.role ? 1 : 0,
    forecast: differs("forecast"),
    subset: differs("subset"),
    foreign: differs("foreign"),
    bothAlone: aloneA && aloneB ? 1 : 0,
    oneAlone: aloneA !== aloneB ? 1 : 0,
    summary: inSummary === 1 ? 1 : 0,
    condition: differs("condition"),
    baseline: inMetrics === 1 && [f, g].some(({ role }) => role === "from") ? 1 : 0,
    known: (aloneA && isKnown(a)) || (aloneB && isKnown(b)) ? 1 : 0,
    block: a.statement.block === b.statement.block ? 1 : 0,
    [f.kind === "count" || f.kind === "multiple" || f.kind === "fraction" ? "bias" : f.kind]: 1,
    head: f.kind === "count" && f.things[0] !== undefined && f.things[0] === g.things[0] ? 1 : 0,
    asked: isAsked(a, b) || isAsked(b, a) ? 1 : 0,
    named: isNamed(f, g) || isNamed(g, f) ? 1 : 0,
    member: isMember(a) || isMember(b) ? 1 : 0,
    small: f.kind === "count" && Math.max(f.value, g.value) < 13 ? 1 : 0,
  };
}

/** The word that names a row or an item stands in the other clause. */
const isNamed = ({ frame: { head } }: Stated, { frame: { near } }: Stated): boolean =>
  head !== undefined && near.has(head);

/** "31 of 38", "61 % of it": a part of a group, of which there are many. */
const isMember = ({ statement, figure }: Told): boolean =>
  figure.kind === "count" &&
  /^\s+(?:\p{L}+\s+){0,2}(?:of|out of)\s+(?:the\s+|these\s+|those\s+|our\s+|all\s+)?(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|them|these|those)/iu.test(
    statement.text.slice(figure.end - statement.start, figure.end - statement.start + 40),
  );

/** Whether the surroundings have enough in common for the figures to be weighed at all. */
export const isAboutTheSame = (signs: Signs): boolean =>
  signs.block === 0 &&
  (signs.shared + signs.around / 2 >= 0.8 ||
    signs.others >= 1 ||
    signs.asked + signs.known + signs.named > 0 ||
    (signs.slip > 0 && signs.shared + signs.around > 0) ||
    (signs.head > 0 && signs.small === 0 && signs.bothAlone > 0 && signs.member === 0));

/** What is asked for in one place and planned in the other. */
const isAsked = (a: Told, b: Told): boolean =>
  (a.figure.kind === "money" || a.figure.kind === "count") &&
  asking.test(a.statement.text) &&
  whole.test(b.statement.text) &&
  !b.sections.includes("executive-summary");

/** Two digits of a short number differ by chance. */
const slipIn = (f: Figure, g: Figure): number =>
  !isSlip(f, g) ? 0 : Math.min(digitsIn(f), digitsIn(g)) >= 3 ? 1 : 0.5;

/** Other figures that both statements tell; a small count says little. */
function othersIn(a: Told, b: Told): number {
  let sum = 0;
  for (const one of a.statement.figures) {
    if (one === a.figure) continue;
    const twin = b.statement.figures.find(
      (two) => two !== b.figure && one.kind === two.kind && isSame(one, two),
    );
    if (twin) sum += one.kind === "count" && digitsIn(one) < 2 ? 0.4 : 1;
  }
  return sum;
}

const shapeOf = ({ text }: Figure): string => text.replace(/\d/g, "0");

/** "The €1.2 million", "of the 41": a figure that the reader has met. */
const isKnown = ({ statement, figure }: Told): boolean =>
  statement.kind === "sentence" &&
  /(?<!\p{L})(?:the|these|those|all)\s*$/iu.test(
    statement.text.slice(Math.max(0, figure.start - statement.start - 8), figure.start - statement.start),
  );

const weightIn = ({ frame }: Stated, weightOf: Field["weightOf"]): number => {
  let sum = 0;
  for (const term of frame.near) sum += weightOf(term);
  return sum;
};

/** What the surroundings of two figures share: their clauses, and a clause with the rest of the other sentence. */
function sharedParts(
  f: Stated,
  g: Stated,
  weightOf: Field["weightOf"],
): { readonly near: number; readonly around: number } {
  const [a, b] = [f.frame, g.frame];
  // What is counted makes two counts comparable; it is no sign of its own that they tell the same.
  const counted =
    f.kind === "count" && g.kind === "count"
      ? f.things.slice(0, 1).filter((thing) => thing === g.things[0])
      : [];
  let [near, around] = [0, 0];
  for (const term of a.near) {
    if (counted.includes(term)) continue;
    if (b.near.has(term)) near += weightOf(term);
    else if (b.far.has(term)) around += 0.6 * weightOf(term);
    else if (b.context.has(term)) around += 0.4 * weightOf(term);
  }
  for (const term of b.near) {
    if (a.near.has(term) || counted.includes(term)) continue;
    if (a.far.has(term)) around += 0.6 * weightOf(term);
    else if (a.context.has(term)) around += 0.4 * weightOf(term);
  }
  return { near, around };
}

export function sharedWeight(a: Stated, b: Stated, weightOf: Field["weightOf"]): number {
  const { near, around } = sharedParts(a, b, weightOf);
  return near + around;
}
