import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInProfiles, type Profile } from "../../server/src/core/index.ts";
import type { Charge } from "../../server/src/core/rules/rule.ts";
import { settle } from "../../server/src/core/score/score.ts";
import "../support/arbitraries.ts";

const profile = fc.constantFrom(...builtInProfiles);

const chargeOf = ({ sections }: Profile): fc.Arbitrary<Charge> =>
  fc.oneof(
    fc.constant<Charge>("none"),
    fc.record({
      criterion: fc.constantFrom(...sections.map(({ id }) => id), "form", "no such criterion"),
      points: fc.oneof(
        fc.constant<"all">("all"),
        fc.integer({ min: 0, max: 300 }).map((tenths) => tenths / 10),
      ),
    }),
  );

const charged = profile.chain((own) =>
  fc.tuple(
    fc.constant(own),
    fc.array(fc.array(chargeOf(own), { minLength: 1, maxLength: 3 }), { maxLength: 30 }),
    fc.array(chargeOf(own), { minLength: 1, maxLength: 3 }),
  ),
);

describe("settling charges", () => {
  test("what is taken and what is left make 100", () => {
    fc.assert(
      fc.property(charged, ([own, charges]) => {
        const { score, taken } = settle(own, charges);
        expect(taken.reduce((sum, points) => sum + points, 0) + score.total).toBeCloseTo(100, 9);
        expect(score.total).toBeGreaterThanOrEqual(0);
        for (const points of taken) expect(points).toBeGreaterThanOrEqual(0);
        for (const { points, earned } of score.criteria) {
          expect(earned).toBeGreaterThanOrEqual(0);
          expect(earned).toBeLessThanOrEqual(points);
        }
      }),
    );
  });

  test("a further finding never raises the total, wherever it stands", () => {
    fc.assert(
      fc.property(charged, fc.nat(), ([own, charges, more], at) => {
        const place = at % (charges.length + 1);
        const { score } = settle(own, charges.toSpliced(place, 0, more));
        expect(score.total).toBeLessThanOrEqual(settle(own, charges).score.total);
      }),
    );
  });

  test("the order of findings changes no total", () => {
    fc.assert(
      fc.property(charged, ([own, charges]) => {
        expect(settle(own, charges.toReversed()).score.total).toBe(settle(own, charges).score.total);
      }),
    );
  });

  test("nothing is taken for nothing", () => {
    const [own] = builtInProfiles;
    if (!own) throw new Error("There is no profile.");
    const { score, taken } = settle(own, [["none"], [{ criterion: "no such criterion", points: 5 }]]);
    expect([score.total, ...taken]).toEqual([100, 0, 0]);
  });

  test("a missing section takes its row and the whole form", () => {
    const [own] = builtInProfiles;
    const [first] = own?.sections ?? [];
    if (!own || !first) throw new Error("There is no section.");
    const { score, taken } = settle(own, [[{ criterion: first.id, points: "all" }]]);
    expect(taken).toEqual([first.points + own.formPoints]);
    expect(score.total).toBe(100 - first.points - own.formPoints);
  });
});

test.each(builtInProfiles)("the points of $id make 100", ({ sections, formPoints }) => {
  expect(sections.reduce((sum, { points }) => sum + points, formPoints)).toBe(100);
  expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
});
