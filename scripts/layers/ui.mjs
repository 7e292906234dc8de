// The extension as its users get it: packaged, installed into a real VS Code, and used by keyboard in a browser
// window that is looked at. A picture of every state is kept in .vscode-test/screenshots.
import assert from "node:assert/strict";
import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { launchBrowser } from "../lib/browser.mjs";
import { getVSCode } from "../lib/get-vscode.mjs";
import { cache, screenshots } from "../lib/paths.mjs";
import { copyInto, withScratch } from "../lib/scratch.mjs";
import { workspace } from "../lib/suite.mjs";
import { createSteps } from "../lib/tally.mjs";
import { installVsix, startServer, windowAddress } from "../lib/vscode-server.mjs";
import { packageExtension, vsixLimit } from "../lib/vsix.mjs";
import { createWorkbench } from "../lib/workbench.mjs";

const missing = "Solution Description";

/** @returns {Promise<readonly import("../lib/tally.mjs").TestResult[]>} */
export function runLayer() {
  return withScratch(async (scratch) => {
    const { results, step, failed } = createSteps();
    const data = path.join(scratch, "data");
    const code = await getVSCode();
    await step("the package is small and VS Code installs it", async () => {
      const { file, bytes } = await packageExtension();
      assert.ok(bytes < vsixLimit, `${file} has ${bytes} bytes, and must have fewer than ${vsixLimit}`);
      await installVsix(code, data, file);
    });
    if (failed()) return results;

    mkdirSync(screenshots, { recursive: true });
    const browser = await launchBrowser();
    const server = await startServer(code, data, { log: createWriteStream(path.join(cache, "ui.log")) });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(30_000);
    try {
      const folder = copyInto(scratch, workspace);
      const file = path.join(folder, "ferry-six-pager.md");
      await page.goto(windowAddress(server, folder, { file }));
      await useIt(page, file, step);
      if (failed()) await page.screenshot({ path: path.join(screenshots, "ui-failed.png") });
    } finally {
      await browser.close();
      server.stop();
    }
    return results;
  });
}

/**
 * @param {import("playwright-core").Page} page
 * @param {string} file
 * @param {ReturnType<typeof createSteps>["step"]} step
 */
async function useIt(page, file, step) {
  const original = readFileSync(file, "utf8");
  const onDisk = () => readFileSync(file, "utf8");
  const workbench = createWorkbench(page);
  /** @param {string} name */
  const picture = (name) => page.screenshot({ path: path.join(screenshots, `ui-${name}.png`) });
  const missingRow = workbench.outlineRow(new RegExp(`${missing}.*missing`));
  const insertedRow = workbench.outlineRow(new RegExp(`${missing}.*empty`));

  await step("an opened draft shows squiggles, and its score in the status bar", async () => {
    await workbench.squiggles.first().waitFor();
    await workbench.statusBar.filter({ hasText: /\d+/ }).waitFor();
  });
  await step("the outline view shows which sections are there and which are missing", async () => {
    await workbench.command("Focus on Six-pager View");
    await missingRow.waitFor();
    await workbench.outlineRow("Customer problem").waitFor();
    await picture("outline");
    // The view is small, and rows out of sight do not exist.
    await missingRow.hover();
    await page.mouse.wheel(0, 1000);
    await workbench.outlineRow(/Risk Assessment.*missing/).waitFor();
    await page.mouse.wheel(0, -1000);
    await missingRow.waitFor();
  });
  await step("the report shows the score, and its links lead to the lines, by keyboard alone", async () => {
    await workbench.command("Sixpager: Show Report");
    const report = await workbench.webview("Sixpager report");
    await report.getByRole("heading", { name: "Score by criterion" }).waitFor();
    await picture("report");
    const link = report.getByRole("link", { name: "line 1", exact: true }).first();
    await link.focus();
    await page.keyboard.press("Enter");
    await page.locator(".monaco-editor.focused").waitFor();
    await page
      .getByRole("tab", { name: /Report on/ })
      .getByRole("button", { name: /^Close/ })
      .click();
    await page.getByRole("tab", { name: /Report on/ }).waitFor({ state: "detached" });
  });
  await step("a quick fix taken by keyboard inserts the missing section", async () => {
    await workbench.quickFix(`Insert section: ${missing}`, () => picture("quick-fix"));
    await insertedRow.waitFor();
    await picture("inserted");
    await page.keyboard.press("Control+s");
    await poll(() => onDisk().includes(`## ${missing}`), "the saved file has the section");
  });
  await step("undo restores the draft, byte for byte", async () => {
    await page.keyboard.press("Control+z");
    await missingRow.waitFor();
    await page.keyboard.press("Control+s");
    await poll(() => onDisk() === original, "the saved file is as it was");
    await picture("undone");
  });
}

/**
 * @param {() => boolean} condition
 * @param {string} what
 */
async function poll(condition, what) {
  const deadline = Date.now() + 15_000;
  while (!condition()) {
    assert.ok(Date.now() < deadline, `waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
