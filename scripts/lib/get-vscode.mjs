// A real VS Code from the npm registry alone: the package code-server carries VS Code's complete server in
// lib/vscode. code-server itself and its install scripts are left aside, because those compile native modules
// and download from hosts other than npm. Without these modules the server merely logs errors: it has no
// integrated terminal, and that is all we lose.
import { cpSync, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fetchPackages, npm } from "./install.mjs";
import { cache } from "./paths.mjs";

/** VS Code 1.100.3, the newest whose server runs on Node 20. */
const defaultVersion = "4.100.3";

/** Carries the binary itself; the @vscode/ripgrep that code-server asks for downloads it. */
const ripgrepVersion = "1.18.0";

/**
 * @typedef {object} VSCodeServer
 * @property {string} main The server's script.
 * @property {string} node The Node that runs it: ours, or a newer one where the server asks for it.
 * @property {string} version
 */

/** @returns {Promise<VSCodeServer>} */
export async function getVSCode(version = process.env.CODE_SERVER_VERSION ?? defaultVersion) {
  const folder = path.join(cache, `code-server-${version}`);
  await fetchPackages(
    folder,
    [`code-server@${version}`, `@vscode/ripgrep-${platform()}@${ripgrepVersion}`],
    complete,
  );
  return { main: path.join(home(folder), "out", "server-main.js"), node: nodeFor(folder), version };
}

/** @param {string} folder */
async function complete(folder) {
  const vscode = home(folder);
  await npm(vscode, ["install", "--omit=dev"]);
  await npm(path.join(vscode, "extensions"), ["install", "--omit=dev"]);
  // Searching files fails without rg. Newer servers get theirs from npm and have no such folder.
  const ripgrep = path.join(vscode, "node_modules", "@vscode", "ripgrep");
  if (existsSync(ripgrep)) {
    const binaries = path.join(folder, "node_modules", "@vscode", `ripgrep-${platform()}`, "bin");
    cpSync(binaries, path.join(ripgrep, "bin"), { recursive: true });
  }
  if (!isNodeNewEnough(folder)) await npm(folder, ["install", `${nodePackage}@${neededNode(folder)}`]);
}

/** @param {string} folder */
function nodeFor(folder) {
  if (isNodeNewEnough(folder)) return process.execPath;
  const binary = process.platform === "win32" ? "node.exe" : "node";
  return path.join(folder, "node_modules", nodePackage, "bin", binary);
}

/** @param {string} folder */
function isNodeNewEnough(folder) {
  return Number.parseInt(process.versions.node, 10) >= neededNode(folder);
}

/** @param {string} folder */
function neededNode(folder) {
  const manifest = readFileSync(path.join(folder, "node_modules", "code-server", "package.json"), "utf8");
  return Number.parseInt(JSON.parse(manifest).engines.node, 10);
}

/** @param {string} folder */
function home(folder) {
  return path.join(folder, "node_modules", "code-server", "lib", "vscode");
}

function platform() {
  return `${process.platform}-${process.arch}`;
}

const nodePackage = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
