import type { AnalysisParams } from "../../server/src/protocol.ts";
import { counted, criterionTitle, oneLine, pagesText, scoreText, shortNumber } from "./wording.ts";

type Section = AnalysisParams["sections"][number];
type Status = Section["status"];

/** One line of the outline, as data: what it says, how it looks and where a click leads. */
export interface OutlineRow {
  /** Stays the same while the document is edited, so that the tree keeps its selection. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** Everything the row shows, icon included, as one sentence for a screen reader. */
  readonly spoken: string;
  /** A codicon, and the theme colour it is drawn in. Shapes differ, so that colour never stands alone. */
  readonly icon: { readonly name: string; readonly color: string | undefined };
  /** What `when` clauses of the row's actions look at. */
  readonly context: string;
  readonly target: RowTarget;
}

type RowTarget =
  | { readonly kind: "report" }
  | { readonly kind: "line"; readonly line: number }
  | { readonly kind: "insert"; readonly section: string }
  | { readonly kind: "none" };

/** The rows of a narrative: score and pages, the sections in the profile's order, then what belongs to none. */
export function outlineRows(analysis: AnalysisParams): readonly OutlineRow[] {
  const sectionIds = new Set(analysis.sections.map((section) => section.id));
  const others = analysis.score.criteria.filter(({ id }) => !sectionIds.has(id));
  return [
    summaryRow(analysis),
    ...analysis.sections.map((section, index) => sectionRow(section, index, analysis)),
    ...others.map((criterion) => criterionRow(criterion, analysis)),
  ];
}

/** Whether a click may insert text for the section: it has none yet. */
export function canInsert({ status }: Section): boolean {
  return status === "missing" || status === "empty";
}

function summaryRow(analysis: AnalysisParams): OutlineRow {
  const score = scoreText(analysis);
  const pages = pagesText(analysis);
  return {
    id: "summary",
    label: score,
    description: pages,
    tooltip: `${score}, ${pages}. Open the report.`,
    spoken: `Score: ${score}, length: ${pages}`,
    icon: { name: "graph", color: undefined },
    context: "sixpager.summary",
    target: { kind: "report" },
  };
}

const statusIcon: Readonly<Record<Status, OutlineRow["icon"]>> = {
  present: { name: "pass", color: "testing.iconPassed" },
  thin: { name: "warning", color: "problemsWarningIcon.foreground" },
  empty: { name: "circle-large-outline", color: "problemsWarningIcon.foreground" },
  missing: { name: "error", color: "problemsErrorIcon.foreground" },
};

const statusWords: Readonly<Record<Status, string>> = {
  present: "present",
  thin: "present, but thin",
  empty: "empty: it has a heading and no text",
  missing: "missing",
};

function sectionRow(section: Section, index: number, analysis: AnalysisParams): OutlineRow {
  const label = oneLine(section.title);
  const amount = canInsert(section) ? section.status : counted(section.words, "word");
  const criterion = criterionOf(section.id, analysis);
  const insert = canInsert(section);
  const share = insert ? 0 : shareOf(section, analysis);
  const page = insert ? undefined : pageOf(section, analysis);
  const state = [`${label}: ${statusWords[section.status]}`, ...(insert ? [] : [amount])];
  const ruler = [
    ...(share === 0 ? [] : [`${share} % of the words`]),
    ...(page === undefined ? [] : [`starts on page ${page}`]),
  ];
  const spoken = [...state, ...ruler, ...(criterion ? [pointsInWords(criterion)] : [])].join(", ");
  return {
    id: `${section.id}#${index}`,
    label,
    // Side bars are narrow, so the points are short here and in words in the tooltip.
    description: [
      amount,
      ...(share === 0 ? [] : [`${share} %`]),
      ...(page === undefined ? [] : [`p. ${page}`]),
      ...(criterion ? [pointsInShort(criterion)] : []),
    ].join(" · "),
    tooltip: insert ? `${spoken}. Insert the section.` : `${spoken}. Go to the section.`,
    spoken,
    icon: statusIcon[section.status],
    context: `sixpager.section.${section.status}`,
    target: sectionTarget(section),
  };
}

/** The section's share of the words that the limit counts, in whole percent. */
function shareOf({ id, words }: Section, analysis: AnalysisParams): number {
  const all = analysis.words.body;
  return id === "appendix" || all === 0 ? 0 : Math.round((100 * words) / all);
}

/** The page on which the section starts; appendices have pages of their own. */
function pageOf({ id, line }: Section, { pages }: AnalysisParams): number | undefined {
  if (id === "appendix" || line === undefined) return undefined;
  return 1 + pages.breaks.filter((start) => start.line <= line).length;
}

function sectionTarget(section: Section): RowTarget {
  if (canInsert(section)) return { kind: "insert", section: section.id };
  return section.line === undefined ? { kind: "none" } : { kind: "line", line: section.line };
}

type Criterion = AnalysisParams["score"]["criteria"][number];

/** Undefined for a section that carries no points, such as an appendix. */
function criterionOf(id: string, { score }: AnalysisParams): Criterion | undefined {
  return score.criteria.find((criterion) => criterion.id === id && criterion.points > 0);
}

function pointsInWords({ earned, points }: Criterion): string {
  return `${shortNumber(earned)} of ${counted(points, "point")}`;
}

function pointsInShort({ earned, points }: Criterion): string {
  return `${shortNumber(earned)}/${shortNumber(points)}`;
}

function criterionRow(criterion: Criterion, analysis: AnalysisParams): OutlineRow {
  const label = criterionTitle(criterion.id, analysis);
  const spoken = `${label}: ${pointsInWords(criterion)}`;
  return {
    id: `criterion:${criterion.id}`,
    label,
    description: pointsInShort(criterion),
    tooltip: `${spoken}. Open the report.`,
    spoken,
    icon: { name: "list-flat", color: undefined },
    context: "sixpager.criterion",
    target: { kind: "report" },
  };
}
