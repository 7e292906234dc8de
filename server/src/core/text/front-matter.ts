import { parse as parseYaml } from "yaml";
import { perBlock } from "./blocks.ts";

/** The keys of the YAML at the head of a document; empty where it is no mapping or cannot be read. */
export type FrontMatter = ReadonlyMap<string, unknown>;

const none: FrontMatter = new Map();
/** A head longer than this, in UTF-16 units, is data and not read. */
const longest = 20_000;

/** Undefined for a block that is no front matter. Its `---` lines are part of the block. */
export const frontMatterOf = perBlock((block): FrontMatter | undefined => {
  if (block.node.type !== "yaml") return undefined;
  if (block.source.length > longest) return none;
  try {
    const value: unknown = parseYaml(block.node.value, { maxAliasCount: 20, logLevel: "silent" });
    const isMapping = typeof value === "object" && value !== null && !Array.isArray(value);
    return isMapping ? new Map(Object.entries(value)) : none;
  } catch {
    // Half-written front matter is usual while somebody types; the document is judged without it.
    return none;
  }
});
