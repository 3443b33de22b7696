import { click, press } from "../call.ts";
import { expect, test } from "../simulation.ts";
import { belaying, publish } from "./published.ts";

test("[A6] [A7] [A9] [X9] an entry is described, its owner asked and says that it is still true; it is found by its tag, archived and brought back", async ({
  simulation,
  page,
}) => {
  await publish(simulation, "ana", belaying);
  const call = await simulation.call(page, "people=2&surfaces=tab");
  const [ana, ben] = [call.person("Ana").tab, call.person("Ben").tab];
  for (const tab of [ana, ben]) await click(tab.getByRole("link", { name: belaying.title }));

  await press(ben, "Change tags, topic and owner");
  await ben.getByLabel("Add a tag").fill("Ropework");
  await ben.getByLabel("Add a tag").press("Enter");
  await ben.getByLabel("Topic").fill("Climbing");
  await ben.getByLabel("Kept true by").selectOption({ label: "Ben Okafor" });
  await ben.getByLabel("Look at it again on").fill("2020-03-01");
  await press(ben, "Save");
  await expect(ana.getByRole("definition").filter({ hasText: "Climbing" })).toBeVisible();

  await click(ben.getByRole("navigation").getByRole("link", { name: "Home" }));
  const asked = ben.getByRole("region", { name: "To be looked at again" });
  await expect(asked).toContainText("Only you see this");
  await click(asked.getByRole("link", { name: belaying.title }));
  await press(ben, "Still true");
  await expect(ana.getByText(/^Checked in/)).toBeVisible();

  await click(ana.getByRole("link", { name: "Find what has the tag ropework" }));
  const found = ana.getByRole("main").getByRole("link", { name: belaying.title });
  await ana.getByRole("combobox", { name: "Type" }).selectOption({ label: "Question" });
  await expect(found).toHaveCount(0);
  await click(ana.getByRole("link", { name: "Search everything" }));
  await ana.getByRole("textbox", { name: "Tag" }).fill("ROPEWORK");
  await ana.getByRole("combobox", { name: "By whom" }).selectOption({ label: "Ana Silva" });
  await expect(found).toBeVisible();
  await click(ana.getByRole("main").getByRole("link", { name: belaying.title }));
  await press(ana, "Archive");
  for (const tab of [ana, ben]) await expect(tab.getByText(/^Archived: in no list/)).toBeVisible();
  await click(ben.getByRole("navigation").getByRole("link", { name: "Library" }));
  await expect(ben.getByRole("link", { name: belaying.title })).toHaveCount(0);
  await press(ana, "Bring it back");
  await expect(ben.getByRole("link", { name: belaying.title })).toBeVisible();
});
