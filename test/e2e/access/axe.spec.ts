import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "@playwright/test";
import type axe from "axe-core";
import type { Call } from "../call.ts";
import { expect, test } from "../simulation.ts";
import { walk, walkTab } from "./walk.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong in a page, one line for each element. */
async function violationsIn(frame: Frame): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(source);
  const { violations } = await frame.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<axe.AxeResults> } }).axe.run(),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html} ${any.map(({ message }) => message).join(" ")}`),
  );
}

/** Elements of a page that stand out of it at the side, and whether it can be moved sideways. */
const tooWideIn = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() => {
    const widthPx = document.documentElement.clientWidth;
    const lines =
      document.documentElement.scrollWidth > widthPx ? [`scrolls: ${document.documentElement.scrollWidth} px`] : [];
    for (const element of document.querySelectorAll("main *, footer *, header *")) {
      const box = element.getBoundingClientRect();
      const { clipPath, position } = getComputedStyle(element);
      if (box.width > 1 && clipPath === "none" && position !== "absolute" && (box.right > widthPx + 1 || box.left < -1))
        lines.push(`${element.outerHTML.slice(0, 120)}: ${box.left} to ${box.right}`);
    }
    return lines;
  });

type Look = (place: string) => Promise<void>;

const looker = (call: Call, titles: readonly string[], problemsIn: (frame: Frame) => Promise<readonly string[]>) => {
  const found: string[] = [];
  const look: Look = async (place) => {
    for (const title of titles)
      for (const problem of await problemsIn(await call.frame(title))) found.push(`${title}, ${place}: ${problem}`);
  };
  return { found, look };
};

const themes = ["Dark", "High contrast", "Default"];

/** The colours that a page stands in. */
const coloursOf = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const style = getComputedStyle(document.querySelector(".fui-FluentProvider") ?? document.body);
    return ["Foreground1", "Background1", "Stroke1"].map((n) => style.getPropertyValue(`--colorNeutral${n}`)).join(" ");
  });

/** Looks in each theme; pages change theirs while they are open, as in Teams. */
const inEachTheme =
  (call: Call, titles: readonly string[], look: Look): Look =>
  async (place) => {
    for (const theme of themes) {
      await call.page.getByRole("button", { name: theme, exact: true }).click();
      for (const title of titles) {
        const frame = await call.frame(title);
        await expect
          .poll(() => coloursOf(frame), { message: `${title} in the theme ${theme}` })
          .toBe(await coloursOf(call.page.mainFrame()));
        // Colours fade; a frame that is scrolled out of sight would never come to their end.
        await frame.evaluate(() => {
          for (const fade of document.getAnimations()) if (fade instanceof CSSTransition) fade.finish();
        });
      }
      await look(`${place}, ${theme}`);
    }
  };

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
  for (const [title, widthPx] of [
    ["Ben side panel", 280],
    ["Ben channel tab", 320],
  ] as const)
    expect(await (await call.frame(title)).evaluate(() => window.innerWidth)).toBeLessThanOrEqual(widthPx);
  expect([...meeting.found, ...tab.found]).toEqual([]);
});
