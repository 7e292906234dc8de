// A desktop VS Code and the user's own browser, where there are any.
import { accessSync, constants, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { run, start } from "./children.mjs";
import { root } from "./paths.mjs";

const windows = process.platform === "win32";

const usualPlaces = [
  "/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code",
  path.join(os.homedir(), "Applications/Visual Studio Code.app/Contents/Resources/app/bin/code"),
  "/usr/share/code/bin/code",
  "/snap/bin/code",
  path.join(process.env.LOCALAPPDATA ?? "", "Programs\\Microsoft VS Code\\bin\\code.cmd"),
];

/** Whether a window that we open would be seen. */
export function canShowWindows() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * The command of a desktop VS Code that can run Sixpager, undefined when there is none.
 *
 * @returns {Promise<string | undefined>}
 */
export async function findDesktopVSCode() {
  // VS Code does not start for root, and inside a remote window `code` only talks to a VS Code elsewhere.
  if (!canShowWindows() || process.getuid?.() === 0 || process.env.VSCODE_IPC_HOOK_CLI) return undefined;
  const onPath = (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((folder) => path.join(folder, windows ? "code.cmd" : "code"));
  const command = [...onPath, ...usualPlaces].find(isExecutable);
  if (command === undefined) return undefined;
  const { code, output } = await run(quoted(command), ["--version"], { shell: windows, timeout: 15_000 });
  if (code !== 0) return undefined;
  const [version = ""] = output.split("\n");
  if (isAtLeast(version, neededVersion())) return command;
  console.log(
    `VS Code ${version.trim()} is older than ${neededVersion()}, which Sixpager needs; using another one.`,
  );
  return undefined;
}

/**
 * @param {string} command
 * @param {string} extension The folder of an extension under development.
 * @param {string} file Opened together with its folder.
 * @returns {Promise<boolean>} Whether VS Code took the order.
 */
export async function openInDesktop(command, extension, file) {
  const args = ["--new-window", `--extensionDevelopmentPath=${extension}`, path.dirname(file), file];
  const { code, output } = await run(quoted(command), args.map(quoted), { shell: windows });
  if (code === 0) console.log(`\nOpened ${file} in VS Code, with Sixpager.`);
  else console.log(`VS Code did not open (${output.trim()}); using another one.`);
  return code === 0;
}

/** @param {string} address */
export function openInBrowser(address) {
  if (process.platform === "darwin") start("open", [address], { stdio: "ignore" });
  // `start` takes the first quoted word for a window title, and `&` in an address would end the command.
  else if (windows)
    start("cmd", ["/c", "start", '""', `"${address}"`], { stdio: "ignore", windowsVerbatimArguments: true });
  else start("xdg-open", [address], { stdio: "ignore" });
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The shell, which Windows needs to start a `.cmd`, takes a path with blanks apart. @param {string} word */
function quoted(word) {
  return windows ? `"${word}"` : word;
}

function neededVersion() {
  return JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).engines.vscode.replace("^", "");
}

/**
 * @param {string} version
 * @param {string} needed
 */
function isAtLeast(version, needed) {
  return version.localeCompare(needed, "en", { numeric: true }) >= 0;
}
