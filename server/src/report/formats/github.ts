import type { FindingReport } from "../file-report.ts";
import type { Range } from "../places.ts";
import { summaryLine } from "../words.ts";
import type { Grades, ReportFormat } from "./format.ts";

/**
 * Commands that GitHub Actions turns into annotations of a pull request
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions), then the summary.
 */
export const githubFormat: ReportFormat = {
  part: ({ report }) => report.findings.map((finding) => annotation(report.path, finding)).join(""),
  frame: ({ summary }) => ({ before: "", between: "", after: `${summaryLine(summary)}\n` }),
};

const commands: Grades<"error" | "warning" | "notice"> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

function annotation(path: string, { rule, severity, message, range }: FindingReport<Range>): string {
  const { start, end } = range;
  const properties = {
    file: path,
    line: start.line,
    endLine: end.line,
    // Columns are understood within one line only, and there the last one belongs to the place.
    ...(start.line === end.line
      ? { col: start.column, endColumn: Math.max(start.column, end.column - 1) }
      : {}),
    title: `sixpager ${rule}`,
  };
  const said = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(`${value}`)}`);
  return `::${commands[severity]} ${said.join(",")}::${escapedMessage(message)}\n`;
}

/** Nothing that a document says may begin a command of its own. */
const escapedMessage = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapedProperty = (text: string): string =>
  escapedMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
