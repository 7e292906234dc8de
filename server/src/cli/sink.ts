import { type FileHandle, open, stat } from "node:fs/promises";
import path from "node:path";
import { failure, reasonOf } from "./failure.ts";
import type { Io } from "./io.ts";

/** Where a report goes. Nothing is touched before something is written. */
export interface Sink {
  /** Bytes are UTF-8. */
  write(text: string | Uint8Array): Promise<void>;
  end(): Promise<void>;
}

/** Fails at once for a file that could not be written later, so that no long work is lost. */
export async function openSink(output: string | undefined, io: Io): Promise<Sink> {
  if (output === undefined) {
    return {
      async write(text) {
        io.stdout.write(typeof text === "string" ? text : Buffer.from(text).toString("utf8"));
      },
      end: async () => {},
    };
  }
  const file = path.resolve(io.cwd, output);
  await refuseUnwritable(file, output);
  let handle: FileHandle | undefined;
  return {
    async write(text) {
      try {
        handle ??= await open(file, "w");
        await handle.appendFile(text);
      } catch (error) {
        throw failure(`cannot write ${output}: ${reasonOf(error)}.`);
      }
    },
    end: async () => handle?.close(),
  };
}

async function refuseUnwritable(file: string, output: string): Promise<void> {
  try {
    if (!(await stat(path.dirname(file))).isDirectory()) throw failure("a part of its path is no folder");
  } catch (error) {
    throw failure(`cannot write ${output}: ${reasonOf(error)}.`);
  }
  const isFolder = await stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) throw failure(`cannot write ${output}: it is a folder.`);
}
