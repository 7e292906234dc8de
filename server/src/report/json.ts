import type { FileReport } from "./file-report.ts";
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

/** The report as indented JSON with a line break at its end. Lone surrogates come out as escapes. */
export function jsonReport(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
