import { click, press } from "./call.ts";
import { expect, test } from "./simulation.ts";

/** One red dot. */
const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

test("[AT1] [AT3] a picture is attached while one writes, and read by the others; one that lies is refused", async ({
  simulation,
  page,
}) => {
  const call = await simulation.call(page, "people=2&surfaces=tab");
  const [ana, ben] = [call.person("Ana").tab, call.person("Ben").tab];
  await (await call.frame("Ana channel tab")).evaluate(() => {
    window.location.hash = "#/write/question";
  });
  await ana.getByLabel("Your question", { exact: true }).fill("Which way does the dot go?");
  const files = ana.getByLabel("Attach a picture or file").and(ana.locator("input"));
  const liar = { name: "liar.png", mimeType: "image/png", buffer: Buffer.from("<svg onload=alert(1)>") };
  await files.setInputFiles([{ name: "dot.png", mimeType: "image/png", buffer: DOT }, liar]);
  await expect(ana.getByRole("img", { name: "dot.png" })).toBeVisible();
  await expect(ana.getByText("liar.png is no picture, PDF or text file by its content")).toBeVisible();
  await press(ana, "Publish");
  await expect(ana.getByRole("heading", { name: "Which way does the dot go?" })).toBeVisible();

  await click(ben.getByRole("link", { name: "Which way does the dot go?" }).first());
  const picture = ben.getByRole("img", { name: "dot.png" });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(1);
});
