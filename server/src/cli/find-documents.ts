import { access, constants, stat } from "node:fs/promises";
import path from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { failure, reasonOf } from "./failure.ts";

/** A document to look at. */
export interface Document {
  /** How reports name it: relative where it was asked for relatively, always parted by slashes. */
  readonly path: string;
  /** Absolute path; undefined for standard input. */
  readonly file: string | undefined;
  /** True when it was named itself, so that it is judged even if it is no narrative. */
  readonly asked: boolean;
}

/** The documents that the arguments name, in their order, each once. Fails for an argument that names none. */
export async function findDocuments(args: readonly string[], cwd: string): Promise<readonly Document[]> {
  const found: Document[] = [];
  for (const arg of args) found.push(...(await documentsOf(arg, cwd)));
  const asked = new Set(found.filter((document) => document.asked).map(({ file }) => file));
  const once = new Map<string | undefined, Document>();
  for (const document of found) {
    if (!once.has(document.file)) once.set(document.file, { ...document, asked: asked.has(document.file) });
  }
  return [...once.values()];
}

const standardInput: Document = { path: "<stdin>", file: undefined, asked: true };

async function documentsOf(arg: string, cwd: string): Promise<readonly Document[]> {
  if (arg === "-") return [standardInput];
  if (arg === "") throw failure("an empty path names no document.");
  const kind = await kindOf(path.resolve(cwd, arg), arg);
  if (kind === "file")
    return [{ path: slashed(path.normalize(arg)), file: path.resolve(cwd, arg), asked: true }];
  if (kind === "folder") return searched(arg, cwd, path.resolve(cwd, arg), "**/*.{md,markdown}", "folder");
  if (!isDynamicPattern(slashed(arg))) throw failure(`cannot read ${arg}: no such file or folder.`);
  return searched(arg, cwd, cwd, slashed(arg), "glob");
}

async function kindOf(file: string, arg: string): Promise<"file" | "folder" | undefined> {
  try {
    if ((await stat(file)).isDirectory()) return "folder";
    // Better now than after a thousand others were read.
    await access(file, constants.R_OK);
    return "file";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG") return undefined;
    throw failure(`cannot read ${arg}: ${reasonOf(error)}.`);
  }
}

async function searched(arg: string, cwd: string, start: string, pattern: string, what: "folder" | "glob") {
  const files = await glob([pattern], {
    cwd: start,
    absolute: true,
    onlyFiles: true,
    caseSensitiveMatch: what === "glob",
    ignore: ["**/node_modules/**"],
  });
  const documents = files
    .filter((file) => /\.(?:md|markdown)$/i.test(file))
    .map((file) => path.normalize(file))
    .toSorted(byCodeUnits)
    .map((file) => ({
      path: slashed(path.isAbsolute(arg) ? file : path.relative(cwd, file)),
      file,
      asked: false,
    }));
  if (documents.length === 0) throw failure(`the ${what} ${arg} has no Markdown file (.md, .markdown).`);
  return documents;
}

/** The same order on every machine, whatever its locale. */
const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const slashed = (file: string): string => (path.sep === "\\" ? file.replaceAll("\\", "/") : file);
