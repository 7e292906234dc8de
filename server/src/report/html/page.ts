import type { ReportFormat } from "../formats/format.ts";
import { reportModel } from "../model.ts";
import { summaryLine } from "../words.ts";
import { escapedHtml } from "./escape.ts";
import { renderReport } from "./report.ts";
import { style, styleHash } from "./style.ts";

/** Nothing is loaded, run or sent: a style that is named by its hash is all that the page may have. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;

/** What stands around the reports of a page that needs nothing else. */
export function pageFrame(title: string, lead: string): { readonly before: string; readonly after: string } {
  return {
    before: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapedHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Sixpager report</h1>
<p>${escapedHtml(lead)}</p>
`,
    after: `
</main>
<footer>Made by Sixpager from the text alone; it is a tool for the author and no verdict on the idea.</footer>
</body>
</html>
`,
  };
}

/** The report as a page of its own, with one part for each document. */
export const htmlFormat: ReportFormat = {
  wantsArgument: true,
  part: ({ report, argument }) => renderReport(reportModel(report, argument)),
  frame: ({ summary }) => ({ ...pageFrame("Sixpager report", summaryLine(summary)), between: "\n" }),
};
