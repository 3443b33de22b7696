import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Call, click, goTo, press, tick } from "../call.ts";
import { expect, test } from "../simulation.ts";
import { belaying, publish } from "./published.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function violationsIn(call: Call, title: string): Promise<readonly string[]> {
  const frame = await call.frame(title);
  await frame.evaluate(source);
  return frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

test("row S9: [PA1] [PA2] [PA4] [PA5] a path for newcomers is written, published, and walked by each for themselves", async ({
  simulation,
  page,
}) => {
  await publish(simulation, "ana", belaying);
  const call = await simulation.call(page, "people=2&surfaces=tab");
  const [ana, ben] = [call.person("Ana").tab, call.person("Ben").tab];
  await page.locator('iframe[title="Ana channel tab"]').evaluate((frame) => {
    frame.style.width = "320px";
  });
  await goTo(ana, "Paths");
  await click(ana.getByRole("link", { name: "New path" }));
  await ana.getByLabel("Title", { exact: true }).fill("Your first month");
  await ana.getByLabel(/^For newcomers/).check();
  await press(ana, "Add a section");
  await ana.getByLabel("Title of the section").fill("Culture");
  await press(ana, "Add a task");
  const task = ana.getByRole("group", { name: "Task" });
  await task.getByLabel("Title").fill("Meet your buddy");
  await tick(task.getByLabel("For the first day"));
  await ana.getByLabel("Add an entry: find it").fill("belay");
  await press(ana, `Add ${belaying.title}`);
  await press(ana, "Save");
  await expect(ana.getByText("Nobody looks after “Meet your buddy”.")).toBeVisible();
  await expect(ana.getByRole("button", { name: "Publish" })).toHaveCount(0);
  await press(ana, "Change");
  expect(await violationsIn(call, "Ana channel tab")).toEqual([]);
  await ana.getByLabel("Looked after by").first().selectOption({ label: "Ana Silva" });
  await ana.getByLabel("Look at it again on").fill("2040-03-01");
  await press(ana, "Save");
  await goTo(ben, "Paths");
  await expect(ben.getByText("No path yet")).toBeVisible();
  await press(ana, "Publish");

  await click(ben.getByRole("link", { name: "Your first month" }));
  const firstDay = ben.getByRole("region", { name: "Your first day" });
  await expect(firstDay.getByRole("listitem")).toHaveText(["Meet your buddy"]);
  expect(await violationsIn(call, "Ben channel tab")).toEqual([]);
  await firstDay.getByRole("checkbox").click();
  await expect(firstDay).toHaveCount(0);
  await expect(ben.getByText("1 of 2 done")).toBeVisible();
  await expect(ana.getByText("0 of 2 done")).toBeVisible();
  await click(ben.getByRole("link", { name: belaying.title }));
  await expect(ben.getByRole("heading", { level: 1, name: belaying.title })).toBeVisible();
  const frame = await call.frame("Ana channel tab");
  expect(await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});
