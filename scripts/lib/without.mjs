/**
 * Leaves packages out that others ask for and that are never used here: mammoth is given a document's files and needs
 * no archive reader, pdfkit is given fonts that were read already.
 *
 * @param {readonly string[]} names
 * @returns {import("esbuild").Plugin}
 */
export const without = (names) => ({
  name: "without",
  setup(build) {
    build.onResolve({ filter: new RegExp(`^(?:${names.join("|")})$`) }, ({ path }) => ({
      path,
      namespace: "without",
    }));
    build.onLoad({ filter: /.*/, namespace: "without" }, () => ({ contents: "module.exports = {};" }));
  },
});
