import { version } from "../../../../package.json";
import { fileReport } from "../../report/file-report.ts";
import { buildReport } from "../../report/json.ts";
import { markdownReport } from "../../report/markdown.ts";
import { placesOf } from "../../report/places.ts";
import { fileNameOf } from "../names.ts";
import type { Analysed } from "../session.ts";

/** The same text as `sixpager check --format markdown` prints, so its lines and columns count from 1. */
export function report({ uri, analysis, text }: Analysed): string {
  return markdownReport(buildReport(version, [fileReport(fileNameOf(uri), analysis, placesOf(text))], 0));
}
