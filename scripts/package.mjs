// `npm run package`: builds, and packages the extension as dist/sixpager.vsix.
import path from "node:path";
import { run } from "./lib/children.mjs";
import { runMain, Stop } from "./lib/fail.mjs";
import { root } from "./lib/paths.mjs";
import { packageExtension } from "./lib/vsix.mjs";

await runMain(async () => {
  const build = await run(process.execPath, [path.join(root, "scripts", "build.mjs")], { cwd: root });
  if (build.code !== 0) throw new Stop(build.output.trim());
  const { file, bytes } = await packageExtension();
  console.log(`${path.relative(root, file)} ${(bytes / 1000).toFixed(0)} kB`);
  return 0;
});
