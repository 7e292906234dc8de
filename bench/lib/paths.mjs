import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the benchmark, with packages of its own. */
export const bench = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
export const root = path.dirname(bench);
/** What is bundled for measuring; safe to delete. */
export const built = path.join(bench, "dist");
