import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const installed = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const report = process.env.PEERLOOP_PLAYWRIGHT_JSON;

export default defineConfig({
  testDir: "test",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  projects: [
    { name: "together", testMatch: "**/*.spec.ts", testIgnore: "**/same-moment/**" },
    // These look at when each screen shows what: they have the machine to themselves.
    { name: "alone", testMatch: "**/same-moment/**/*.spec.ts", workers: 1 },
  ],
  retries: 0,
  forbidOnly: true,
  // How long a test waits for what never comes. On a busy machine a dozen pages need half a minute only to open.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: report ? [["list"], ["json", { outputFile: report }]] : [["list"]],
  use: {
    viewport: { width: 1440, height: 900 },
    actionTimeout: 90_000,
    // A trace of a dozen pages costs more than the test: `npx playwright test --trace on` where one is wanted.
    screenshot: "only-on-failure",
    launchOptions: {
      ...(existsSync(installed) ? { executablePath: installed } : {}),
      // Chromium's sandbox does not start as root, which is what containers usually run as.
      args: process.getuid?.() === 0 ? ["--no-sandbox", "--disable-dev-shm-usage"] : [],
    },
  },
});
