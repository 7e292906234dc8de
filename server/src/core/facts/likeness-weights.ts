import type { SignName } from "./likeness.ts";

/**
 * How much each sign speaks for two different figures telling the same thing, as a logarithm of odds. Fitted by
 * logistic regression to the altered figures of `test/documents/consistency` against every pair of comparable figures
 * in the good narratives; rounded, and weights without a reason left out.
 */
export const likenessWeights: Readonly<Partial<Record<SignName, number>>> = {
  bias: -6.2,
  shared: 1.9,
  around: 0.4,
  overlap: 0.8,
  others: 0.6,
  slip: 4.1,
  shape: 1.3,
  near: 1,
  far: -2,
  sameRole: 1,
  forecast: -0.5,
  subset: -0.3,
  foreign: -0.5,
  bothAlone: 0.8,
  oneAlone: -0.8,
  summary: 2.1,
  condition: -0.6,
  baseline: 1,
  known: 1.8,
  money: 0.3,
  percent: 0.2,
  duration: 1.1,
  date: -0.6,
  clock: -1,
  head: 2.2,
  asked: 2.3,
  named: 0.7,
  member: -0.4,
  small: -0.8,
};

/** From here on a careful reader would ask which of the two figures holds; a summary is there to be compared. */
export const enoughLikeness = { summary: 1.1, body: 1.3 } as const;
