import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { type Analysis, applyEdits, safeEdits } from "../core/index.ts";
import { printable } from "../report/text.ts";

/** A text after its safe fixes. */
export interface Fixed {
  readonly text: string;
  readonly analysis: Analysis;
}

// One fix may make room for the next; no honest chain of them is longer.
const rounds = 10;

/** Applies the safe fixes of all findings, again until none is left. */
export function fixed(text: string, analyse: (text: string) => Analysis): Fixed {
  let current: Fixed = { text, analysis: analyse(text) };
  for (let round = 0; round < rounds; round += 1) {
    const after = applyEdits(current.text, safeEdits(current.analysis.findings));
    if (after === current.text) return current;
    current = { text: after, analysis: analyse(after) };
  }
  return current;
}

/** What fixing changes, as a unified diff that `patch -p1` and `git apply` understand. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const name = printable(path);
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
}
