// Measures one group; started by main.mjs.
import { writeFileSync } from "node:fs";
import { line } from "./lib/rows.mjs";

const [group, file, ...flags] = process.argv.slice(2);
const { measure } = await import(`./groups/${group}.mjs`);
const rows = [];
for await (const row of measure({ quick: flags.includes("--quick") })) {
  console.log(`  ${line(row)}`);
  rows.push(row);
}
writeFileSync(file, JSON.stringify(rows));
process.exit(0);
