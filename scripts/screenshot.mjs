// `npm run screenshot [-- FILE]`: takes the README's picture, docs/images/sixpager.png, of the packaged extension.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { launchBrowser } from "./lib/browser.mjs";
import { run } from "./lib/children.mjs";
import { runMain, Stop } from "./lib/fail.mjs";
import { getVSCode } from "./lib/get-vscode.mjs";
import { root } from "./lib/paths.mjs";
import { sampleNarrative } from "./lib/sample.mjs";
import { copyInto, withScratch } from "./lib/scratch.mjs";
import { installVsix, startServer, windowAddress } from "./lib/vscode-server.mjs";
import { packageExtension } from "./lib/vsix.mjs";
import { createWorkbench } from "./lib/workbench.mjs";

const picture = path.join(root, "docs", "images", "sixpager.png");

const settings = {
  // The picture is of Sixpager, not of VS Code's warning about folders it does not know.
  "security.workspace.trust.enabled": false,
  "workbench.colorTheme": "Default Light Modern",
  "workbench.activityBar.location": "hidden",
  "workbench.layoutControl.enabled": false,
  "window.commandCenter": false,
  "editor.minimap.enabled": false,
  "editor.wordWrap": "on",
  "editor.fontSize": 13,
  "breadcrumbs.enabled": false,
};

await runMain(async () => {
  const build = await run(process.execPath, [path.join(root, "scripts", "build.mjs")], { cwd: root });
  if (build.code !== 0) throw new Stop(build.output.trim());
  await withScratch(takePicture);
  console.log(path.relative(root, picture));
  return 0;
});

/** @param {string} scratch */
async function takePicture(scratch) {
  const code = await getVSCode();
  const data = path.join(scratch, "data");
  const { file } = await packageExtension();
  await installVsix(code, data, file);
  const narrative = path.resolve(process.argv[2] ?? sampleNarrative());
  const folder = copyInto(scratch, path.dirname(narrative));
  const browser = await launchBrowser();
  const server = await startServer(code, data, { settings });
  try {
    const page = await browser.newPage({ viewport: { width: 1240, height: 760 }, deviceScaleFactor: 1.5 });
    page.setDefaultTimeout(30_000);
    await page.goto(windowAddress(server, folder, { file: path.join(folder, path.basename(narrative)) }));
    const workbench = createWorkbench(page);
    await workbench.squiggles.first().waitFor();
    await workbench.command("Focus on Six-pager View");
    await workbench.outlineRow("points").first().waitFor();
    await workbench.showOnly("Six-pager");
    await workbench.widenSideBar(90);
    await workbench.offerQuickFixes("Insert section");
    mkdirSync(path.dirname(picture), { recursive: true });
    await page.screenshot({ path: picture });
  } finally {
    await browser.close();
    server.stop();
  }
}
