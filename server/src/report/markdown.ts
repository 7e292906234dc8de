import type { FileReport, FindingReport, SectionReport } from "./file-report.ts";
import { type ReportFormat, wholeReport } from "./formats/format.ts";
import type { Report } from "./json.ts";
import type { Range } from "./places.ts";
import { costLine, counted, pagesLine, recognitionLine, summaryLine, wordsLine } from "./words.ts";

/** The report as a Markdown document of its own, with one part for each file. */
export const markdownFormat: ReportFormat = {
  part: ({ report }) => filePart(report).join("\n\n"),
  frame: ({ summary }) => {
    const head = `# Sixpager report\n\n${escaped(summaryLine(summary))}`;
    return { before: `${head}\n\n`, between: "\n\n", after: "\n", empty: `${head}\n` };
  },
};

export function markdownReport({ version, files, summary }: Report): string {
  const parts = files.map((file) => filePart(file).join("\n\n"));
  return wholeReport(markdownFormat, parts, { version, summary, rules: [] });
}

function filePart(file: FileReport<Range>): readonly string[] {
  return [
    `## ${escaped(file.path)}`,
    [
      `- Score: **${file.score.total}** of 100`,
      `- Pages: ${pagesLine(file)}`,
      `- Words: ${wordsLine(file)}`,
      `- Recognised as: ${escaped(recognitionLine(file))}`,
    ].join("\n"),
    "### Score",
    table(
      ["Criterion", "Points", "Earned"],
      file.score.criteria.map(({ id, points, earned }) => [escaped(id), `${points}`, `${earned}`]),
    ),
    "### Sections",
    table(["Section", "Status", "Line", "Words"], file.sections.map(sectionRow)),
    "### Findings",
    file.findings.length === 0 ? "No findings." : file.findings.map(findingItem).join("\n"),
  ];
}

function sectionRow(section: SectionReport): readonly string[] {
  const line = section.line === undefined ? "" : `${section.line}`;
  return [escaped(section.title), section.status, line, section.line === undefined ? "" : `${section.words}`];
}

function findingItem(finding: FindingReport<Range>): string {
  const { line, column } = finding.range.start;
  const cost = costLine(finding);
  const tail = cost === "" ? "" : ` (${cost})`;
  const related = finding.related.map(
    ({ message, range }) => `\n  - line ${range.start.line}: ${escaped(message)}`,
  );
  const head = `- Line ${line}, column ${column}, **${finding.severity}**: ${escaped(finding.message)}`;
  return `${head} \`${finding.rule}\`${tail}${related.join("")}`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return `${counted(0, "row")}.`;
  return [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** A document's own words must not become markup of the report: no tag, link, table cell or heading. */
function escaped(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ").replace(/[\\`*_{}[\]<>#|~&!]/g, "\\$&");
}
