import type { AnalysisParams } from "../../server/src/protocol.ts";

/** An analysis as the server sends it, with what a test changes. */
export function analysisOf(change: Partial<AnalysisParams> = {}): AnalysisParams {
  return {
    uri: "file:///memo.md",
    version: 3,
    recognition: { isNarrative: true, profile: "six-pager", reason: "front matter" },
    score: {
      total: 71.5,
      criteria: [
        { id: "executive-summary", points: 13, earned: 13 },
        { id: "customer-problem", points: 20, earned: 11.25 },
        { id: "solution", points: 17, earned: 0 },
        { id: "risks", points: 15, earned: 0 },
        { id: "form", points: 8, earned: 7.5 },
      ],
    },
    pages: { body: 5.42, limit: 6, appendix: 1.1, breaks: [{ page: 2, line: 9, column: 0 }] },
    words: { body: 2710, appendix: 640 },
    metrics: [],
    risks: [],
    sections: [
      {
        id: "executive-summary",
        title: "Executive Summary",
        status: "present",
        line: 2,
        lines: [2],
        words: 240,
        score: 1,
      },
      {
        id: "customer-problem",
        title: "What riders\nmiss",
        status: "thin",
        line: 10,
        lines: [10],
        words: 1,
        score: 0.56,
      },
      {
        id: "solution",
        title: "Solution Description",
        status: "empty",
        line: 20,
        lines: [20],
        words: 0,
        score: 0,
      },
      {
        id: "risks",
        title: "Risk Assessment and Mitigation",
        status: "missing",
        lines: [],
        words: 0,
        score: 0,
      },
      { id: "appendix", title: "Appendix A", status: "present", line: 40, lines: [40], words: 640, score: 1 },
    ],
    ...change,
  };
}
