import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createCall } from "../call.ts";
import { publish } from "../entries/published.ts";
import { expect, test } from "../simulation.ts";

/**
 * A browser that lets framed pages store something. Playwright's own pages are private: there Chromium gives a page that
 * another site frames no storage at all.
 */
function deviceAt(folder: string): string {
  mkdirSync(join(folder, "Default"), { recursive: true });
  writeFileSync(
    join(folder, "Default", "Preferences"),
    JSON.stringify({ profile: { cookie_controls_mode: 0, block_third_party_cookies: false } }),
  );
  return folder;
}

test("[OF1] row S13: what was opened is read while the server is gone, also after a reload, and is live again by itself", async ({
  simulation,
  playwright,
}, testInfo) => {
  const body = "Twice around the post, then under itself.";
  await publish(simulation, "ben", { type: "question", title: "Which knot holds?", body });
  const { launchOptions } = testInfo.project.use;
  const context = await playwright.chromium.launchPersistentContext(
    deviceAt(testInfo.outputPath("device")),
    launchOptions,
  );
  const page = context.pages()[0] ?? (await context.newPage());
  const call = await createCall(page, simulation.origin, "people=1&surfaces=tab");
  const { tab } = call.person("Ana");
  const link = tab.getByRole("link", { name: "Which knot holds?", exact: true });
  await link.click();
  await expect(tab.getByText(body)).toBeVisible();

  await simulation.api("POST", "/simulator/processes/server", { action: "kill" });
  await expect(tab.getByText(/^Not connected. What you see is from/)).toBeVisible();
  await tab.getByRole("link", { name: "Home", exact: true }).click();
  await link.click();
  await expect(tab.getByText(body)).toBeVisible();

  // The page itself can be loaded, and nothing else.
  await page.route("**/api/**", (route) => route.abort());
  await simulation.api("POST", "/simulator/processes/server", { action: "start" });
  await page.reload();
  await link.click();
  await expect(tab.getByText(body)).toBeVisible();
  await expect(tab.getByText(/^Not connected. What you see is from/)).toBeVisible();

  await page.unroute("**/api/**");
  await expect(tab.getByText(/^Not connected/)).toHaveCount(0);
  await expect(tab.getByText(body)).toBeVisible();
  await context.close();
});
