import { mkdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { failure, reasonOf } from "../failure.ts";
import { fine, type Io } from "../io.ts";
import { readFileBytes } from "../read-bytes.ts";
import { markdownNames, readWord } from "../word.ts";

export interface ImportOptions {
  readonly output?: string;
  readonly force?: boolean;
}

/**
 * Writes a Word document as Markdown, its pictures into a folder beside the Markdown, and says what could not be kept.
 * Nothing is written before the whole document was read and every file is known to be new, or --force was given.
 */
export async function importDocument(file: string, options: ImportOptions, io: Io): Promise<number> {
  const output = options.output ?? markdownNames(file).markdown;
  const target = path.resolve(io.cwd, output);
  if (target === path.resolve(io.cwd, file)) {
    throw failure(`${file} would be overwritten by itself; name another file with --output.`);
  }
  const { images: imageFolder } = markdownNames(path.basename(target));
  const bytes = await readFileBytes(path.resolve(io.cwd, file), file);
  const { markdown, images, notes } = await readWord(bytes, file, imageFolder);
  const folder = path.join(path.dirname(target), imageFolder);
  const files = [
    ...images.map(({ name, bytes: content }) => ({ file: path.join(folder, name), content })),
    { file: target, content: markdown },
  ];
  if (options.force !== true) for (const each of files) await refuseExisting(each.file, io);
  if (images.length > 0) await writing(folder, io, () => mkdir(folder, { recursive: true }));
  // The Markdown comes last, so that it never points to pictures that could not be written.
  const flag = options.force ? "w" : "wx";
  for (const each of files) await writing(each.file, io, () => writeFile(each.file, each.content, { flag }));
  const pictures = images.length === 0 ? "" : `, ${counted(images.length)} in ${nameOf(folder, io)}`;
  io.stdout.write([`Wrote ${nameOf(target, io)}${pictures}.`, ...notes, ""].join("\n"));
  return fine;
}

const counted = (count: number): string => `${count} ${count === 1 ? "picture" : "pictures"}`;

async function refuseExisting(file: string, io: Io): Promise<void> {
  const exists = await stat(file).then(
    () => true,
    () => false,
  );
  if (exists) {
    throw failure(
      `${nameOf(file, io)} exists already; name another file with --output, or overwrite it with --force.`,
    );
  }
}

async function writing(file: string, io: Io, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw failure(`cannot write ${nameOf(file, io)}: ${reasonOf(error)}.`);
  }
}

/** As a person in the current folder would write it. */
function nameOf(file: string, { cwd }: Io): string {
  const relative = path.relative(cwd, file);
  return relative.startsWith("..") || path.isAbsolute(relative) ? file : relative;
}
