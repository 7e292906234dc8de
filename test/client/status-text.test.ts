import { expect, test } from "vitest";
import { statusText } from "../../client/src/status-text.ts";
import { analysisOf } from "./analysis.ts";

test("the status bar says score and pages", () => {
  const status = statusText(analysisOf());
  expect(status?.text).toBe("Sixpager 71.5 · 5.4/6 p.");
  expect(status?.spoken).toBe("Sixpager: 71.5 of 100 points, 5.4 of 6 pages. Show the report.");
});

test("the tooltip lists the criteria as a table", () => {
  expect(statusText(analysisOf())?.tooltip).toBe(
    [
      "**71.5 of 100 points**, 5.4 of 6 pages, about 290 words left",
      "",
      "2710 words, appendix 640 words on 1.1 pages. Judged as six-pager: front matter.",
      "",
      "| Criterion | Points |",
      "| --- | ---: |",
      "| Executive Summary | 13 of 13 |",
      "| What riders miss | 11.3 of 20 |",
      "| Solution Description | 0 of 17 |",
      "| Risk Assessment and Mitigation | 0 of 15 |",
      "| Document as a whole | 7.5 of 8 |",
    ].join("\n"),
  );
});

test("a heading of the author's cannot break the table or become markup", () => {
  const [section] = analysisOf().sections;
  const title = "A | [b](command:x) <i>\n`c` $(bug)";
  const tooltip = statusText(analysisOf({ sections: section ? [{ ...section, title }] : [] }))?.tooltip;
  expect(tooltip).toContain("| A \\| \\[b\\](command:x) \\<i\\> \\`c\\` \\$(bug) | 13 of 13 |");
});

test("a document that is no narrative has no status", () => {
  const recognition = { isNarrative: false, profile: "none", reason: "too few sections" };
  expect(statusText(analysisOf({ recognition }))).toBeUndefined();
});

test("where paper may differ, it says by how much and why", () => {
  const uncertain = [
    { reason: "pictures", count: 2, pages: 0.3 },
    { reason: "html", count: 1, pages: 0.02 },
    { reason: "characters", count: 40, pages: 0.1 },
  ] as const;
  const status = statusText(
    analysisOf({ pages: { body: 6.42, limit: 6, appendix: 0, breaks: [], uncertain } }),
  );
  expect(status?.text).toBe("Sixpager 71.5 · 6.4 ± 0.4/6 p.");
  expect(status?.tooltip.split("\n\n").slice(0, 4)).toEqual([
    "**71.5 of 100 points**, 6.4 ± 0.4 of 6 pages, about 180 words too many",
    "± 0.3 pages for 2 pictures of unknown size",
    "± 0.1 pages for 1 piece of HTML",
    "± 0.1 pages for 40 characters that another font draws",
  ]);
});

test("a doubt that rounds to nothing is not shown", () => {
  const uncertain = [{ reason: "html", count: 1, pages: 0.01 }] as const;
  const status = statusText(analysisOf({ pages: { body: 5, limit: 6, appendix: 0, breaks: [], uncertain } }));
  expect(status?.text).toBe("Sixpager 71.5 · 5/6 p.");
});

test.each([
  [6.03, "6.1/6 p."],
  [6, "6/6 p."],
  [5.96, "6/6 p."],
  [0, "0/6 p."],
])("%d pages of six are shown as %s", (body, shown) => {
  const status = statusText(analysisOf({ pages: { body, limit: 6, appendix: 0, breaks: [] } }));
  expect(status?.text).toBe(`Sixpager 71.5 · ${shown}`);
});
