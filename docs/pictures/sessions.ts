import type { Page } from "@playwright/test";
import { begin, type Participant, press } from "../../test/e2e/call.ts";
import { type Album, sees } from "./album.ts";

/** Whoever has the floor: in which order people are called depends on the order in which they agreed. */
const whoSpeaks = (people: readonly Participant[]): Promise<Participant> =>
  Promise.any(
    people.map(async (one) => {
      await one.panel.getByRole("button", { name: "I'm done" }).waitFor();
      return one;
    }),
  );

/** Planned: Ben has agreed, and Chen proposes a sentence for the code of conduct. */
async function lobby(album: Album, page: Page, ana: Participant, ben: Participant, chen: Participant): Promise<void> {
  await press(ana.panel, "Plan a session");
  await ana.panel.getByLabel("Title").fill("Our first month on call");
  await ana.panel.getByRole("button", { name: "Plan a session" }).last().click();
  await press(ben.panel, "I agree");
  await chen.panel.getByLabel("A sentence for the code").fill("Cameras are optional.");
  await press(chen.panel, "Propose a sentence");
  await sees(ben.panel, "Cameras are optional.");
  await album.take(page, "Ben side panel", "lobby");
}

/** The whole window, as one participant has it. */
async function callOf(album: Album, page: Page, name: string): Promise<void> {
  const wide = page.viewportSize() ?? { width: 1500, height: 1000 };
  await page.setViewportSize({ width: 1440, height: 860 });
  await page.getByRole("button", { name: `Show only ${name}` }).click();
  const stage = page.frameLocator(`iframe[title="${name} stage"]`);
  await sees(stage, "I did not know whom I may wake up.");
  await album.takeWindow(page, "call");
  await page.getByRole("button", { name: "Side by side", exact: true }).click();
  await page.setViewportSize(wide);
}

/** A look back with four people: planning, silent writing, the reveal, a round, the record. */
export async function lookBack(album: Album): Promise<void> {
  const { page, person } = await album.open("people=4&surfaces=panel,stage");
  const [ana, ben, chen, dina] = ["Ana", "Ben", "Chen", "Dina"].map(person) as [
    Participant,
    Participant,
    Participant,
    Participant,
  ];
  await press(ana.panel, "Plan a session");
  await ana.panel.getByRole("radio").first().waitFor();
  await album.take(page, "Ana side panel", "plan");
  await press(ana.panel, "Not now");
  await lobby(album, page, ana, ben, chen);
  for (const { panel } of [chen, dina]) await press(panel, "I agree");
  await press(ana.panel, "Start session");
  await press(ana.panel, "Next step");
  for (const { panel } of [ana, ben, chen, dina]) await panel.getByRole("timer").waitFor();
  await press(ana.panel, "Next step");
  await ben.panel.getByLabel("Your reflection").fill("The night alarms were louder than the page we had for them.");
  await album.take(page, "Ben side panel", "writing");
  await press(ben.panel, "Add reflection");
  await chen.panel.getByLabel("Your reflection").fill("I did not know whom I may wake up.");
  await chen.panel.getByLabel("without my name").check();
  await press(chen.panel, "Add reflection");
  await sees(ana.panel, "2 of 3 have written");
  await album.take(page, "Ana side panel", "seat");
  await press(ana.panel, "Reveal");
  await sees(ana.stage, "I did not know whom I may wake up.");
  await press(dina.panel, "Same here");
  await album.take(page, "Ana stage", "reveal");
  await callOf(album, page, "Dina");
  await press(ana.panel, "Next step");
  const speaker = await whoSpeaks([ben, chen, dina]);
  await album.take(page, `${speaker.name} side panel`, "turn");
  await album.take(page, "Ana stage", "round");
  await ben.panel.getByRole("tab", { name: /Questions/ }).click();
  await ben.panel.getByLabel("Your question").fill("Whom may I wake up at night, and for what?");
  await press(ben.panel, "Ask a question");
  await press(ana.panel, "More");
  await press(ana.panel, "End session");
  await ana.panel.getByRole("button", { name: "Publish record" }).waitFor();
  for (const { panel } of [ana, ben]) await panel.getByRole("region", { name: "Three taps" }).waitFor();
  await album.take(page, "Ana side panel", "after");
  await ben.panel.getByRole("region", { name: "Yours to keep" }).waitFor();
  await album.take(page, "Ben side panel", "yours-to-keep", { from: "Yours to keep" });
  await press(ana.panel, "Publish record");
  await page.close();
}

/** A troika with three consultants: the client has turned away. */
export async function troika(album: Album): Promise<void> {
  const { page, person } = await album.open("people=4&surfaces=panel,stage");
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
    await album.take(page, `${one.name} side panel`, away ? "turned-away" : "consultant");
  }
  await album.take(page, "Ana side panel", "script");
  await album.take(page, "Ana stage", "trios");
  await page.close();
}
