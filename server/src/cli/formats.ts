import { jsonReport, type Report } from "../report/json.ts";
import { type Paint, textReport } from "../report/text.ts";

/** How a report is printed, by the name that `--format` takes. */
export const formats = {
  text: textReport,
  json: jsonReport,
} as const satisfies Readonly<Record<string, (report: Report, paint: Paint) => string>>;

export type Format = keyof typeof formats;

export const formatNames: readonly Format[] = ["text", "json"];
