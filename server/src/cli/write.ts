import { rename, rm, writeFile } from "node:fs/promises";
import { failure, reasonOf } from "./failure.ts";

/** Writes a file of the user's. Fails with the name by which the user knows it. */
export async function writeOrFail(file: string, content: string | Uint8Array, name: string): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    throw failure(`cannot write ${name}: ${reasonOf(error)}.`);
  }
}

/** The same, so that the file is never there by half. */
export async function writeWhole(file: string, content: string, name: string): Promise<void> {
  const half = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(half, content);
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true });
    throw failure(`cannot write ${name}: ${reasonOf(error)}.`);
  }
}
