import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** The text of a file below the root. */
export function textOf(name: string): string {
  return readFileSync(path.join(root, name), "utf8").replaceAll("\r\n", "\n");
}

/** Files below a folder whose names end so, with forward slashes, relative to the root. */
export function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .sort();
}

/** Every Markdown file that explains the project. */
export function documentation(): readonly string[] {
  const top = readdirSync(root).filter((name) => name.endsWith(".md"));
  return [...top, ...filesBelow("docs", ".md"), ...filesBelow("media", ".md"), "examples/README.md"];
}

/** The example narratives. */
export function exampleFiles(): readonly string[] {
  return filesBelow("examples", ".md").filter((name) => name !== "examples/README.md");
}

/** What stands in the fenced blocks of a language. */
export function blocksOf(text: string, language: string): readonly string[] {
  return [...text.matchAll(fence)].filter((match) => match[2] === language).map((match) => match[3] ?? "");
}

/** The text without its fenced blocks. */
export function withoutBlocks(text: string): string {
  return text.replace(fence, "");
}

const fence = /^(`{3,})(\w*)\n([\s\S]*?)^\1`*$/gm;
