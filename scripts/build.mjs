// Bundles the extension, the servers and the command line into dist/.
//   node scripts/build.mjs          minified, prints sizes (their limits are a test)
//   node scripts/build.mjs --dev    readable, with source maps
//   node scripts/build.mjs --watch  the same, again after every change
import { chmodSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import { bundleOptions, bundles } from "./lib/bundles.mjs";
import { runMain, Stop } from "./lib/fail.mjs";
import { copyFonts } from "./lib/fonts.mjs";
import { licenceNotices } from "./lib/notices.mjs";
import { root } from "./lib/paths.mjs";

const dist = path.join(root, "dist");
const names = Object.keys(bundles);

await runMain(async () => {
  if (process.argv.includes("--watch")) return watch();
  const dev = process.argv.includes("--dev");
  const results = await Promise.allSettled(names.map((name) => esbuild.build(bundleOptions(name, { dev }))));
  const metafiles = results.flatMap((result) =>
    result.status === "fulfilled" && result.value.metafile ? [result.value.metafile] : [],
  );
  const errors = results.flatMap((result) => (result.status === "rejected" ? [describe(result.reason)] : []));
  if (errors.length > 0) throw new Stop(`the build failed.\n${errors.join("\n")}`);

  const outputs = metafiles.flatMap((meta) => Object.entries(meta.outputs));
  removeOtherChunks(new Set(outputs.map(([file]) => path.resolve(root, file))));
  chmodSync(path.join(dist, "cli.js"), 0o755);
  copyFonts(path.join(dist, "fonts"));
  writeFileSync(path.join(dist, "third-party-licenses.txt"), licenceNotices(metafiles));
  if (dev) return 0;
  for (const [file, { bytes }] of outputs) console.log(`${file.padEnd(34)} ${(bytes / 1000).toFixed(1)} kB`);
  return 0;
});

/** Rebuilds on change until it is stopped; each bundle says its own errors and recovers by itself. */
async function watch() {
  for (const name of names) {
    const context = await esbuild.context({ ...bundleOptions(name, { dev: true }), logLevel: "info" });
    await context.watch();
  }
  return undefined;
}

/**
 * The names of chunks change with what is in them, so those of earlier builds stay behind.
 *
 * @param {ReadonlySet<string>} current
 */
function removeOtherChunks(current) {
  const folder = path.join(dist, "cli");
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (file.endsWith(".mjs") && !current.has(file)) rmSync(file);
  }
}

/** @param {unknown} error What esbuild rejects with: it carries the messages of one bundle. */
function describe(error) {
  const { errors } = /** @type {import("esbuild").BuildFailure} */ (error);
  return (
    esbuild.formatMessagesSync(errors ?? [], { kind: "error", color: process.stdout.isTTY }).join("") ||
    String(error)
  );
}
