import { asking, conditional, singleCase, total, trial, whole } from "../lexicon/figure-wording.ts";
import { implies, isComplement, isSame, isSlip } from "./figure-match.ts";
import type { Figure, Statement } from "./figures.ts";
import { sharedTerms } from "./terms.ts";

/** What a summary states, and what the body does. */
export interface Comparison {
  readonly told: readonly Statement[];
  readonly body: readonly Statement[];
}

export const isTold = (figure: Figure, statements: readonly Statement[]): boolean =>
  statements.some((statement) => tells(statement, figure));

const tells = (statement: Statement, figure: Figure): boolean =>
  statement.figures.some((other) => isSame(figure, other)) ||
  implies(statement, figure) ||
  holdsDigits(statement, figure);

/**
 * A small number stands in any text, and so does the rest of a share: they confirm the summary only where the
 * sentence shares something more.
 */
export function isConfirmed(figure: Figure, statement: Statement, body: readonly Statement[]): boolean {
  const digits = digitsOf(figure);
  const isDistinctive =
    figure.kind !== "clock" && digits.length >= (figure.kind === "percent" ? distinctivePercent : 2);
  return body.some((other) => {
    const isThere = tells(other, figure);
    if (isThere && (figure.kind === "money" || figure.kind === "date")) return true;
    if (isThere && isDistinctive && other.figures.some((one) => digitsOf(one) === digits)) return true;
    if (!isThere && !other.figures.some((one) => isComplement(one, figure))) return false;
    return (
      sharedTerms(statement.terms, other.terms).length > 0 ||
      statement.figures.some((one) => one !== figure && !isSame(one, figure) && tells(other, one))
    );
  });
}

const distinctivePercent = 3;

const digitsOf = ({ text }: Figure): string => text.replace(/\D/g, "");

/** "From 4.9 to 1.2 million" tells 4.9 million: long numbers count wherever their digits stand. */
function holdsDigits({ text }: Statement, { text: told, kind }: Figure): boolean {
  if (kind === "date" || kind === "clock") return false;
  const digits = /\d[\d.,]*\d/.exec(told)?.[0];
  if (digits === undefined || digits.length < 3) return false;
  const at = text.indexOf(digits);
  return (
    at >= 0 && !/[\d.,]/.test(text.charAt(at - 1)) && !/^(?:\d|[.,]\d)/.test(text.slice(at + digits.length))
  );
}

export const isTotal = ({ text }: Statement): boolean => total.test(text);

/** The figure of the body that speaks of the same thing as an unconfirmed figure of the summary. */
export function counterpart(
  figure: Figure,
  statement: Statement,
  { told, body }: Comparison,
): Figure | undefined {
  let best: { readonly figure: Figure; readonly score: number } | undefined;
  for (const other of body) {
    if (isAside(other) || trial.test(other.text) !== trial.test(statement.text)) continue;
    for (const candidate of other.figures) {
      if (!isComparable(figure, candidate) || isTold(candidate, told)) continue;
      const score = likeness(figure, statement, candidate, other);
      const least = leastFor(figure, candidate);
      if (score >= least && score > (best?.score ?? 0)) best = { figure: candidate, score };
    }
  }
  return best?.figure;
}

/** One person's case and what happens only if something else does contradict no promise. */
const isAside = ({ text }: Statement): boolean => singleCase.test(text) || conditional.test(text);

/** Digits that have changed places are a sign of their own, but for money: prices are many and alike. */
function leastFor(figure: Figure, candidate: Figure): number {
  if (candidate.kind === "date") return enough + 1;
  return candidate.kind !== "money" && isSlip(figure, candidate) ? enough - 1 : enough;
}

/** Two dates this close are likelier one date, moved. */
const nearDays = 93;

/** Points of likeness that make two figures one statement; dates need one more, because a plan has many. */
const enough = 3;

function isComparable(a: Figure, b: Figure): boolean {
  if (a.kind !== b.kind || a.kind === "multiple" || a.kind === "fraction") return false;
  if (a.kind === "clock") return Math.abs(a.value - b.value) <= 180;
  if (a.kind === "date") return a.unit === b.unit && Math.abs(a.value - b.value) <= 372 && a.role === b.role;
  const isSameUnit =
    a.kind === "count" ? a.things.some((thing) => b.things.includes(thing)) : a.unit === b.unit;
  return isSameUnit && (isNear(a, b, a.kind === "percent" ? 3 : 2) || isSlip(a, b));
}

const isNear = (a: Figure, b: Figure, times: number): boolean =>
  Math.max(a.value, b.value) <= times * Math.min(a.value, b.value);

function likeness(figure: Figure, statement: Statement, candidate: Figure, other: Statement): number {
  const terms = sharedTerms(statement.terms, other.terms).length;
  const figures = statement.figures.filter(
    (one) => one !== figure && other.figures.some((two) => two !== candidate && isSame(one, two)),
  ).length;
  const isAskedAndPlanned =
    asking.test(statement.text) && (whole.test(other.text) || isKnownSum(other, candidate));
  const isSameRole = figure.role !== "" && figure.role === candidate.role;
  return (
    Math.min(terms, 3) +
    2 * figures +
    (isAskedAndPlanned ? 2 : 0) +
    (isSameRole ? 1 : 0) +
    (isSlip(figure, candidate) ? Math.min(digitsOf(figure).length - 1, 2) : 0) +
    (figure.kind === "date" && Math.abs(figure.value - candidate.value) <= nearDays ? 1 : 0) -
    (figure.role !== "" && candidate.role !== "" && !isSameRole ? 1 : 0)
  );
}

/**
 * Figures that stand once in the body, are one digit away from a figure of the summary and speak of the same thing,
 * each with that figure.
 */
export function slipsIn({
  told,
  body,
}: Comparison): readonly { readonly figure: Figure; readonly source: Figure }[] {
  const all = body.flatMap(({ figures }) => figures);
  return body.flatMap((other) => {
    if (isAside(other) || trial.test(other.text)) return [];
    return other.figures.flatMap((figure) => {
      if ((figure.kind !== "money" && figure.kind !== "percent") || isTold(figure, told)) return [];
      const source = sourceOf(figure, other, told);
      const isOnly = source && all.filter((one) => isSame(one, figure)).length === 1;
      return source && isOnly ? [{ figure, source }] : [];
    });
  });
}

function sourceOf(figure: Figure, other: Statement, told: readonly Statement[]): Figure | undefined {
  for (const statement of told) {
    const source = statement.figures.find((one) => isComparable(one, figure) && isSlip(one, figure));
    if (source && isAboutTheSame(statement, other, figure, told)) return source;
  }
  return undefined;
}

/**
 * The statement shares a term and another figure with the summary, or speaks of "the €1.2 million" as of a sum that
 * the reader knows, although nobody has told it.
 */
function isAboutTheSame(
  statement: Statement,
  other: Statement,
  candidate: Figure,
  told: readonly Statement[],
): boolean {
  if (isKnownSum(other, candidate)) return true;
  const repeats = other.figures.some((figure) => figure !== candidate && isTold(figure, told));
  return repeats && sharedTerms(statement.terms, other.terms).length > 0;
}

/** "The €1.2 million" is a sum that the reader has met. */
const isKnownSum = (statement: Statement, { kind, start }: Figure): boolean =>
  kind === "money" &&
  statement.kind === "sentence" &&
  /\bthe\s*$/i.test(statement.text.slice(0, Math.max(0, start - statement.start)));
