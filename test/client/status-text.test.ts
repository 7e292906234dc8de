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
      "**71.5 of 100 points**, 5.4 of 6 pages",
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

test.each([
  [6.03, "6.1/6 p."],
  [6, "6/6 p."],
  [5.96, "6/6 p."],
  [0, "0/6 p."],
])("%d pages of six are shown as %s", (body, shown) => {
  const status = statusText(analysisOf({ pages: { body, limit: 6, appendix: 0, breaks: [] } }));
  expect(status?.text).toBe(`Sixpager 71.5 · ${shown}`);
});
