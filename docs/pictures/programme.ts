import { click, goTo, press } from "../../test/e2e/call.ts";
import { type Album, sees } from "./album.ts";

/** What owners see: the steps, the months, the gaps; medians over time; what spaces show each other; a pulse as it is asked. */
export async function programme(album: Album): Promise<void> {
  const { page, person } = await album.open("people=2&surfaces=tab");
  const [ana, ben] = [person("Ana").tab, person("Ben").tab];
  await goTo(ana, "Programme");
  await ana.getByRole("region", { name: "Month by month" }).locator("svg:visible").first().waitFor();
  await album.take(page, "Ana channel tab", "programme", { heightPx: 1240 });
  await album.take(page, "Ana channel tab", "gaps", { from: "Gaps", heightPx: 620 });
  await goTo(ana, "People");
  await click(ana.getByRole("link", { name: "Across the whole organisation" }));
  await press(ana, "Let this space take part");
  await sees(ana, "Name of this space there");
  await album.take(page, "Ana channel tab", "organisation", { heightPx: 720 });
  for (const tab of [ana, ben]) {
    await goTo(tab, "Sessions");
    await click(tab.getByRole("link", { name: "Pulse and values of this space" }));
  }
  await ana.getByRole("region", { name: "What was told" }).locator("svg:visible").first().waitFor();
  await album.take(page, "Ana channel tab", "medians", { from: "What was told", heightPx: 720 });
  await press(ana, "Open it now");
  await ben.getByRole("button", { name: "Answer" }).waitFor();
  await album.take(page, "Ben channel tab", "pulse", { heightPx: 640 });
  await page.close();
}
