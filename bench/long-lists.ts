import type { Browser, Frame, Page } from "@playwright/test";
import { frameOf } from "./browser/call.ts";
import { smoothness, turnWheel, typeWords } from "./browser/smoothness.ts";
import type { Desk } from "./desk/desk.ts";
import type { Measurement } from "./measurement.ts";

const PEOPLE = 2_000;
const EVENTS = 5_000;
const EVENTS_OF_A_PAGE = 500;
const TOPICS = 400;
/** Faster than most people type, in ms between two keys. */
const KEY_EVERY_MS = 100;
const SITES = ["Lisbon", "Lagos", "Singapore", "Beirut", "Osaka"];

const topicsOf = (place: number): readonly string[] =>
  [place, place * 7 + 3, place * 13 + 5].map((one) => `Topic number ${one % TOPICS}`);

const personAt = (place: number) => ({
  member: `member-${place}`,
  name: `Person${place} of the ${SITES[place % SITES.length]} office`,
  learns: [`Topic number ${(place * 3) % TOPICS}`],
  worksAs: `Works as number ${place % 40}`,
  site: SITES[place % SITES.length],
  timeZone: "Europe/Lisbon",
});
const people = Array.from({ length: PEOPLE }, (_, place) => personAt(place));

const eventAt = (place: number) => ({
  id: `event-${place}`,
  type: "seminar",
  title: `What we meet about, number ${place}`,
  startsAt: Date.UTC(2026, 0, 1) - place * 3_600_000,
  endsAt: Date.UTC(2026, 0, 1) - place * 3_600_000 + 3_000_000,
  zone: place % 2 === 0 ? "UTC" : "Asia/Tokyo",
  host: { member: "m", name: "Ana Silva" },
  cancelledAt: null,
  limit: 20,
  coming: place % 20,
  waiting: 0,
  mine: null,
});

/** Answers what the server would of a large space, so that what is measured is the page alone. */
async function answerLargeSpace(page: Page): Promise<void> {
  await page.route(/\/api\/spaces\/[^/]+\/profiles$/, (route) =>
    route.fulfill({
      json: {
        people: people.map((person, place) => ({
          ...person,
          startMonth: null,
          knows: topicsOf(place).map((topic) => ({ topic, ways: ["says"] })),
        })),
      },
    }),
  );
  await page.route(/\/api\/spaces\/[^/]+\/organisation$/, (route) =>
    route.fulfill({
      json: {
        title: "Here",
        view: {
          spaces: ["Here"],
          people: people.map((person, place) => ({ ...person, teaches: topicsOf(place), spaces: ["Here"] })),
          figures: { lessons: 20, answers: 15, applied: 5 },
          formats: [],
        },
      },
    }),
  );
  await page.route(/\/api\/spaces\/[^/]+\/calendar(\?.*)?$/, async (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get("cursor") ?? 0);
    const events = Array.from({ length: EVENTS_OF_A_PAGE }, (_, at) => eventAt(from + at));
    const next = from + EVENTS_OF_A_PAGE < EVENTS ? String(from + EVENTS_OF_A_PAGE) : null;
    await route.fulfill({ json: { events, next } });
  });
}

async function openPage(browser: Browser, { origin }: Desk, path: string): Promise<Frame> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await answerLargeSpace(page);
  await page.goto(`${origin}/simulator?people=1&surfaces=tab`);
  const tab = await frameOf(page, "Ana channel tab");
  await tab.getByRole("link", { name: "Library", exact: true }).waitFor();
  await tab.evaluate((hash) => {
    location.hash = hash;
  }, path);
  return tab;
}

/** Presses the last "Show more" until what the last item of the list says is there. */
const showAll = (tab: Frame, last: string): Promise<void> =>
  tab.evaluate(async (last) => {
    while (!document.body.textContent?.includes(last)) {
      const more = [...document.querySelectorAll("button")].filter((button) => button.textContent === "Show more");
      more.at(-1)?.click();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }, last);

/** How smoothly a large space is looked through: people and events under a turning wheel, and people being looked for. */
export const longLists: Measurement = {
  name: "long-lists",
  async run({ desk, browser }) {
    const [chromium, there] = [await browser(), await desk()];
    const figures = [];

    const events = await openPage(chromium, there, "#/events");
    await showAll(events, eventAt(EVENTS - 1).title);
    figures.push(await smoothness(`${EVENTS} events, scrolled`, events, () => turnWheel(events)));
    await events.page().close();

    const listed = await openPage(chromium, there, "#/people");
    await showAll(listed, personAt(PEOPLE - 1).name);
    figures.push(await smoothness(`${PEOPLE} people, scrolled`, listed, () => turnWheel(listed)));
    await listed.page().close();

    for (const [path, where] of [
      ["#/people", "in the space"],
      ["#/organisation", "in the organisation"],
    ] as const) {
      const tab = await openPage(chromium, there, path);
      const box = tab.getByLabel("Who knows…");
      await box.focus();
      const words = ["lisbon", "person1999", "tpoic 37"];
      const typing = () => typeWords(tab, words, KEY_EVERY_MS);
      figures.push(await smoothness(`among ${PEOPLE} people ${where}, looked for`, tab, typing));
      await tab.page().close();
    }

    const across = await openPage(chromium, there, "#/organisation");
    await showAll(across, personAt(PEOPLE - 1).name);
    figures.push(await smoothness(`${PEOPLE} people of the organisation, scrolled`, across, () => turnWheel(across)));
    return figures;
  },
};
