import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import { suite } from "./bundles.mjs";
import { root } from "./paths.mjs";

/** The drafts that the tests open. */
export const workspace = path.join(root, "test", "e2e", "workspace");

/** The bundle of the tests that run inside an extension host. */
export const suiteFile = path.join(root, /** @type {string} */ (suite.outfile));

export async function buildSuite() {
  mkdirSync(path.dirname(suiteFile), { recursive: true });
  writeFileSync(path.join(path.dirname(suiteFile), "package.json"), '{ "type": "commonjs" }\n');
  await esbuild.build(suite);
}
