import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { failure, reasonOf } from "./failure.ts";
import type { Io } from "./io.ts";

/**
 * Absolute paths of the files that differ from a commit, new ones included: what is in the working tree against
 * where the current branch left `ref`. Without `ref` it is the last commit, so what is not committed yet.
 */
export async function changedFiles(ref: string | undefined, io: Io): Promise<ReadonlySet<string>> {
  const root = path.resolve(io.cwd, await ask(io, ["rev-parse", "--show-cdup"]));
  const base = await baseOf(ref, io);
  const inRoot = { ...io, cwd: root };
  // Without any commit there is nothing to differ from, so every file is new.
  const tracked =
    base === undefined
      ? await ask(inRoot, ["ls-files", "-z", "--cached"])
      : await ask(inRoot, [
          "diff",
          "--name-only",
          "-z",
          "--no-ext-diff",
          "--no-renames",
          "--diff-filter=d",
          base,
        ]);
  const untracked = await ask(inRoot, ["ls-files", "-z", "--others", "--exclude-standard"]);
  const names = [...tracked.split("\0"), ...untracked.split("\0")].filter((name) => name !== "");
  return new Set(names.map((name) => path.join(root, name)));
}

/** True when the repository knows a commit by this name. */
export async function isCommit(name: string, io: Io): Promise<boolean> {
  return (await tryCommit(name, io)) !== undefined;
}

async function baseOf(ref: string | undefined, io: Io): Promise<string | undefined> {
  const commit = await tryCommit(ref ?? "HEAD", io);
  if (ref === undefined || commit === undefined) {
    if (ref !== undefined) throw failure(`--changed: Git knows no commit "${ref}".`);
    return commit;
  }
  try {
    return await git(io, ["merge-base", commit, "HEAD"]);
  } catch {
    // Histories without a common commit, such as that of a shallow clone, are compared as they are.
    return commit;
  }
}

async function tryCommit(name: string, io: Io): Promise<string | undefined> {
  try {
    return await git(io, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`]);
  } catch {
    return undefined;
  }
}

async function ask(io: Io, args: readonly string[]): Promise<string> {
  try {
    return await git(io, args);
  } catch (error) {
    throw failure(`--changed ${whyGitFailed(error, io)}`);
  }
}

function whyGitFailed(error: unknown, { cwd }: Io): string {
  const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : "";
  if (said.includes("not a git repository")) return `needs a Git repository; ${cwd} is not inside one.`;
  if (error instanceof Error && "code" in error && error.code === "ENOENT") {
    return "asks Git which files changed, and there is no program git on the PATH.";
  }
  return `asks Git which files changed, which failed: ${said || reasonOf(error)}`;
}

const run = promisify(execFile);

/** A repository's own configuration may name programs to run for this or that; none of them is. */
const harmless = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "--no-pager"];

async function git({ cwd, env }: Io, args: readonly string[]): Promise<string> {
  const { stdout } = await run("git", [...harmless, ...args], {
    cwd,
    env: { ...env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" },
    maxBuffer: 1_000_000_000,
    encoding: "utf8",
  });
  return stdout.replace(/\n$/, "");
}
