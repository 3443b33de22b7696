import { defineConfig } from "vitest/config";

const shared = {
  setupFiles: ["test/console-is-quiet.ts"],
  // Some suites start a real Postgres or relay; nothing waits by sleeping.
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    reporters: process.env.PEERLOOP_VITEST_JSON
      ? ["default", ["json", { outputFile: process.env.PEERLOOP_VITEST_JSON }]]
      : ["default"],
    projects: [
      {
        extends: true,
        test: { ...shared, name: "node", environment: "node", include: ["test/**/*.test.ts"] },
      },
      {
        extends: true,
        test: { ...shared, name: "dom", environment: "happy-dom", include: ["test/**/*.test.tsx"] },
      },
    ],
  },
});
