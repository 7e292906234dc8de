import type { FileReport, FindingReport, SectionReport } from "./file-report.ts";
import type { Summary } from "./json.ts";
import type { Range } from "./places.ts";

/** Wording that the report for a terminal and the one in Markdown share. */

/** "1 finding", "2 findings". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What a criterion is called: its section's title as the author wrote it; `form` is the document as a whole. */
export function criterionTitle(id: string, sections: readonly SectionReport[]): string {
  if (id === "form") return "Form of the whole";
  return sections.find((section) => section.id === id)?.title ?? id;
}

/** "5.42 of 6 pages, appendix 1.1". */
export function pagesLine({ pages }: FileReport<Range>): string {
  const body = `${pages.body} of ${counted(pages.limit, "page")}`;
  return pages.appendix === 0 ? body : `${body}, appendix ${pages.appendix}`;
}

/** "2710 words, appendix 640". */
export function wordsLine({ words }: FileReport<Range>): string {
  const body = counted(words.body, "word");
  return words.appendix === 0 ? body : `${body}, appendix ${words.appendix}`;
}

/** "six-pager (front matter)" or "no narrative (too few sections)". */
export function recognitionLine({ recognition }: FileReport<Range>): string {
  return `${recognition.isNarrative ? recognition.profile : "no narrative"} (${recognition.reason})`;
}

/** What a finding costs and whether it can be put right by a click: "−1.5 points, fix available". */
export function costLine(finding: FindingReport<Range>): string {
  const cost = finding.points === 0 ? [] : [`−${counted(finding.points, "point")}`];
  const fix = finding.fixes.length === 0 ? [] : ["fix available"];
  return [...cost, ...fix].join(", ");
}

/** "2 documents judged, 12 findings (and 30 of the baseline), lowest score 71.5; 3 files passed over". */
export function summaryLine({ files, findings, lowestScore, skipped, baselined }: Summary): string {
  const passed = `${counted(skipped, "file")} passed over (no narrative, or excluded)`;
  if (lowestScore === null) return skipped === 0 ? "No document judged." : `No narrative found; ${passed}.`;
  const known = baselined === undefined ? "" : ` (and ${baselined} of the baseline)`;
  const judged = `${counted(files, "document")} judged, ${counted(findings, "finding")}${known}, lowest score ${lowestScore}`;
  return skipped === 0 ? `${judged}.` : `${judged}; ${passed}.`;
}

/** What stands above the matrix of the thread. */
export const threadNote =
  "A tie with a number from 0.90 to 1 is inferred from rare words and figures that both places share; one without was named by the author. An empty cell means that no tie was seen, not that there is none.";
