import { threadKinds } from "../../core/index.ts";
import type { MatrixCell } from "../matrix.ts";
import type { CriterionModel, Lost, ReportModel } from "../model.ts";
import { counted, threadNote } from "../words.ts";
import { type Content, el, type Html, inner, list, table } from "./elements.ts";

/** How the report is built into a page. */
export interface Drawing {
  /** Where a line of the document can be seen; by default the report's own copy of the text. */
  readonly hrefOf?: (line: number) => string;
  /** Whether a copy of the text stands at the end, as it does by default. */
  readonly withText?: boolean;
}

/**
 * One document's report as a piece of HTML with headings from level 2, without script and without `style`
 * attributes. All words of the document are escaped. Several of them can stand in one page.
 */
export function renderReport(model: ReportModel, drawing: Drawing = {}): string {
  const prefix = prefixOf(model.path);
  const hrefOf = drawing.hrefOf ?? ((line: number) => `#${prefix}-L${line}`);
  const link = (line: number): Html => el("a", { class: "line", href: hrefOf(line) }, `line ${line}`);
  const drawn = drawing.withText === false ? parts.filter(({ draw }) => draw !== textPart) : parts;
  const shown = drawn.flatMap(({ id, title, draw }) => {
    const content = draw(model, link, prefix);
    return content === undefined ? [] : [{ id: `${prefix}-${id}`, title, content }];
  });
  return inner([
    el("article", { "aria-labelledby": `${prefix}-title` }, [
      el("h2", { id: `${prefix}-title`, lang: langOf(model), dir: "auto" }, model.title),
      ...(model.title === model.path ? [] : [el("p", { class: "muted" }, el("code", {}, model.path))]),
      el("p", { class: "score" }, [
        el("span", {}, [el("strong", {}, model.score), " of 100"]),
        meter(model.score, 100, "Score"),
        el("span", {}, model.facts.pages),
        el("span", {}, model.facts.words),
        el("span", {}, model.facts.recognition),
      ]),
      el("nav", { "aria-label": `Parts of the report on ${model.path}` }, [
        list(shown.map(({ id, title }) => el("a", { href: `#${id}` }, title))),
      ]),
      ...shown.map(({ id, title, content }) =>
        el("section", { "aria-labelledby": id, class: id.endsWith("-text") ? "text-part" : undefined }, [
          el("h3", { id }, title),
          ...content,
        ]),
      ),
    ]),
  ]);
}

/** Tells the parts of several reports in one page apart; the same path always has the same one. */
function prefixOf(path: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < path.length; at += 1) hash = Math.imul(hash ^ path.charCodeAt(at), 0x01000193);
  return `d${(hash >>> 0).toString(36)}`;
}

const langOf = ({ language }: ReportModel): string | undefined => (language === "und" ? undefined : language);

type Draw = (model: ReportModel, link: (line: number) => Html, prefix: string) => readonly Html[] | undefined;

const parts: readonly { readonly id: string; readonly title: string; readonly draw: Draw }[] = [
  { id: "score", title: "Score by criterion", draw: scorePart },
  { id: "next", title: "Next best fixes", draw: nextPart },
  { id: "sections", title: "Sections", draw: sectionPart },
  { id: "pages", title: "Page map", draw: pagePart },
  { id: "metrics", title: "Metrics", draw: metricPart },
  { id: "risks", title: "Risks", draw: riskPart },
  { id: "thread", title: "Working-backwards thread", draw: threadPart },
  { id: "questions", title: "Questions a senior reader will ask", draw: questionPart },
  { id: "findings", title: "All findings", draw: findingPart },
  { id: "text", title: "The text by lines", draw: textPart },
];

/** A bar beside a number that says the same, so that it need not be read. */
const meter = (value: number, max: number, name: string): Html =>
  el("meter", { min: 0, max, value, "aria-label": name }, `${value} of ${max}`);

function scorePart({ criteria }: ReportModel, link: (line: number) => Html) {
  if (criteria.length === 0) return undefined;
  const columns = [
    { title: "Criterion" },
    { title: "Earned", isNumber: true },
    { title: "Points", isNumber: true },
    { title: "Share" },
    { title: "Where points were lost" },
  ];
  const rows = criteria.map(({ title, points, earned, lost }: CriterionModel) => [
    title,
    earned,
    points,
    points === 0 ? "" : meter(earned, points, `${title}: earned`),
    lost.length === 0 ? "Nothing lost" : list(lost.map((each) => lostItem(each, link))),
  ]);
  return [table("What each criterion earned, and every point it lost", columns, rows)];
}

const lostItem = ({ points, message, rule, line }: Lost, link: (line: number) => Html): Content => [
  el("strong", {}, `−${points}`),
  " ",
  ...(line === undefined ? [] : [link(line), ": "]),
  message,
  ...(rule === "" ? [] : [" ", el("code", { class: "rule" }, rule)]),
];

function nextPart({ next }: ReportModel, link: (line: number) => Html) {
  if (next.length === 0) return undefined;
  const items = next.map(({ points, message, rule, line, effort }) =>
    el("li", {}, [
      el("strong", {}, `+${counted(points, "point")}`),
      ` for ${effort}, `,
      link(line),
      ": ",
      message,
      " ",
      el("code", { class: "rule" }, rule),
    ]),
  );
  return [
    el("p", { class: "muted" }, "Most points for the least effort first."),
    el("ol", { class: "list" }, items),
  ];
}

function sectionPart({ sections }: ReportModel, link: (line: number) => Html) {
  if (sections.length === 0) return undefined;
  const columns = [
    { title: "Section" },
    { title: "Status" },
    { title: "Place" },
    { title: "Words", isNumber: true },
  ];
  const rows = sections.map(({ title, status, line, words }): Content[] => [
    title,
    el("span", { class: status }, status),
    line === undefined ? "" : link(line),
    line === undefined ? "" : words,
  ]);
  return [table("Sections of the profile and appendices", columns, rows)];
}

function pagePart({ pages, facts }: ReportModel, link: (line: number) => Html) {
  const items = pages.map(({ page, line, sections, isOver }) =>
    el("li", { class: isOver ? "beyond" : undefined }, [
      el("strong", {}, `Page ${page}`),
      " from ",
      link(line),
      ...(isOver ? [" ", el("span", { class: "over" }, "over the limit")] : []),
      ...(sections.length === 0 ? [] : [list(sections)]),
    ]),
  );
  return [
    el("p", {}, `${facts.pages}; each page with the sections that start on it.`),
    el("ol", { class: "pages" }, items),
  ];
}

function metricPart({ metrics }: ReportModel, link: (line: number) => Html) {
  if (metrics.length === 0) return undefined;
  const columns = ["Metric", "Serves", "Today", "Target", "Date", "Owner", "Place"].map((title) => ({
    title,
  }));
  const rows = metrics.map(({ name, kind, baseline, target, deadline, owner, line }): Content[] => [
    name,
    ...[kind, baseline, target, deadline, owner].map(told),
    link(line),
  ]);
  return [table("What success is measured by", columns, rows)];
}

const told = (value: string | undefined): Content => value ?? el("span", { class: "muted" }, "not told");

function riskPart({ risks }: ReportModel, link: (line: number) => Html) {
  if (risks.length === 0) return undefined;
  const columns = ["Risk", "Answer", "Place"].map((title) => ({ title }));
  const rows = risks.map(({ risk, mitigation, line }): Content[] => [risk, told(mitigation), link(line)]);
  return [table("What could go wrong, and what is done about it", columns, rows)];
}

const kindTitles = {
  problem: "Problem",
  solution: "Solution",
  metric: "Metrics",
  plan: "Plan",
  risk: "Risks",
} as const;

function threadPart({ matrix: { rows, loose } }: ReportModel, link: (line: number) => Html) {
  if (rows.length + loose.length === 0) return undefined;
  const cell = ({ label, place, line, strength }: MatrixCell): Content => [
    el("strong", {}, place),
    " (",
    link(line),
    strength === undefined ? ")" : `, likely: ${strength.toFixed(2)})`,
    el("div", {}, label),
  ];
  const columns = threadKinds.map((kind) => ({ title: kindTitles[kind] }));
  const cells = rows.map(({ cells }) =>
    threadKinds.map((kind): Content => {
      const entries = cells[kind];
      return entries.length === 0 ? el("span", { class: "muted" }, "none seen") : list(entries.map(cell));
    }),
  );
  return [
    el("p", { class: "muted" }, threadNote),
    ...(rows.length === 0
      ? []
      : [
          table("Which problem, solution, metric, step and risk answer one another", columns, cells, (row) =>
            threadKinds.indexOf(rows[row]?.own ?? "problem"),
          ),
        ]),
    ...(loose.length === 0
      ? []
      : [
          el("p", {}, "Tied to nothing else as far as words and figures show:"),
          list(
            loose.map(
              ({ label, place, line }): Content => [el("strong", {}, place), " (", link(line), ") ", label],
            ),
          ),
        ]),
  ];
}

function questionPart({ questions }: ReportModel, link: (line: number) => Html) {
  if (questions.length === 0) return [el("p", {}, "Nothing in the text raises one.")];
  const items = questions.map(({ text, rule, lines }) =>
    el("li", {}, [
      text,
      " (",
      ...lines.flatMap((line, index) => (index === 0 ? [link(line)] : [", ", link(line)])),
      ") ",
      el("code", { class: "rule" }, rule),
    ]),
  );
  return [el("ol", { class: "list" }, items)];
}

function findingPart({ findings }: ReportModel, link: (line: number) => Html) {
  if (findings.length === 0) return [el("p", {}, "No findings.")];
  const columns = [
    { title: "Finding" },
    { title: "Place" },
    { title: "Severity" },
    { title: "Points", isNumber: true },
    { title: "Rule" },
  ];
  const rows = findings.map(({ message, range, severity, points, rule, related }): Content[] => [
    [
      message,
      ...(related.length === 0
        ? []
        : [list(related.map((each): Content => ["See ", link(each.range.start.line), ": ", each.message]))]),
    ],
    [link(range.start.line), `, column ${range.start.column}`],
    el("span", { class: severity }, severity),
    points === 0 ? "0" : `−${points}`,
    el("code", {}, rule),
  ]);
  return [table("Findings in order of place", columns, rows)];
}

/** Above this many lines only those that something points at could be told apart; the text is left out. */
const mostLines = 5000;

function textPart(model: ReportModel, _link: (line: number) => Html, prefix: string) {
  const { text } = model;
  if (text.length === 0 || text.length > mostLines) return undefined;
  const lines = text.map((line, index) =>
    el("li", { id: `${prefix}-L${index + 1}` }, [
      el("span", { "aria-hidden": "true" }, index + 1),
      el("span", { dir: "auto" }, line === "" ? "\u00a0" : line),
    ]),
  );
  return [el("ol", { class: "text", lang: langOf(model) }, lines)];
}
