import type { ReportFormat } from "./format.ts";

/**
 * JSON Lines: a line for each document as soon as it was judged, with the keys of `files` in the JSON report,
 * and a last line with `version` and `summary`.
 */
export const jsonlFormat: ReportFormat = {
  streams: true,
  part: ({ report }) => `${JSON.stringify(report)}\n`,
  frame: ({ version, summary }) => ({
    before: "",
    between: "",
    after: `${JSON.stringify({ version, summary })}\n`,
  }),
};
