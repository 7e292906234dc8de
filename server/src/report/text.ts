import type { Severity } from "../core/index.ts";
import type { FileReport, FindingReport, SectionReport } from "./file-report.ts";
import { type ReportFormat, wholeReport } from "./formats/format.ts";
import type { Report } from "./json.ts";
import type { Range } from "./places.ts";
import { costLine, counted, pagesLine, recognitionLine, summaryLine, wordsLine } from "./words.ts";

type Tone = "bold" | "dim" | "red" | "yellow" | "blue" | "cyan" | "green";

/** Colours a piece of text, or leaves it as it is where colours are not wanted. */
export type Paint = (tone: Tone, text: string) => string;

export const plain: Paint = (_tone, text) => text;

/** The report for a terminal: for each document its score, its sections and its findings in document order. */
export const textFormat: ReportFormat = {
  part: ({ report }, paint) => fileBlock(report, paint),
  frame: ({ summary }) => {
    const last = `${summaryLine(summary)}\n`;
    return { before: "", between: "\n\n", after: `\n\n${last}`, empty: last };
  },
};

export function textReport({ version, files, summary }: Report, paint: Paint): string {
  return wholeReport(
    textFormat,
    files.map((file) => fileBlock(file, paint)),
    { version, summary, rules: [] },
  );
}

function fileBlock(file: FileReport<Range>, paint: Paint): string {
  const facts = [pagesLine(file), wordsLine(file), recognitionLine(file)].map(printable).join(" · ");
  const score = paint(scoreTone(file.score.total), `${file.score.total} of 100`);
  return [
    `${paint("bold", printable(file.path))}  ${score} · ${facts}`,
    ...sectionTable(file.sections, paint),
    ...findingTable(file.findings, paint),
  ].join("\n");
}

function scoreTone(score: number): Tone {
  if (score < 60) return "red";
  return score < 90 ? "yellow" : "green";
}

const statusTone = { present: "green", thin: "yellow", empty: "red", missing: "red" } as const;

function sectionTable(sections: readonly SectionReport[], paint: Paint): readonly string[] {
  if (sections.length === 0) return [];
  const titles = sections.map((section) => printable(section.title));
  const width = Math.max(...titles.map((title) => title.length));
  const rows = sections.map((section, index) => {
    const status = paint(statusTone[section.status], section.status.padEnd(7));
    const title = titles[index] ?? "";
    if (section.line === undefined) return `  ${status}  ${title}`;
    const where = `line ${section.line}`.padEnd(9);
    return `  ${status}  ${title.padEnd(width)}  ${where}  ${counted(section.words, "word")}`;
  });
  return ["", ...rows];
}

const severityTone: Readonly<Record<Severity, Tone>> = {
  error: "red",
  warning: "yellow",
  information: "blue",
  hint: "cyan",
};

function findingTable(findings: readonly FindingReport<Range>[], paint: Paint): readonly string[] {
  if (findings.length === 0) return ["", "  No findings."];
  const places = findings.map(({ range }) => `${range.start.line}:${range.start.column}`);
  const width = places.reduce((widest, place) => Math.max(widest, place.length), 0);
  const rows = findings.flatMap((finding, index) => {
    const place = (places[index] ?? "").padStart(width);
    const severity = paint(severityTone[finding.severity], finding.severity.padEnd(11));
    const cost = costLine(finding);
    const tail = cost === "" ? finding.rule : `${finding.rule}  ${cost}`;
    const related = finding.related.map(({ message, range }) => {
      const where = `${range.start.line}:${range.start.column}`;
      return `  ${" ".repeat(width)}  ${paint("dim", `see ${where}  ${printable(message)}`)}`;
    });
    return [
      `  ${place}  ${severity}  ${printable(finding.message)}  ${paint("dim", printable(tail))}`,
      ...related,
    ];
  });
  return ["", ...rows];
}

/**
 * Text of a document must not command the terminal: control characters are shown as escapes, and what would
 * turn the direction of the line round or break it is treated alike.
 */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
