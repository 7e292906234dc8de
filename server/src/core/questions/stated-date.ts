import { datesIn } from "../facts/dates.ts";
import type { Narrative } from "../narrative/narrative.ts";

/** The day on which the paper says it was written; a paper that does not say so has none, for the engine has no clock. */
export function statedDate({ frontMatter, text }: Narrative): { day: string; text: string } | undefined {
  const value = frontMatter.get("date");
  const line = dateLine.exec(text.slice(0, longestHead))?.[1];
  for (const said of [typeof value === "string" ? value : undefined, line]) {
    const date = datesIn(said ?? "").find(({ kind, from }) => kind === "day" && from !== undefined);
    if (said !== undefined && date?.from !== undefined)
      return { day: date.from, text: said.slice(date.start, date.end) };
  }
  return undefined;
}

/** A line above the first section, such as "**Date:** 14 June 2027". */
const dateLine =
  /^[ \t]*(?:[-*][ \t]+)?\**(?:date|written|as of|last updated)\**[ \t]*:\**[ \t]*([^\n]{6,40})$/imu;

const longestHead = 1500;
