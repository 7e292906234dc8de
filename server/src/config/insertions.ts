import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parse,
  parseDocument,
  type Scalar,
} from "yaml";
import type { TextEdit } from "../core/index.ts";
import { withoutJsonComments } from "./json-comments.ts";

/** Something to say in a configuration: a value under a key of one of its top-level maps. */
export interface Target {
  readonly keys: readonly [string, string];
  /** A word replaces what stands there, a list of one word is added to what stands there. */
  readonly value: string | readonly [string];
  readonly isJson: boolean;
}

/**
 * Ways to write it into the text by insertions alone, the likeliest first. They are guesses: whoever uses one has
 * to read the result back.
 */
export function* insertions(text: string, target: Target): Iterable<readonly TextEdit[]> {
  const source = target.isJson ? withoutJsonComments(text) : text;
  // The mark of a file is no part of the document, so places behind it are shifted.
  const by = source.startsWith("\uFEFF") ? 1 : 0;
  const { contents } = parseDocument(source.slice(by), { prettyErrors: false, logLevel: "error" });
  const page = pageOf(source.slice(by), target.isJson);
  for (const edits of ways(contents, target, page)) {
    yield edits.map((edit) => ({ ...edit, span: { start: edit.span.start + by, end: edit.span.end + by } }));
  }
}

/** How the text around is written. */
interface Page {
  readonly text: string;
  readonly isJson: boolean;
  readonly newline: string;
  /** One step of indentation. */
  readonly step: string;
}

function pageOf(text: string, isJson: boolean): Page {
  const indented = /^(?:[^\s#-].*:|\{)[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*([ \t]+)(?=[^\s#])/m.exec(text)?.[1];
  return { text, isJson, newline: text.includes("\r\n") ? "\r\n" : "\n", step: indented ?? "  " };
}

function* ways(root: Node | null, target: Target, page: Page): Iterable<readonly TextEdit[]> {
  const [top, key] = target.keys;
  const { value } = target;
  const whole = { [top]: { [key]: value } };
  if (root === null || (isScalar(root) && root.value === null)) {
    yield [inserted(page.text.length, freshLine(page) + written(whole, page))];
    return;
  }
  if (!isMap(root)) return;
  const group = pairOf(root.items, top);
  if (group === undefined) return yield* additions(root, top, { [key]: value }, page);
  if (isEmpty(group.value)) return yield* fillings(group, { [key]: value }, page, root);
  if (!isMap(group.value)) return;
  const entry = pairOf(group.value.items, key);
  if (entry === undefined) return yield* additions(group.value, key, value, page);
  if (isEmpty(entry.value)) return yield* fillings(entry, value, page, group.value);
  if (isSeq(entry.value) && typeof value !== "string") return yield* items(entry.value, value[0], page);
  if (isMap(entry.value) && typeof value === "string") {
    const severity = pairOf(entry.value.items, "severity");
    if (severity === undefined) return yield* additions(entry.value, "severity", value, page);
    if (isScalar(severity.value)) yield replaced(severity.value, value);
    return;
  }
  if (isScalar(entry.value) && typeof value === "string") yield replaced(entry.value, value);
}

type Value = string | readonly string[] | { readonly [key: string]: Value };

/** A new pair at the end of a map. */
function* additions(map: Node, key: string, value: Value, page: Page): Iterable<readonly TextEdit[]> {
  if (!isMap(map)) return;
  const last = map.items.at(-1);
  if (map.flow === true)
    return yield* inFlow(map, last, `${word(key, page, undefined, true)}: `, value, page);
  if (last === undefined) return;
  const indent = indentAt(page.text, startOf(last.key));
  const text = `${word(key, page)}:${asBlock(value, page, indent)}`;
  const isTop = indent === "" && /\n[ \t]*\r?\n(?=[^\s#])/.test(page.text);
  if (isTop) yield [inserted(page.text.length, `${freshLine(page)}${page.newline}${text}${page.newline}`)];
  if (indent === "") yield [inserted(page.text.length, `${freshLine(page)}${text}${page.newline}`)];
  const end = lineEnd(page.text, endOfPair(last));
  yield [inserted(end, `${page.newline}${indent}${text}`)];
}

/** A value for a key that has none. */
function* fillings(pair: Pair, value: Value, page: Page, parent: Node): Iterable<readonly TextEdit[]> {
  const { value: node } = pair;
  if (isScalar(node) && node.source !== undefined && node.source !== "" && node.range) {
    yield [{ span: { start: node.range[0], end: node.range[1] }, text: asFlow(value, page) }];
    return;
  }
  const key = endOf(pair.key);
  const colon = page.text.indexOf(":", key) + 1;
  if (isMap(parent) && parent.flow === true) return yield [inserted(colon, ` ${asFlow(value, page)}`)];
  const indent = indentAt(page.text, startOf(pair.key));
  const block = asBlock(value, page, indent);
  yield [inserted(block.startsWith(" ") ? colon : lineEnd(page.text, colon), block)];
}

/** A new word at the end of a list. */
function* items(list: Node, added: string, page: Page): Iterable<readonly TextEdit[]> {
  if (!isSeq(list)) return;
  const last = list.items.at(-1);
  const like = isScalar(last) ? last : undefined;
  if (list.flow === true) return yield* inFlow(list, last, "", word(added, page, like, true), page, true);
  if (last === undefined) return;
  const dash = page.text.lastIndexOf("-", startOf(last));
  const indent = page.text.slice(lineStart(page.text, dash), dash);
  if (indent.trim() !== "") return;
  const gap = /^-[ \t]+/.exec(page.text.slice(dash))?.[0] ?? "- ";
  const end = lineEnd(page.text, endOf(last));
  yield [inserted(end, `${page.newline}${indent}${gap}${word(added, page, like)}`)];
}

/** Something more between braces or brackets, on a line of its own where the others stand so. */
function* inFlow(
  node: Node,
  last: unknown,
  lead: string,
  value: Value,
  page: Page,
  isWritten = false,
): Iterable<readonly TextEdit[]> {
  const { text, newline, step } = page;
  const [start = 0, end = 0] = node.range ?? [];
  const flow = isWritten && typeof value === "string" ? value : asFlow(value, page);
  if (last === undefined) {
    const own = indentOfLine(text, start);
    const lines = `${newline}${own}${step}${lead}${spread(value, flow, page, own + step)}${newline}${own}`;
    if (page.isJson && text.slice(start, end) === "{}") yield [inserted(start + 1, lines)];
    yield [inserted(start + 1, `${lead}${flow}`)];
    return;
  }
  const from = isPair(last) ? startOf(last.key) : startOf(last);
  const to = isPair(last) ? endOfPair(last) : endOf(last);
  const comma = /^\s*,/.exec(text.slice(to))?.[0].length;
  const isOwnLine = text.slice(lineStart(text, from), from).trim() === "";
  if (isOwnLine) {
    const indent = indentOfLine(text, from);
    const added = `${newline}${indent}${lead}${spread(value, flow, page, indent)}`;
    if (comma === undefined) {
      // A comment behind the last one stays with it.
      const rest = /^[ \t]+#[^\r\n]*/.exec(text.slice(to))?.[0].length ?? 0;
      yield rest === 0 ? [inserted(to, `,${added}`)] : [inserted(to, ","), inserted(to + rest, added)];
    } else yield [inserted(lineEnd(text, to + comma), `${added},`)];
  }
  yield [inserted(to, comma === undefined ? `, ${lead}${flow}` : `, ${lead}${flow}`)];
  if (comma !== undefined) yield [inserted(to + comma, ` ${lead}${flow}`)];
}

/** In JSON a map takes lines of its own, as every formatter writes it. */
function spread(value: Value, flow: string, page: Page, indent: string): string {
  if (!page.isJson || typeof value === "string" || Array.isArray(value)) return flow;
  const pairs = Object.entries(value).map(
    ([key, inner]) => `${page.newline}${indent}${page.step}${word(key, page)}: ${asFlow(inner, page)}`,
  );
  return `{${pairs.join(",")}${page.newline}${indent}}`;
}

/** What stands behind a colon: on its line for a word, on lines below for the rest. */
function asBlock(value: Value, page: Page, indent: string): string {
  if (typeof value === "string") return ` ${word(value, page)}`;
  const inner = indent + page.step;
  if (isList(value)) return value.map((item) => `${page.newline}${inner}- ${word(item, page)}`).join("");
  return Object.entries(value)
    .map(([key, below]) => `${page.newline}${inner}${word(key, page)}:${asBlock(below, page, inner)}`)
    .join("");
}

function asFlow(value: Value, page: Page): string {
  if (typeof value === "string") return word(value, page, undefined, true);
  if (isList(value)) return `[${value.map((item) => word(item, page, undefined, true)).join(", ")}]`;
  const pairs = Object.entries(value).map(([key, inner]) => `${word(key, page)}: ${asFlow(inner, page)}`);
  return `{ ${pairs.join(", ")} }`;
}

const isList = (value: Value): value is readonly string[] => Array.isArray(value);

/** The text of a file that said nothing so far. */
function written(value: { readonly [key: string]: Value }, page: Page): string {
  if (page.isJson) return JSON.stringify(value, undefined, 2).replaceAll("\n", page.newline) + page.newline;
  const lines = Object.entries(value).map(([key, below]) => `${key}:${asBlock(below, page, "")}`);
  return lines.join(page.newline) + page.newline;
}

/** A word as YAML or JSON writes it, in the quotes of its neighbour. */
function word(text: string, { isJson }: Page, like?: Scalar, isInFlow = false): string {
  if (isJson || like?.type === "QUOTE_DOUBLE") return JSON.stringify(text);
  if (like?.type === "QUOTE_SINGLE" && !/[\r\n]/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return isPlain(text, isInFlow) ? text : JSON.stringify(text);
}

/** Words that an older YAML takes for true and false are quoted as well, for other tools may read the file. */
function isPlain(text: string, isInFlow: boolean): boolean {
  if (!/^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M} ._/’-]*[\p{L}\p{N}\p{M}])?$/u.test(text)) return false;
  if (/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(text)) return text === "off";
  return !(isInFlow && /[,[\]{}]/.test(text)) && parse(text) === text;
}

const pairOf = (pairs: readonly Pair[], key: string): Pair | undefined =>
  pairs.findLast((pair) => isScalar(pair.key) && String(pair.key.value) === key);

const isEmpty = (node: unknown): boolean => node === null || (isScalar(node) && node.value === null);

const inserted = (at: number, text: string): TextEdit => ({ span: { start: at, end: at }, text });

function replaced(node: Scalar, value: string): readonly TextEdit[] {
  const [start = 0, end = 0] = node.range ?? [];
  const text = node.type === "QUOTE_DOUBLE" ? JSON.stringify(value) : value;
  return [{ span: { start, end }, text }];
}

function startOf(node: unknown): number {
  return isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[0] ?? 0) : 0;
}

/** The end of what the node says, without the comment behind it. */
function endOf(node: unknown): number {
  if (isMap(node) && node.flow !== true) return endOfPair(node.items.at(-1));
  if (isSeq(node) && node.flow !== true) return endOf(node.items.at(-1));
  return isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[1] ?? 0) : 0;
}

function endOfPair(pair: Pair | undefined): number {
  if (pair === undefined) return 0;
  return Math.max(endOf(pair.key), endOf(pair.value));
}

const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;

/** The end of the line on which something ends; a text block ends at the start of the next one. */
function lineEnd(text: string, at: number): number {
  let from = at;
  while (from > 0 && (text[from - 1] === "\n" || text[from - 1] === "\r")) from--;
  const end = /[\r\n]/.exec(text.slice(from))?.index;
  return end === undefined ? text.length : from + end;
}

/** What stands before a key on its line, where that is nothing but blanks. */
function indentAt(text: string, at: number): string {
  const before = text.slice(lineStart(text, at), at);
  return before.trim() === "" ? before : " ".repeat(before.length);
}

const indentOfLine = (text: string, at: number): string =>
  /^[ \t]*/.exec(text.slice(lineStart(text, at)))?.[0] ?? "";

/** Ends the last line of a text that does not end with one. */
const freshLine = ({ text, newline }: Page): string => (text === "" || /[\r\n]$/.test(text) ? "" : newline);
