// What has to be there before anything is measured: packages, the product's bundles, and bundles of our own.
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { run } from "../../scripts/lib/children.mjs";
import { Stop } from "../../scripts/lib/fail.mjs";
import { ensureDependencies, npm } from "../../scripts/lib/install.mjs";
import { bench, built, root } from "./paths.mjs";

export async function prepare() {
  await ensureDependencies();
  if (
    modified(path.join(bench, "node_modules", ".package-lock.json")) <
    modified(path.join(bench, "package-lock.json")) - 5000
  ) {
    console.log("Installing what Sixpager is measured against (once) …");
    await npm(bench, ["ci"]);
  }
  const source = Math.max(
    newestIn(path.join(root, "server")),
    modified(path.join(root, "package-lock.json")),
  );
  const bundles = ["server.js", "server/main.mjs", "cli.js"].map((name) =>
    modified(path.join(root, "dist", name)),
  );
  if (Math.min(...bundles) < source) {
    console.log("Bundling the product …");
    const { code, output } = await run(process.execPath, [path.join(root, "scripts/build.mjs")], {
      cwd: root,
    });
    if (code !== 0) throw new Stop(`The product could not be bundled:\n${output}`);
  }
  await bundleOwn();
}

/** The engine alone, and the servers that ours is compared with, bundled and minified as ours is. */
async function bundleOwn() {
  const { build } = await import("esbuild");
  /** @type {import("esbuild").BuildOptions} */
  const shared = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    platform: "node",
    target: "node20",
    logLevel: "error",
  };
  const engine = 'export { analyze, defaultSettings, openDocument } from "./server/src/core/index.ts";';
  await build({
    ...shared,
    stdin: { contents: engine, resolveDir: root },
    format: "esm",
    charset: "utf8",
    outfile: path.join(built, "engine.mjs"),
  });
  await build({
    ...shared,
    entryPoints: ["bench/servers/bare.mjs"],
    format: "cjs",
    outfile: path.join(built, "bare.cjs"),
  });
}

/** @param {string} file 0 where it does not exist. */
const modified = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** @param {string} folder */
const newestIn = (folder) =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => modified(path.join(entry.parentPath, entry.name))),
  );
