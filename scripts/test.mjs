// `npm test`: sets up what it needs, builds, runs every layer of tests and ends with one line of counts.
//   node scripts/test.mjs [unit] [e2e] [ui] [web] [editors]   runs some layers only.
import "./lib/check-node.mjs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { run } from "./lib/children.mjs";
import { messageOf, runMain, Stop } from "./lib/fail.mjs";
import { ensureDependencies } from "./lib/install.mjs";
import { root } from "./lib/paths.mjs";

/** @typedef {import("./lib/tally.mjs").TestResult} TestResult */

const layers = ["unit", "e2e", "ui", "web", "editors"];

await runMain(async () => {
  const chosen = process.argv.slice(2);
  const unknown = chosen.find((name) => !layers.includes(name));
  if (unknown !== undefined) throw new Stop(`there is no layer ${unknown}; there are ${layers.join(", ")}.`);

  await ensureDependencies();
  const build = await run(process.execPath, [path.join(root, "scripts", "build.mjs")], { cwd: root });
  console.log(build.output.trimEnd());
  if (build.code !== 0) return 1;

  /** @type {TestResult[]} */
  const all = [];
  for (const name of chosen.length > 0 ? chosen : layers) all.push(...(await runOne(name)));
  const failed = all.filter(({ error }) => error !== undefined).length;
  const skipped = all.filter((result) => result.skipped !== undefined).length;
  const passed = all.length - failed - skipped;
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  return failed > 0 ? 1 : 0;
});

/** @param {string} name @returns {Promise<readonly TestResult[]>} */
async function runOne(name) {
  const start = performance.now();
  console.log(`\n── ${name}`);
  const results = await resultsOf(name);
  for (const result of results) print(name, result);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const failures = results.filter(({ error }) => error !== undefined).length;
  const verdict = failures === 0 ? "all fine" : `${failures} of them failed`;
  console.log(`── ${name}: ${results.length} tests in ${seconds} s, ${verdict}`);
  return results;
}

/** @param {string} name @returns {Promise<readonly TestResult[]>} */
async function resultsOf(name) {
  try {
    // Only now: the layers import packages that a fresh clone does not have when this script starts.
    const { runLayer } = await import(`./layers/${name}.mjs`);
    const results = await runLayer();
    // A layer that runs nothing proves nothing.
    return results.length > 0 ? results : [{ title: name, error: "no test was run" }];
  } catch (error) {
    const told =
      error instanceof Stop || !(error instanceof Error) ? messageOf(error) : (error.stack ?? error.message);
    return [{ title: name, error: told }];
  }
}

/** @param {string} name @param {TestResult} result */
function print(name, { title, error, skipped }) {
  if (error !== undefined) console.log(`  ✗ ${title}\n${error.replaceAll(/^/gm, "      ")}`);
  else if (skipped !== undefined) console.log(`  – ${title} (${skipped})`);
  // The unit tests are many, and Vitest has drawn a dot for each.
  else if (name !== "unit") console.log(`  ✓ ${title}`);
}
