import { describe, expect, test } from "vitest";
import { amountsIn } from "../../server/src/core/facts/amounts.ts";
import { datesIn } from "../../server/src/core/facts/dates.ts";
import { quantitiesIn } from "../../server/src/core/facts/quantities.ts";

const shown = (text: string): string[] =>
  quantitiesIn(text).map(({ start, end, kind, value, to, unit }) =>
    [text.slice(start, end), kind, Math.round(value * 100) / 100, to, unit]
      .filter((one) => one !== undefined && one !== "")
      .join(" · "),
  );

describe("quantities", () => {
  test.each([
    ["€1.2 million", "€1.2 million · money · 1200000 · EUR"],
    ["€1,2 Mio.", "€1,2 Mio. · money · 1200000 · EUR"],
    ["EUR 30–45", "EUR 30–45 · money · 30 · 45 · EUR"],
    ["4.9 million kroner", "4.9 million kroner · money · 4900000 · NOK"],
    ["Ninety per cent", "Ninety per cent · percent · 90 · %"],
    ["12 percentage points", "12 percentage points · percent · 12 · %"],
    ["one in five", "one in five · fraction · 0.2"],
    ["one case out of seven", "one case out of seven · fraction · 0.14"],
    ["three quarters said so", "three quarters · fraction · 0.75"],
    ["for three quarters", "three quarters · duration · 3 · quarter"],
    ["between 30 and 45 minutes", "30 and 45 minutes · duration · 30 · 45 · minute"],
    ["two to three weeks", "two to three weeks · duration · 2 · 3 · week"],
    ["half an hour", "half an hour · duration · 0.5 · hour"],
    ["4x quicker", "4x · multiple · 4"],
    ["halved", "halved · multiple · 0.5"],
    ["Twenty-seven barns", "Twenty-seven · count · 27 · barns"],
    ["two hundred barns", "two hundred · count · 200 · barns"],
  ])("%s", (text, expected) => expect(shown(text)).toEqual([expected]));

  test("times of day are none", () => {
    expect(shown("at 9:40 a.m., at 05:20, at half past six, at 3 p.m.")).toEqual([]);
  });
});

describe("dates", () => {
  const read = (text: string): string[] =>
    datesIn(text).map(({ start, end, kind, from }) =>
      [text.slice(start, end), kind, from].filter(Boolean).join(" · "),
    );

  test.each([
    ["by 31 May 2027", "31 May 2027 · day · 2027-05-31"],
    ["on March 3, 2026", "March 3, 2026 · day · 2026-03-03"],
    ["31.12.2027", "31.12.2027 · day · 2027-12-31"],
    ["12/31/2027", "12/31/2027 · day · 2027-12-31"],
    ["in Q3 2027", "Q3 2027 · quarter · 2027-07-01"],
    ["the second half of 2027", "second half of 2027 · quarter · 2027-07-01"],
    ["in 1998", "1998 · year · 1998-01-01"],
    ["within six months of launch", "within six months of launch · relative"],
    ["by the same date", "by the same date · relative"],
    ["In May", "In May · month"],
  ])("%s", (text, expected) => expect(read(text)).toEqual([expected]));

  test("a verb or a number is no date", () => {
    expect(read("They may march in 2,400 boots.")).toEqual([]);
  });
});

describe("amounts", () => {
  test("leave out dates and labels", () => {
    const text = "On 8 January 2026, Ward 4 and section 3 counted 41 of 380 cases in 2.5 hours.";
    expect(amountsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "41",
      "380",
      "2.5 hours",
    ]);
  });
});
