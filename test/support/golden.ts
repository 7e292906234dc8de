import type { Analysis, Finding, Span } from "../../server/src/core/index.ts";

/** A report as a reviewer reads it: what the engine says of a document, each finding below the line that it marks. */
export function goldenReport(name: string, text: string, analysis: Analysis): string {
  const { recognition, language, score, pages, words, title } = analysis;
  return [
    `${name}: ${recognition.isNarrative ? recognition.profile : "no narrative"} (${recognition.reason}), ${language}`,
    ...(title === undefined ? [] : [`“${title}”`]),
    ...(analysis.judged ? [] : ["not judged"]),
    `score ${score.total.toFixed(1)}`,
    `pages ${pages.body.toFixed(2)} of ${pages.limit}, ${pages.appendix.toFixed(2)} of appendices`,
    `words ${words.body}, ${words.appendix} in appendices`,
    "",
    ...sectionLines(text, analysis),
    ...analysis.findings.flatMap((finding) => ["", ...findingLines(text, finding)]),
    "",
  ].join("\n");
}

function sectionLines(text: string, { sections, score }: Analysis): string[] {
  return sections.map(({ id, title, status, headings, words }) => {
    const criterion = score.criteria.find((one) => one.id === id);
    const lines = headings.map(({ start }) => placeOf(text, start).line).join(", ") || "–";
    const points = criterion ? `, ${criterion.earned} of ${criterion.points} points` : "";
    return `${lines.padStart(4)}  ${id}: ${status}, “${title}”, ${words} words${points}`;
  });
}

function findingLines(text: string, finding: Finding): string[] {
  const { rule, severity, message, span, points, related, fixes } = finding;
  const at = (place: Span): string => {
    const { line, column } = placeOf(text, place.start);
    return `${line}:${column}`;
  };
  return [
    `${at(span)} ${severity} ${rule}${points > 0 ? ` −${points}` : ""}`,
    ...marked(text, span),
    `  ${message}`,
    ...related.map((place) => `  ${at(place.span)} ${place.message}`),
    ...fixes.map(({ title, safe }) => `  fix: ${title}${safe ? " (safe)" : ""}`),
  ];
}

const widest = 100;

/** The line where a span begins, cut to what a reader can take in, with the span underlined. */
function marked(text: string, { start, end }: Span): string[] {
  const { column } = placeOf(text, start);
  const from = start - column + 1;
  const whole = text.slice(from).split(/\r?\n/)[0] ?? "";
  const skipped = column > widest / 2 ? column - 1 - widest / 4 : 0;
  const shown = whole.slice(skipped, skipped + widest);
  const length = Math.max(1, Math.min(end - start, shown.length - (column - 1 - skipped)));
  return [`  | ${shown}`.trimEnd(), `  | ${" ".repeat(column - 1 - skipped)}${"^".repeat(length)}`];
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
