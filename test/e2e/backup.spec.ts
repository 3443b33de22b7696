import { readFile } from "node:fs/promises";
import { click } from "./call.ts";
import { expect, test } from "./simulation.ts";

test("[IO1] [IO2] [IO5] [IO8] any member saves the space as files; an owner saves a backup and is told what would come back; who is none is offered none", async ({
  simulation,
  page,
}) => {
  const call = await simulation.call(page, "people=2&surfaces=tab");
  const [ana, ben] = [call.person("Ana").tab, call.person("Ben").tab];
  for (const frame of ["Ana channel tab", "Ben channel tab"])
    await (await call.frame(frame)).evaluate(() => {
      window.location.hash = "#/settings";
    });
  const saved = page.waitForEvent("download");
  await click(ana.getByRole("button", { name: "Save a backup" }));
  const buffer = await readFile(await (await saved).path());
  const files = ana.getByLabel("Choose a backup").and(ana.locator("input"));
  await files.setInputFiles({ name: "backup.zip", mimeType: "application/zip", buffer });
  await expect(ana.getByText("Would come back: entries 0")).toBeVisible();
  await click(ana.getByRole("button", { name: "Bring it back" }));
  await expect(ana.getByText("Came back: entries 0")).toBeVisible();

  await files.setInputFiles({ name: "x.zip", mimeType: "application/zip", buffer: Buffer.from("no zip") });
  await expect(ana.getByRole("alert")).toContainText("not a backup that can be taken");
  const savedByBen = page.waitForEvent("download");
  await click(ben.getByRole("button", { name: "Save as Markdown and JSON" }));
  expect((await savedByBen).suggestedFilename()).toBe("peerloop.zip");
  await expect(ben.getByRole("button", { name: "Save a backup" })).toHaveCount(0);
});
