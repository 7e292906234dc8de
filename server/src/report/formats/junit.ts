import type { FileReport, FindingReport } from "../file-report.ts";
import { indented } from "../indent.ts";
import type { Range } from "../places.ts";
import type { ReportFormat } from "./format.ts";
import { document, element, escapedXml } from "./xml.ts";

/**
 * JUnit's XML: a suite for each document, a case for each finding. Errors and warnings are failures; the other
 * findings are cases that pass and say something, and a document without findings is one case that passes.
 */
export const junitFormat: ReportFormat = {
  part: ({ report }) => indented(suite(report), 2),
  frame: () => document("testsuites", { name: "sixpager" }),
};

function suite({ path, score, findings }: FileReport<Range>): string {
  const cases =
    findings.length === 0
      ? [element("testcase", { name: "no findings", classname: path })]
      : findings.map((finding) => testCase(path, finding));
  const counts = { tests: cases.length, failures: findings.filter(isFailing).length, errors: 0, skipped: 0 };
  const properties = element("properties", {}, [element("property", { name: "score", value: score.total })]);
  return element("testsuite", { name: path, ...counts }, [properties, ...cases]);
}

const isFailing = ({ severity }: FindingReport<Range>): boolean =>
  severity === "error" || severity === "warning";

function testCase(path: string, finding: FindingReport<Range>): string {
  const { rule, severity, message, range } = finding;
  const place = `${range.start.line}:${range.start.column}`;
  const result = isFailing(finding)
    ? element("failure", { type: severity, message }, [escapedXml(`${path}:${place}: ${message} (${rule})`)])
    : element("system-out", {}, [escapedXml(`${severity}: ${message}`)]);
  return element(
    "testcase",
    { name: `${rule} (${place})`, classname: path, file: path, line: range.start.line },
    [result],
  );
}
