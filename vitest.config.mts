import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,mjs}"],
    // The end-to-end suites run inside an editor; `npm test` starts them.
    exclude: ["test/e2e/**"],
    // Nothing is timed here; on a busy machine whole narratives take their time.
    testTimeout: 60_000,
  },
});
