import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const project = (name: string, environment: string, include: string[], exclude: string[] = []) => ({
  extends: true as const,
  test: {
    name,
    environment,
    include,
    exclude,
    setupFiles: ["test/console-is-quiet.ts"],
    // Some suites start a real Postgres or relay, on a computer that may have much else to do; nothing waits by sleeping.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    // Left to itself, it keeps one of two cores free.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: process.env.PEERLOOP_VITEST_JSON
      ? ["default", ["json", { outputFile: process.env.PEERLOOP_VITEST_JSON }]]
      : ["default"],
    projects: [
      // What `npm run check` runs beside the linters: the repository's own rules.
      project("repository", "node", ["test/repository/**/*.test.ts"]),
      project("node", "node", ["test/**/*.test.ts"], ["test/repository/**"]),
      project("dom", "happy-dom", ["test/**/*.test.tsx"]),
    ],
  },
});
