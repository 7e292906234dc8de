import { readFile, stat } from "node:fs/promises";
import { decodeConfig } from "../config/decode.ts";

/** Far more than any configuration has, in bytes. */
const largest = 4_000_000;

/**
 * The text of a file, undefined where there is none.
 *
 * @throws Error whose message follows "cannot be read:"
 */
export async function readFromDisk(path: string): Promise<string | undefined> {
  try {
    const found = await stat(path);
    // A pipe of that name would never end.
    if (!found.isFile()) throw new Error(found.isDirectory() ? "it is a folder" : "it is no file");
    if (found.size > largest) throw new Error(`it is larger than ${largest.toLocaleString("en")} bytes`);
    return decodeConfig(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    const reason = reasons[code];
    throw reason === undefined ? error : new Error(reason);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EISDIR: "it is a folder",
  ELOOP: "its symbolic links go round in a circle",
  ENAMETOOLONG: "its name is too long",
  EPERM: "not permitted",
};
