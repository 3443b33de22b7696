import { click, press } from "../call.ts";
import { expect, test } from "../simulation.ts";
import { belaying, publish, save } from "./published.ts";

test("[A4] [A8] two versions of an entry are compared, and the older one is made the newest, for everybody, and undone", async ({
  simulation,
  page,
}) => {
  const entry = await publish(simulation, "ana", belaying);
  const body = belaying.body.replace("brake", "right");
  await save(simulation, "ben", { entry, version: 1 }, { ...belaying, body });
  const call = await simulation.call(page, "people=2&surfaces=tab");
  const [ana, ben] = [call.person("Ana").tab, call.person("Ben").tab];
  for (const tab of [ana, ben]) await click(tab.getByRole("link", { name: belaying.title }));

  await press(ana, "History");
  await press(ana, "What changed in version 2");
  const changes = ana.getByRole("region", { name: "What changed from version 1 to version 2" });
  await expect(changes.getByRole("deletion")).toHaveText("Taken out: brake");
  await expect(changes.getByRole("insertion")).toHaveText("Put in: right");

  await press(ana, "Make version 1 the newest");
  await expect(ben.getByRole("article").getByText("brake hand")).toBeVisible();
  await press(ana, "Undo");
  await expect(ben.getByRole("article").getByText("right hand")).toBeVisible();
  await expect(
    ana.getByRole("region", { name: "History", exact: true }).getByText("Version 4, which everybody reads"),
  ).toBeVisible();
});
