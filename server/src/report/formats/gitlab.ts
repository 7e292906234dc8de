import type { Grades, ReportedFile, ReportFormat } from "./format.ts";

/** GitLab's Code Quality report (https://docs.gitlab.com/ci/testing/code_quality/): a list of findings. */
export const gitlabFormat: ReportFormat = {
  part: (file) => entriesOf(file).join(",\n"),
  frame: () => ({ before: "[\n", between: ",\n", after: "\n]\n", empty: "[]\n" }),
};

const severities: Grades<"major" | "minor" | "info"> = {
  error: "major",
  warning: "minor",
  information: "info",
  hint: "info",
};

/** One line for each finding. */
function entriesOf({ report, fingerprints }: ReportedFile): readonly string[] {
  return report.findings.map(({ rule, severity, message, range }, index) =>
    JSON.stringify({
      description: message,
      check_name: rule,
      fingerprint: fingerprints[index],
      severity: severities[severity],
      // GitLab finds a file by its path from the root of the repository, without a dot before it.
      location: {
        path: report.path.replace(/^\.\//, ""),
        lines: { begin: range.start.line, end: range.end.line },
      },
    }),
  );
}
