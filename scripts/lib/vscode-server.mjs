// Starts the VS Code server that get-vscode.mjs fetched, and knows the addresses it answers.
import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run, start, stop } from "./children.mjs";
import { Stop } from "./fail.mjs";

const quietSettings = {
  // Folders stay untrusted (nothing in them can run), but the modal dialog that asks about it would take
  // the first keys typed. Our extension supports untrusted folders.
  "security.workspace.trust.startupPrompt": "never",
  "security.workspace.trust.banner": "never",
  "security.workspace.trust.untrustedFiles": "open",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "chat.disableAIFeatures": true,
  "telemetry.telemetryLevel": "off",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "git.enabled": false,
};

/** @typedef {Awaited<ReturnType<typeof startServer>>} RunningServer */

/**
 * @param {import("./get-vscode.mjs").VSCodeServer} code
 * @param {string} data A folder for everything the server remembers: settings, extensions, state.
 * @param {object} [options]
 * @param {string} [options.port] A port, a range such as `8100-8199`, or 0 for any free one.
 * @param {Record<string, unknown>} [options.settings] User settings on top of the quiet ones.
 * @param {NodeJS.ProcessEnv} [options.env] Reaches the extension host too.
 * @param {{ write(text: string): unknown }} [options.log] Gets all that the server prints; it prints a lot.
 */
export async function startServer(code, data, { port = "0", settings = {}, env = {}, log } = {}) {
  // code-server keeps the user's settings on the server's side.
  const user = path.join(data, "data", "User");
  mkdirSync(user, { recursive: true });
  writeFileSync(path.join(user, "settings.json"), JSON.stringify({ ...quietSettings, ...settings }, null, 2));

  // Whoever reaches this server can run programs as this user. So it listens on the loopback address alone,
  // and asks for a fresh token: another account of this machine, or a web page in the user's browser that
  // guesses the port, gets nothing.
  const token = randomBytes(16).toString("hex");
  const args = [
    ...["--host", "127.0.0.1", "--port", port, "--connection-token", token],
    ...dataArguments(data),
    ...["--telemetry-level", "off"],
    // Newer servers ignore the extension under development in the address without this flag.
    "--enable-smoke-test-driver",
  ];
  const child = start(code.node, [code.main, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  const bound = await boundPort(child, log);
  return { port: bound, token, child, stop: () => stop(child) };
}

/**
 * @param {import("./get-vscode.mjs").VSCodeServer} code
 * @param {string} data
 * @param {string} vsix
 */
export async function installVsix(code, data, vsix) {
  const args = [code.main, ...dataArguments(data), "--install-extension", vsix, "--force"];
  const { code: exit, output } = await run(code.node, args);
  if (exit !== 0 || !output.includes("successfully installed")) {
    throw new Error(`VS Code did not install ${vsix}:\n${output}`);
  }
}

/**
 * The address of a VS Code window.
 *
 * @param {RunningServer} server
 * @param {string} folder
 * @param {{ file?: string, extension?: string, tests?: string }} open A file to show, an extension to run
 *   from its source folder, and the script of its tests (a `.js` file; a folder is refused).
 */
export function windowAddress(server, folder, { file, extension, tests }) {
  /** @param {string} name */
  const remote = (name) => `vscode-remote://127.0.0.1:${server.port}${asUriPath(name)}`;
  const payload = [["skipWelcome", "true"]];
  if (file) payload.push(["openFile", remote(file)]);
  if (extension) payload.push(["extensionDevelopmentPath", remote(extension)]);
  if (tests) payload.push(["extensionTestsPath", remote(tests)]);
  const query = new URLSearchParams({
    tkn: server.token,
    folder: asUriPath(folder),
    payload: JSON.stringify(payload),
  });
  return `http://127.0.0.1:${server.port}/?${query}`;
}

/** @param {string} data */
function dataArguments(data) {
  return ["--server-data-dir", data, "--accept-server-license-terms"];
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {{ write(text: string): unknown } | undefined} log
 * @returns {Promise<number>}
 */
function boundPort(child, log) {
  return new Promise((resolve, reject) => {
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        log?.write(text);
        output = (output + text).slice(-10_000);
        const port = /Web UI available at http:\/\/[^:]+:(\d+)/.exec(output)?.[1];
        if (port) resolve(Number(port));
      });
    }
    child.once("exit", (exit) => {
      const reason = /EADDRINUSE/.test(output) ? "the port is taken" : output.trim().split("\n").at(-1);
      reject(new Stop(`VS Code's server ended with code ${exit}: ${reason}`));
    });
  });
}

/** @param {string} name An absolute path; on Windows `C:\a` becomes `/C:/a`. */
function asUriPath(name) {
  return process.platform === "win32" ? `/${name.replaceAll("\\", "/")}` : name;
}
