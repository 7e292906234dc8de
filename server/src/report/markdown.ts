import { threadKinds } from "../core/index.ts";
import type { ArgumentReport } from "./argument-report.ts";
import type { FileReport, FindingReport, SectionReport } from "./file-report.ts";
import { type ReportFormat, wholeReport } from "./formats/format.ts";
import type { Report } from "./json.ts";
import type { Matrix, MatrixCell } from "./matrix.ts";
import { type Lost, type ReportModel, reportModel } from "./model.ts";
import type { Range } from "./places.ts";
import { costLine, counted, summaryLine, threadNote } from "./words.ts";

/** The report as a Markdown document of its own, with one part for each file. */
export const markdownFormat: ReportFormat = {
  wantsArgument: true,
  part: ({ report, argument }) => filePart(report, argument).join("\n\n"),
  frame: ({ summary }) => {
    const head = `# Sixpager report\n\n${escaped(summaryLine(summary))}`;
    return { before: `${head}\n\n`, between: "\n\n", after: "\n", empty: `${head}\n` };
  },
};

/** `argumentOf` gives the argument of a file, where it is to be shown. */
export function markdownReport(
  { version, files, summary }: Report,
  argumentOf: (file: FileReport<Range>) => ArgumentReport | undefined = () => undefined,
): string {
  const parts = files.map((file) => filePart(file, argumentOf(file)).join("\n\n"));
  return wholeReport(markdownFormat, parts, { version, summary, rules: [] });
}

/** The same parts as on the page, in the same order; a part without anything to say is left out there and here. */
function filePart(file: FileReport<Range>, argument: ArgumentReport | undefined): readonly string[] {
  const model = reportModel(file, argument);
  return [
    `## ${escaped(model.path)}`,
    [
      `- Score: **${model.score}** of 100`,
      `- Pages: ${model.facts.pages}`,
      `- Words: ${model.facts.words}`,
      `- Recognised as: ${escaped(model.facts.recognition)}`,
    ].join("\n"),
    ...scorePart(model),
    ...part("Next best fixes", model.next.map(nextItem)),
    "### Sections",
    table(["Section", "Status", "Line", "Words"], model.sections.map(sectionRow)),
    ...part("Page map", model.pages.map(pageItem)),
    ...tablePart(
      "Metrics",
      ["Metric", "Serves", "Today", "Target", "Date", "Owner", "Line"],
      metricRows(model),
    ),
    ...tablePart("Risks", ["Risk", "Answer", "Line"], riskRows(model)),
    ...threadPart(model.matrix),
    ...part("Questions a senior reader will ask", model.questions.map(questionItem)),
    "### Findings",
    model.findings.length === 0 ? "No findings." : model.findings.map(findingItem).join("\n"),
  ];
}

function scorePart({ criteria }: ReportModel): readonly string[] {
  const rows = criteria.map(({ id, points, earned, lost }) => [
    escaped(id),
    `${points}`,
    `${earned}`,
    lost.map(lostEntry).join("<br>"),
  ]);
  return ["### Score", table(["Criterion", "Points", "Earned", "Where points were lost"], rows)];
}

const lostEntry = ({ points, rule, line, message }: Lost): string =>
  line === undefined ? `−${points}: ${escaped(message)}` : `−${points}: line ${line}, \`${rule}\``;

const nextItem = (
  { points, effort, line, message, rule }: ReportModel["next"][number],
  index: number,
): string =>
  `${index + 1}. **+${counted(points, "point")}** for ${effort}, line ${line}: ${escaped(message)} \`${rule}\``;

function sectionRow(section: SectionReport): readonly string[] {
  const line = section.line === undefined ? "" : `${section.line}`;
  return [escaped(section.title), section.status, line, section.line === undefined ? "" : `${section.words}`];
}

function pageItem({ page, line, sections, isOver }: ReportModel["pages"][number]): string {
  const titles = sections.length === 0 ? "" : `: ${sections.map(escaped).join("; ")}`;
  return `- Page ${page} from line ${line}${isOver ? " (over the limit)" : ""}${titles}`;
}

const metricRows = ({ metrics }: ReportModel): string[][] =>
  metrics.map(({ name, kind, baseline, target, deadline, owner, line }) => [
    ...[name, kind, baseline, target, deadline, owner].map((value) => escaped(value ?? "not told")),
    `${line}`,
  ]);

const riskRows = ({ risks }: ReportModel): string[][] =>
  risks.map(({ risk, mitigation, line }) => [escaped(risk), escaped(mitigation ?? "not told"), `${line}`]);

function threadPart({ rows, loose }: Matrix): readonly string[] {
  if (rows.length + loose.length === 0) return [];
  const matrix = table(
    ["Problem", "Solution", "Metrics", "Plan", "Risks"],
    rows.map(({ cells }) => threadKinds.map((kind) => cells[kind].map(cellEntry).join("<br>"))),
  );
  const untied = loose.map(({ label, place, line }) => `- ${place} (line ${line}): ${escaped(label)}`);
  return [
    "### Working-backwards thread",
    threadNote,
    ...(rows.length === 0 ? [] : [matrix]),
    ...(untied.length === 0
      ? []
      : ["Tied to nothing else as far as words and figures show:", untied.join("\n")]),
  ];
}

const cellEntry = ({ label, place, line, strength }: MatrixCell): string =>
  `${place} (line ${line}${strength === undefined ? "" : `, likely: ${strength.toFixed(2)}`}): ${escaped(label)}`;

const questionItem = ({ text, rule, lines }: ReportModel["questions"][number], index: number): string =>
  `${index + 1}. ${escaped(text)} (line ${lines.join(", ")}) \`${rule}\``;

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

const part = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`### ${title}`, items.join("\n")];

const tablePart = (
  title: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] => (rows.length === 0 ? [] : [`### ${title}`, table(header, rows)]);

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return `${counted(0, "row")}.`;
  return [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** A document's own words must not become markup of the report: no tag, link, table cell or heading. */
function escaped(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").replace(/[\\`*_{}[\]<>#|~&!]/g, "\\$&");
}
