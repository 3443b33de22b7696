import type { Browser } from "@playwright/test";
import { frameOf, press } from "./browser/call.ts";
import { askedForFirst, firstViewAt, noteFirst, watchScripts } from "./browser/loaded-scripts.ts";
import type { Desk } from "./desk/desk.ts";
import type { Measurement } from "./measurement.ts";

interface View {
  readonly surface: "tab" | "stage";
  readonly title: string;
  /** What is on the screen when the first view is there, with what the server knows in it. */
  readonly selector: string;
}

const home: View = { surface: "tab", title: "Ana channel tab", selector: '[aria-label="Latest"] li' };
const stage: View = { surface: "stage", title: "Ana stage", selector: '[aria-label="Now"]' };

async function kilobytesOf(browser: Browser, { origin }: Desk, { surface, title, selector }: View): Promise<number> {
  const page = await browser.newPage();
  await noteFirst(page, selector);
  const kilobytes = watchScripts(page, origin.replace("localhost", "ana.localhost"));
  await page.goto(`${origin}/simulator?people=1&surfaces=${surface}`);
  const asked = await askedForFirst(await frameOf(page, title));
  const size = await kilobytes(asked);
  await page.close();
  return size;
}

/** How much slower the processor is made, as that of an old laptop is. */
const SLOWER = 4;
const LOADS = 12;
const USABLE_MS = 1_500;

/** Loads the tab anew with nothing cached, on a slow processor: ms from its navigation to its first view. */
async function msToFirstView(browser: Browser, { origin }: Desk): Promise<readonly number[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await noteFirst(page, home.selector);
  await page.goto(`${origin}/simulator?people=1&surfaces=tab`);
  const tab = await frameOf(page, home.title);
  await firstViewAt(tab);
  const devtools = await context.newCDPSession(tab);
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const loads: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    await Promise.all([tab.waitForNavigation(), tab.evaluate(() => window.location.reload())]);
    loads.push(await firstViewAt(tab));
  }
  await context.close();
  return loads.slice(1);
}

async function planSession(browser: Browser, { origin }: Desk): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${origin}/simulator?people=1&surfaces=panel`);
  const panel = await frameOf(page, "Ana side panel");
  await press(panel, "Plan a session");
  await press(panel, "Plan a session");
  await panel.getByRole("button", { name: "Start session" }).waitFor();
  await page.close();
}

/** JavaScript that a page asks for until its first view is there, gzip (level 9), in KB of 1,000 bytes; and when it is there. */
export const firstView: Measurement = {
  name: "first-view",
  async run(workshop) {
    const [desk, browser] = [await workshop.desk(), await workshop.browser()];
    const ofTab = await kilobytesOf(browser, desk, home);
    await planSession(browser, desk);
    const ofStage = await kilobytesOf(browser, desk, stage);
    const loads = await msToFirstView(browser, desk);
    return [
      {
        name: `first view of the tab, processor ${SLOWER} times slower, nothing cached`,
        unit: "ms",
        product: loads,
        bars: [{ at: "p95", most: USABLE_MS, of: "product" }],
      },
      {
        name: "JavaScript of the tab, gzip",
        unit: "KB",
        product: [ofTab],
        bars: [{ at: "p50", most: 150, of: "product" }],
      },
      {
        name: "JavaScript of the stage, gzip",
        unit: "KB",
        product: [ofStage],
        bars: [{ at: "p50", most: 380, of: "product" }],
      },
    ];
  },
};
