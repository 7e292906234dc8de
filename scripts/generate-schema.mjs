// Writes the JSON schema of configuration files, which editors use for completion and checks.
//   node scripts/generate-schema.mjs           writes schema/sixpager.schema.json
//   node scripts/generate-schema.mjs --check   fails when that file is not what it would write
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { runMain, Stop } from "./lib/fail.mjs";
import { root } from "./lib/paths.mjs";

const name = "schema/sixpager.schema.json";
const target = path.join(root, name);

await runMain(async () => {
  const text = formatted(`${JSON.stringify(await configSchema(), undefined, 2)}\n`);
  if (!process.argv.includes("--check")) {
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    return undefined;
  }
  if (currentText() !== text) {
    throw new Stop(`${name} is out of date; run node scripts/generate-schema.mjs and keep what it writes.`);
  }
  return undefined;
});

/** The schema lives in TypeScript, which this Node cannot import: bundle it, import that, throw it away. */
async function configSchema() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "sixpager-schema-"));
  try {
    const outfile = path.join(folder, "schema.mjs");
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: ["server/src/config/json-schema.ts"],
      outfile,
      bundle: true,
      platform: "neutral",
      mainFields: ["module", "main"],
      logLevel: "error",
    });
    const module = await import(pathToFileURL(outfile).href);
    return module.configSchema();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The same text that the formatter would leave, so that formatting the project changes nothing.
 *
 * @param {string} text
 */
function formatted(text) {
  const biome = path.join(root, "node_modules", "@biomejs", "biome", "bin", "biome");
  return execFileSync(process.execPath, [biome, "format", `--stdin-file-path=${target}`], {
    cwd: root,
    input: text,
    encoding: "utf8",
    stdio: ["pipe", "pipe", "ignore"],
  });
}

function currentText() {
  try {
    return readFileSync(target, "utf8");
  } catch {
    return "";
  }
}
