import type { Imported } from "../import/index.ts";
import type { FileReport } from "../report/file-report.ts";
import type { Range } from "../report/places.ts";
import { failure } from "./failure.ts";

/** True for a name that Word gives its documents. */
export const isWordName = (name: string): boolean => /\.(?:docx|docm)$/i.test(name);

/** The name that a Word document has as Markdown, and the folder that its pictures lie in. */
export function markdownNames(name: string): { readonly markdown: string; readonly images: string } {
  const stem = name.replace(/\.[^./\\]*$/, "");
  return { markdown: `${stem}.md`, images: `${stem}-images` };
}

/**
 * Reads a Word document as Markdown. Fails, in one line, for what is none, is protected or is too large.
 *
 * @param name What messages call the document.
 */
export async function readWord(bytes: Uint8Array, name: string, imageFolder: string): Promise<Imported> {
  // Loaded only here: most runs never see a Word document.
  const { importWord } = await import("../import/index.ts");
  const imported = await importWord(bytes, imageFolder);
  if ("refused" in imported) throw failure(`${name} ${imported.refused}`);
  return imported;
}

/**
 * The report on a Word document. Its lines and columns are those of the Markdown that `sixpager import` makes of it;
 * because nobody sees that in Word, each finding also says in which paragraph it is and how that begins.
 */
export async function locatedByParagraph(
  report: FileReport<Range>,
  markdown: string,
): Promise<FileReport<Range>> {
  const { paragraphsOf } = await import("../import/index.ts");
  const starts = lineStarts(markdown);
  const paragraphs = paragraphsOf(markdown);
  const located = (message: string, { start }: Range): string => {
    const offset = (starts[start.line - 1] ?? 0) + start.column - 1;
    const paragraph = paragraphs.find(({ end }) => offset < end);
    return paragraph === undefined ? message : `${message} (${paragraph.name}: “${paragraph.opening}”)`;
  };
  return {
    ...report,
    findings: report.findings.map((finding) => ({
      ...finding,
      message: located(finding.message, finding.range),
      related: finding.related.map((each) => ({ ...each, message: located(each.message, each.range) })),
    })),
  };
}

/** Imported Markdown ends its lines with a line feed only. */
function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}
