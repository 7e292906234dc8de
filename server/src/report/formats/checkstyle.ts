import type { FindingReport } from "../file-report.ts";
import { indented } from "../indent.ts";
import type { Range } from "../places.ts";
import type { Grades, ReportFormat } from "./format.ts";
import { document, element } from "./xml.ts";

/** Checkstyle's XML, which most servers for continuous integration can show. */
export const checkstyleFormat: ReportFormat = {
  part: ({ report }) =>
    indented(element("file", { name: report.path }, report.findings.map(errorElement)), 2),
  frame: () => document("checkstyle", { version: "4.3" }),
};

function errorElement({ rule, severity, message, range }: FindingReport<Range>): string {
  const { line, column } = range.start;
  return element("error", {
    line,
    column,
    severity: severities[severity],
    message,
    source: `sixpager.${rule}`,
  });
}

const severities: Grades<"error" | "warning" | "info"> = {
  error: "error",
  warning: "warning",
  information: "info",
  hint: "info",
};
