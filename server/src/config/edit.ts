import { parseDocument } from "yaml";
import { applyEdits, type Terms, type TextEdit } from "../core/index.ts";
import { insertions, type Target } from "./insertions.ts";
import { aliasLimit, longestText, parseConfig } from "./parse.ts";

/** What an author decides with one click. */
export type ConfigChange =
  | { readonly kind: "allow"; readonly rule: string }
  | { readonly kind: "term"; readonly list: keyof Terms; readonly word: string };

/** The edits of a configuration's text; none where it says so already. Or why it cannot be edited. */
export type EditedConfig = { readonly edits: readonly TextEdit[] } | { readonly failure: string };

/**
 * Writes a change into the text of a configuration file and touches nothing else: comments, order, quotes and
 * indentation stay as they are. Every edit is checked by reading its result back; one that would say anything
 * else than the old text and the change is never returned.
 *
 * @param text the whole file; empty for one that is still to be made
 * @param path the file's address, by whose ending JSON is known
 */
export function editConfig(text: string, path: string, change: ConfigChange): EditedConfig {
  const isJson = path.endsWith(".json");
  const before = parseConfig(text, isJson);
  const [mistake] = before.syntax;
  if (!before.trustworthy) {
    return { failure: mistake?.message ?? "The configuration cannot be read." };
  }
  const wanted = changed(before.raw, change);
  if ("failure" in wanted) return wanted;
  if (same(wanted.value, before.raw)) return { edits: [] };
  const target: Target = { keys: keysOf(change), value: addedBy(change), isJson };
  const says = (candidate: string): boolean => {
    const after = parseConfig(candidate, isJson);
    return after.syntax.length === before.syntax.length && same(after.raw, wanted.value);
  };
  for (const edits of insertions(text, target)) if (says(applyEdits(text, edits))) return { edits };
  return rewritten(text, target, says);
}

/** The whole document written anew by the YAML library, which keeps comments but not every space. */
function rewritten(
  text: string,
  { keys, value, isJson }: Target,
  says: (text: string) => boolean,
): EditedConfig {
  const failure = "This configuration is written in a way that cannot be edited from here. Edit it by hand.";
  if (isJson || text.length > longestText) return { failure };
  try {
    const document = parseDocument(text, { logLevel: "error" });
    document.toJS({ maxAliasCount: aliasLimit });
    if (document.getIn([keys[0]]) === null) document.deleteIn([keys[0]]);
    const [list, word] = Array.isArray(value) ? [document.getIn(keys), value[0]] : [undefined, undefined];
    if (list !== undefined && list !== null) document.addIn(keys, word);
    else document.setIn(keys, document.createNode(value));
    const written = document.toString({ lineWidth: 0 });
    if (!says(written)) return { failure };
    return { edits: [difference(text, written)] };
  } catch {
    return { failure };
  }
}

const keysOf = (change: ConfigChange): readonly [string, string] =>
  change.kind === "allow" ? ["rules", change.rule] : ["terms", change.list];

const addedBy = (change: ConfigChange): Target["value"] => (change.kind === "allow" ? "off" : [change.word]);

/** The plain data with the change made. */
function changed(
  raw: unknown,
  change: ConfigChange,
): { readonly value: unknown } | { readonly failure: string } {
  const [top, key] = keysOf(change);
  const root = raw ?? {};
  if (!isRecord(root)) return { failure: "The configuration must be a map of keys. Mend it first." };
  const group = root[top] ?? {};
  if (!isRecord(group)) return { failure: `"${top}" must be a map of keys. Mend it first.` };
  const known = Object.hasOwn(group, key) ? group[key] : undefined;
  const set = (value: unknown) => ({ value: { ...root, [top]: { ...group, [key]: value } } });
  if (change.kind === "allow") return set(isRecord(known) ? { ...known, severity: "off" } : "off");
  if (known !== undefined && known !== null && !Array.isArray(known)) {
    return { failure: `"${top}.${key}" must be a list. Mend it first.` };
  }
  const words: readonly unknown[] = known ?? [];
  return words.includes(change.word) ? { value: raw } : set([...words, change.word]);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether plain data are equal; the order of keys makes no difference. */
function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => same(item, b[index]));
  }
  if (!isRecord(a) || !isRecord(b)) return Object.is(a, b);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
  );
}

/** The one edit that leads from a text to another. */
function difference(from: string, to: string): TextEdit {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start++;
  let end = 0;
  while (end < most - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end++;
  return { span: { start, end: from.length - end }, text: to.slice(start, to.length - end) };
}
