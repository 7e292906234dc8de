import type { Fix } from "../../analysis.ts";
import type { Narrative } from "../../narrative/narrative.ts";
import { firstLine } from "../places.ts";
import type { DocumentRule } from "../rule.ts";

export const notASixPager: DocumentRule = {
  id: "applicability/not-a-six-pager",
  scope: "document",
  severity: "information",
  title: "The document is not a narrative",
  guide: "When to use the approach: for significant decisions, not for every document",
  why: "Most documents are no six-pagers, and judging them as one helps nobody. Sixpager says so where the file's name claims one, or where somebody asked for this very file.",
  help: "If it is a narrative, say so in the front matter; if not, take it out of the check.",
  whenOff: "You check folders that hold other documents on purpose.",
  options: [],
  examples: {
    flagged: [
      {
        fileName: "six-pager.md",
        text: "⟦# Storage engine⟧\n\n## Aggregation on read\n\nText.\n\n## Series cardinality\n\nText.\n\n## Shard design\n\nText.\n",
      },
    ],
    better: [
      {
        fileName: "README.md",
        text: "# Tool\n\n## Installation\n\nText.\n\n## Usage\n\nText.\n\n## Licence\n\nText.\n",
      },
      {
        fileName: "plan.md",
        text: "---\ntype: six-pager\n---\n\n# Plan\n\n## Summary\n\nText.\n\n## Problem\n\nText.\n",
      },
    ],
  },
  *check(narrative) {
    const { isNarrative, claims, reason } = narrative.recognition;
    // Who has opted the file out need not be told.
    if (isNarrative || !(claims || narrative.asked) || narrative.frontMatter.get("sixpager") === false)
      return;
    yield {
      span: narrative.title?.span ?? firstLine(narrative),
      message: `This does not look like a six-pager: ${reason}.`,
      charge: "none",
      fixes: [
        frontMatterFix(narrative, "Treat this file as a six-pager", "sixpager: true"),
        frontMatterFix(narrative, "Never check this file", "sixpager: false"),
      ],
    };
  },
};

/** Sets the key `sixpager` in the front matter, which is created where there is none. */
function frontMatterFix({ blocks, newline, text }: Narrative, title: string, line: string): Fix {
  const head = blocks[0];
  if (head?.block.node.type !== "yaml") {
    const at = text.startsWith("\uFEFF") ? 1 : 0;
    const added = `---${newline}${line}${newline}---${newline}${newline}`;
    return { title, safe: false, edits: [{ span: { start: at, end: at }, text: added }] };
  }
  const old = /^sixpager[ \t]*:[^\r\n]*(?:\r?\n[ \t]+[^\r\n]*)*/m.exec(head.block.source);
  const start = head.start + (old ? old.index : head.block.source.search(/\n/) + 1);
  const end = old ? start + old[0].length : start;
  return { title, safe: false, edits: [{ span: { start, end }, text: old ? line : line + newline }] };
}
