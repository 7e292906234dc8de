import { expect, test } from "vitest";
import { implies, isComplement, isSame, isSlip } from "../../server/src/core/facts/figure-match.ts";
import { type Figure, figuresIn } from "../../server/src/core/facts/figures.ts";
import { listOf } from "../../server/src/core/facts/lists.ts";
import { quantitiesIn } from "../../server/src/core/facts/quantities.ts";
import { type Statement, statementsIn } from "../../server/src/core/facts/statements.ts";
import { countTerms, stemOf } from "../../server/src/core/facts/terms.ts";
import { readBlocks } from "../../server/src/core/text/blocks.ts";

function only(text: string): Figure {
  const [figure] = figuresIn(text, 0);
  if (!figure) throw new Error(`no figure in “${text}”`);
  return figure;
}

function statement(text: string): Statement {
  const [first] = statementsIn(readBlocks(text).blocks);
  if (!first) throw new Error(`no statement in “${text}”`);
  return first;
}

test("decimals of millions are money, not a time of day", () => {
  expect(quantitiesIn("The hospital gains €1.42 million a year.")).toMatchObject([
    { kind: "money", value: 1_420_000 },
  ]);
});

test.each([
  ["€1.86 million", "€1,860,000"],
  ["31 %", "31.4 %"],
  ["32 months", "two years and eight months"],
  ["25 %", "one in four"],
  ["30 June 2028", "June 30, 2028"],
  ["6 p.m.", "18:00"],
])("%s is %s", (a, b) => {
  expect(isSame(only(a), only(b))).toBe(true);
});

test.each([
  ["€620,000", "€640,000"],
  ["45 %", "54 %"],
  ["€900", "$900"],
  ["24 months", "30 months"],
  ["30 June 2028", "30 August 2028"],
  ["nine nurses", "eleven nurses"],
])("%s is not %s", (a, b) => {
  expect(isSame(only(a), only(b))).toBe(false);
});

test("a change has two figures, a range has one", () => {
  expect(figuresIn("falls from 61 to 7 days", 0).map(({ value }) => value)).toEqual([61 * 24, 7 * 24]);
  expect(figuresIn("takes 5 to 7 days", 0)).toHaveLength(1);
});

test("a statement implies shares, sums and complements", () => {
  expect(implies(statement("Of these, 41 of 380 had missed one."), only("11 %"))).toBe(true);
  expect(implies(statement("Wages take €190,000 and lockers €120,000."), only("€310,000"))).toBe(true);
  expect(implies(statement("Wages take €190,000 and lockers €120,000."), only("€330,000"))).toBe(false);
  expect(isComplement(only("29 %"), only("71 %"))).toBe(true);
});

test("one digit or two that changed places are a slip", () => {
  expect(isSlip(only("€142"), only("€124"))).toBe(true);
  expect(isSlip(only("€138"), only("€148"))).toBe(true);
  expect(isSlip(only("€138"), only("€249"))).toBe(false);
});

test.each([
  ["payment", "paying"],
  ["parcels", "parcel"],
  ["stopped", "stops"],
  ["families", "family"],
  ["boxes", "box"],
])("%s and %s have one stem", (a, b) => {
  expect(stemOf(a)).toBe(stemOf(b));
});

test("small words and units are no terms", () => {
  expect([...countTerms("By 31 May the tenants have waited for 12 days on average.").keys()]).toEqual([
    "tenant",
    "wait",
  ]);
});

test("items have their own text, nested ones beside them", () => {
  const [block] = readBlocks("- One **parcel**\n  - [Two](two.md)\n- [ ] Three").blocks;
  const list = block && listOf(block.block);
  expect(list?.items.map(({ text, isTask, isReference }) => ({ text, isTask, isReference }))).toEqual([
    { text: "One parcel", isTask: false, isReference: false },
    { text: "Two", isTask: false, isReference: true },
    { text: "Three", isTask: true, isReference: false },
  ]);
});
