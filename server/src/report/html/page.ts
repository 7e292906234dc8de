import type { ReportFormat } from "../formats/format.ts";
import { reportModel } from "../model.ts";
import { summaryLine } from "../words.ts";
import { escapedHtml } from "./escape.ts";
import { renderReport } from "./report.ts";
import { editorStyle, editorStyleHash, style, styleHash } from "./style.ts";

/** Nothing is loaded, run or sent: a style that is named by its hash is all that the page may have. */
const policyOf = (hash: string): string =>
  `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;

interface Frame {
  readonly before: string;
  readonly after: string;
}

/** What stands around the reports of a page that needs nothing else. */
export const pageFrame = (title: string, lead: string): Frame => frame(title, lead, style, styleHash);

/** The same for a page inside of VS Code, in the colours of its theme. */
export const editorPageFrame = (title: string, lead: string): Frame =>
  frame(title, lead, editorStyle, editorStyleHash);

function frame(title: string, lead: string, css: string, hash: string): Frame {
  return {
    before: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(hash)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapedHtml(title)}</title>
<style>${css}</style>
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
