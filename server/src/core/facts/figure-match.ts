import type { Figure } from "./figures.ts";
import type { Statement } from "./statements.ts";

/** Whether two figures state the same: rounding, other units and fractions are no difference. */
export function isSame(a: Figure, b: Figure): boolean {
  if (isShare(a) && isShare(b)) return isSameShare(a, b);
  if (a.kind !== b.kind) return false;
  if (a.kind === "date") return isSameDate(a, b);
  if (a.kind === "money" && a.unit !== b.unit && a.unit !== "" && b.unit !== "") return false;
  return ends(a).some((one) => ends(b).some((other) => isClose(one, other, a, b)));
}

/** Whether one is the other, or the other rounded: closer than `isSame`, to tell which figures a text repeats. */
export function isRepeated(a: Figure, b: Figure): boolean {
  if (!isSame(a, b)) return false;
  if (a.kind !== b.kind || a.kind === "fraction" || a.kind === "date" || a.kind === "clock") return true;
  const slack = Math.max(a.slack, b.slack) * 1.001;
  return ends(a).some((one) => ends(b).some((other) => Math.abs(one - other) <= slack));
}

const isShare = ({ kind }: Figure): boolean => kind === "percent" || kind === "fraction";

const ends = ({ value, to }: Figure): number[] => (to === undefined ? [value] : [value, to]);

/** Within two percent, or one is the other rounded. Small counts must be equal. */
function isClose(one: number, other: number, a: Figure, b: Figure): boolean {
  const difference = Math.abs(one - other);
  if (difference < 1e-9) return true;
  if (a.kind === "clock") return false;
  const relative = difference / Math.max(Math.abs(one), Math.abs(other));
  if (a.kind === "count") return one > 50 && (relative <= 0.02 || difference <= slackOf(a, b));
  if (a.kind === "duration") return relative <= 0.03 || difference <= roundingOf(a, b);
  return relative <= 0.02 || difference <= slackOf(a, b);
}

const slackOf = (a: Figure, b: Figure): number => Math.max(a.slack, b.slack) * 1.001;

/** Only decimals are rounded: "five hours" is not "5.4 hours", "1.4 hours" may be 1.42. */
const roundingOf = (a: Figure, b: Figure): number =>
  a.unit === b.unit && (/[.,]\d/.test(a.text) || /[.,]\d/.test(b.text)) ? Math.min(slackOf(a, b), 0.5) : 0;

const percentOf = (figure: Figure): number[] =>
  ends(figure).map((value) => (figure.kind === "fraction" ? value * 100 : value));

const percentSlack = (a: Figure, b: Figure): number =>
  Math.max(...[a, b].map(({ kind, slack }) => (kind === "fraction" ? slack * 100 : slack))) * 1.001;

const isSameShare = (a: Figure, b: Figure): boolean =>
  percentOf(a).some((one) =>
    percentOf(b).some((other) => {
      const difference = Math.abs(one - other);
      return difference <= percentSlack(a, b) || difference <= 0.02 * Math.max(one, other);
    }),
  );

/** 29 % beside 71 %: one share is what the other leaves. */
export const isComplement = (a: Figure, b: Figure): boolean =>
  isShare(a) &&
  isShare(b) &&
  percentOf(a).some((one) =>
    percentOf(b).some((other) => Math.abs(100 - one - other) <= Math.min(percentSlack(a, b), 0.6)),
  );

/** A month holds its days; a day is itself. */
function isSameDate(a: Figure, b: Figure): boolean {
  if (a.unit === b.unit) return a.value === b.value;
  return Math.floor(a.value / 31) === Math.floor(b.value / 31);
}

/** Whether a statement implies a figure that it does not tell: "41 of 380" is 11 %, two amounts add up to a third. */
export function implies({ figures }: Statement, wanted: Figure): boolean {
  if (isShare(wanted)) {
    const percent = wanted.kind === "fraction" ? wanted.value * 100 : wanted.value;
    return figures.some((part, index) => {
      const all = figures[index + 1];
      if (part.kind !== "count" || all?.kind !== "count" || all.value <= part.value) return false;
      const share = (part.value / all.value) * 100;
      const isOf = all.start - part.end <= longestOf && all.value >= 4;
      return (
        isOf && Math.min(Math.abs(share - percent), Math.abs(100 - share - percent)) <= wanted.slack + 0.1
      );
    });
  }
  if (wanted.kind !== "money") return false;
  const sums = figures.filter(({ kind, unit }) => kind === "money" && unit === wanted.unit);
  const near = (value: number): boolean =>
    Math.abs(value - wanted.value) <= Math.max(wanted.slack, wanted.value * 0.005);
  const total = sums.reduce((all, { value }) => all + value, 0);
  return (
    (sums.length > 1 && near(total)) ||
    sums.some((a, index) =>
      sums.slice(index + 1).some((b) => near(a.value + b.value) || near(Math.abs(a.value - b.value))),
    ) ||
    sums.some((a) => figures.some((b) => b.kind === "count" && b.value >= 2 && near(a.value * b.value)))
  );
}

/** Whether amounts that follow one another in a text add up to a sum. */
export function addsUp(statements: readonly Statement[], wanted: Figure): boolean {
  if (wanted.kind !== "money") return false;
  const most = Math.max(wanted.slack, wanted.value * 0.002);
  const amounts = statements.flatMap(({ figures }) =>
    figures.filter(
      ({ kind, unit, value }) => kind === "money" && unit === wanted.unit && value < wanted.value,
    ),
  );
  // Prices and the like stand between the parts of a budget.
  const parts = amounts.filter(({ value }) => value >= wanted.value * 0.01);
  return [amounts, parts].some((all) =>
    hasRun(
      all.map(({ value }) => value),
      wanted.value,
      most,
    ),
  );
}

/** Whether two or more neighbours of a list of positive numbers add up to a sum; one pass with a moving window. */
function hasRun(amounts: readonly number[], wanted: number, most: number): boolean {
  let from = 0;
  let sum = 0;
  for (const [index, amount] of amounts.entries()) {
    sum += amount;
    while (from < index && sum > wanted + most) {
      sum -= amounts[from] ?? 0;
      from++;
    }
    if (from < index && Math.abs(sum - wanted) <= most) return true;
  }
  return false;
}

/** Letters between "41" and "380" in "41 patients of the 380". */
const longestOf = 30;

/** Whether one figure may be a slip of the other: one digit differs, or two have changed places. */
export function isSlip(a: Figure, b: Figure): boolean {
  const one = a.text.replace(/[^\d]/g, "");
  const other = b.text.replace(/[^\d]/g, "");
  if (one.length !== other.length || one.length < 2 || one === other) return false;
  const different = [...one].flatMap((digit, index) => (digit === other.charAt(index) ? [] : [index]));
  if (different.length === 1) return one.length >= 3;
  const [first = 0, second = 0] = different;
  return (
    different.length === 2 &&
    second === first + 1 &&
    one.charAt(first) === other.charAt(second) &&
    one.charAt(second) === other.charAt(first)
  );
}
