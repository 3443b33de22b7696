import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "@playwright/test";
import type axe from "axe-core";
import type { Call } from "../call.ts";
import { expect } from "../simulation.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong in a page, one line for each element. */
export async function violationsIn(frame: Frame): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(source);
  const { violations } = await frame.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<axe.AxeResults> } }).axe.run(),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html} ${any.map(({ message }) => message).join(" ")}`),
  );
}

/** Elements of a page that stand out of it at the side, and whether it can be moved sideways. */
export const tooWideIn = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() => {
    const widthPx = document.documentElement.clientWidth;
    const lines =
      document.documentElement.scrollWidth > widthPx ? [`scrolls: ${document.documentElement.scrollWidth} px`] : [];
    for (const element of document.querySelectorAll("main *, footer *, header *")) {
      // A table that is wider than the page is scrolled within its own labelled part, by keys too.
      if (element.parentElement?.closest("section[tabindex='0']")) continue;
      const box = element.getBoundingClientRect();
      const { clipPath, position } = getComputedStyle(element);
      if (box.width > 1 && clipPath === "none" && position !== "absolute" && (box.right > widthPx + 1 || box.left < -1))
        lines.push(`${element.outerHTML.slice(0, 120)}: ${box.left} to ${box.right}`);
    }
    return lines;
  });

type Look = (place: string) => Promise<void>;

export const looker = (
  call: Call,
  titles: readonly string[],
  problemsIn: (frame: Frame) => Promise<readonly string[]>,
) => {
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
export const inEachTheme =
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
