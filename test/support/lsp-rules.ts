import type { DocumentRule } from "../../server/src/core/rules/rule.ts";

/**
 * Rules for tests of the language server, so that these do not depend on what the real rules say of a text:
 * a slip with a safe fix, a doubt with two scaffolds, and one that breaks on purpose.
 */
export const testRules: readonly DocumentRule[] = [
  rule("test/slip", "error", function* ({ text, title }) {
    for (const span of occurrences(text, "teh")) {
      yield {
        span,
        message: "“teh” is a slip; write “the”.",
        charge: "none",
        related: title === undefined ? [] : [{ message: "The document's title.", span: title.span }],
        fixes: [{ title: "Write “the”", safe: true, edits: [{ span, text: "the" }] }],
      };
    }
  }),
  rule("test/doubt", "information", function* ({ text }) {
    for (const span of occurrences(text, "maybe")) {
      yield {
        span,
        message: "“maybe” leaves the reader in doubt; say *when*.",
        charge: "none",
        fixes: ["today", "tomorrow"].map((word) => ({
          title: `Say ${word}`,
          safe: false,
          edits: [{ span, text: word }],
        })),
      };
    }
  }),
  rule("test/brittle", "hint", ({ text }) => {
    if (text.includes("BREAK")) throw new Error("broken on purpose");
    return [];
  }),
];

function rule(id: string, severity: DocumentRule["severity"], check: DocumentRule["check"]): DocumentRule {
  return {
    id,
    severity,
    title: `Title of ${id}`,
    guide: `Guide of ${id}`,
    why: `Why ${id} matters.`,
    help: `What to do about ${id}.`,
    whenOff: "Never.",
    options: [],
    examples: { flagged: [], better: [] },
    scope: "document",
    check,
  };
}

function occurrences(text: string, word: string): readonly { start: number; end: number }[] {
  return [...text.matchAll(new RegExp(word, "g"))].map(({ index }) => ({
    start: index,
    end: index + word.length,
  }));
}
