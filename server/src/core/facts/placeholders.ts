import type { Nodes } from "mdast";
import { type Block, perBlock, spanIn } from "../text/blocks.ts";
import { gated } from "../text/gate.ts";
import { type Passage, proseOf } from "../text/prose.ts";
import type { Span } from "../text/span.ts";

/** Text that stands where an author still has to write; the span is relative to the block. */
export interface Placeholder {
  readonly span: Span;
  readonly kind: "bracket" | "brace" | "tag" | "marker" | "filler" | "guidance";
}

/** Placeholders in the order of the text. Comments are guidance only under an unfilled heading; see `commentsOf`. */
export const placeholdersOf = perBlock((block): readonly Placeholder[] => {
  const { mask, passages } = proseOf(block);
  const found: Placeholder[] = passages
    .filter((passage) => isGuidance(block, mask, passage))
    .map(({ start, end }) => ({ span: { start, end }, kind: "guidance" }));
  for (const { text, at, kinds } of textsOf(block, mask, passages)) {
    for (const { kind, pattern, accepts } of patterns) {
      if (!kinds.includes(kind)) continue;
      for (const match of text.matchAll(pattern)) {
        const span = { start: at + match.index, end: at + match.index + match[0].trimEnd().length };
        const isFree = !found.some((other) => overlaps(other.span, span));
        if (isFree && accepts(match, text)) found.push({ span, kind });
      }
    }
  }
  found.push(...unknownTags(block));
  return found.sort((a, b) => a.span.start - b.span.start);
});

/** The texts in which placeholders stand: a line break within a passage is a space, however its author wraps it. */
function textsOf(
  block: Block,
  mask: string,
  passages: readonly Passage[],
): { text: string; at: number; kinds: readonly Placeholder["kind"][] }[] {
  if (block.node.type === "yaml") return [{ text: block.source, at: 0, kinds: ["brace"] }];
  return passages.map(({ start, end }) => ({
    text: mask.slice(start, end).replace(/[\r\n]/g, " "),
    at: start,
    kinds: ["brace", "bracket", "filler", "marker"],
  }));
}

/** HTML comments of a block, relative to it, but for instructions to this tool. */
export const commentsOf = perBlock((block): readonly Span[] => {
  const html = [...nodesOf(block.node)].filter((node) => node.type === "html");
  return html
    .map((node) => spanIn(block, node))
    .filter((span) => isComment(block.source.slice(span.start, span.end)));
});

const isComment = (html: string): boolean => html.startsWith("<!--") && !/^<!--\s*sixpager-/.test(html);

interface Pattern {
  readonly kind: Placeholder["kind"];
  readonly pattern: RegExp;
  readonly accepts: (match: RegExpMatchArray, mask: string) => boolean;
}

const always = (): boolean => true;

const patterns: readonly Pattern[] = [
  { kind: "brace", pattern: /\{\{[^{}\n]{0,80}\}\}|\$\{[A-Za-z_][\w .-]{0,40}\}/g, accepts: always },
  { kind: "brace", pattern: /(?<![\w{$\\])\{[a-z][a-z0-9]*(?:_[a-z0-9]+)+\}/gi, accepts: always },
  { kind: "bracket", pattern: /\[([^[\]\n]{1,160})\](?![([:])/g, accepts: isBracketPlaceholder },
  { kind: "filler", pattern: /\blorem ipsum\b[^.!?\n]*[.!?]?/gi, accepts: always },
  {
    kind: "marker",
    pattern: gated(/(?<![\w-])(?:TODO|TBD|TBC|FIXME|XXX+|TK TK|TKTK)(?![\w-])(?::[^\n.]*)?|\btbd\b|\?\?\?+/g),
    accepts: always,
  },
];

/** Single words that authors put in brackets to be replaced, in any case. */
const placeholderWords = gated(
  /^(?:name|names|date|company|product|number|amount|owner|team|metric|customer|customers|persona|target|baseline|link|role|title|value|currency|budget|source|percent|percentage|who|what|when|where|why|how|how many|how much|here|tbd|tbc|todo|placeholder|example|quote|author|authors|city|month|year|quarter|region|department|feature|benefit|problem|solution|risk|mitigation|deadline|timeline|n|x|xx|y|yy|z|n %|x %|xx %|n%|x%|\$x|\$n|€x|€n|…|\.\.\.|h|m|l|low|medium|high|nom|date de .*|nombre|fecha|datum|nome|data|montant|betrag|importe|名前|日付|金額|名称|日期|이름|날짜)$/iu,
);
const placeholderStart = gated(
  /^(?:insert|add|enter|fill|describe|explain|list|your|our|name of|number of|list of|link to|date of|what|who|when|where|why|how|e\.g\.|for example|one|two|three|a |an |the |need:|state|say|write|give|provide|include|specify|replace|optional|if applicable|x |n |\$|€|£)/i,
);

function isBracketPlaceholder(match: RegExpMatchArray, mask: string): boolean {
  const inner = (match[1] ?? "").trim();
  if (inner === "" || (/^[xX✓✔]$/.test(inner) && isTaskBox(match, mask))) return false;
  if (/^\^|^@|^!|^\d+(?:[,–-]\s?\d+)*$/.test(inner)) return false;
  if (placeholderWords.test(inner)) return true;
  if (isQuoted(match.index ?? 0, mask)) return false;
  const words = inner.split(/\s+/);
  if (/\d{4}[a-z]?$|^(?:fig(?:ure|\.)?|table|section|appendix|note|ref|source|slide|page|p\.)\b/i.test(inner))
    return false;
  if (/\s\/\s|^\w\/\w(?:\/\w)*$/.test(inner)) return true;
  if (words.length === 1) return false;
  return /^\p{Lu}/u.test(inner) || placeholderStart.test(inner) || /_/.test(inner);
}

const isTaskBox = (match: RegExpMatchArray, mask: string): boolean =>
  /(?:^|\n)\s*(?:[-*+]|\d+[.)])?\s*$/.test(mask.slice(0, match.index));

/** Editors put their own words in brackets inside a quotation. */
function isQuoted(at: number, mask: string): boolean {
  const before = mask.slice(Math.max(0, at - 400), at);
  const opened = (before.match(/[“„«]/g) ?? []).length - (before.match(/[”»]/g) ?? []).length;
  const straight = (before.slice(before.lastIndexOf("\n\n") + 1).match(/"/g) ?? []).length;
  return opened > 0 || straight % 2 === 1;
}

/** An instruction to the author: a whole passage in italics or brackets that opens with an imperative. */
const imperative = gated(
  /^["“(]?(?:(?:describe|explain|list|say|write|state|give|provide|include|summari[sz]e|outline|identify|define|name|tell|add|insert|replace|use|answer|consider|specify|fill|delete|remove|show|compare|quantify)\s+(?:the|a|an|one|two|three|four|at|each|your|our|what|how|who|whom|why|which|where|when|this|that|these|any|all|in|with|it|here|every|briefly|clearly|only|concrete|specific|key)\b|décrivez|expliquez|indiquez|listez|précisez|beschreiben sie|erklären sie|nennen sie|describa|explique|indique|enumere|descreva|liste os|記入|ここに|请(?:描述|填写|说明)|작성)/iu,
);

function isGuidance(block: Block, mask: string, passage: Passage): boolean {
  if (passage.kind === "heading" || passage.kind === "cell" || passage.words === 0) return false;
  const source = block.source.slice(passage.start, passage.end).trim();
  const isItalic =
    /^(?:\*[^*][\s\S]*[^*]\*|_[^_][\s\S]*[^_]_)$/.test(source) &&
    !/[^\\]\*\s|\s\*[^*]/.test(source.slice(1, -1));
  const isBracketed = /^\[[\s\S]*\]$/.test(source) && !source.includes("](");
  return (
    (isItalic || isBracketed) &&
    imperative.test(mask.slice(passage.start, passage.end).replace(/^[\s[]+/, ""))
  );
}

/** Tags of HTML that authors use in Markdown; any other bare tag is a name in angle brackets. */
const knownTags = gated(
  /^(?:a|abbr|article|aside|audio|b|blockquote|br|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|iframe|img|input|ins|kbd|li|main|mark|nav|ol|p|picture|pre|q|s|samp|script|section|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|video|wbr)$/i,
);

function unknownTags(block: Block): Placeholder[] {
  const html = [...nodesOf(block.node)].filter((node) => node.type === "html");
  const closed = new Set(html.map(({ value }) => /^<\/([\w-]+)/.exec(value)?.[1]?.toLowerCase()));
  return html
    .filter(({ value }) => {
      const tag = /^<([A-Za-z][\w-]*)(?:[ _-][\w ,'-]*)?>$/.exec(value.trim())?.[1];
      return tag !== undefined && !knownTags.test(tag) && !closed.has(tag.toLowerCase());
    })
    .map((node) => ({ span: spanIn(block, node), kind: "tag" }));
}

export function* nodesOf(node: Nodes): Iterable<Nodes> {
  yield node;
  if ("children" in node) for (const child of node.children) yield* nodesOf(child);
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
