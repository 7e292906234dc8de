import { htmlFormat } from "../html/page.ts";
import { jsonFormat } from "../json.ts";
import { markdownFormat } from "../markdown.ts";
import { textFormat } from "../text.ts";
import { checkstyleFormat } from "./checkstyle.ts";
import type { ReportFormat } from "./format.ts";
import { githubFormat } from "./github.ts";
import { gitlabFormat } from "./gitlab.ts";
import { jsonlFormat } from "./jsonl.ts";
import { junitFormat } from "./junit.ts";
import { sarifFormat } from "./sarif.ts";

/** How a report is written, by the name that `--format` takes. */
export const formats = {
  text: textFormat,
  json: jsonFormat,
  jsonl: jsonlFormat,
  sarif: sarifFormat,
  github: githubFormat,
  gitlab: gitlabFormat,
  junit: junitFormat,
  checkstyle: checkstyleFormat,
  markdown: markdownFormat,
  html: htmlFormat,
} as const satisfies Readonly<Record<string, ReportFormat>>;

export type FormatName = keyof typeof formats;

export const formatNames: readonly FormatName[] = [
  "text",
  "json",
  "jsonl",
  "sarif",
  "github",
  "gitlab",
  "junit",
  "checkstyle",
  "markdown",
  "html",
];
