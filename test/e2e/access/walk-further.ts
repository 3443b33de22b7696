import { type Call, click, goTo, press, tick } from "../call.ts";
import { expect } from "../simulation.ts";

const LONG = "A lunch with a rather long title, so that it has to be broken into lines somewhere";

/** Goes through what people plan, found, ask of each other and say of themselves, in Ben's tab. */
export async function walkFurther(call: Call, look: (place: string) => Promise<void>): Promise<void> {
  const { tab } = call.person("Ben");
  const heading = (name: string) => tab.getByRole("heading", { level: 1, name });
  const opened = async (address: string, name: string) => {
    const frame = await call.frame("Ben channel tab");
    await frame.evaluate((hash) => {
      window.location.hash = hash;
    }, address);
    await expect(heading(name)).toBeVisible();
  };

  await goTo(tab, "Events");
  await click(tab.getByRole("link", { name: "New event" }));
  await tab.getByLabel("Title").fill(LONG);
  await tab.getByLabel("When").fill("2040-03-01T12:00");
  await look("a new event");
  await press(tab, "Put it in");
  await expect(heading(LONG)).toBeFocused();
  await press(tab, "Sign up");
  await expect(tab.getByText("You come.")).toBeVisible();
  await look("an event");
  await goTo(tab, "Events");
  await expect(tab.getByRole("link", { name: LONG })).toBeVisible();
  await look("events");

  await goTo(tab, "Groups");
  await click(tab.getByRole("link", { name: "New group", exact: true }));
  await tab.getByLabel("Name", { exact: true }).fill("On call, at night and on every weekend of the year");
  await tab.getByLabel("How often it meets").selectOption("Every week");
  await look("a new group");
  await press(tab, "Save");
  await expect(tab.getByRole("region", { name: "Sessions" })).toBeVisible();
  await look("a group");

  await opened("#/series/new", "New series");
  await tab.getByLabel("Name", { exact: true }).fill(LONG);
  await tab.getByLabel("First session").fill("2040-03-01T12:00");
  await tab.getByLabel("How often").selectOption("Every week");
  await look("a new series");
  await press(tab, "Begin");
  await expect(tab.getByRole("button", { name: "I come", exact: true })).toBeVisible();
  await press(tab, "I come");
  await look("a series");

  await opened("#/reviews", "Peer reviews");
  await tab.getByLabel("What it is").fill("A page on knots");
  await tab.getByLabel("Where it is: a link, or a few words").fill("On the shelf");
  await tick(tab.getByLabel("Ana Silva"));
  await tick(tab.getByLabel("Without names"));
  await look("asking for a review");

  await goTo(tab, "People");
  await expect(heading("People")).toBeVisible();
  await look("people");
  await opened("#/organisation", "The whole organisation");
  await look("the organisation");
  await opened("#/pulse", "Pulse");
  await look("pulse");

  await goTo(tab, "Settings");
  await press(tab, "Delete all that is mine…");
  await expect(tab.getByRole("radio", { name: "Everywhere in Peerloop" })).toBeVisible();
  await look("settings");
}
