import { expect, test } from "../simulation.ts";
import { inEachTheme, looker, tooWideIn, violationsIn } from "./looks.ts";
import { walk, walkTab } from "./walk.ts";
import { walkFurther } from "./walk-further.ts";

// Fifty looks at whole pages take their time.
test.describe.configure({ timeout: 300_000 });

test("axe finds nothing wrong on side panel, stage and tab in the three themes", async ({ simulation, page }) => {
  const call = await simulation.call(page, "people=2");
  const meetingPages = ["Ana side panel", "Ben side panel", "Ana stage"];
  const meeting = looker(call, meetingPages, violationsIn);
  await walk(call, inEachTheme(call, meetingPages, meeting.look));
  const tab = looker(call, ["Ben channel tab"], violationsIn);
  await walkTab(call, inEachTheme(call, ["Ben channel tab"], tab.look));
  expect([...meeting.found, ...tab.found]).toEqual([]);
});

test("axe finds nothing wrong on what people plan, found and ask of each other in the three themes", async ({
  simulation,
  page,
}) => {
  const call = await simulation.call(page, "people=2&surfaces=tab");
  const tab = looker(call, ["Ben channel tab"], violationsIn);
  await walkFurther(call, inEachTheme(call, ["Ben channel tab"], tab.look));
  expect(tab.found).toEqual([]);
});

test("the side panel needs no more than 280 pixels, the tab no more than 320", async ({ simulation, page }) => {
  const call = await simulation.call(page, "people=2");
  await page.getByRole("button", { name: "Narrow panel" }).click();
  await page.locator('iframe[title="Ben channel tab"]').evaluate((frame) => {
    frame.style.width = "320px";
  });
  const meeting = looker(call, ["Ana side panel", "Ben side panel"], tooWideIn);
  await walk(call, meeting.look);
  const tab = looker(call, ["Ben channel tab"], tooWideIn);
  await walkTab(call, tab.look);
  await walkFurther(call, tab.look);
  for (const [title, widthPx] of [
    ["Ben side panel", 280],
    ["Ben channel tab", 320],
  ] as const)
    expect(await (await call.frame(title)).evaluate(() => window.innerWidth)).toBeLessThanOrEqual(widthPx);
  expect([...meeting.found, ...tab.found]).toEqual([]);
});
