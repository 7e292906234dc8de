/**
 * Leaves a module out of a bundle that imports it, because it is a bundle of its own.
 *
 * @param {RegExp} module Its path.
 * @param {string} bundle Where it is, from the bundle that imports it.
 * @returns {import("esbuild").Plugin}
 */
export const apart = (module, bundle) => ({
  name: "apart",
  setup(build) {
    build.onResolve({ filter: module }, () => ({ path: bundle, external: true }));
  },
});
