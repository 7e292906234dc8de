#!/usr/bin/env node
// Stands in for the `code` executable where no desktop VS Code can be had: @vscode/test-electron starts it like
// one (`runTests({ vscodeExecutablePath })`), and it runs the VS Code server from npm in a headless browser.
// Understands a folder, --extensionDevelopmentPath=FOLDER and --extensionTestsPath=FILE, passes over all other
// flags, and ends with the exit code of the tests. POSIX only, where a script with `#!` can be executed.
import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { launchBrowser } from "./lib/browser.mjs";
import { messageOf, runMain } from "./lib/fail.mjs";
import { getVSCode } from "./lib/get-vscode.mjs";
import { cache, screenshots } from "./lib/paths.mjs";
import { withScratch } from "./lib/scratch.mjs";
import { runTestWindow } from "./lib/test-window.mjs";
import { startServer, windowAddress } from "./lib/vscode-server.mjs";

const logFile = path.join(cache, "e2e.log");

await runMain(() => withScratch(runTests));

/** @param {string} data */
async function runTests(data) {
  const folder = process.argv.slice(2).find((argument) => !argument.startsWith("-")) ?? ".";
  const extension = option("extensionDevelopmentPath");
  const tests = option("extensionTestsPath");
  const log = createWriteStream(logFile);
  const browser = await launchBrowser();
  const server = await startServer(await getVSCode(), data, { log });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    const address = windowAddress(server, path.resolve(folder), { extension, tests });
    return await runTestWindow(page, address, { log: (line) => log.write(`${line}\n`), timeout: 240_000 });
  } catch (error) {
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: path.join(screenshots, "e2e-failed.png") });
    console.error(`${messageOf(error)}; see ${logFile} and the picture in ${screenshots}.`);
    return 1;
  } finally {
    await browser.close();
    server.stop();
  }
}

/** @param {string} name */
function option(name) {
  const prefix = `--${name}=`;
  const value = process.argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length);
  if (value === undefined) throw new Error(`${prefix} is missing`);
  return path.resolve(value);
}
