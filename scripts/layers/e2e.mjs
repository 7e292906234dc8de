// test/e2e/suite.ts inside the extension host of a real VS Code, through @vscode/test-electron: a desktop VS Code
// where one can be had, else the VS Code server from npm behind code-shim.mjs, which passes for one.
//   SIXPAGER_VSCODE=desktop | server | /path/to/code   chooses; VSCODE_VERSION names the desktop's version.
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { canShowWindows } from "../lib/desktop.mjs";
import { messageOf } from "../lib/fail.mjs";
import { cache, root } from "../lib/paths.mjs";
import { copyInto, withScratch } from "../lib/scratch.mjs";
import { buildSuite, suiteFile, workspace } from "../lib/suite.mjs";

const shim = path.join(root, "scripts", "code-shim.mjs");

/** @returns {Promise<readonly import("../lib/tally.mjs").TestResult[]>} */
export async function runLayer() {
  mkdirSync(cache, { recursive: true });
  await buildSuite();
  const vscodeExecutablePath = await chooseVSCode();
  return withScratch(async (scratch) => {
    const report = path.join(scratch, "report.json");
    let problem = "";
    try {
      await runTests({
        vscodeExecutablePath,
        extensionDevelopmentPath: root,
        extensionTestsPath: suiteFile,
        extensionTestsEnv: { SIXPAGER_E2E_REPORT: report },
        launchArgs: [copyInto(scratch, workspace), "--disable-extensions"],
      });
    } catch (error) {
      problem = messageOf(error);
    }
    if (!existsSync(report)) return [{ title: "VS Code", error: problem || "the tests left no report" }];
    return JSON.parse(readFileSync(report, "utf8"));
  });
}

async function chooseVSCode() {
  const wanted = process.env.SIXPAGER_VSCODE ?? "auto";
  if (path.isAbsolute(wanted)) return wanted;
  if (wanted === "server" || (wanted === "auto" && !(await canDownload()))) return shim;
  return await downloadAndUnzipVSCode({ version: process.env.VSCODE_VERSION ?? "stable", cachePath: cache });
}

/** Asked first and briefly, since the download itself is patient. */
async function canDownload() {
  if (!canShowWindows()) return false;
  try {
    const answer = await fetch("https://update.code.visualstudio.com/api/releases/stable", {
      method: "HEAD",
      signal: AbortSignal.timeout(3_000),
    });
    return answer.ok;
  } catch {
    return false;
  }
}
