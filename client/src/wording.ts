import type { AnalysisParams } from "../../server/src/protocol.ts";

/** Words and numbers that the outline and the status bar share. Nothing here knows the editor. */

/** One decimal at most, always with a point: 71.5, 6, 0. */
export function shortNumber(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

/** "5.4", but "6.1" for 6.03 pages of 6: a document that is over its limit never looks as if it were within. */
function pageNumber(pages: number, limit: number): string {
  const rounded = Math.round(pages * 10) / 10;
  const shown = pages > limit && rounded <= limit ? Math.ceil(pages * 10) / 10 : rounded;
  return String(shown + 0);
}

/** "1 word", "240 words", "0.5 points". */
export function counted(value: number, one: string): string {
  const number = shortNumber(value);
  return `${number} ${number === "1" ? one : `${one}s`}`;
}

/** "71.5 of 100 points". */
export function scoreText({ score }: AnalysisParams): string {
  return `${shortNumber(score.total)} of 100 points`;
}

/** "5.4 of 6 pages", and "5.4 ± 0.3 of 6 pages" where paper may differ. */
export function pagesText({ pages }: AnalysisParams): string {
  return `${pagesFilled(pages)} of ${counted(pages.limit, "page")}`;
}

/** "5.4" or "5.4 ± 0.3". */
export function pagesFilled({ body, limit, uncertain = [] }: AnalysisParams["pages"]): string {
  const doubt = uncertain.reduce((sum, { pages }) => sum + pages, 0);
  const filled = pageNumber(body, limit);
  return doubt < 0.05 ? filled : `${filled} ± ${shortNumber(doubt)}`;
}

/** "± 0.3 pages for 2 pictures of unknown size", one for each reason. */
export function doubtTexts({ uncertain = [] }: AnalysisParams["pages"]): readonly string[] {
  return uncertain.map(({ reason, count, pages }) => {
    const amount = `± ${counted(Math.max(pages, 0.1), "page")}`;
    if (reason === "pictures") return `${amount} for ${counted(count, "picture")} of unknown size`;
    if (reason === "html") return `${amount} for ${counted(count, "piece")} of HTML`;
    return `${amount} for ${counted(count, "character")} that another font draws`;
  });
}

/** The heading of the section that a criterion judges; "Document as a whole" for its form. */
export function criterionTitle(id: string, { sections }: AnalysisParams): string {
  const section = sections.find((candidate) => candidate.id === id);
  if (section !== undefined) return oneLine(section.title);
  return id === "form" ? "Document as a whole" : sentenceCase(id);
}

/** A heading may run over several lines in the source; a row has one. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function sentenceCase(id: string): string {
  const words = id.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
