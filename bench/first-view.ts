import type { Browser, Frame } from "@playwright/test";
import { frameOf, press } from "./browser/call.ts";
import { watchScripts } from "./browser/loaded-scripts.ts";
import type { Desk } from "./desk/desk.ts";
import type { Measurement } from "./measurement.ts";

interface View {
  readonly surface: "tab" | "stage";
  readonly title: string;
  /** Resolves when the first view is there, with what the server knows in it. */
  readonly isThere: (frame: Frame) => Promise<void>;
}

const home: View = {
  surface: "tab",
  title: "Ana channel tab",
  isThere: (frame) => frame.getByRole("region", { name: "Latest" }).getByRole("listitem").first().waitFor(),
};
const stage: View = {
  surface: "stage",
  title: "Ana stage",
  isThere: (frame) => frame.getByRole("region", { name: "Now" }).waitFor(),
};

async function kilobytesOf(browser: Browser, { origin }: Desk, { surface, title, isThere }: View): Promise<number> {
  const page = await browser.newPage();
  const loaded = watchScripts(page, origin.replace("localhost", "ana.localhost"));
  await page.goto(`${origin}/simulator?people=1&surfaces=${surface}`);
  await isThere(await frameOf(page, title));
  const kilobytes = await loaded();
  await page.close();
  return kilobytes;
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

/** JavaScript that a page asks for until its first view is there, gzip (level 9), in KB of 1,000 bytes. */
export const firstView: Measurement = {
  name: "first-view",
  async run(workshop) {
    const [desk, browser] = [await workshop.desk(), await workshop.browser()];
    const ofTab = await kilobytesOf(browser, desk, home);
    await planSession(browser, desk);
    const ofStage = await kilobytesOf(browser, desk, stage);
    return [
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
