import { version } from "../../../../package.json";
import { argumentOf } from "../../core/index.ts";
import { type ReportParams, revealLineCommand } from "../../protocol.ts";
import { argumentReport } from "../../report/argument-report.ts";
import { fileReport } from "../../report/file-report.ts";
import { editorPageFrame, pageFrame } from "../../report/html/page.ts";
import { renderReport } from "../../report/html/report.ts";
import { buildReport } from "../../report/json.ts";
import { markdownReport } from "../../report/markdown.ts";
import { reportModel } from "../../report/model.ts";
import { placesOf } from "../../report/places.ts";
import { summaryLine } from "../../report/words.ts";
import { fileNameOf } from "../names.ts";
import type { Analysed } from "../session.ts";

/**
 * The same text as `sixpager check --format markdown`, or `html`, prints, so its lines and columns count from 1.
 */
export function report(
  { uri, analysis, text }: Analysed,
  { format, isInEditor }: Omit<ReportParams, "uri">,
): string {
  const places = placesOf(text);
  const file = fileReport(fileNameOf(uri), analysis, places);
  const argument = argumentReport(analysis, argumentOf(analysis), text, places);
  const whole = buildReport(version, [file], 0);
  if (format !== "html") return markdownReport(whole, () => argument);
  const { before, after } = (isInEditor ? editorPageFrame : pageFrame)(
    "Sixpager report",
    summaryLine(whole.summary),
  );
  const drawing = isInEditor ? { hrefOf: (line: number) => addressOf(uri, line), withText: false } : {};
  return before + renderReport(reportModel(file, argument), drawing) + after;
}

/** @param line From 1, as in all reports. */
const addressOf = (uri: string, line: number): string =>
  `command:${revealLineCommand}?${encodeURIComponent(JSON.stringify([uri, line - 1]))}`;
