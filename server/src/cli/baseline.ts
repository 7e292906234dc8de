import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Known } from "./batch/verdict.ts";
import { failure, reasonOf } from "./failure.ts";
import { writeWhole } from "./write.ts";

/**
 * Findings that are forgiven, so that old documents do not block: by document, how many there are of each rule
 * and fingerprint. Documents are named by their path from the baseline's own folder.
 */
export interface Baseline {
  readonly file: string;
  readonly documents: ReadonlyMap<string, KnownDocument>;
}

interface KnownDocument {
  /** The score it had; a lower bar is not held against it. */
  readonly score: number;
  /** By rule and fingerprint, parted by a space. */
  readonly findings: Readonly<Record<string, number>>;
}

/** Reads a baseline. Fails when there is none, unless it `mayBeMissing`, and for what is no baseline. */
export async function readBaseline(name: string, cwd: string, mayBeMissing: boolean): Promise<Baseline> {
  const file = path.resolve(cwd, name);
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (missing && mayBeMissing) return { file, documents: new Map() };
    const help = missing ? " Write it with --update-baseline." : "";
    throw failure(`cannot read the baseline ${name}: ${reasonOf(error)}.${help}`);
  }
  const documents = documentsIn(text);
  if (documents === undefined) {
    throw failure(`${name} is no baseline of sixpager, or is damaged; delete it and use --update-baseline.`);
  }
  return { file, documents };
}

/** What is forgiven in a document. */
export function knownIn({ file, documents }: Baseline, document: string): Known {
  return documents.get(nameFrom(file, document))?.findings ?? {};
}

/** The score that a document had when the baseline was written; undefined for one that it does not know. */
export function knownScore({ file, documents }: Baseline, document: string): number | undefined {
  return documents.get(nameFrom(file, document))?.score;
}

/**
 * Writes the baseline anew for the documents that were looked at. Others stay in it as long as they exist, so that
 * it can be updated a part at a time.
 *
 * @param looked absolute paths, each with what was found, or undefined when it is no narrative
 */
export async function writeBaseline(
  { file, documents }: Baseline,
  looked: ReadonlyMap<string, KnownDocument | undefined>,
  name: string,
): Promise<void> {
  const folder = path.dirname(file);
  const seen = new Map(Array.from(looked, ([each, known]) => [nameFrom(file, each), known]));
  const others = Array.from(documents).filter(
    ([each]) => !seen.has(each) && existsSync(path.resolve(folder, each)),
  );
  const all = [...others, ...seen].flatMap(([each, known]) => (known === undefined ? [] : [{ each, known }]));
  const sorted = all
    .toSorted((a, b) => byCodeUnits(a.each, b.each))
    .map(({ each, known: { score, findings } }) => [each, { score, findings: sortedKeys(findings) }]);
  const content = { version: baselineVersion, files: Object.fromEntries(sorted) };
  await writeWhole(file, `${JSON.stringify(content, undefined, 2)}\n`, name);
}

const baselineVersion = 1;

const nameFrom = (baseline: string, document: string): string =>
  path.relative(path.dirname(baseline), document).replaceAll(path.sep, "/");

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function sortedKeys(record: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => byCodeUnits(a, b)));
}

function documentsIn(text: string): ReadonlyMap<string, KnownDocument> | undefined {
  const content = parsed(text);
  if (!isRecord(content) || content.version !== baselineVersion || !isRecord(content.files)) return undefined;
  const documents = new Map<string, KnownDocument>();
  for (const [name, known] of Object.entries(content.files)) {
    if (!isRecord(known) || typeof known.score !== "number" || !isCounts(known.findings)) return undefined;
    documents.set(name, { score: known.score, findings: known.findings });
  }
  return documents;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isCounts = (value: unknown): value is Readonly<Record<string, number>> =>
  isRecord(value) && Object.values(value).every((count) => Number.isSafeInteger(count));
