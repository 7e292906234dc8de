import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { defaultSettings, type PageSettings, printable } from "../../../server/src/core/index.ts";
import { pagesOf } from "../../../server/src/core/pages/budget.ts";
import { type Comparison, comparePages, type Truth } from "../../support/pages-compare.ts";

const folder = path.join(import.meta.dirname, "../../documents/pages");

const truths: Readonly<Record<string, Readonly<Record<string, Truth>>>> = JSON.parse(
  readFileSync(path.join(folder, "truth.json"), "utf8"),
);

const papers: Readonly<Record<string, Partial<PageSettings>>> = {
  "letter-calibri-11": {},
  "a4-times-11": { paper: "a4", font: "times" },
  "letter-arial-10": { font: "arial", size: 10 },
};

function compared(name: string, paper: string): Comparison {
  const text = readFileSync(path.join(folder, name), "utf8");
  const settings = { ...defaultSettings, pages: { ...defaultSettings.pages, ...papers[paper] } };
  const { layout } = printable(text, settings, { fileName: name, asked: true }, undefined);
  const appendix = layout.appendix.items.length > 0 ? pagesOf(layout.appendix, layout) : undefined;
  const truth = truths[name]?.[paper];
  if (truth === undefined) throw new Error(`${name} was never printed on ${paper}`);
  return comparePages(layout, pagesOf(layout.body, layout), appendix, truth);
}

describe.each(Object.keys(papers))("on %s", (paper) => {
  const all = Object.keys(truths).map((name) => ({ name, ...compared(name, paper) }));

  test.each(all)(
    "$name fills as many pages as were printed",
    ({ pages, printedPages, bodyPages, printedBodyPages }) => {
      expect({ pages, bodyPages }).toEqual({ pages: printedPages, bodyPages: printedBodyPages });
    },
  );

  test("pages begin with the lines that they were printed with", () => {
    const breaks = all.flatMap((one) => one.breaks);
    const exact = breaks.filter((by) => by === 0).length;
    expect(breaks.length).toBeGreaterThan(30);
    expect(exact / breaks.length).toBeGreaterThanOrEqual(0.94);
  });

  test("the text of the last page ends where it was printed", () => {
    const errors = all.flatMap(({ fractionError }) =>
      fractionError === undefined ? [] : [Math.abs(fractionError)],
    );
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    expect(mean).toBeLessThan(0.02);
  });
});

test("a break that is a line late would be seen", () => {
  const name = "narrative.md";
  const truth = truths[name]?.["letter-calibri-11"];
  const tops = truth?.tops.map((lines, page) => (page === 1 ? lines.slice(1) : lines)) ?? [];
  const { layout } = printable(
    readFileSync(path.join(folder, name), "utf8"),
    defaultSettings,
    { asked: true },
    undefined,
  );
  const body = pagesOf(layout.body, layout);
  const outcome = comparePages(layout, body, undefined, { tops, bottoms: truth?.bottoms ?? [] });
  expect(outcome.breaks[0]).toBe(-1);
});
