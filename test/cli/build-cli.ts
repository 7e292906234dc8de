import path from "node:path";
import * as esbuild from "esbuild";

/** The build's own options, so that tests see the bundles that people get. */
const build: {
  bundles: Readonly<Record<string, unknown>>;
  bundleOptions(name: string): esbuild.BuildOptions;
} = await import(new URL("../../scripts/lib/bundles.mjs", import.meta.url).href);

/** Builds everything of the command line into a folder, which stands for `dist`. */
export async function buildCli(folder: string): Promise<void> {
  const names = Object.keys(build.bundles).filter((name) => /^cli[./]/.test(name));
  for (const name of names) {
    const { outfile, outdir, ...options } = build.bundleOptions(name);
    const inFolder = (target: string): string => path.join(folder, path.relative("dist", target));
    await esbuild.build({
      ...options,
      ...(outfile === undefined ? {} : { outfile: inFolder(outfile) }),
      ...(outdir === undefined ? {} : { outdir: inFolder(outdir) }),
    });
  }
}
