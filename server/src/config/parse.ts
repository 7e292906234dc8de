import {
  type Alias,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";
import type { Span } from "../core/index.ts";
import { withoutJsonComments } from "./json-comments.ts";
import type { Path } from "./problem.ts";

/** A configuration's text as plain data, with the way back from data to text. */
export interface ParsedConfig {
  /** Undefined for a text that says nothing. */
  readonly raw: unknown;
  readonly syntax: readonly { readonly span: Span; readonly message: string }[];
  /** False when the syntax is so broken that only `syntax` is worth reporting. */
  readonly trustworthy: boolean;
  /** Where the value at a path, or its key, stands; the nearest thing around it when it is not there. */
  readonly locate: (path: Path, at: "key" | "value") => Span;
}

/** Reads YAML, of which JSON is a part; JSON may have comments of its own. Never throws. */
export function parseConfig(text: string, isJson = false): ParsedConfig {
  if (text.length > longestText) return refused("The configuration is longer than 1,000,000 characters.");
  const marks = text.startsWith("\uFEFF") ? 1 : 0;
  try {
    const source = text.slice(marks);
    return parsed(isJson ? withoutJsonComments(source) : source, marks);
  } catch (error) {
    return refused(`The configuration cannot be read as YAML: ${messageOf(error)}`);
  }
}

/** A longer text, in UTF-16 units, is not read. */
export const longestText = 1_000_000;
// What follows the first mistakes is mostly their echo.
const mistakesShown = 5;
// Aliases may not blow a small file up into a large value.
export const aliasLimit = 100;

function parsed(text: string, shift: number): ParsedConfig {
  const document = parseDocument(text, {
    prettyErrors: false,
    logLevel: "error",
    lineCounter: new LineCounter(),
  });
  const mistakes = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
  // The parser points one past the end when something is missing there.
  const offset = (at: number | undefined): number => Math.min(at ?? 0, text.length) + shift;
  const spanOf = (range: Range): Span => ({ start: offset(range?.[0]), end: offset(range?.[1]) });
  const lost = lostAliases(document);
  const keep = lost.length === 0 && document.errors.every((error) => error.code === "DUPLICATE_KEY");
  const told = mistakes.map((error) => ({
    span: spanOf(error.code === "DUPLICATE_KEY" ? keyAt(text, error.pos[0]) : error.pos),
    message: mistakeMessage(error, text),
  }));
  const unresolved = lost.map(({ source, range }) => ({
    span: spanOf(range),
    message: `Nothing above is named "&${source}", so "*${source}" stands for nothing.`,
  }));
  return {
    raw:
      document.contents === null || lost.length > 0
        ? undefined
        : document.toJS({ maxAliasCount: aliasLimit }),
    syntax: [...told, ...unresolved].slice(0, mistakesShown),
    trustworthy: keep,
    locate: (path, at) => spanOf(rangeAt(document.contents, path, at, (node) => resolved(node, document))),
  };
}

type Document = ReturnType<typeof parseDocument>;
type Range = readonly number[] | null | undefined;

function mistakeMessage(error: YAMLError, text: string): string {
  if (error.code !== "DUPLICATE_KEY")
    return `The configuration is not valid YAML: ${error.message.replace(/\s+/g, " ")}.`;
  const key = /^["']?([^"':\s]*)/.exec(text.slice(error.pos[0]))?.[1] ?? "";
  return `The key "${key}" stands twice; the last one holds. Keep one of them.`;
}

/** A mistake about a key points at its first letter. */
function keyAt(text: string, start: number): Range {
  const key = /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^:\s]+)/.exec(text.slice(start, start + longestKey))?.[0] ?? "";
  return [start, start + Math.max(1, key.length)];
}

const longestKey = 200;

/** Aliases whose anchor does not stand before them. */
function lostAliases(document: Document): readonly Alias[] {
  const lost: Alias[] = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) === undefined) lost.push(alias);
      return lost.length < mistakesShown ? undefined : visit.BREAK;
    },
  });
  return lost;
}

function resolved(node: unknown, document: Document): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

/** Follows the path as far as it goes. */
function rangeAt(
  root: Node | null,
  path: Path,
  at: "key" | "value",
  follow: (node: unknown) => unknown,
): Range {
  let node: unknown = root;
  let range: Range = root?.range;
  for (const [index, step] of path.entries()) {
    const next = child(follow(node), step);
    if (next === undefined) return range;
    const last = index === path.length - 1;
    // An empty value has no text of its own, so its key stands for it.
    const shownNode = last && (at === "key" || isEmpty(next.value)) ? (next.key ?? next.value) : next.value;
    range = rangeOf(shownNode) ?? range;
    node = next.value;
  }
  return range;
}

function child(node: unknown, step: string | number): { key: unknown; value: unknown } | undefined {
  if (isSeq(node) && typeof step === "number") {
    return step < node.items.length ? { key: undefined, value: node.items[step] } : undefined;
  }
  if (!isMap(node)) return undefined;
  // Of a key that stands twice the last one holds, so it is the one to show.
  const pair = node.items.findLast((item) => isPair(item) && keyText(item.key) === String(step));
  return pair === undefined ? undefined : { key: pair.key, value: pair.value };
}

/** A key as it appears in the plain data. */
function keyText(key: unknown): string {
  if (!isScalar(key)) return String(key);
  return key.value === null ? "" : String(key.value);
}

const isEmpty = (value: unknown): boolean =>
  value === null || (isScalar(value) && value.value === null && !value.source);

function rangeOf(node: unknown): Range {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
}

function refused(message: string): ParsedConfig {
  const span = { start: 0, end: 0 };
  return { raw: undefined, syntax: [{ span, message }], trustworthy: false, locate: () => span };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
