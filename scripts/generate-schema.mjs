// Writes the JSON schema of configuration files, which editors use for completion and checks.
//   node scripts/generate-schema.mjs           writes schema/sixpager.schema.json
//   node scripts/generate-schema.mjs --check   fails when that file is not what it would write
import { execFileSync } from "node:child_process";
import path from "node:path";
import { runMain } from "./lib/fail.mjs";
import { keepGenerated } from "./lib/generated.mjs";
import { importSource } from "./lib/import-source.mjs";
import { root } from "./lib/paths.mjs";

const name = "schema/sixpager.schema.json";

await runMain(async () => {
  const { configSchema } = await importSource(
    'export { configSchema } from "./server/src/config/json-schema.ts"',
  );
  const text = formatted(`${JSON.stringify(configSchema(), undefined, 2)}\n`);
  keepGenerated(new Map([[name, text]]));
  return undefined;
});

/**
 * The same text that the formatter would leave, so that formatting the project changes nothing.
 *
 * @param {string} text
 */
function formatted(text) {
  const biome = path.join(root, "node_modules", "@biomejs", "biome", "bin", "biome");
  return execFileSync(process.execPath, [biome, "format", `--stdin-file-path=${path.join(root, name)}`], {
    cwd: root,
    input: text,
    encoding: "utf8",
    stdio: ["pipe", "pipe", "ignore"],
  });
}
