import { writeFile } from "node:fs/promises";
import path from "node:path";
import { version } from "../../../../package.json";
import { type Analysis, analyze, type Severity } from "../../core/index.ts";
import { type FileReport, fileReport } from "../../report/file-report.ts";
import { buildReport, type Report } from "../../report/json.ts";
import { placesOf, type Range } from "../../report/places.ts";
import { plain } from "../../report/text.ts";
import { decode, encode, withEncodingFinding } from "../decode.ts";
import { failure, reasonOf } from "../failure.ts";
import { type Document, findDocuments } from "../find-documents.ts";
import { fixed, unifiedDiff } from "../fix.ts";
import { type Format, formats } from "../formats.ts";
import { belowTheBar, fine, type Io } from "../io.ts";
import { paintFor } from "../paint.ts";
import { readFileBytes, readStream } from "../read-bytes.ts";
import { createSettingsReader, type SettingsReader } from "../settings.ts";

export interface CheckOptions {
  readonly format: Format;
  readonly output?: string;
  readonly minScore?: number;
  readonly failOn: Severity | "never";
  readonly profile?: string;
  readonly config?: string;
  readonly all?: boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly stdinFilename?: string;
}

/** Judges documents and prints what it found. Nothing is printed or written before every document was read. */
export async function check(args: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  refuseContradictions(args, options);
  const documents = await findDocuments(args.length === 0 ? ["."] : args, io.cwd);
  const settingsOf = createSettingsReader(
    { config: options.config, profile: options.profile, all: options.all === true },
    io.cwd,
  );
  const judged: Judged[] = [];
  for (const document of documents) {
    const result = await judge(document, options, settingsOf, io);
    if (result !== undefined) judged.push(result);
  }
  const report = buildReport(
    version,
    judged.map((each) => each.report),
    documents.length - judged.length,
  );
  if (options.dryRun !== true) await writeFixes(judged);
  await print(options.dryRun ? judged.map((each) => each.diff).join("") : undefined, report, options, io);
  for (const { report: file, failures } of judged) {
    for (const { rule, error } of failures) {
      io.stderr.write(
        oneLine(`sixpager: ${file.path}: the rule ${rule} failed and has no findings: ${error}`),
      );
    }
  }
  return meetsTheBar(report, options) ? fine : belowTheBar;
}

interface Judged {
  readonly report: FileReport<Range>;
  readonly failures: Analysis["failures"];
  /** Empty when nothing is fixed. */
  readonly diff: string;
  readonly write: { readonly file: string; readonly bytes: Uint8Array } | undefined;
}

function refuseContradictions(args: readonly string[], options: CheckOptions): void {
  const fromStdin = args.includes("-");
  if (options.stdinFilename !== undefined && !fromStdin) {
    throw failure("--stdin-filename names the text of standard input; give - as a path as well.");
  }
  if (options.dryRun && options.format !== "text") {
    throw failure(`--dry-run prints a diff; it cannot be combined with --format ${options.format}.`);
  }
  if (options.fix && !options.dryRun && fromStdin) {
    throw failure("--fix cannot write to standard input; add --dry-run to see the diff.");
  }
}

/** Undefined for a document that is passed over. */
async function judge(
  document: Document,
  options: CheckOptions,
  settingsOf: SettingsReader,
  io: Io,
): Promise<Judged | undefined> {
  const named = document.file === undefined ? options.stdinFilename : document.file;
  const shown = document.file === undefined ? (options.stdinFilename ?? document.path) : document.path;
  const { settings, ignored } = await settingsOf(path.resolve(io.cwd, named ?? "stdin.md"));
  if (ignored && !document.asked) return undefined;
  const decoded = decode(await bytesOf(document, shown, io));
  const info = { asked: document.asked, ...(named === undefined ? {} : { fileName: path.basename(named) }) };
  const analyse = (text: string): Analysis => analyze(text, settings, info);
  // Writing back what could not be read would destroy it.
  const fixing = (options.fix || options.dryRun) && decoded.firstReplaced === undefined;
  const { text, analysis } = fixing
    ? fixed(decoded.text, analyse)
    : { text: decoded.text, analysis: analyse(decoded.text) };
  if (!analysis.judged && !document.asked) return undefined;
  const { file } = document;
  const changed = text !== decoded.text;
  return {
    report: fileReport(shown, withEncodingFinding(analysis, decoded), placesOf(text)),
    failures: analysis.failures,
    diff: changed ? unifiedDiff(shown, decoded.text, text) : "",
    write: changed && file !== undefined ? { file, bytes: encode(text, decoded.encoding) } : undefined,
  };
}

async function bytesOf({ file }: Document, shown: string, io: Io): Promise<Uint8Array> {
  return file === undefined ? readStream(io.stdin, "standard input") : readFileBytes(file, shown);
}

async function writeFixes(judged: readonly Judged[]): Promise<void> {
  for (const { report, write } of judged) {
    if (write !== undefined) await writeOrFail(write.file, write.bytes, report.path);
  }
}

async function print(diff: string | undefined, report: Report, options: CheckOptions, io: Io): Promise<void> {
  const { output } = options;
  const paint = output === undefined ? paintFor(io) : plain;
  const text = diff ?? formats[options.format](report, paint);
  if (output === undefined) io.stdout.write(text);
  else await writeOrFail(path.resolve(io.cwd, output), text, output);
}

async function writeOrFail(file: string, content: string | Uint8Array, name: string): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    throw failure(`cannot write ${name}: ${reasonOf(error)}.`);
  }
}

const severities: readonly Severity[] = ["hint", "information", "warning", "error"];

/** Without a bar that was asked for, every report meets it. */
function meetsTheBar({ files, summary }: Report, { minScore, failOn }: CheckOptions): boolean {
  if (minScore !== undefined && summary.lowestScore !== null && summary.lowestScore < minScore) return false;
  if (failOn === "never") return true;
  const failing = severities.slice(severities.indexOf(failOn));
  return !files.some((file) => file.findings.some(({ severity }) => failing.includes(severity)));
}

const oneLine = (text: string): string => `${text.replace(/\s+/g, " ")}\n`;
