import type { Page } from "@playwright/test";
import { click, goTo, type Participant, press, tick } from "../../test/e2e/call.ts";
import { type Album, sees } from "./album.ts";

interface Three {
  readonly page: Page;
  readonly ana: Participant;
  readonly ben: Participant;
  readonly chen: Participant;
}

/** Chen says to be new, and is proposed somebody. */
async function newcomer(album: Album, { page, chen: { tab } }: Three): Promise<void> {
  await goTo(tab, "People");
  await click(tab.getByRole("link", { name: "First weeks" }));
  await press(tab, "I am new here");
  await sees(tab, /could be your buddy/);
  await tab.getByLabel("Somebody to meet").selectOption({ label: "Ben Okafor" });
  await press(tab, "Meet");
  await sees(tab, "Still to meet.");
  await album.take(page, "Chen channel tab", "first-weeks", { heightPx: 820 });
}

/** What came with the desk: a work group, and what is to come. */
async function together(album: Album, { page, ana: { tab } }: Three): Promise<void> {
  await goTo(tab, "Groups");
  await click(tab.getByRole("link", { name: "On call" }));
  await tab.getByRole("region", { name: "Members" }).waitFor();
  await album.take(page, "Ana channel tab", "group", { heightPx: 820 });
  await goTo(tab, "Events");
  await click(tab.getByRole("link", { name: "Write the first line together" }));
  await press(tab, "Sign up");
  await sees(tab, "You come.");
  await album.take(page, "Ana channel tab", "event", { heightPx: 820 });
}

const openReviews = async ({ tab }: Participant) => {
  await goTo(tab, "Sessions");
  await click(tab.getByRole("link", { name: "Peer reviews" }));
};

async function review(album: Album, { page, ana, ben, chen }: Three): Promise<void> {
  const title = "How we hand over a shift";
  const answers = [
    [ben, "The first page says what changes for whom.", "I do not see who decides."],
    [chen, "Short, and with an example of each case.", "The table is hard to read on a phone."],
  ] as const;
  const { tab } = ana;
  await openReviews(ana);
  await tab.getByLabel("What it is", { exact: true }).fill(title);
  await tab.getByLabel("What you want to know").fill("Would you know at night what to do?");
  for (const name of ["Ben Okafor", "Chen Wei"]) await tick(tab.getByRole("checkbox", { name }));
  await press(tab, "Ask them");
  await tab.getByRole("heading", { level: 1, name: title }).waitFor();
  for (const [peer, warm, cool] of answers) {
    await openReviews(peer);
    await click(peer.tab.getByRole("link", { name: title }));
    await peer.tab.getByRole("textbox", { name: /^Warm/ }).fill(warm);
    await peer.tab.getByRole("textbox", { name: /^Cool/ }).fill(cool);
    await press(peer.tab, "Send");
    await sees(tab, warm);
  }
  await album.take(page, "Ana channel tab", "review", { from: "What they say", heightPx: 560 });
}

/** Who knows what, a newcomer's first weeks, a group, an event, a review. */
export async function people(album: Album): Promise<void> {
  const { page, person } = await album.open("people=3&surfaces=tab");
  const three = { page, ana: person("Ana"), ben: person("Ben"), chen: person("Chen") };
  await goTo(three.ana.tab, "People");
  await three.ana.tab.getByRole("region", { name: "Who knows what" }).waitFor();
  await album.take(page, "Ana channel tab", "people", { from: "Wanted, and nobody offers it yet" });
  await newcomer(album, three);
  await together(album, three);
  await review(album, three);
  await page.close();
}
