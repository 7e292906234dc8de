// `npm run generate [-- --check]`: runs every scripts/generate-*.mjs, which derive files from the code. With
// --check they write nothing and fail where a file is not what they would write.
import { readdirSync } from "node:fs";
import path from "node:path";
import { run } from "./lib/children.mjs";
import { runMain } from "./lib/fail.mjs";
import { root } from "./lib/paths.mjs";

const folder = path.join(root, "scripts");

await runMain(async () => {
  let failures = 0;
  for (const name of readdirSync(folder)
    .filter((file) => /^generate-.*\.mjs$/.test(file))
    .sort()) {
    const args = [path.join(folder, name), ...process.argv.slice(2)];
    const { code } = await run(process.execPath, args, { cwd: root, echo: true });
    if (code !== 0) failures++;
  }
  return failures > 0 ? 1 : 0;
});
