import type { Browser, Frame, Page } from "@playwright/test";
import { frameOf, press } from "./browser/call.ts";
import { smoothness, turnWheel } from "./browser/smoothness.ts";
import type { Desk } from "./desk/desk.ts";
import type { Measurement } from "./measurement.ts";

const ENTRIES = 10_000;
const A_PAGE = 1_000;

const entryAt = (place: number) => ({
  id: `entry-${place}`,
  type: "lesson",
  title: `What we learned, number ${place}`,
  publishedAt: Date.UTC(2026, 0, 1) - place * 60_000,
  excerpt: "Somebody saw it, somebody asked, and the next time it took a quarter of the time. ".repeat(1 + (place % 3)),
  people: 1,
  session: null,
  author: { member: "m", name: "Ana Silva" },
});

/** Answers what the server would of a long library, so that what is measured is the page alone. */
const answerLongLibrary = (page: Page): Promise<unknown> =>
  page.route(/\/api\/spaces\/[^/]+\/entries(\?.*)?$/, async (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get("cursor") ?? 0);
    const entries = Array.from({ length: A_PAGE }, (_, at) => entryAt(from + at));
    const next = from + A_PAGE < ENTRIES ? String(from + A_PAGE) : null;
    await route.fulfill({ json: { entries, next } });
  });

async function openLibrary(browser: Browser, { origin }: Desk): Promise<Frame> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await answerLongLibrary(page);
  await page.goto(`${origin}/simulator?people=1&surfaces=tab`);
  const tab = await frameOf(page, "Ana channel tab");
  await tab.getByRole("link", { name: "Library", exact: true }).click();
  for (let shown = A_PAGE; shown < ENTRIES; shown += A_PAGE) {
    await tab.getByRole("heading", { name: entryAt(shown - 1).title, exact: true }).waitFor();
    await press(tab, "Show more");
  }
  await tab.getByRole("heading", { name: entryAt(ENTRIES - 1).title, exact: true }).waitFor();
  return tab;
}

/** How smoothly ten thousand entries go by under a turning wheel: the frames that Chromium asks of the page, beside the page at rest. */
export const libraryScroll: Measurement = {
  name: "library-scroll",
  async run({ desk, browser }) {
    const tab = await openLibrary(await browser(), await desk());
    return [await smoothness(`library of ${ENTRIES} entries, scrolled`, tab, () => turnWheel(tab))];
  },
};
