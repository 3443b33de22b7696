import { begin, click, press, withFloor } from "../call.ts";
import { expect, test } from "../simulation.ts";
import { watchForHarm } from "./harm.ts";

/** Does its harm in whatever place would take text for markup. */
const harm = (where: string) => `<img src=x onerror="harm()"><script>harm()</script><b>${where}</b>`;

test("markup in a title, a reflection, a typed turn and a commitment is words on every screen", async ({
  simulation,
  page,
}) => {
  const seen = await watchForHarm(page);
  const call = await simulation.call(page, "people=3");
  const [ana, ben, chen] = [call.person("Ana"), call.person("Ben"), call.person("Chen")];
  await begin({ seat: ana, others: [ben, chen] }, { minutes: 45, title: harm("title") });
  await press(ana.panel, "Next step");
  await ben.panel.getByLabel("Your reflection").fill(harm("reflection"));
  await press(ben.panel, "Add reflection");
  await expect(ana.panel.getByText("1 of 2 has written")).toBeVisible();
  await press(ana.panel, "Reveal");
  for (const { panel, stage } of [ana, ben, chen])
    for (const surface of [panel, stage]) await expect(surface.getByText(harm("reflection"))).toBeVisible();

  await press(ana.panel, "Next step");
  const speaker = await withFloor([ben, chen]);
  await press(speaker.panel, "Type my turn");
  await speaker.panel.getByLabel("My turn in writing").fill(harm("turn"));
  await press(speaker.panel, "Send my turn");
  for (const { panel, stage } of [ana, ben, chen])
    for (const surface of [panel, stage]) await expect(surface.getByText(harm("turn"))).toBeVisible();

  for (const step of [
    "What? Collect",
    "So what? Write",
    "So what? Round",
    "So what? Collect",
    "Now what? Write",
    "Now what? Round",
    "Now what? Collect",
    "Closing",
  ]) {
    await press(ana.panel, "Next step");
    await expect(ana.panel.getByRole("region", { name: "Now" })).toContainText(step);
  }
  await ben.panel.getByLabel("My commitment").fill(harm("commitment"));
  await press(ben.panel, "Keep commitment");
  for (const surface of [ana.panel, ana.stage]) await expect(surface.getByText(harm("commitment"))).toBeVisible();

  await press(ana.panel, "End session");
  await press(ana.panel, "Publish record");
  await click(ana.tab.getByRole("link", { name: harm("title") }).first());
  for (const where of ["title", "reflection", "turn", "commitment"])
    await expect(ana.tab.getByText(harm(where)).first()).toBeVisible();
  await ben.tab.getByRole("searchbox", { name: "Search" }).fill("onerror");
  await expect(ben.tab.getByText(harm("title")).first()).toBeVisible();

  for (const frame of page.frames()) expect(await frame.locator("img[src='x'], script:not([src]), b").count()).toBe(0);
  expect(seen).toEqual([]);
});
