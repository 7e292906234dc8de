import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { PrintKind } from "../../export/print.ts";
import { decode } from "../decode.ts";
import { failure, reasonOf } from "../failure.ts";
import { fine, type Io } from "../io.ts";
import { readFileBytes } from "../read-bytes.ts";
import { createSettingsReader } from "../settings.ts";
import { isWordName } from "../word.ts";

export const exportKinds: readonly PrintKind[] = ["docx", "pdf"];

export interface ExportOptions {
  readonly to: PrintKind;
  readonly output?: string;
  readonly profile?: string;
  readonly config?: string;
  readonly force?: boolean;
}

/** Prints a narrative as a Word document or a PDF, and says what could not be shown as it is written. */
export async function exportDocument(file: string, options: ExportOptions, io: Io): Promise<number> {
  const source = path.resolve(io.cwd, file);
  const output = options.output ?? `${file.replace(/\.(?:md|markdown)$/i, "")}.${options.to}`;
  const target = path.resolve(io.cwd, output);
  if (isWordName(file)) throw failure(`${file} is a Word document already; export takes a Markdown file.`);
  if (target === source)
    throw failure(`${file} would be overwritten by itself; name another file with --output.`);
  const text = decode(await readFileBytes(source, file)).text;
  const overrides = { config: options.config, profile: options.profile, all: false };
  const { settings } = await createSettingsReader(overrides, io.cwd)(source);
  const info = { fileName: path.basename(source), asked: true };
  // The libraries that write these files are loaded only here.
  const { printNarrative } = await import("../../export/print.ts");
  const folder = path.dirname(source);
  const printed = await printNarrative(text, options.to, { settings, info, folder });
  if ("refused" in printed) throw failure(`${file} is not exported: ${printed.refused}`);
  const { bytes, notes } = printed;
  await write(target, output, bytes, options.force === true);
  io.stdout.write([`Wrote ${output}.`, ...notes, ""].join("\n"));
  return fine;
}

async function write(file: string, name: string, bytes: Uint8Array, force: boolean): Promise<void> {
  try {
    await writeFile(file, bytes, { flag: force ? "w" : "wx" });
  } catch (error) {
    const reason = reasonOf(error);
    const exists = error instanceof Error && "code" in error && error.code === "EEXIST";
    throw failure(
      exists
        ? `${name} exists already; name another file with --output, or overwrite it with --force.`
        : `cannot write ${name}: ${reason}.`,
    );
  }
}
