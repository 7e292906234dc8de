import { run } from "./children.mjs";

/** @param {string} command */
export async function isInstalled(command) {
  return (await run(command, ["--version"])).code === 0;
}

/**
 * Installs Debian packages where this is Debian and we may: as root, or by `sudo` where it asks for no password.
 *
 * @param {readonly string[]} packages
 * @returns {Promise<string | undefined>} Why it could not be done, undefined when it was.
 */
export async function installPackages(packages) {
  if ((await run("apt-get", ["--version"])).code !== 0) return "there is no apt-get here";
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && (await run("sudo", ["-n", "true"])).code !== 0) return "apt-get needs root";
  const [command, ...first] = isRoot ? ["apt-get"] : ["sudo", "-n", "apt-get"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // On a fresh machine the lists of packages are empty.
  await run(command, [...first, "update", "-qq"], { env });
  const args = ["install", "-y", "-qq", "--no-install-recommends", ...packages];
  const { code, output } = await run(command, [...first, ...args], { env });
  return code === 0 ? undefined : output.trim().split("\n").at(-1);
}
