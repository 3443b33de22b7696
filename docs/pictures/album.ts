import type { Browser, FrameLocator, Page } from "@playwright/test";
import type { Desk } from "../../bench/desk/desk.ts";
import { createCall, type Participant } from "../../test/e2e/call.ts";

interface Opened {
  readonly page: Page;
  readonly person: (name: string) => Participant;
}

interface Part {
  /** The region with which the picture begins; else the top of the page. */
  readonly from?: string;
  /** Where more is to be seen than the window of a surface shows. */
  readonly heightPx?: number;
}

/** What takes the pictures of the guides at a desk. */
export interface Album {
  /** The simulator with this query, in a window of its own. */
  open(query: string): Promise<Opened>;
  /** Of the surface with this title. */
  take(page: Page, title: string, name: string, part?: Part): Promise<void>;
  /** Of all that the window shows. */
  takeWindow(page: Page, name: string): Promise<void>;
}

const USUAL_WINDOW = { width: 1500, height: 1000 };

export function createAlbum(browser: Browser, desk: Desk, folder: string): Album {
  return {
    async open(query) {
      const page = await browser.newPage({ viewport: USUAL_WINDOW, deviceScaleFactor: 1 });
      const call = await createCall(page, desk.origin, query);
      return { page, person: call.person };
    },
    async take(page, title, name, { from, heightPx } = {}) {
      const frame = page.locator(`iframe[title="${title}"]`);
      const surface = page.frameLocator(`iframe[title="${title}"]`);
      const usualHeight = await frame.evaluate((element, height) => {
        const before = element.style.height;
        if (height !== undefined) element.style.height = `${height}px`;
        return before;
      }, heightPx);
      // A higher frame wants a higher window: what the desk says lies over the end of it.
      const window = page.viewportSize() ?? USUAL_WINDOW;
      if (heightPx !== undefined) await page.setViewportSize({ ...window, height: heightPx + USUAL_WINDOW.height });
      await frame.scrollIntoViewIfNeeded();
      const start =
        from === undefined ? surface.locator("html") : surface.getByRole("region", { name: from, exact: true });
      await start.evaluate((element) => {
        const header = document.querySelector("header")?.getBoundingClientRect().height ?? 0;
        if (element instanceof HTMLElement) element.style.scrollMarginTop = `${header}px`;
        element.scrollIntoView({ block: "start" });
      });
      await frame.screenshot({ path: `${folder}/${name}.png`, animations: "disabled" });
      await frame.evaluate((element, height) => {
        element.style.height = height;
      }, usualHeight);
      await page.setViewportSize(window);
    },
    async takeWindow(page, name) {
      await page.screenshot({ path: `${folder}/${name}.png`, animations: "disabled" });
    },
  };
}

export const sees = (surface: FrameLocator, text: string | RegExp) => surface.getByText(text).first().waitFor();
