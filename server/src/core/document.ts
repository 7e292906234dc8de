import type { Analysis } from "./analysis.ts";
import { analyze } from "./analyze.ts";
import type { DocumentInfo, Settings } from "./settings.ts";
import { applyEdits, type TextEdit } from "./text/span.ts";

/** A document under edits. */
export interface OpenDocument {
  /** Applies one edit after the other, each to the result of the one before. */
  edit(changes: readonly TextEdit[]): void;
  text(): string;
  /** Computed on the first call after an edit, then kept. */
  analysis(): Analysis;
}

export function openDocument(text: string, settings: Settings, info: DocumentInfo = {}): OpenDocument {
  let current = text;
  let known: Analysis | undefined;
  return {
    edit(changes) {
      for (const change of changes) current = applyEdits(current, [change]);
      known = undefined;
    },
    text: () => current,
    analysis() {
      known ??= analyze(current, settings, info);
      return known;
    },
  };
}
