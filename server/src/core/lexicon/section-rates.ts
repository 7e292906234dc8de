/**
 * How often each sign stands in a hundred words of each section, in the order of `ratedSections`.
 * Measured on labelled narratives; a document about anything has such rates, its topic does not matter.
 */
export const ratedSections = [
  "executive-summary",
  "customer-problem",
  "solution",
  "success-metrics",
  "implementation",
  "risks",
  "appendix",
] as const;

export const sectionRates: Readonly<Record<string, readonly number[]>> = {
  number: [7.22, 8.48, 3.55, 14.61, 8.86, 5.16, 39.57],
  percent: [1.13, 1.39, 0.29, 2.59, 0.3, 0.73, 3.19],
  money: [1.41, 0.99, 0.54, 1.86, 1.96, 0.5, 0.58],
  year: [1.01, 1.22, 0.27, 3.64, 1.73, 1.25, 5.36],
  quote: [0, 0.62, 0.68, 0.21, 0.03, 0.1, 0],
  month: [1.05, 1.13, 0.41, 2.45, 3.04, 1.3, 7.54],
  past: [3.03, 6.68, 3.59, 2.38, 1.91, 3.08, 3.91],
  person: [2.14, 3.17, 4.99, 0.7, 0.83, 0.93, 0.58],
  perceive: [1.57, 0.83, 2.6, 0.63, 0.88, 1.28, 0],
  if: [0.2, 0.02, 0.36, 0.21, 0.03, 1, 0],
  may: [0.24, 0.41, 0.29, 0.21, 0.45, 0.7, 1.3],
  danger: [1.05, 0.77, 0.72, 0.46, 0.55, 1.75, 0.14],
  ask: [1.57, 0.06, 0.14, 0.14, 0.25, 0.2, 0],
  target: [0.73, 0.24, 0.34, 3.75, 0.4, 0.48, 0.58],
  pain: [0.85, 1.3, 0.84, 1.4, 0.5, 0.58, 0.58],
  build: [1.94, 1.14, 1.22, 1.05, 4.19, 2.58, 1.01],
  will: [0.32, 0.21, 0.45, 0.32, 0.4, 0.2, 0.14],
  runin: [0.08, 0, 0.02, 0.46, 0.28, 0.9, 0],
  item: [0.16, 0.11, 0, 1.37, 0, 0, 0],
};
