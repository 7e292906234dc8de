import type { FileReport } from "./file-report.ts";
import { type ReportFormat, wholeReport } from "./formats/format.ts";
import { indented } from "./indent.ts";
import type { Range } from "./places.ts";

/** Everything that one run of `check` found: the contract's JSON object. */
export interface Report {
  readonly version: string;
  readonly files: readonly FileReport<Range>[];
  readonly summary: Summary;
}

export interface Summary {
  /** Documents that were judged. */
  readonly files: number;
  /** Documents found in a folder or by a glob and passed over: no narrative, or excluded by the configuration. */
  readonly skipped: number;
  readonly findings: number;
  /** Null when no document was judged, for then there is no score to name. */
  readonly lowestScore: number | null;
  /** Findings that the baseline knows, which are neither listed nor counted; absent without a baseline. */
  readonly baselined?: number;
}

export function buildReport(version: string, files: readonly FileReport<Range>[], skipped: number): Report {
  const scores = files.map((file) => file.score.total);
  return {
    version,
    files,
    summary: {
      files: files.length,
      skipped,
      findings: files.reduce((sum, file) => sum + file.findings.length, 0),
      lowestScore: scores.length === 0 ? null : scores.reduce((low, score) => Math.min(low, score)),
    },
  };
}

/** The contract's JSON object, indented, with a line break at its end. Lone surrogates come out as escapes. */
export const jsonFormat: ReportFormat = {
  part: ({ report }) => jsonPart(report),
  frame: ({ version, summary }) => {
    const head = `{\n  "version": ${JSON.stringify(version)},\n  "files": [`;
    const tail = `],\n  "summary": ${JSON.stringify(summary, undefined, 2).replaceAll("\n", "\n  ")}\n}\n`;
    return { before: `${head}\n`, between: ",\n", after: `\n  ${tail}`, empty: head + tail };
  },
};

export function jsonReport({ version, files, summary }: Report): string {
  return wholeReport(jsonFormat, files.map(jsonPart), { version, summary, rules: [] });
}

function jsonPart(report: FileReport<Range>): string {
  return indented(JSON.stringify(report, undefined, 2), 4);
}
