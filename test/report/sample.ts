import type { Analysis } from "../../server/src/core/index.ts";

/** The text that `analysis` speaks of. */
export const text = "# A\n\nBody with a flaw.\n## Risks\n";

/** An analysis with one of everything, and numbers that need rounding. */
export const analysis: Analysis = {
  recognition: { isNarrative: true, profile: "six-pager", reason: "front matter" },
  judged: true,
  title: "A",
  language: "en",
  score: { total: 71.4499999, criteria: [{ id: "risks", points: 15, earned: 9.005 }] },
  pages: { body: 5.41999, limit: 6, appendix: 1.104, breaks: [{ page: 2, offset: 10 }], uncertain: [] },
  words: { body: 2710, appendix: 640 },
  sections: [
    {
      id: "risks",
      title: "Risks | and *more*",
      status: "thin",
      headings: [{ start: text.indexOf("##"), end: text.length - 1 }],
      region: { start: text.indexOf("##"), end: text.length },
      words: 1,
      score: 0.8049,
      insert: undefined,
    },
    {
      id: "solution",
      title: "Solution Description",
      status: "missing",
      headings: [],
      region: undefined,
      words: 0,
      score: 0,
      insert: { title: "Insert it", safe: false, edits: [] },
    },
  ],
  metrics: [
    {
      name: "Wait",
      kind: "customer",
      baseline: "40 min",
      target: "10 min",
      deadline: undefined,
      owner: undefined,
      method: "clock",
      span: { start: 0, end: 3 },
    },
  ],
  reshapeMetrics: undefined,
  risks: [
    {
      risk: "It rains",
      mitigation: "We stay inside.",
      fallback: undefined,
      trigger: undefined,
      owner: undefined,
      span: { start: text.indexOf("##"), end: text.length - 1 },
    },
  ],
  headings: [],
  findings: [
    {
      rule: "metrics/no-target",
      severity: "warning",
      message: "A \u001b[31mflaw\u202e with <b>markup</b>; mend it.",
      span: { start: text.indexOf("flaw"), end: text.indexOf("flaw") + 4 },
      points: 1.4999,
      related: [{ message: "The other place.", span: { start: 0, end: 3 } }],
      fixes: [{ title: "Mend", safe: true, edits: [] }],
    },
  ],
  insertMissing: undefined,
  failures: [],
};
