import type { FoldingRange } from "vscode-languageserver";
import type { ClientSupport } from "../client-support.ts";
import type { Analysed } from "../session.ts";

/** Each heading folds everything below it, up to the last line that is not blank. */
export function foldingRanges(analysed: Analysed, support: ClientSupport): FoldingRange[] {
  const { analysis, places, text } = analysed;
  if (!analysis.judged) return [];
  const ranges = analysis.headings.flatMap(({ span, region }) => {
    const lastCharacter = region.start + text.slice(region.start, region.end).trimEnd().length;
    const startLine = places.position(span.start).line;
    const endLine = places.position(lastCharacter).line;
    return endLine > startLine ? [{ startLine, endLine }] : [];
  });
  return ranges.slice(0, support.foldingLimit);
}
