// The plain entry of picomatch looks at no operating system, so that it also runs in a web worker.
import picomatch from "picomatch/posix.js";

/** Whether a path, parted by slashes, matches one of the globs. A glob that names a folder covers all below it. */
export function matchesAny(globs: readonly string[], path: string): boolean {
  return globs.some((glob) => picomatch(patterns(glob), { dot: true })(path));
}

function patterns(glob: string): string[] {
  const bare = glob.replace(/^\.\//, "").replace(/\/+$/, "");
  return bare === "" ? ["**"] : [bare, `${bare}/**`];
}

/** Undefined for a glob that can be used, else why it cannot. */
export function globMistake(glob: string): string | undefined {
  try {
    picomatch.makeRe(glob);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
