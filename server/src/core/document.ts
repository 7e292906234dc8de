import type { Analysis, Finding, Fix } from "./analysis.ts";
import { analyze, analyzeBlocks, isTooLarge } from "./analyze.ts";
import { suppressFixes } from "./fixes/suppress.ts";
import { rules } from "./rules/index.ts";
import type { DocumentInfo, Settings } from "./settings.ts";
import { type BlockList, readBlocks } from "./text/blocks.ts";
import { editBlocks } from "./text/edit-blocks.ts";
import { applyEdits, type TextEdit } from "./text/span.ts";

/** A document under edits. After any edits its analysis deep-equals `analyze` of its text. */
export interface OpenDocument {
  /** Applies one edit after the other, each to the result of the one before. */
  edit(changes: readonly TextEdit[]): void;
  text(): string;
  /** Computed on the first call after an edit, then kept. */
  analysis(): Analysis;
  /** Ways to switch a finding's rule off in the text, from the smallest place to the largest. */
  suppress(finding: Finding): readonly Fix[];
}

export function openDocument(text: string, settings: Settings, info: DocumentInfo = {}): OpenDocument {
  let current = text;
  let list: BlockList | undefined;
  let known: Analysis | undefined;
  return {
    edit(changes) {
      known = undefined;
      for (const change of changes) {
        current = applyEdits(current, [change]);
        // A text over the ceiling is not parsed at all; once it is under it, it is read anew.
        list = list && !isTooLarge(current) ? editBlocks(list, change) : undefined;
      }
    },
    text: () => current,
    analysis() {
      if (known) return known;
      if (isTooLarge(current)) return analyze(current, settings, info);
      list ??= readBlocks(current);
      known = analyzeBlocks(rules, list, settings, info);
      return known;
    },
    suppress(finding) {
      return list ? suppressFixes(list, this.analysis(), finding) : [];
    },
  };
}
