// Headless Chromium for the tests: $CHROMIUM, else an installed browser, else the one inside the npm package
// @sparticuz/chromium (Linux x64 only), which is made for machines with nothing installed.
import { existsSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { Stop } from "./fail.mjs";
import { fetchPackages } from "./install.mjs";
import { cache } from "./paths.mjs";

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The newest one that runs on Node 20. */
const npmVersion = "137.0.1";

/** @returns {Promise<import("playwright-core").Browser>} */
export async function launchBrowser() {
  const chosen = process.env.CHROMIUM ?? installed.find((file) => existsSync(file));
  if (chosen === undefined || chosen === "npm") return chromium.launch(await fromNpm());
  if (!existsSync(chosen)) throw new Stop(`there is no browser at ${chosen}, which CHROMIUM names.`);
  // Root and containers cannot have Chromium's sandbox; the browser only ever shows our own local pages.
  return chromium.launch({ executablePath: chosen, args: ["--no-sandbox", "--disable-gpu"] });
}

async function fromNpm() {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Stop("no browser found; install Chrome, Chromium or Edge, or set CHROMIUM to its executable.");
  }
  const folder = path.join(cache, `chromium-${npmVersion}`);
  await fetchPackages(folder, [`@sparticuz/chromium@${npmVersion}`]);
  // The package unpacks its shared libraries (NSS and others) only where it believes to be in a cloud function.
  Object.assign(process.env, {
    AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x",
    AWS_LAMBDA_JS_RUNTIME: "nodejs20.x",
  });
  const script = path.join(folder, "node_modules", "@sparticuz", "chromium", "build", "index.js");
  const { default: packaged } = await import(pathToFileURL(script).href);
  return {
    executablePath: await packaged.executablePath(),
    args: packaged.args,
    env: { ...process.env, LD_LIBRARY_PATH: path.join(os.tmpdir(), "al2023", "lib") },
  };
}
