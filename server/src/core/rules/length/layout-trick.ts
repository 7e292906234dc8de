import type { Html } from "mdast";
import { nodesOf } from "../../facts/placeholders.ts";
import { type Block, spanIn } from "../../text/blocks.ts";
import { gated } from "../../text/gate.ts";
import type { Span, TextEdit } from "../../text/span.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { BlockRule, Draft } from "../rule.ts";

export const layoutTrick: BlockRule = {
  id: "length/layout-trick",
  scope: "block",
  severity: "hint",
  title: "Layout makes the text look shorter or longer than it is",
  guide: "What the narrative is: deliberately constrained to six pages",
  why: "Small print and hidden spaces keep the page count and defeat its purpose. Readers notice, and trust the rest less.",
  help: "Remove the markup and cut words instead.",
  whenOff: "The markup is part of a formula or of a legal text.",
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          plan: exampleParts.plan.replace("Two engineers", "⟦<small>⟧Two engineers</small>"),
        }),
      },
      {
        text: exampleNarrative({
          risks: `${exampleParts.risks} ⟦<span style="font-size: 8px">⟧Drivers agreed.</span>`,
        }),
      },
      { text: exampleNarrative({ risks: `${exampleParts.risks} Drivers⟦&nbsp;&nbsp;&nbsp;⟧agreed.` }) },
    ],
    better: [
      { text: exampleNarrative({ risks: `${exampleParts.risks} H<sub>2</sub>O is no risk.` }) },
      { text: exampleNarrative() },
    ],
  },
  *check(block, { inAppendix }) {
    if (inAppendix || block.node.type === "code") return;
    yield* smallPrint(block);
    yield* hiddenSpaces(block);
  },
};

const shrinks = gated(
  /^<(?:small\b|font\b[^>]*\bsize\b|[a-z][\w-]*\b[^>]*\bstyle\s*=[^>]*\b(?:font-size|line-height|letter-spacing|zoom)\b)/i,
);

function* smallPrint(block: Block): Iterable<Draft> {
  if (!/<(?:small|font|[a-z][^>]*style)/i.test(block.source)) return;
  const html = [...nodesOf(block.node)].filter((node): node is Html => node.type === "html");
  for (const [index, node] of html.entries()) {
    for (const tag of node.value.matchAll(/<[a-z][^<>]*>/gi)) {
      if (!shrinks.test(tag[0])) continue;
      const from = spanIn(block, node).start + tag.index;
      const span = { start: from, end: from + tag[0].length };
      const name = /^<([a-z][\w-]*)/i.exec(tag[0])?.[1]?.toLowerCase() ?? "";
      const edits = [{ span, text: "" }, ...closingTag(block, html.slice(index), name, span)];
      yield {
        span,
        message: `${tag[0]} changes the size of the text; six pages are six pages in the usual type.`,
        charge: { criterion: "form", points: 0.5 },
        fixes: [{ title: "Remove the markup", safe: true, edits }],
      };
    }
  }
}

function closingTag(block: Block, html: readonly Html[], name: string, opening: Span): TextEdit[] {
  for (const node of html) {
    const { start } = spanIn(block, node);
    for (const match of node.value.matchAll(new RegExp(`</${name}\\s*>`, "gi"))) {
      const span = { start: start + match.index, end: start + match.index + match[0].length };
      if (span.start >= opening.end) return [{ span, text: "" }];
    }
  }
  return [];
}

function* hiddenSpaces(block: Block): Iterable<Draft> {
  for (const match of block.source.matchAll(
    /(?:&nbsp;|\u00A0){3,}|[\u200B\u2060\u00AD]{2,}|(?<=\s)\u200B+(?=\s)/g,
  )) {
    const span = { start: match.index, end: match.index + match[0].length };
    yield {
      span,
      message: "A run of hidden spaces shifts the layout; use ordinary words and paragraphs.",
      charge: { criterion: "form", points: 0.2 },
      fixes: [{ title: "Replace by one space", safe: true, edits: [{ span, text: " " }] }],
    };
  }
}
