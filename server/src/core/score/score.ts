import type { Loss, Score } from "../analysis.ts";
import type { Profile } from "../narrative/profile.ts";
import { type Charge, formCriterion } from "../rules/rule.ts";

/** What the charges of each finding really took, in their order, and what is left. */
export interface Settled {
  readonly score: Score;
  readonly taken: readonly number[];
  /** The same by criterion, for each finding; empty for one that took nothing. */
  readonly losses: readonly (readonly Loss[])[];
}

/**
 * Settles the charges of all findings against the points of a profile. Counted in tenths, so that points
 * taken and points earned add up to exactly 100. A further charge never raises the total, because each
 * criterion keeps what it has less the sum of its charges, or nothing.
 */
export function settle(profile: Profile, charges: readonly (readonly Charge[])[]): Settled {
  const rows = new Map<string, Row>(profile.sections.map(({ id, points }) => [id, row(points)]));
  rows.set(formCriterion, row(profile.formPoints));
  const taken = charges.map(() => 0);
  const losses = charges.map((): Loss[] => []);
  const all = charges.flatMap((own, index) => own.map((charge) => ({ charge, index })));
  const wholeFirst = [
    ...all.filter(({ charge }) => isWhole(charge)),
    ...all.filter(({ charge }) => !isWhole(charge)),
  ];
  for (const { charge, index } of wholeFirst) {
    if (charge === "none") continue;
    const amount = charge.points === "all" ? Number.POSITIVE_INFINITY : toTenths(charge.points);
    const fromRow = take(rows.get(charge.criterion), amount);
    const fromForm = charge.points === "all" ? take(rows.get(formCriterion), amount) : 0;
    taken[index] = (taken[index] ?? 0) + fromRow + fromForm;
    if (fromRow > 0) losses[index]?.push({ criterion: charge.criterion, points: fromRow / 10 });
    if (fromForm > 0) losses[index]?.push({ criterion: formCriterion, points: fromForm / 10 });
  }
  const criteria = [...rows].map(([id, { points, left }]) => ({
    id,
    points: points / 10,
    earned: left / 10,
  }));
  const left = [...rows.values()].reduce((sum, one) => sum + one.left, 0);
  return { score: { total: left / 10, criteria }, taken: taken.map((tenths) => tenths / 10), losses };
}

interface Row {
  readonly points: number;
  left: number;
}

const toTenths = (points: number): number => Math.round(points * 10);

const row = (points: number): Row => ({ points: toTenths(points), left: toTenths(points) });

const isWhole = (charge: Charge): boolean => charge !== "none" && charge.points === "all";

function take(from: Row | undefined, amount: number): number {
  if (!from) return 0;
  const taken = Math.min(from.left, amount);
  from.left -= taken;
  return taken;
}
