import { describe, expect, it } from "vitest";
import { fileReport } from "../../server/src/report/file-report.ts";
import { buildReport } from "../../server/src/report/json.ts";
import { markdownReport } from "../../server/src/report/markdown.ts";
import { placesOf } from "../../server/src/report/places.ts";
import { plain, textReport } from "../../server/src/report/text.ts";
import { analysis, text } from "./sample.ts";

const report = buildReport("1.2.3", [fileReport("memo.md", analysis, placesOf(text))], 3);

describe("the report for a terminal", () => {
  const printed = textReport(report, plain);

  it("says everything about a file", () => {
    expect(printed).toContain(
      "memo.md  71.4 of 100 · 5.42 of 6 pages, appendix 1.1 · 2710 words, appendix 640",
    );
    expect(printed).toContain("six-pager (front matter)");
    expect(printed).toMatch(/thin +Risks \| and \*more\* +line 4 +1 word\n/);
    expect(printed).toMatch(/missing +Solution Description\n/);
    expect(printed).toMatch(/3:13 +warning .*metrics\/no-target {2}−1.5 points, fix available\n/);
    expect(printed).toMatch(/see 1:1 {2}The other place\./);
    expect(printed).toMatch(/1 document judged, 1 finding, lowest score 71.4; 3 files passed over .*\.\n$/);
  });

  it("lets no character of the document command the terminal", () => {
    expect(printed).toContain("A \\u{1b}[31mflaw\\u{202e} with");
    expect(printed.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it("is the same text with colours as without", () => {
    const marked = textReport(report, (tone, piece) => `⟨${tone}⟩${piece}⟨/⟩`);
    expect(marked).not.toBe(printed);
    expect(marked.replace(/⟨[^⟩]*⟩/g, "")).toBe(printed);
  });

  it("says when there was nothing to judge", () => {
    expect(textReport(buildReport("1.2.3", [], 2), plain)).toBe(
      "No narrative found; 2 files passed over (no narrative, or excluded).\n",
    );
  });
});

describe("the report in Markdown", () => {
  const printed = markdownReport(report);

  it("says everything about a file", () => {
    expect(printed).toContain("## memo.md");
    expect(printed).toContain("- Score: **71.4** of 100");
    expect(printed).toContain("| risks | 15 | 9.01 | −5.99: see the findings |");
    expect(printed).toContain("| Solution Description | missing |  |  |");
    expect(printed).toMatch(
      /- Line 3, column 13, \*\*warning\*\*: .* `metrics\/no-target` \(−1.5 points, fix available\)/,
    );
    expect(printed).toContain("  - line 1: The other place.");
  });

  it("shows the document's own markup as text", () => {
    expect(printed).toContain("| Risks \\| and \\*more\\* | thin | 4 | 1 |");
    expect(printed).toContain("\\<b\\>markup\\</b\\>");
  });
});
