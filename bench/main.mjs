// `npm run bench [-- --only check,keystroke,server,batch] [-- --quick]`: measures Sixpager beside others, prints the
// ratios and writes them to docs/benchmarks.md.
//   --only   measures some groups and writes nothing
//   --quick  fewer rounds, and writes nothing
import "../scripts/lib/check-node.mjs";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { run } from "../scripts/lib/children.mjs";
import { runMain, Stop } from "../scripts/lib/fail.mjs";
import { page } from "./lib/page.mjs";
import { bench, root } from "./lib/paths.mjs";
import { prepare } from "./lib/prepare.mjs";
import { reached, short, spread } from "./lib/rows.mjs";

const groups = ["check", "keystroke", "server", "batch"];

await runMain(async () => {
  const { only, quick } = options();
  await prepare();
  /** @type {import("./lib/rows.mjs").Row[]} */
  const rows = [];
  for (const group of groups.filter((name) => only === undefined || only.includes(name))) {
    console.log(`\n${group}`);
    for (const row of await measured(group, quick)) {
      rows.push(row);
      const note = reached(row) === "" ? "" : ` · ${reached(row)} (bar ${row.bar}, stretch ${row.stretch})`;
      console.log(`  ${row.what}: ${short(row.ratio)} [${spread(row)}]${note} · ${row.detail}`);
    }
  }
  if (only === undefined && !quick) {
    writeFileSync(path.join(root, "docs/benchmarks.md"), page(rows));
    console.log("\nWritten to docs/benchmarks.md.");
  }
  return 0;
});

function options() {
  try {
    const { values } = parseArgs({ options: { only: { type: "string" }, quick: { type: "boolean", default: false } } });
    const only = values.only?.split(",");
    const strange = only?.find((name) => !groups.includes(name));
    if (strange !== undefined) throw new Error(`there is no group “${strange}”; there are ${groups.join(", ")}`);
    return { only, quick: values.quick };
  } catch (error) {
    throw new Stop(`bench: ${error instanceof Error ? error.message : error}.`);
  }
}

/**
 * Each group has a process of its own, so that the memory of one does not weigh on the next.
 *
 * @param {string} group
 * @param {boolean} quick
 */
async function measured(group, quick) {
  const args = [path.join(bench, "run-group.mjs"), group, ...(quick ? ["--quick"] : [])];
  const { code, output } = await run(process.execPath, args, { cwd: bench });
  const line = output.split("\n").find((text) => text.startsWith("rows "));
  if (code !== 0 || line === undefined) throw new Stop(`The group ${group} could not be measured:\n${output.trim()}`);
  return /** @type {import("./lib/rows.mjs").Row[]} */ (JSON.parse(line.slice("rows ".length)));
}
