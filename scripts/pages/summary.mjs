/** @typedef {import("../../test/support/pages-compare.ts").Comparison & { file: string }} Outcome */

/** @param {readonly Outcome[]} outcomes @param {number} limit */
export function summaryOf(outcomes, limit) {
  const breaks = outcomes.flatMap((outcome) => outcome.breaks);
  /** @param {number} most */
  const within = (most) => breaks.filter((by) => by !== undefined && Math.abs(by) <= most).length;
  const errors = outcomes.flatMap(({ fractionError }) =>
    fractionError === undefined ? [] : [Math.abs(fractionError)],
  );
  const verdicts = outcomes.filter(
    ({ bodyPages, printedBodyPages }) => bodyPages > limit === printedBodyPages > limit,
  );
  return [
    `${outcomes.length} documents`,
    `pages ${share(outcomes.filter(({ pages, printedPages }) => pages === printedPages).length, outcomes.length)}`,
    `breaks exact ${share(within(0), breaks.length)} of ${breaks.length}`,
    `within 1 line ${share(within(1), breaks.length)}`,
    `within 2 ${share(within(2), breaks.length)}`,
    `stranded headings ${outcomes.reduce((sum, { stranded }) => sum + stranded, 0)}`,
    `over ${limit} or not ${share(verdicts.length, outcomes.length)}`,
    `mean error ${(errors.reduce((sum, error) => sum + error, 0) / Math.max(1, errors.length)).toFixed(4)} page`,
  ].join(", ");
}

/** @param {number} part @param {number} whole */
const share = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

/** @param {readonly Outcome[]} outcomes */
export function detailsOf(outcomes) {
  const lines = outcomes
    .filter(
      (one) =>
        one.pages !== one.printedPages ||
        one.breaks.some((by) => by !== 0) ||
        Math.abs(one.fractionError ?? 0) > 0.02,
    )
    .map(
      (one) =>
        `  ${one.file}: ${one.pages} pages, printed ${one.printedPages}; breaks ${one.breaks.map((by) => by ?? "?").join(" ")}; fraction ${(one.fractionError ?? 0).toFixed(3)}`,
    );
  return lines.join("\n");
}
