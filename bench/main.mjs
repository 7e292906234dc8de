// `npm run bench [-- --only check,keystroke,server,batch] [-- --quick]`: measures Sixpager beside others, prints the
// ratios and writes them to docs/benchmarks.md.
//   --only   measures some groups and writes nothing
//   --quick  fewer rounds, and writes nothing
import "../scripts/lib/check-node.mjs";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { run } from "../scripts/lib/children.mjs";
import { runMain, Stop } from "../scripts/lib/fail.mjs";
import { page } from "./lib/page.mjs";
import { bench, built, root } from "./lib/paths.mjs";
import { prepare } from "./lib/prepare.mjs";

const groups = ["check", "keystroke", "server", "batch"];

await runMain(async () => {
  const { only, quick } = options();
  await prepare();
  /** @type {import("./lib/rows.mjs").Row[]} */
  const rows = [];
  for (const group of groups.filter((name) => only === undefined || only.includes(name))) {
    console.log(`\n${group}`);
    rows.push(...(await measured(group, quick)));
  }
  if (only === undefined && !quick) {
    writeFileSync(path.join(root, "docs/benchmarks.md"), page(rows));
    console.log("\nWritten to docs/benchmarks.md.");
  }
  return 0;
});

function options() {
  try {
    const { values } = parseArgs({
      options: { only: { type: "string" }, quick: { type: "boolean", default: false } },
    });
    const only = values.only?.split(",");
    const strange = only?.find((name) => !groups.includes(name));
    if (strange !== undefined)
      throw new Error(`there is no group “${strange}”; there are ${groups.join(", ")}`);
    return { only, quick: values.quick };
  } catch (error) {
    throw new Stop(`bench: ${error instanceof Error ? error.message : error}.`);
  }
}

/**
 * Each group has a process of its own, so that the memory of one does not weigh on the next. It prints its rows as
 * they come and leaves them in a file.
 *
 * @param {string} group
 * @param {boolean} quick
 */
async function measured(group, quick) {
  const file = path.join(built, `${group}.json`);
  const args = [path.join(bench, "run-group.mjs"), group, file, ...(quick ? ["--quick"] : [])];
  const { code } = await run(process.execPath, args, { cwd: bench, echo: true });
  if (code !== 0) throw new Stop(`The group ${group} could not be measured.`);
  return /** @type {import("./lib/rows.mjs").Row[]} */ (JSON.parse(readFileSync(file, "utf8")));
}
