import type {
  Analysis,
  Finding,
  MetricState,
  PageDoubt,
  Recognition,
  SectionState,
  SectionStatus,
  Severity,
  Span,
} from "../core/index.ts";
import { rounded } from "./round.ts";

/**
 * One document as the contract's JSON shows it. `R` is the shape of a range: the command line counts lines
 * and columns from 1, the language server from 0.
 */
export interface FileReport<R> {
  readonly path: string;
  readonly recognition: Recognition;
  readonly language: string;
  readonly score: Analysis["score"];
  readonly pages: {
    readonly body: number;
    readonly limit: number;
    readonly appendix: number;
    readonly breaks: readonly PageBreak[];
    /** Why paper may differ, with the pages that the body may be longer or shorter; absent where nothing is doubtful. */
    readonly uncertain?: readonly PageDoubt[];
  };
  readonly words: Analysis["words"];
  readonly sections: readonly SectionReport[];
  readonly metrics: readonly MetricReport[];
  readonly risks: readonly RiskReport[];
  readonly findings: readonly FindingReport<R>[];
}

/** `line` and `column` count as `R` does; so do `line` and `lines` of a section. */
export interface PageBreak {
  readonly page: number;
  readonly line: number;
  readonly column: number;
}

export interface SectionReport {
  readonly id: string;
  readonly title: string;
  readonly status: SectionStatus;
  /** Absent for a missing section. */
  readonly line?: number;
  readonly lines: readonly number[];
  readonly words: number;
  readonly score: number;
}

/** What is not told is absent; `line` counts as `R` does. */
export interface MetricReport {
  readonly name: string;
  readonly kind?: "customer" | "business";
  readonly baseline?: string;
  readonly target?: string;
  readonly deadline?: string;
  readonly owner?: string;
  readonly line: number;
}

export interface RiskReport {
  readonly risk: string;
  readonly mitigation?: string;
  readonly line: number;
}

export interface FindingReport<R> {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: R;
  readonly points: number;
  readonly related: readonly { readonly message: string; readonly range: R }[];
  readonly fixes: readonly { readonly title: string; readonly safe: boolean }[];
}

/** How a shell counts: turns offsets into its own positions. */
export interface Places<R> {
  readonly range: (span: Span) => R;
  /** Line and column of an offset, in the shell's own counting. */
  readonly position: (offset: number) => { readonly line: number; readonly column: number };
}

/**
 * One document's report. Keys stand in the order of the contract; the score has one decimal, points, pages and
 * shares have two. What is not known is absent, never null.
 */
export function fileReport<R>(path: string, analysis: Analysis, places: Places<R>): FileReport<R> {
  const { recognition, score, pages, words } = analysis;
  return {
    path,
    recognition: {
      isNarrative: recognition.isNarrative,
      profile: recognition.profile,
      reason: recognition.reason,
    },
    language: analysis.language,
    score: {
      total: rounded(score.total, 1),
      criteria: score.criteria.map(({ id, points, earned }) => ({
        id,
        points: rounded(points, 2),
        earned: rounded(earned, 2),
      })),
    },
    pages: {
      body: rounded(pages.body, 2),
      limit: rounded(pages.limit, 2),
      appendix: rounded(pages.appendix, 2),
      breaks: pages.breaks.map(({ page, offset }) => ({ page, ...places.position(offset) })),
      ...(pages.uncertain.length > 0 && { uncertain: pages.uncertain }),
    },
    words: { body: words.body, appendix: words.appendix },
    sections: analysis.sections.map((section) => sectionReport(section, places)),
    metrics: analysis.metrics.map((metric) => metricReport(metric, places)),
    risks: analysis.risks.map(({ risk, mitigation, span }) => ({
      risk,
      ...(mitigation !== undefined && { mitigation }),
      line: places.position(span.start).line,
    })),
    findings: analysis.findings.map((finding) => findingReport(finding, places)),
  };
}

function sectionReport<R>(section: SectionState, places: Places<R>): SectionReport {
  const lines = section.headings.map((heading) => places.position(heading.start).line);
  const [line] = lines;
  return {
    id: section.id,
    title: section.title,
    status: section.status,
    ...(line === undefined ? {} : { line }),
    lines,
    words: section.words,
    score: rounded(section.score, 2),
  };
}

function metricReport<R>(metric: MetricState, places: Places<R>): MetricReport {
  const { name, kind, baseline, target, deadline, owner, span } = metric;
  return {
    name,
    ...(kind !== undefined && { kind }),
    ...(baseline !== undefined && { baseline }),
    ...(target !== undefined && { target }),
    ...(deadline !== undefined && { deadline }),
    ...(owner !== undefined && { owner }),
    line: places.position(span.start).line,
  };
}

function findingReport<R>(finding: Finding, places: Places<R>): FindingReport<R> {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    range: places.range(finding.span),
    points: rounded(finding.points, 2),
    related: finding.related.map(({ message, span }) => ({ message, range: places.range(span) })),
    fixes: finding.fixes.map(({ title, safe }) => ({ title, safe })),
  };
}
