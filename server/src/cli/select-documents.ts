import { changedFiles, isCommit } from "./changed.ts";
import type { CheckOptions } from "./check-options.ts";
import { type Document, findDocuments } from "./find-documents.ts";
import type { Io } from "./io.ts";

/** The documents that a call is about: those it names, or of them the changed ones, or of those its share. */
export async function selectDocuments(
  args: readonly string[],
  { changed, shard }: CheckOptions,
  io: Io,
): Promise<readonly Document[]> {
  const { ref, paths } = await whatChanged(args, changed, io);
  const named = await findDocuments(paths.length === 0 ? ["."] : paths, io.cwd);
  const wanted = changed === undefined ? named : await onlyChanged(named, ref, io);
  if (shard === undefined) return wanted;
  // Neighbours are often alike in length, so they go to different shards.
  return wanted.filter((_, index) => index % shard.count === shard.index - 1);
}

/** `--changed docs` may mean a commit or a path, for the name of the commit is optional. A commit goes first. */
async function whatChanged(args: readonly string[], changed: CheckOptions["changed"], io: Io) {
  if (typeof changed !== "string" || (await isCommit(changed, io))) {
    return { ref: typeof changed === "string" ? changed : undefined, paths: args };
  }
  const isPath = await findDocuments([changed], io.cwd).then(
    () => true,
    () => false,
  );
  return isPath ? { ref: undefined, paths: [changed, ...args] } : { ref: changed, paths: args };
}

async function onlyChanged(documents: readonly Document[], ref: string | undefined, io: Io) {
  const files = await changedFiles(ref, io);
  return documents.filter(({ file }) => file !== undefined && files.has(file));
}
