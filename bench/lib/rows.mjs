/**
 * One line of the table.
 *
 * @typedef {object} Row
 * @property {string} what
 * @property {number} ratio Median of the rounds.
 * @property {number} [low] Quartiles of the rounds.
 * @property {number} [high]
 * @property {number} [rounds]
 * @property {boolean} [less] True where a smaller ratio is better.
 * @property {string} [bar]
 * @property {string} [stretch]
 * @property {boolean} [isContext] True for what has no bar and only helps to read the others.
 * @property {string} detail Medians behind the ratio.
 */

/** @param {Row} row @returns {"below the bar" | "bar" | "stretch" | ""} */
export function reached({ ratio, bar, stretch, less }) {
  if (bar === undefined) return "";
  /** @param {string | undefined} limit */
  const isMet = (limit) => {
    const value = Number(limit?.replace(/[^\d.]/g, ""));
    return less ? ratio <= value : ratio >= value;
  };
  if (isMet(stretch)) return "stretch";
  return isMet(bar) ? "bar" : "below the bar";
}

/** @param {number} value */
export function short(value) {
  if (value >= 100) return Math.round(value).toLocaleString("en");
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** @param {Row} row */
export const spread = ({ low, high }) =>
  low === undefined || high === undefined ? "" : `${short(low)}–${short(high)}`;

/** @param {Row} row */
export function line(row) {
  const note = reached(row) === "" ? "" : ` · ${reached(row)} (bar ${row.bar}, stretch ${row.stretch})`;
  return `${row.what}: ${short(row.ratio)} [${spread(row)}]${note} · ${row.detail}`;
}
