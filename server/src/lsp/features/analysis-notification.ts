import type { AnalysisParams, Range } from "../../protocol.ts";
import { fileReport } from "../../report/file-report.ts";
import type { OpenFile } from "../documents.ts";
import { fileNameOf } from "../names.ts";
import type { Analysed } from "../session.ts";

/** What the client draws its outline, its status bar and its report from. */
export function analysisParams({ uri, version, analysis, places }: Analysed): AnalysisParams {
  // Findings travel as diagnostics, so their places are not worked out once more.
  const withoutFindings = { ...analysis, findings: [] };
  const { recognition, score, pages, words, sections, metrics, risks } = fileReport<Range>(
    fileNameOf(uri),
    withoutFindings,
    {
      range: places.range,
      position: (offset) => {
        const { line, character } = places.position(offset);
        return { line, column: character };
      },
    },
  );
  return { uri, version, recognition, score, pages, words, sections, metrics, risks };
}

/** For a document that the project excludes: nothing to draw, and why. */
export function excludedParams({ uri, version }: OpenFile): AnalysisParams {
  return {
    uri,
    version,
    recognition: { isNarrative: false, profile: "none", reason: "excluded by the configuration" },
    score: { total: 0, criteria: [] },
    pages: { body: 0, limit: 0, appendix: 0, breaks: [] },
    words: { body: 0, appendix: 0 },
    sections: [],
    metrics: [],
    risks: [],
  };
}
