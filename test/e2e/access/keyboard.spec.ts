import type { FrameLocator } from "@playwright/test";
import { withFloor } from "../call.ts";
import { expect, test } from "../simulation.ts";
import { keysOn } from "./keys.ts";

const TITLE = "A session without a mouse";
const NOTE = "Both hands stayed on the keys";

const button = (surface: FrameLocator, name: string) => surface.getByRole("button", { name, exact: true }).first();
const now = (surface: FrameLocator) => surface.getByRole("region", { name: "Now" });

test("a whole session, from the plan to its record found by search, needs only a keyboard", async ({
  simulation,
  page,
}) => {
  const call = await simulation.call(page, "people=3&surfaces=panel,tab");
  const at = (name: string) => ({ ...call.person(name), keys: keysOn(call, `${name} side panel`) });
  const [ana, ben, chen] = [at("Ana"), at("Ben"), at("Chen")];

  await ana.keys.press(button(ana.panel, "Plan a session"));
  await ana.keys.goTo(ana.panel.getByRole("radio", { name: "What, so what, now what" }));
  await page.keyboard.press("ArrowDown");
  await expect(ana.panel.getByRole("radio", { checked: true })).not.toHaveAccessibleName("What, so what, now what");
  await page.keyboard.press("ArrowUp");
  await expect(ana.panel.getByRole("radio", { checked: true })).toHaveAccessibleName("What, so what, now what");
  await ana.keys.write(ana.panel.getByLabel("Minutes"), "40");
  await ana.keys.write(ana.panel.getByLabel("Title"), TITLE);
  await ana.keys.press(button(ana.panel, "Plan a session"));
  for (const { keys, panel } of [ben, chen]) await keys.press(button(panel, "I agree"), "Space");
  await ana.keys.press(button(ana.panel, "Start session"));
  await ana.keys.press(button(ana.panel, "Next step"));
  await expect(now(ana.panel)).toContainText("Opening");
  await ana.keys.press(button(ana.panel, "Next step"));

  await ben.keys.write(ben.panel.getByLabel("Your reflection"), NOTE);
  await ben.keys.press(ben.panel.getByLabel("without my name"), "Space");
  await expect(ben.panel.getByLabel("without my name")).toBeChecked();
  await ben.keys.press(button(ben.panel, "Add reflection"));
  await expect(ana.panel.getByText("1 of 2 has written")).toBeVisible();
  await ana.keys.press(button(ana.panel, "Reveal"));
  await expect(chen.panel.getByText(NOTE)).toBeVisible();
  await chen.keys.press(button(chen.panel, "Same here"), "Space");
  await expect(ana.panel.getByText("Same here ×1")).toBeVisible();

  await ana.keys.press(button(ana.panel, "Next step"));
  const done = (panel: FrameLocator) => button(panel, "I'm done");
  const first = await withFloor([ben, chen]);
  await first.keys.press(button(first.panel, "Pass"));
  const second = await withFloor([ben, chen], first);
  await second.keys.press(done(second.panel));
  await expect(done(first.panel)).toBeVisible();
  await first.keys.press(done(first.panel));
  await expect(now(ana.panel)).toContainText("What? Collect");

  await ana.keys.press(button(ana.panel, "More"));
  await ana.keys.press(button(ana.panel, "End session"));
  await ana.keys.press(button(ana.panel, "Publish record"));
  await expect(ana.panel.getByText(/^Published/)).toBeVisible();

  const { tab } = ben;
  const tabKeys = keysOn(call, "Ben channel tab");
  await tabKeys.write(tab.getByRole("searchbox", { name: "Search" }), "without mou");
  // Each letter is a search of its own: the arrow is for what the last one finds.
  await expect.poll(async () => (await call.frame("Ben channel tab")).url()).toMatch(/mou$/);
  await expect(tab.getByRole("main").getByRole("status")).toHaveText("1 entry found");
  await page.keyboard.press("ArrowDown");
  await expect(tab.getByRole("link", { name: TITLE })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(tab.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  await expect(tab.getByText(NOTE)).toBeVisible();
});
