// Our server against another linter's and against the least that a server can be, all over standard streams.
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { narrative, placesToType, typed } from "../lib/narratives.mjs";
import { bench, built, root } from "../lib/paths.mjs";
import { startServer } from "../lib/server-process.mjs";
import { median, ratio } from "../lib/statistics.mjs";

const scripts = {
  ours: path.join(root, "dist/server.js"),
  bare: path.join(built, "bare.cjs"),
  remark: path.join(bench, "servers/remark-lint.mjs"),
};

/** @param {{ quick: boolean }} options @returns {AsyncIterable<import("../lib/rows.mjs").Row>} */
export async function* measure({ quick }) {
  // A folder without any configuration, so that no server finds one.
  const folder = mkdtempSync(path.join(os.tmpdir(), "sixpager-bench-"));
  try {
    yield changes(folder, quick ? 3 : 7);
    yield* await starts(folder, quick ? 5 : 15);
    yield memoryOfMany(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From a change to its diagnostics at 30,000 words; each round types a word at another place of both. */
async function changes(folder, rounds) {
  const text = narrative(30_000, 8);
  const places = placesToType(text, rounds + 3);
  const servers = {
    ours: await startServer(scripts.ours, folder),
    remark: await startServer(scripts.remark, folder),
  };
  const cpu = { ours: /** @type {number[]} */ ([]), remark: /** @type {number[]} */ ([]) };
  const wall = { ours: /** @type {number[]} */ ([]), remark: /** @type {number[]} */ ([]) };
  for (const server of Object.values(servers)) await server.open("large", text);
  const warmUp = 2;
  for (let round = 0; round < rounds + warmUp; round++) {
    for (const name of /** @type {const} */ (["ours", "remark"])) {
      const server = servers[name];
      const [cpuBefore, wallBefore] = [server.cpu(), performance.now()];
      for (const [index, letter] of [...typed].entries())
        await server.type("large", (places[round] ?? 0) + index, letter);
      if (round < warmUp) continue;
      cpu[name].push((server.cpu() - cpuBefore) / typed.length);
      wall[name].push((performance.now() - wallBefore) / typed.length);
    }
  }
  for (const server of Object.values(servers)) server.end();
  return {
    what: "LSP at 30,000 words, change → diagnostics: times faster than unified-language-server + remark-lint",
    ...ratio(cpu.remark, cpu.ours),
    bar: "≥ 30",
    stretch: "≥ 100",
    detail: `${median(cpu.ours).toFixed(1)} ms, ${median(cpu.remark).toFixed(0)} ms; by the clock ${median(wall.ours).toFixed(1)} ms, ${median(wall.remark).toFixed(0)} ms`,
  };
}

/** Start, first diagnostic and memory with a narrative of 3,000 words. */
async function starts(folder, rounds) {
  const names = /** @type {const} */ (["bare", "ours", "remark"]);
  const first = {
    bare: /** @type {number[]} */ ([]),
    ours: /** @type {number[]} */ ([]),
    remark: /** @type {number[]} */ ([]),
  };
  const clock = {
    bare: /** @type {number[]} */ ([]),
    ours: /** @type {number[]} */ ([]),
    remark: /** @type {number[]} */ ([]),
  };
  const memory = {
    bare: /** @type {number[]} */ ([]),
    ours: /** @type {number[]} */ ([]),
    remark: /** @type {number[]} */ ([]),
  };
  for (let round = 0; round < rounds; round++) {
    const text = narrative(3000, 100 + round);
    const places = placesToType(text, 5);
    for (const name of names) {
      const before = performance.now();
      const server = await startServer(scripts[name], folder);
      await server.open("small", text);
      first[name].push(server.cpu());
      clock[name].push(performance.now() - before);
      for (const place of places) await server.type("small", place, "x");
      memory[name].push(await server.memory());
      server.end();
    }
  }
  return [
    {
      what: "First diagnostic after start, 3,000 words, ÷ a bare bundled vscode-languageserver",
      ...ratio(first.ours, first.bare),
      less: true,
      bar: "≤ 2.5",
      stretch: "≤ 1.6",
      detail: `${median(first.ours).toFixed(0)} ms, bare ${median(first.bare).toFixed(0)} ms; by the clock ${median(clock.ours).toFixed(0)} ms, ${median(clock.bare).toFixed(0)} ms`,
    },
    {
      what: "The same by the clock",
      ...ratio(clock.ours, clock.bare),
      less: true,
      isContext: true,
      detail: `${median(clock.ours).toFixed(0)} ms, bare ${median(clock.bare).toFixed(0)} ms`,
    },
    {
      what: "First diagnostic after start, 3,000 words, ÷ unified-language-server + remark-lint",
      ...ratio(first.ours, first.remark),
      less: true,
      isContext: true,
      detail: `${median(first.ours).toFixed(0)} ms, ${median(first.remark).toFixed(0)} ms`,
    },
    {
      what: "Resident memory with 3,000 words open, after five keystrokes, ÷ that bare server",
      ...ratio(memory.ours, memory.bare),
      less: true,
      bar: "≤ 2",
      stretch: "≤ 1.6",
      detail: `${median(memory.ours).toFixed(0)} MB, bare ${median(memory.bare).toFixed(0)} MB`,
    },
  ];
}

/** 200 narratives are opened and closed, three times over; the later times must not need more than the first. */
async function memoryOfMany(folder) {
  const server = await startServer(scripts.ours, folder);
  const peaks = [];
  const closed = [];
  for (let time = 0; time < 3; time++) {
    const names = Array.from({ length: 200 }, (_, index) => `${time}-${index}`);
    for (const [index, name] of names.entries())
      await server.open(name, narrative(1000, 1000 * time + index));
    peaks.push(await server.memory());
    for (const name of names) await server.close(name);
    // One more answer shows that all before it has been done.
    await server.open("last", narrative(1000, time));
    await server.close("last");
    closed.push(await server.memory());
  }
  server.end();
  const [peak = 0, , third = 0] = peaks;
  return {
    what: "Memory with 200 narratives open, for the third time ÷ for the first",
    ratio: third / peak,
    less: true,
    isContext: true,
    detail: `open ${peaks.map((size) => size.toFixed(0)).join(", ")} MB, closed ${closed.map((size) => size.toFixed(0)).join(", ")} MB`,
  };
}
