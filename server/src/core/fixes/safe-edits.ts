import type { Finding } from "../analysis.ts";
import type { Span, TextEdit } from "../text/span.ts";

/**
 * The safe fixes of all findings that can be applied together: the first safe one of each finding, unless it
 * touches the place of an earlier one. What is left out can be fixed by a second run.
 */
export function safeEdits(findings: readonly Finding[]): readonly TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe }) => safe);
    if (fix === undefined) continue;
    const isFree = fix.edits.every((edit) => !chosen.some((other) => touches(edit.span, other.span)));
    if (isFree) chosen.push(...fix.edits);
  }
  return chosen;
}

const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;
