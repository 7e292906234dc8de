// Engine and configuration are bundled once, in the server for workers, which has to be whole: nobody knows how a
// worker is started. All else takes them from there, and not before it first uses something of theirs, so that in Node
// it can answer while they are still to be loaded.
import path from "node:path";
import * as esbuild from "esbuild";
import { root } from "./paths.mjs";

/** Who gets the real ones: they themselves, and the file that hands them out. */
const within = /[\\/]server[\\/]src[\\/](?:core[\\/]|config[\\/]|browser\.ts$)/;
const doors = /[\\/](core|config)[\\/]index\.ts$/;

/**
 * @param {string} whole What has them, as `core` and `config`, in JavaScript.
 * @returns {esbuild.Plugin}
 */
export const sharedEngine = (whole) => ({
  name: "shared-engine",
  setup(build) {
    build.onResolve({ filter: doors }, ({ path: file, importer, resolveDir }) =>
      within.test(importer) ? undefined : { path: path.join(resolveDir, file), namespace: "shared-engine" },
    );
    build.onLoad({ filter: doors, namespace: "shared-engine" }, async ({ path: file }) => {
      const names = JSON.stringify(await exportsOf(file));
      const get = `() => ${whole}.${doors.exec(file)?.[1]}[name]`;
      return {
        contents: `for (const name of ${names}) Object.defineProperty(exports, name, { enumerable: true, get: ${get} });`,
      };
    });
  },
});

/** The names of the values that a module exports. @param {string} file */
async function exportsOf(file) {
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    format: "esm",
    packages: "external",
    write: false,
    metafile: true,
  });
  return Object.values(metafile.outputs).flatMap(({ exports }) => exports);
}
