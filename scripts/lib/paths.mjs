import path from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Everything that is fetched or made for running and testing; safe to delete, kept between runs. */
export const cache = path.join(root, ".vscode-test");

/** Pictures that the tests take, one of each state and of each failure. */
export const screenshots = path.join(cache, "screenshots");
