import { cpSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/**
 * Does something with a temporary folder, which is removed afterwards.
 *
 * @template T
 * @param {(folder: string) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withScratch(use) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "sixpager-"));
  try {
    return await use(folder);
  } finally {
    // Servers may still be writing their last lines while they end.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/**
 * Tests write to the documents they open, so they get a copy.
 *
 * @param {string} source
 * @param {string} scratch
 * @returns {string} The copy.
 */
export function copyInto(scratch, source) {
  const copy = path.join(scratch, path.basename(source));
  cpSync(source, copy, { recursive: true });
  return copy;
}
