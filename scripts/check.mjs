// `npm run check`: everything that can be said about the code without running it. All parts are run, so that one
// failure does not hide the next.
import "./lib/check-node.mjs";
import path from "node:path";
import { run } from "./lib/children.mjs";
import { messageOf, runMain } from "./lib/fail.mjs";
import { ensureDependencies, tryLockfile } from "./lib/install.mjs";
import { root } from "./lib/paths.mjs";

/** Each says which names a part of the code may know: the core no platform, the client no server, and so on. */
const projects = ["server/src/core", "server", "server/tsconfig.browser.json", "client", "test", "scripts"];

/** @param {string} script Path below node_modules. */
const tool = (script) => path.join(root, "node_modules", script);

/** @type {readonly (readonly [string, readonly string[]])[]} */
const parts = [
  ...projects.map(
    (project) => /** @type {const} */ ([`types of ${project}`, [tool("typescript/bin/tsc"), "-p", project]]),
  ),
  ["format and lint", [tool("@biomejs/biome/bin/biome"), "check", "--error-on-warnings"]],
  ["dead code and dependencies", [tool("knip/bin/knip.js")]],
  ["generated files", [path.join(root, "scripts", "generate.mjs"), "--check"]],
];

await runMain(async () => {
  await ensureDependencies();
  let failures = 0;
  try {
    await tryLockfile();
    console.log("✓ lockfile");
  } catch (error) {
    failures++;
    console.log(`✗ lockfile\n${messageOf(error)}`);
  }
  for (const [title, args] of parts) {
    const { code, output } = await run(process.execPath, args, { cwd: root });
    console.log(`${code === 0 ? "✓" : "✗"} ${title}`);
    if (code === 0) continue;
    failures++;
    console.log(output.trimEnd());
  }
  return failures > 0 ? 1 : 0;
});
