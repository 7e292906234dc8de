// Child processes that never outlive us: each has its own process group, and all groups end when this
// process ends or is told to. Signalling the group matters because VS Code's server has children of its own
// (extension host, file watcher) that would otherwise linger for about ten seconds.
import { spawn } from "node:child_process";

const windows = process.platform === "win32";

/** @type {Set<import("node:child_process").ChildProcess>} */
const alive = new Set();

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
  endAllAtExit();
  const child = spawn(command, args, { ...options, detached: !windows });
  alive.add(child);
  child.once("exit", () => alive.delete(child));
  child.once("error", () => alive.delete(child));
  return child;
}

/** @param {import("node:child_process").ChildProcess} child */
export function stop(child) {
  if (child.pid === undefined) return;
  try {
    if (windows) child.kill();
    else process.kill(-child.pid, "SIGTERM");
  } catch {
    // It ended by itself in the meantime.
  }
}

/**
 * Runs a command to its end and collects what it prints.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions & { echo?: boolean, timeout?: number }} [options]
 *   `echo` also passes the output through; `timeout` in milliseconds ends the command, and its code is then 124.
 * @returns {Promise<{ code: number, output: string }>} Code 127 when the command could not be started.
 */
export function run(command, args, { echo = false, timeout, ...options } = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    let output = "";
    let late = false;
    for (const [stream, target] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
        if (echo) target.write(text);
      });
    }
    const timer = setTimeout(
      () => {
        late = true;
        output += `\nended after ${timeout} ms\n`;
        stop(child);
      },
      timeout ?? 2 ** 31 - 1,
    );
    child.once("error", (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: `${output}${error.message}\n` });
    });
    child.once("close", (code) => {
      clearTimeout(timer);
      resolve({ code: late ? 124 : (code ?? 1), output });
    });
  });
}

let watching = false;

function endAllAtExit() {
  if (watching) return;
  watching = true;
  process.on("exit", () => {
    for (const child of alive) stop(child);
  });
  // 128 + the signal's number is what a shell expects from a program that a signal ended.
  for (const [signal, code] of /** @type {const} */ ([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ])) {
    process.on(signal, () => process.exit(code));
  }
}
