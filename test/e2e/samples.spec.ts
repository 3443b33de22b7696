import { violationsIn } from "./access/looks.ts";
import { click, goTo, press } from "./call.ts";
import { expect, test } from "./simulation.ts";

test.use({ sampleContent: "yes" });

test("[SA1] [SA2] [SA4] [CH1] a first run finds a library to read and search, a programme with charts, and anybody can take it out again", async ({
  simulation,
  page,
}) => {
  const call = await simulation.call(page, "people=2&surfaces=tab");
  const [ana, ben] = [call.person("Ana").tab, call.person("Ben").tab];
  await click(ana.getByRole("link", { name: "Library", exact: true }));
  await click(ana.getByRole("link", { name: "How do you keep reviews from waiting over the weekend?" }));
  await expect(ana.getByText(/I do not want a rule that forces people/)).toBeVisible();
  await ana.getByRole("searchbox").fill("payslip");
  await ana.getByRole("searchbox").press("Enter");
  await expect(ana.getByRole("link", { name: "Reading your first payslip" })).toBeVisible();

  await goTo(ana, "Programme");
  await expect(ana.getByRole("img", { name: /^Chart of sessions, lessons and answers/ })).toBeVisible();
  expect(await violationsIn(await call.frame("Ana channel tab"))).toEqual([]);
  await click(ana.getByRole("link", { name: /a pulse, without names/ }));
  await expect(ana.getByRole("img", { name: /Chart of the medians/ })).toHaveCount(6);
  expect(await violationsIn(await call.frame("Ana channel tab"))).toEqual([]);

  await click(ana.getByRole("link", { name: "Home" }));
  await press(ana, "Remove sample content");
  await press(ana, "Remove for everybody");
  await expect(ben.getByText("Nothing has been learned here yet")).toBeVisible();
  await press(ben, "Undo");
  await expect(ana.getByText("Reading a query plan").first()).toBeVisible();
  await press(ben, "Remove sample content");
  await press(ben, "Remove for everybody");
  await simulation.advance(10_000);
  await expect(ana.getByRole("region", { name: "Sample content" })).toHaveCount(0);
  await expect(ana.getByText("Nothing has been learned here yet")).toBeVisible();
});
