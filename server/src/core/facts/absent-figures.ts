import { asking, singleCase, whole } from "../lexicon/figure-wording.ts";
import type { Narrative } from "../narrative/narrative.ts";
import { isWritten, toldBy } from "./contradictions.ts";
import { addsUp, implies, isComplement, isSame } from "./figure-match.ts";
import type { Figure } from "./figures.ts";
import { keyOf } from "./filling.ts";
import { isInBulk, type Statement } from "./statements.ts";

/**
 * Figures of the summary that the body neither tells nor lets a reader work out. Only money, shares and full dates
 * count, because bodies tell counts and durations in other forms, and only once the body is complete.
 */
export function absentFrom(narrative: Narrative): readonly Figure[] {
  if (!isComplete(narrative)) return [];
  const told = toldBy(narrative);
  const own = new Set<Statement>();
  const others = new Set<Statement>();
  for (const { statement, sections } of told)
    (sections.includes("executive-summary") ? own : others).add(statement);
  // A sentence of the summary that stands elsewhere word for word is the same statement made once more.
  const said = new Set([...own].map(({ text }) => keyOf(text)));
  const body = [...others].filter(({ text, kind }) => kind === "row" || !said.has(keyOf(text)));
  const blocks = narrative.blocks.filter(isWritten);
  return [...own].flatMap((statement) =>
    statement.figures.filter(
      (figure) =>
        isChecked(figure, statement) &&
        !body.some((other) => tells(other, figure)) &&
        !addsUp(body, figure) &&
        !blocks.some(({ block }) => isInBulk(block, figure)) &&
        !isWorkedOut(figure, [...body, ...own]) &&
        !isBareAsk(figure, statement, body),
    ),
  );
}

/** While sections are missing, the body may still tell the figure. */
const isComplete = ({ sections }: Narrative): boolean =>
  sections.every(({ status }) => status === "present" || status === "thin");

function isChecked(figure: Figure, { text }: Statement): boolean {
  const { kind, unit, role } = figure;
  if (singleCase.test(text)) return false;
  // What sets the scene needs no second telling; what is promised, asked for or shown by a trial does.
  return (
    kind === "money" ||
    (kind === "percent" && (role !== "" || text.includes("%"))) ||
    (kind === "date" && unit === "day")
  );
}

function tells(statement: Statement, figure: Figure): boolean {
  return (
    statement.figures.some((other) => isSame(figure, other) || isComplement(figure, other)) ||
    implies(statement, figure) ||
    holdsDigits(statement, figure)
  );
}

/** "From 4.9 to 1.2 million" tells 4.9 million: long numbers count wherever their digits stand. */
function holdsDigits({ text }: Statement, { text: told, kind }: Figure): boolean {
  if (kind === "clock") return false;
  if (kind === "date") {
    const short = /^\d{1,2}(?:st|nd|rd|th)?\s+\p{L}+|^\p{L}+\s+\d{1,2}/u.exec(told)?.[0];
    return short !== undefined && text.includes(short);
  }
  const digits = /\d[\d.,]*\d/.exec(told)?.[0];
  if (digits === undefined || digits.length < 3) return false;
  const at = text.indexOf(digits);
  return (
    at >= 0 && !/[\d.,]/.test(text.charAt(at - 1)) && !/^(?:\d|[.,]\d)/.test(text.slice(at + digits.length))
  );
}

/** Whether two amounts of money in the whole body make the figure, as a sum, a difference, or one as a share of the other. */
function isWorkedOut(figure: Figure, body: readonly Statement[]): boolean {
  const amounts = body
    .flatMap(({ figures }) => figures.filter(({ kind }) => kind === "money"))
    .slice(0, mostAmounts);
  const isNear = (value: number, wanted: number, slack: number): boolean => Math.abs(value - wanted) <= slack;
  if (figure.kind === "money") {
    const slack = Math.max(figure.slack, figure.value * 0.004);
    const same = amounts.filter(({ unit }) => unit === figure.unit);
    return same.some((a, index) =>
      same
        .slice(index + 1)
        .some(
          (b) =>
            isNear(a.value + b.value, figure.value, slack) ||
            isNear(Math.abs(a.value - b.value), figure.value, slack),
        ),
    );
  }
  if (figure.kind !== "percent") return false;
  const shares = body
    .flatMap(({ figures }) => figures.filter(({ kind }) => kind === "count" || kind === "money"))
    .slice(0, mostAmounts);
  return shares.some((part) =>
    shares.some(
      (all) =>
        all.kind === part.kind &&
        all.unit === part.unit &&
        all.value > part.value &&
        part.value >= 10 &&
        isNear((100 * part.value) / all.value, figure.value, Math.min(0.1, figure.slack)),
    ),
  );
}

/** Pairs of so many amounts are quickly tried; a narrative has a few dozen. */
const mostAmounts = 80;

/** The sum that is asked for, where the body tells no sum of its own to compare: the plan is not sized, which is another finding. */
function isBareAsk(figure: Figure, { text, figures }: Statement, body: readonly Statement[]): boolean {
  if (figure.kind !== "money" || !asking.test(text)) return false;
  const isFirst = figures.find(({ kind }) => kind === "money") === figure;
  const isLargest = (one: Figure): boolean =>
    one.kind === "money" && one.unit === figure.unit && one.value >= figure.value / 4;
  return isFirst && !body.some((one) => whole.test(one.text) && one.figures.some(isLargest));
}
