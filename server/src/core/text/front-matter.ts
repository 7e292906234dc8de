import { perBlock } from "./blocks.ts";

/** The keys of the YAML at the head of a document, the values of those that hold a scalar or one level of scalars. */
export type FrontMatter = ReadonlyMap<string, FrontMatterValue>;
export type FrontMatterValue = Scalar | ReadonlyMap<string, Scalar>;
type Scalar = string | boolean | undefined;

/**
 * Undefined for a block that is no front matter. Read here are the keys by which a document says what it is;
 * all else that YAML can say has no meaning for a narrative, so that no YAML library has to be loaded for it.
 */
export const frontMatterOf = perBlock((block): FrontMatter | undefined => {
  if (block.node.type !== "yaml") return undefined;
  const keys = new Map<string, FrontMatterValue>();
  let nested: Map<string, Scalar> | undefined;
  for (const line of block.node.value.split(/\r\n|\r|\n/)) {
    const match = /^(\s*)(?:(['"])(.*?)\2|([^\s#'"{[\]}-][^:#]*?))\s*:(?:\s+(.*))?$/.exec(line);
    if (!match) continue;
    const key = match[3] ?? match[4] ?? "";
    const value = (match[5] ?? "").trim();
    if (match[1] !== "") {
      nested?.set(key, scalar(value));
      continue;
    }
    nested = value === "" || value.startsWith("#") ? new Map() : undefined;
    keys.set(key, nested ?? flowMapping(value) ?? scalar(value));
  }
  return keys;
});

/** `{ key: value, … }` on one line. */
function flowMapping(text: string): ReadonlyMap<string, Scalar> | undefined {
  const inner = /^\{(.*)\}\s*(?:#.*)?$/.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const pairs = inner.matchAll(/['"]?([\w-]+)['"]?\s*:\s*("[^"]*"|'[^']*'|[^,]*)/g);
  return new Map([...pairs].map(([, key = "", value = ""]) => [key, scalar(value.trim())]));
}

/** Booleans as YAML 1.2 and the older editors write them; text over several lines has no value here. */
function scalar(text: string): Scalar {
  const quoted = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')\s*(?:#.*)?$/.exec(text);
  if (quoted) return quoted[1]?.replace(/\\(.)/g, "$1") ?? quoted[2]?.replaceAll("''", "'");
  const plain = text.replace(/\s+#.*$/, "").trim();
  if (plain === "" || /^[|>&*!]/.test(plain)) return undefined;
  if (/^(?:true|yes|on)$/i.test(plain)) return true;
  if (/^(?:false|no|off)$/i.test(plain)) return false;
  return plain;
}
