// Imported first by the scripts that people start by hand: without it an old Node fails somewhere inside
// with a message that helps nobody. Keeps to syntax that old versions can read.
import { readFileSync } from "node:fs";

const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
const needed = manifest.engines.node.replace(">=", "");

if (isOlder(process.versions.node, needed)) {
  console.error(`sixpager: this is Node ${process.versions.node}; Sixpager needs Node ${needed} or later.`);
  process.exit(2);
}

/**
 * @param {string} version
 * @param {string} wanted
 */
function isOlder(version, wanted) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major < wantedMajor || (major === wantedMajor && minor < wantedMinor);
}
