// `npm start [-- FILE] [--no-open] [--port N] [--browser]`: prints the score of a narrative and opens it in VS Code
// with Sixpager loaded from this folder. Needs Node and npm's registry, and sets up the rest by itself.
import "./lib/check-node.mjs";
import { existsSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { run } from "./lib/children.mjs";
import { canShowWindows, findDesktopVSCode, openInBrowser, openInDesktop } from "./lib/desktop.mjs";
import { messageOf, runMain, Stop } from "./lib/fail.mjs";
import { getVSCode } from "./lib/get-vscode.mjs";
import { ensureDependencies } from "./lib/install.mjs";
import { cache, root } from "./lib/paths.mjs";
import { sampleNarrative } from "./lib/sample.mjs";
import { startServer, windowAddress } from "./lib/vscode-server.mjs";

// A fixed place first, so that the browser keeps what it remembers about it from one start to the next.
const defaultPorts = "8470-8499";

// Ctrl+C is how this program is meant to end. The children end with it, see children.mjs.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));

await runMain(async () => {
  const { file, options } = readArguments();
  await ensureDependencies();
  await build();
  await printScore(file);
  const desktop = options.browser ? undefined : await findDesktopVSCode();
  if (desktop && !options["no-open"] && (await openInDesktop(desktop, root, file))) return 0;
  return await serve(file, options);
});

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { "no-open": { type: "boolean" }, browser: { type: "boolean" }, port: { type: "string" } },
    });
    if (positionals.length > 1) throw new Error("Give one file, or none for the sample.");
    return { file: narrative(positionals[0]), options: values };
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(
      `${firstSentence(messageOf(error))} Usage: npm start -- [FILE] [--no-open] [--browser] [--port N]`,
    );
  }
}

/** Node goes on about how to pass such a word all the same. @param {string} message */
function firstSentence(message) {
  return `${message.split(/\.(?=\s|$)/)[0]}.`;
}

/** @param {string | undefined} given */
function narrative(given) {
  if (given === undefined) return sampleNarrative();
  // npm runs scripts in the project's folder; what the user typed is relative to where they typed it.
  const file = path.resolve(process.env.INIT_CWD ?? ".", given);
  if (!existsSync(file)) throw new Stop(`there is no file ${file}.`);
  if (!statSync(file).isFile()) throw new Stop(`${file} is not a file; give one Markdown file.`);
  return realpathSync(file);
}

async function build() {
  const { code, output } = await run(process.execPath, [path.join(root, "scripts", "build.mjs")], {
    cwd: root,
  });
  if (code !== 0) throw new Stop(output.trim());
}

/** @param {string} file */
async function printScore(file) {
  const { code, output } = await run(process.execPath, [path.join(root, "dist", "cli.js"), "check", file]);
  console.log(output.trimEnd());
  // 1 only means that the narrative could be better.
  if (code > 1) throw new Stop("the narrative could not be judged.");
}

/**
 * @param {string} file
 * @param {{ "no-open"?: boolean | undefined, port?: string | undefined }} options
 * @returns {Promise<number>} When the server ends, which it does not do by itself.
 */
async function serve(file, options) {
  const code = await getVSCode();
  const data = path.join(cache, "start-data");
  const server = await startServer(code, data, { port: options.port ?? process.env.PORT ?? defaultPorts });
  const address = windowAddress(server, path.dirname(file), { file, extension: root });
  console.log(
    `\nVS Code ${code.version.replace(/^4/, "1")} with Sixpager and ${path.basename(file)}:\n  ${address}`,
  );
  console.log("The link holds this run's key: whoever has it can edit your files. Ctrl+C stops the editor.");
  if (!options["no-open"] && canShowWindows()) openInBrowser(address);
  endWithParent();
  return new Promise((resolve) => {
    server.child.once("exit", () => {
      console.error("sixpager: VS Code's server ended.");
      resolve(1);
    });
  });
}

/** A signal to npm alone ends the shell between npm and this process, which then would never hear of it. */
function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0);
  }, 1_000);
}
