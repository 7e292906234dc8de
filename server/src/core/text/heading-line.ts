import type { Nodes, Paragraph } from "mdast";
import { type Block, perBlock, spanIn } from "./blocks.ts";
import type { Span } from "./span.ts";

/** A block that is a heading, in any of the ways that authors write one. */
export interface HeadingLine {
  readonly form: "atx" | "setext" | "html" | "bold";
  /** 1 to 6; 7 for a paragraph of bold text, which is below every real heading. */
  readonly level: number;
  /** What a reader sees: decoded, without marks; line breaks are spaces. */
  readonly text: string;
  /** The text without the marks around it, relative to the block. */
  readonly textSpan: Span;
}

/** Longer lines in bold are emphasis, not headings. */
const mostWords = 12;

export const headingLineOf = perBlock((block): HeadingLine | undefined => {
  const { node } = block;
  if (node.type === "heading") {
    const form = block.source.startsWith("#") ? "atx" : "setext";
    return { form, level: node.depth, text: plainText(node), textSpan: contentSpan(block, node) };
  }
  if (node.type === "html") return htmlHeading(block);
  if (node.type === "paragraph") return boldLine(block, node);
  return undefined;
});

/** The text of a node as a reader sees it. */
export function plainText(node: Nodes): string {
  return rawText(node).replace(/\s+/g, " ").trim();
}

function rawText(node: Nodes): string {
  if (node.type === "html") return "";
  if (node.type === "break") return " ";
  if ("value" in node) return node.value;
  if (node.type === "image") return node.alt ?? "";
  return "children" in node ? node.children.map(rawText).join("") : "";
}

function contentSpan(block: Block, node: Nodes & { children: Nodes[] }): Span {
  const first = node.children.at(0);
  const last = node.children.at(-1);
  if (first && last) return { start: spanIn(block, first).start, end: spanIn(block, last).end };
  const end = block.source.trimEnd().length;
  return { start: end, end };
}

function htmlHeading(block: Block): HeadingLine | undefined {
  const match = /^<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>\s*$/i.exec(block.source);
  if (!match?.[1] || match[2] === undefined) return undefined;
  const start = block.source.indexOf(">") + 1;
  const text = decodeEntities(match[2].replace(/<[^>]*>/g, " "))
    .replace(/\s+/g, " ")
    .trim();
  return { form: "html", level: Number(match[1]), text, textSpan: { start, end: start + match[2].length } };
}

/**
 * Bold has four roles: heading, run-in head, question of an FAQ, headline. Only a short line of nothing but
 * bold text that is neither a sentence nor a question marked as one, and that gives no key and value, is a heading.
 */
function boldLine(block: Block, node: Paragraph): HeadingLine | undefined {
  const only = node.children.length === 1 ? node.children[0] : undefined;
  if (only?.type !== "strong") return undefined;
  const text = plainText(only);
  const words = text.split(" ").length;
  if (text === "" || words > mostWords || text.length > 120 || isNoHeading(text)) return undefined;
  return { form: "bold", level: 7, text, textSpan: contentSpan(block, only) };
}

const isNoHeading = (text: string): boolean =>
  /[.!;,]$/.test(text) ||
  /^(?:q|question|f|frage|p|pregunta|質問|問|问|문|질문)\s*\d*\s*[:.：)]/i.test(text) ||
  /^for immediate release/i.test(text) ||
  metadata.test(text) ||
  // A dateline: a place in capitals, a dash, a date.
  /^\p{Lu}{3,}[\p{Lu}\s,.]*[—–-]\s/u.test(text);

/** A key with its value, as they stand above the first section. */
const metadata =
  /^(?:authors?|owners?|date|status|version|reviewers?|approvers?|sponsors?|audience|team|department|for|to|from|cc|re|subject|prepared (?:by|for)|written by|last (?:updated|modified)|updated|due|deadline|reading time|classification|confidential\w*|contact|meeting|decision(?: sought| needed| requested)?|project|auteur|autor(?:in)?|datum|fecha|data|作成者|日付|作者|日期|작성자|날짜)\s*[:：]/i;

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  mdash: "—",
  ndash: "–",
  rsquo: "’",
  lsquo: "‘",
  hellip: "…",
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
