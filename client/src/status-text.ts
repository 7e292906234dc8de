import type { AnalysisParams } from "../../server/src/protocol.ts";
import {
  counted,
  criterionTitle,
  doubtTexts,
  pagesFilled,
  pagesText,
  scoreText,
  shortNumber,
} from "./wording.ts";

/** What the status bar shows, as data. */
export interface StatusText {
  readonly text: string;
  /** Markdown: the points by criterion as a table. */
  readonly tooltip: string;
  readonly spoken: string;
}

/** "Sixpager 71.5 · 5.4/6 p." with its tooltip; undefined for a document that is no narrative. */
export function statusText(analysis: AnalysisParams): StatusText | undefined {
  if (!analysis.recognition.isNarrative) return undefined;
  const { pages, score } = analysis;
  const pagesShown = `${pagesFilled(pages)}/${shortNumber(pages.limit)} p.`;
  return {
    text: `Sixpager ${shortNumber(score.total)} · ${pagesShown}`,
    tooltip: tooltip(analysis),
    spoken: `Sixpager: ${scoreText(analysis)}, ${pagesText(analysis)}. Show the report.`,
  };
}

function tooltip(analysis: AnalysisParams): string {
  const { words, pages, recognition, score } = analysis;
  const appendix =
    words.appendix === 0
      ? ""
      : `, appendix ${counted(words.appendix, "word")} on ${counted(pages.appendix, "page")}`;
  const rows = score.criteria.map(
    ({ id, earned, points }) =>
      `| ${escapeMarkdown(criterionTitle(id, analysis))} | ${shortNumber(earned)} of ${shortNumber(points)} |`,
  );
  return [
    `**${scoreText(analysis)}**, ${pagesText(analysis)}${roomText(analysis)}`,
    ...doubtTexts(pages),
    `${counted(words.body, "word")}${appendix}. Judged as ${escapeMarkdown(recognition.profile)}: ${escapeMarkdown(recognition.reason)}.`,
    ["| Criterion | Points |", "| --- | ---: |", ...rows].join("\n"),
  ].join("\n\n");
}

/** How many words there are to write or to cut, by how many a page of this narrative holds. */
function roomText({ pages, words }: AnalysisParams): string {
  if (pages.body < 0.5) return "";
  const room = Math.round(((pages.limit - pages.body) * words.body) / pages.body / 10) * 10;
  return room < 0 ? `, about ${counted(-room, "word")} too many` : `, about ${counted(room, "word")} left`;
}

/** Headings are the author's own words and must not turn into markup or break the table. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&!$]/g, "\\$&");
}
