// Other editors that speak LSP, over stdio: Neovim always, Emacs with Eglot where it is installed.
import path from "node:path";
import { installPackages, isInstalled } from "../lib/apt.mjs";
import { run } from "../lib/children.mjs";
import { root } from "../lib/paths.mjs";
import { copyInto, withScratch } from "../lib/scratch.mjs";
import { workspace } from "../lib/suite.mjs";

/** @typedef {import("../lib/tally.mjs").TestResult} TestResult */

const drafts = ["ferry-six-pager.md", "numbered.md", "front-matter-only.md"];
const suites = path.join(root, "test", "e2e");
const env = { ...process.env, SERVER: path.join(root, "dist", "server.js") };

/** @returns {Promise<readonly TestResult[]>} */
export function runLayer() {
  return withScratch(async (scratch) => {
    const folder = copyInto(scratch, workspace);
    return [...(await neovim(folder)), ...(await emacs(folder))];
  });
}

/** @param {string} folder @returns {Promise<TestResult[]>} */
async function neovim(folder) {
  if (!(await isInstalled("nvim"))) {
    const obstacle = await installPackages(["neovim"]);
    if (obstacle !== undefined) return [absent("Neovim", obstacle)];
  }
  /** @type {TestResult[]} */
  const results = [];
  for (const draft of drafts) {
    const script = `luafile ${path.join(suites, "neovim.lua")}`;
    results.push(...(await told("nvim", ["--headless", "--clean", "-c", script, draft], folder)));
  }
  return results;
}

/** @param {string} folder @returns {Promise<TestResult[]>} */
async function emacs(folder) {
  const hasEglot = await run("emacs", ["--batch", "--eval", "(progn (package-initialize) (require 'eglot))"]);
  if (hasEglot.code !== 0) return [];
  return told(
    "emacs",
    ["--batch", "-l", path.join(suites, "eglot.el"), path.join(folder, "numbered.md")],
    folder,
  );
}

/**
 * Runs an editor whose script prints a line for each test.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<TestResult[]>}
 */
async function told(command, args, cwd) {
  const { code, output } = await run(command, args, { cwd, env, timeout: 120_000 });
  /** @type {TestResult[]} */
  const results = [];
  for (const [, not, title] of output.matchAll(/^(not )?ok (.*)$/gm)) {
    results.push(not ? { title: title ?? "", error: output.trim() } : { title: title ?? "" });
  }
  const hasFailure = results.some(({ error }) => error !== undefined);
  if ((code !== 0 && !hasFailure) || results.length === 0) {
    results.push({ title: `${command} ${args.at(-1)}`, error: `ended with code ${code}:\n${output.trim()}` });
  }
  return results;
}

/**
 * On a machine that cannot have the editor its tests are skipped; in CI nothing is.
 *
 * @param {string} editor
 * @param {string} obstacle
 * @returns {TestResult}
 */
function absent(editor, obstacle) {
  const why = `${editor} is not installed, and ${obstacle}`;
  return process.env.CI ? { title: editor, error: why } : { title: editor, skipped: why };
}
