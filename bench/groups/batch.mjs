// Thousands of narratives on the command line, by one worker and by two.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { run } from "../../scripts/lib/children.mjs";
import { narrative } from "../lib/narratives.mjs";
import { root } from "../lib/paths.mjs";
import { median, ratio } from "../lib/statistics.mjs";

/** @param {{ quick: boolean }} options @returns {AsyncIterable<import("../lib/rows.mjs").Row>} */
export async function* measure({ quick }) {
  const count = quick ? 500 : 5000;
  const folder = mkdtempSync(path.join(os.tmpdir(), "sixpager-bench-"));
  try {
    for (let index = 0; index < count; index++) {
      const part = path.join(folder, String(index % 50));
      if (index < 50) mkdirSync(part);
      writeFileSync(path.join(part, `six-pager-${index}.md`), narrative(600, index));
    }
    const one = [];
    const two = [];
    for (let round = 0; round < 3; round++) {
      two.push(await secondsOf(folder, 2));
      one.push(await secondsOf(folder, 1));
    }
    yield {
      what: `Batch of ${count.toLocaleString("en")} narratives of 600 words: times faster with 2 workers than with 1, by the clock`,
      ...ratio(one, two),
      bar: "≥ 1.7",
      stretch: "≥ 1.9",
      detail: `${median(two).toFixed(1)} s, one worker ${median(one).toFixed(1)} s`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder @param {number} jobs */
async function secondsOf(folder, jobs) {
  const start = performance.now();
  const args = [
    path.join(root, "dist/cli.js"),
    "check",
    folder,
    "--jobs",
    String(jobs),
    "--format",
    "jsonl",
    "--output",
    path.join(folder, "report.jsonl"),
  ];
  const { code, output } = await run(process.execPath, args, { cwd: folder });
  if (code === 2) throw new Error(output);
  return (performance.now() - start) / 1000;
}
