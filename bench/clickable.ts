import { frameOf } from "./browser/call.ts";
import { noteClickable } from "./browser/note-clickable.ts";
import type { Measurement } from "./measurement.ts";
import { rest } from "./rest.ts";

const SLOWER = 4;
const LOADS = 12;

/** From the side panel's navigation to its main control being clickable: slow processor, empty cache, warm server. */
export const clickable: Measurement = {
  name: "clickable",
  async run(workshop) {
    const [{ origin }, browser] = [await workshop.desk(), await workshop.browser()];
    const context = await browser.newContext();
    const page = await context.newPage();
    await noteClickable(page, "Plan a session");
    await page.goto(`${origin}/simulator?people=1&surfaces=panel`);
    const panel = await frameOf(page, "Ana side panel");
    await panel.waitForFunction(() => window.benchClickableAt);

    // The frame's renderer alone is slowed down, and stays so: what plays Teams around it is not what is measured.
    const renderer = await context.newCDPSession(panel);
    await renderer.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await renderer.send("Network.enable");
    await renderer.send("Network.setCacheDisabled", { cacheDisabled: true });
    const samples: number[] = [];
    for (let load = 0; load <= LOADS; load += 1) {
      await rest(500);
      await panel.evaluate(() => {
        delete window.benchClickableAt;
        window.location.reload();
      });
      const at = await panel.waitForFunction(() => window.benchClickableAt);
      const ms = await at.jsonValue();
      if (ms === undefined || Number.isNaN(ms)) throw new Error("Something lies over the main control.");
      if (load > 0) samples.push(ms);
    }
    await context.close();
    return [
      {
        name: `main control clickable, ${SLOWER} × slowed CPU`,
        unit: "ms",
        product: samples,
        bars: [{ at: "p50", most: 1_300, of: "product" }],
      },
    ];
  },
};
