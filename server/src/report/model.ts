import type { Severity } from "../core/index.ts";
import type { ArgumentReport, QuestionReport } from "./argument-report.ts";
import type { FileReport, FindingReport, MetricReport, RiskReport, SectionReport } from "./file-report.ts";
import { type Matrix, matrixOf } from "./matrix.ts";
import type { Range } from "./places.ts";
import { rounded } from "./round.ts";
import { criterionTitle, pagesLine, recognitionLine, wordsLine } from "./words.ts";

/**
 * One document's report as it is drawn, whoever draws it: `--format html` and `markdown` and the view of an editor.
 * Plain data, made once. Every number is that of the contract's JSON or a sum of such; lines count from 1.
 */
export interface ReportModel {
  readonly path: string;
  /** The document's own title, else its path. */
  readonly title: string;
  readonly language: string;
  readonly score: number;
  readonly facts: { readonly pages: string; readonly words: string; readonly recognition: string };
  readonly criteria: readonly CriterionModel[];
  /** The fixes that give most points for their effort, the best first. */
  readonly next: readonly NextFix[];
  readonly sections: readonly SectionReport[];
  readonly pages: readonly PageModel[];
  readonly metrics: readonly MetricReport[];
  readonly risks: readonly RiskReport[];
  readonly matrix: Matrix;
  readonly questions: readonly QuestionReport[];
  readonly findings: readonly FindingReport<Range>[];
  /** The lines of the text; empty where the report is made without it. */
  readonly text: readonly string[];
}

export interface CriterionModel {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly earned: number;
  /** Where the missing points went, the dearest first; they add up to what is missing. */
  readonly lost: readonly Lost[];
}

export interface Lost {
  readonly points: number;
  readonly message: string;
  readonly rule: string;
  /** Undefined for what the findings of a baseline took, which are not listed. */
  readonly line: number | undefined;
}

export interface NextFix {
  readonly points: number;
  readonly message: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly line: number;
  /** What it takes, in words: "one click", "a sentence to fill in" … */
  readonly effort: string;
}

export interface PageModel {
  readonly page: number;
  /** Where it starts. */
  readonly line: number;
  readonly column: number;
  /** Titles of the sections that start on it. */
  readonly sections: readonly string[];
  readonly isOver: boolean;
}

/** Of a report without its argument, such as one that somebody else has put together, that part is empty. */
export function reportModel(file: FileReport<Range>, argument?: ArgumentReport): ReportModel {
  const { path, score, pages, sections, findings } = file;
  return {
    path,
    title: argument?.title ?? path,
    language: file.language,
    score: score.total,
    facts: { pages: pagesLine(file), words: wordsLine(file), recognition: recognitionLine(file) },
    criteria: criteriaOf(file, argument),
    next: nextFixes(findings),
    sections,
    pages: pagesOf(pages, sections),
    metrics: file.metrics,
    risks: file.risks,
    matrix: matrixOf(argument),
    questions: argument?.questions ?? [],
    findings,
    text: argument?.text ?? [],
  };
}

function criteriaOf({ score, sections, findings }: FileReport<Range>, argument?: ArgumentReport) {
  return score.criteria.map(({ id, points, earned }): CriterionModel => {
    const told = findings.flatMap(({ message, rule, range }, index): Lost[] =>
      (argument?.losses[index] ?? [])
        .filter(({ criterion }) => criterion === id)
        .map((loss) => ({ points: loss.points, message, rule, line: range.start.line })),
    );
    const rest = rounded(points - earned - told.reduce((sum, lost) => sum + lost.points, 0), 2);
    const untold: Lost[] =
      rest > 0 ? [{ points: rest, message: untoldMessage(argument), rule: "", line: undefined }] : [];
    const lost = [...told, ...untold].toSorted((a, b) => b.points - a.points);
    return { id, title: criterionTitle(id, sections), points, earned, lost };
  });
}

const untoldMessage = (argument: ArgumentReport | undefined): string =>
  argument ? "findings that the baseline knows" : "see the findings";

/** What a fix takes, in units of one click; a rough order is all that is needed. */
const efforts = {
  click: { worth: 1, said: "one click" },
  fillIn: { worth: 3, said: "words to fill in" },
  write: { worth: 5, said: "a sentence or two to write" },
  section: { worth: 20, said: "a section to write" },
} as const;

const mostFixes = 5;

function nextFixes(findings: readonly FindingReport<Range>[]): readonly NextFix[] {
  return findings
    .filter(({ points }) => points > 0)
    .map((finding) => ({ finding, effort: efforts[effortOf(finding)] }))
    .toSorted((a, b) => b.finding.points / b.effort.worth - a.finding.points / a.effort.worth)
    .slice(0, mostFixes)
    .map(({ finding: { points, message, rule, severity, range }, effort }) => ({
      points,
      message,
      rule,
      severity,
      line: range.start.line,
      effort: effort.said,
    }));
}

function effortOf({ rule, fixes }: FindingReport<Range>): keyof typeof efforts {
  if (wholeSections.test(rule)) return "section";
  if (fixes.some(({ safe }) => safe)) return "click";
  return fixes.length > 0 ? "fillIn" : "write";
}

const wholeSections =
  /^(?:structure\/(?:missing|empty)-section|applicability\/unfilled-template|length\/(?:over-six-pages|too-short))$/;

function pagesOf(
  { breaks, limit }: FileReport<Range>["pages"],
  sections: readonly SectionReport[],
): PageModel[] {
  const starts = [{ page: 1, line: 1, column: 1 }, ...breaks];
  return starts.map(({ page, line, column }, index): PageModel => {
    const next = starts[index + 1];
    return {
      page,
      line,
      column,
      sections: sections
        .filter((section) => startsWithin(section, line, next?.line))
        .map(({ title }) => title),
      isOver: limit > 0 && page > limit,
    };
  });
}

/** A heading on the line of a break stands on the page that begins there. */
const startsWithin = ({ line }: SectionReport, from: number, to: number | undefined): boolean =>
  line !== undefined && line >= from && (to === undefined || line < to);
