import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FrameLocator, Page } from "@playwright/test";
import { launchBrowser } from "../../bench/browser/launch-browser.ts";
import { startDesk } from "../../bench/desk/desk.ts";
import { begin, createCall, goTo, type Participant, press } from "../../test/e2e/call.ts";

/**
 * Takes the pictures of the guides: reads in the channel tab and plays two short sessions at a desk of its own, and photographs what people see.
 * `npm run pictures`; into another folder with a path as argument.
 */
const folder = process.argv[2] ?? fileURLToPath(new URL(".", import.meta.url));
const say = (line: string) => {
  process.stdout.write(`${line}\n`);
};

const desk = await startDesk(say);
const browser = await launchBrowser(say);
mkdirSync(folder, { recursive: true });

const open = async (
  query: string,
): Promise<{ readonly page: Page; readonly person: (name: string) => Participant }> => {
  const page = await browser.newPage({ viewport: { width: 1500, height: 1000 }, deviceScaleFactor: 1 });
  const call = await createCall(page, desk.origin, query);
  return { page, person: call.person };
};
/** From the top of the page, or from the region of this name. */
const take = async (page: Page, title: string, name: string, from?: string) => {
  const frame = page.locator(`iframe[title="${title}"]`);
  const surface = page.frameLocator(`iframe[title="${title}"]`);
  await frame.scrollIntoViewIfNeeded();
  const start = from === undefined ? surface.locator("html") : surface.getByRole("region", { name: from });
  await start.evaluate((element) => element.scrollIntoView({ block: "start" }));
  await frame.screenshot({ path: `${folder}/${name}.png`, animations: "disabled" });
};
const sees = (surface: FrameLocator, text: string | RegExp) => surface.getByText(text).first().waitFor();

/** Whoever has the floor: in which order people are called depends on the order in which they agreed. */
const whoSpeaks = (people: readonly Participant[]): Promise<Participant> =>
  Promise.any(
    people.map(async (one) => {
      await one.panel.getByRole("button", { name: "I'm done" }).waitFor();
      return one;
    }),
  );

/** Planned: Ben has agreed, and Chen proposes a sentence for the code of conduct. */
async function lobby(page: Page, ana: Participant, ben: Participant, chen: Participant): Promise<void> {
  await press(ana.panel, "Plan a session");
  await ana.panel.getByLabel("Title").fill("Our first month on call");
  await ana.panel.getByRole("button", { name: "Plan a session" }).last().click();
  await press(ben.panel, "I agree");
  await chen.panel.getByLabel("A sentence for the code").fill("Cameras are optional.");
  await press(chen.panel, "Propose a sentence");
  await sees(ben.panel, "Cameras are optional.");
  await take(page, "Ben side panel", "lobby");
}

/** The whole window, as one participant has it. */
async function callOf(page: Page, name: string): Promise<void> {
  const wide = page.viewportSize() ?? { width: 1500, height: 1000 };
  await page.setViewportSize({ width: 1440, height: 860 });
  await page.getByRole("button", { name: `Show only ${name}` }).click();
  const stage = page.frameLocator(`iframe[title="${name} stage"]`);
  await sees(stage, "I did not know whom I may wake up.");
  await page.screenshot({ path: `${folder}/call.png`, animations: "disabled" });
  await page.getByRole("button", { name: "Side by side", exact: true }).click();
  await page.setViewportSize(wide);
}

/** A look back with four people: planning, silent writing, the reveal, a round, the record. */
async function lookBack(): Promise<void> {
  const { page, person } = await open("people=4&surfaces=panel,stage");
  const [ana, ben, chen, dina] = ["Ana", "Ben", "Chen", "Dina"].map(person) as [
    Participant,
    Participant,
    Participant,
    Participant,
  ];
  await press(ana.panel, "Plan a session");
  await ana.panel.getByRole("radio").first().waitFor();
  await take(page, "Ana side panel", "plan");
  await press(ana.panel, "Not now");
  await lobby(page, ana, ben, chen);
  for (const { panel } of [chen, dina]) await press(panel, "I agree");
  await press(ana.panel, "Start session");
  await press(ana.panel, "Next step");
  for (const { panel } of [ana, ben, chen, dina]) await panel.getByRole("timer").waitFor();
  await press(ana.panel, "Next step");
  await ben.panel.getByLabel("Your reflection").fill("The night alarms were louder than the page we had for them.");
  await take(page, "Ben side panel", "writing");
  await press(ben.panel, "Add reflection");
  await chen.panel.getByLabel("Your reflection").fill("I did not know whom I may wake up.");
  await chen.panel.getByLabel("without my name").check();
  await press(chen.panel, "Add reflection");
  await sees(ana.panel, "2 of 3 have written");
  await take(page, "Ana side panel", "seat");
  await press(ana.panel, "Reveal");
  await sees(ana.stage, "I did not know whom I may wake up.");
  await press(dina.panel, "Same here");
  await take(page, "Ana stage", "reveal");
  await callOf(page, "Dina");
  await press(ana.panel, "Next step");
  const speaker = await whoSpeaks([ben, chen, dina]);
  await take(page, `${speaker.name} side panel`, "turn");
  await take(page, "Ana stage", "round");
  await ben.panel.getByRole("tab", { name: /Questions/ }).click();
  await ben.panel.getByLabel("Your question").fill("Whom may I wake up at night, and for what?");
  await press(ben.panel, "Ask a question");
  await press(ana.panel, "More");
  await press(ana.panel, "End session");
  await ana.panel.getByRole("button", { name: "Publish record" }).waitFor();
  for (const { panel } of [ana, ben]) await panel.getByRole("region", { name: "Three taps" }).waitFor();
  await take(page, "Ana side panel", "after");
  await ben.panel.getByRole("region", { name: "Yours to keep" }).waitFor();
  await take(page, "Ben side panel", "yours-to-keep", "Yours to keep");
  await press(ana.panel, "Publish record");
  await page.close();
}

/** A troika with three consultants: the client has turned away. */
async function troika(): Promise<void> {
  const { page, person } = await open("people=4&surfaces=panel,stage");
  const [ana, ben, chen, dina] = ["Ana", "Ben", "Chen", "Dina"].map(person) as [
    Participant,
    Participant,
    Participant,
    Participant,
  ];
  await begin({ seat: ana, others: [ben, chen, dina] }, { format: "Troika" });
  for (const step of ["First client", "Clarify", "Consultants talk"]) {
    await press(ana.panel, "Next step");
    await ben.panel.getByRole("heading", { name: step }).waitFor();
  }
  const panels = [ben, chen, dina];
  const isAway = async ({ panel }: Participant) => (await panel.getByText("You have turned away").count()) > 0;
  for (const one of panels) {
    const away = await isAway(one);
    await take(page, `${one.name} side panel`, away ? "turned-away" : "consultant");
  }
  await take(page, "Ana side panel", "script");
  await take(page, "Ana stage", "trios");
  await page.close();
}

/** The channel tab with its sample content: what members find there, and how they write. */
async function channel(): Promise<void> {
  const { page, person } = await open("people=1&surfaces=tab");
  const { tab } = person("Ana");
  const go = (name: string) => goTo(tab, name);
  await sees(tab, "Reading a query plan");
  await take(page, "Ana channel tab", "home");
  await tab.getByRole("link", { name: "Reading a query plan" }).first().click();
  await tab.getByRole("heading", { level: 1, name: "Reading a query plan" }).waitFor();
  await take(page, "Ana channel tab", "record");
  await tab.getByRole("searchbox").fill("alert");
  const lesson = tab.getByRole("link", { name: /^Which alert may wake somebody/ }).first();
  await lesson.waitFor();
  await take(page, "Ana channel tab", "search");
  await lesson.click();
  await sees(tab, "a user is hurt");
  await take(page, "Ana channel tab", "lesson");
  await take(page, "Ana channel tab", "comments", "Comments");
  await go("Questions");
  await tab.getByRole("heading", { level: 3 }).first().waitFor();
  await take(page, "Ana channel tab", "questions");
  await go("Library");
  await tab.getByRole("link", { name: "New lesson" }).click();
  await tab.getByLabel("Title").fill("Hand over a shift so that nobody has to guess");
  await tab.getByRole("textbox", { name: "Why it matters" }).fill("At night nobody is there whom one could ask.");
  await sees(tab, /^Saved/);
  await take(page, "Ana channel tab", "write");
  await go("Library");
  await tab.getByRole("link", { name: "On call", exact: true }).first().click();
  await tab.getByRole("region", { name: "Lessons", exact: true }).waitFor();
  await take(page, "Ana channel tab", "topic");
  await go("Paths");
  await tab.getByRole("button", { name: "Begin with a path for newcomers" }).click();
  await tab.getByRole("button", { name: "Save" }).click();
  await tab.getByRole("button", { name: "Publish" }).click();
  await tab.getByRole("checkbox").first().click();
  await sees(tab, /^1 of/);
  await take(page, "Ana channel tab", "path");
  await page.close();
}

try {
  await channel();
  await lookBack();
  await troika();
} finally {
  await browser.close();
  await desk.stop();
}
