import { describe, expect, it } from "vitest";
import { fileReport } from "../../server/src/report/file-report.ts";
import { buildReport, jsonReport } from "../../server/src/report/json.ts";
import { placesOf } from "../../server/src/report/places.ts";
import { rounded } from "../../server/src/report/round.ts";
import { analysis, text } from "./sample.ts";

const file = fileReport("memo.md", analysis, placesOf(text));

describe("a file's report", () => {
  it("is the contract's object: its keys in order, its numbers rounded", () => {
    expect(JSON.stringify(file)).toBe(
      JSON.stringify({
        path: "memo.md",
        recognition: { isNarrative: true, profile: "six-pager", reason: "front matter" },
        language: "en",
        score: { total: 71.4, criteria: [{ id: "risks", points: 15, earned: 9.01 }] },
        pages: { body: 5.42, limit: 6, appendix: 1.1, breaks: [{ page: 2, line: 3, column: 6 }] },
        words: { body: 2710, appendix: 640 },
        sections: [
          {
            id: "risks",
            title: "Risks | and *more*",
            status: "thin",
            line: 4,
            lines: [4],
            words: 1,
            score: 0.8,
          },
          { id: "solution", title: "Solution Description", status: "missing", lines: [], words: 0, score: 0 },
        ],
        metrics: [{ name: "Wait", kind: "customer", baseline: "40 min", target: "10 min", line: 1 }],
        risks: [{ risk: "It rains", mitigation: "We stay inside.", line: 4 }],
        findings: [
          {
            rule: "metrics/no-target",
            severity: "warning",
            message: "A \u001b[31mflaw\u202e with <b>markup</b>; mend it.",
            range: { start: { line: 3, column: 13 }, end: { line: 3, column: 17 } },
            points: 1.5,
            related: [
              {
                message: "The other place.",
                range: { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } },
              },
            ],
            fixes: [{ title: "Mend", safe: true }],
          },
        ],
      }),
    );
  });

  it("says nothing of a line that a missing section does not have", () => {
    expect(file.sections[1]).not.toHaveProperty("line");
  });
});

describe("the whole report", () => {
  it("counts files and findings, and names the lowest score", () => {
    const better = { ...file, path: "b.md", score: { total: 90, criteria: [] } };
    expect(buildReport("1.2.3", [better, file], 4).summary).toEqual({
      files: 2,
      skipped: 4,
      findings: 2,
      lowestScore: 71.4,
    });
  });

  it("has no lowest score when nothing was judged", () => {
    expect(JSON.parse(jsonReport(buildReport("1.2.3", [], 2)))).toEqual({
      version: "1.2.3",
      files: [],
      summary: { files: 0, skipped: 2, findings: 0, lowestScore: null },
    });
  });
});

describe("rounding", () => {
  it.each([
    [1.005, 2, 1.01],
    [0.1 + 0.2, 2, 0.3],
    [-0.001, 2, 0],
    [99.95, 1, 100],
    [5, 2, 5],
  ])("%f to %i decimals is %f", (value, decimals, expected) => {
    expect(rounded(value, decimals)).toBe(expected);
  });
});
