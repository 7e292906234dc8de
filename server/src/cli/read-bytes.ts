import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { failure, reasonOf } from "./failure.ts";

/** A file's bytes. `name` is what messages call it. */
export async function readFileBytes(file: string, name: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    // What has no size beforehand, such as a device, is read with care.
    if (size > 0 && size <= mostBytes) return await readFile(file);
  } catch (error) {
    throw failure(`cannot read ${name}: ${reasonOf(error)}.`);
  }
  return readStream(createReadStream(file), name);
}

/** Everything that a stream holds. Refuses what is larger than any narrative, for a device may never end. */
export async function readStream(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === "string" ? Buffer.from(chunk, "utf8") : chunk;
      chunks.push(bytes);
      size += bytes.length;
      if (size > mostBytes) break;
    }
  } catch (error) {
    throw failure(`cannot read ${name}: ${reasonOf(error)}.`);
  }
  if (size > mostBytes)
    throw failure(`${name} is larger than ${mostBytes / 1_000_000} MB; that is no narrative.`);
  return Buffer.concat(chunks);
}

const mostBytes = 50_000_000;
