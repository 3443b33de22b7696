import type { FrameLocator } from "@playwright/test";
import { begin, click, goTo, press } from "./call.ts";
import { belaying, publish } from "./entries/published.ts";
import { expect, test } from "./simulation.ts";

const WANTED = "Writing a hand-over";

const firstWeeks = async (tab: FrameLocator) => {
  await goTo(tab, "People");
  await click(tab.getByRole("link", { name: "First weeks" }));
  await expect(tab.getByRole("heading", { level: 1, name: "First weeks" })).toBeVisible();
};

test("row S7: row S8: a newcomer finds a buddy and people to meet, asks, learns, meets; the programme tells exactly that", async ({
  simulation,
  page,
}) => {
  const call = await simulation.call(page, "people=3&surfaces=panel,tab");
  const people = ["Ana", "Ben", "Chen"].map((name) => call.person(name));
  const [ana, ben, chen] = people;
  if (!ana || !ben || !chen) throw new Error("three people are needed");

  // Ana offers to be a buddy; Chen is new, and is proposed to her.
  for (const old of [ana.tab, ben.tab]) {
    await firstWeeks(old);
    await press(old, "I am not new any more");
    await expect(old.getByRole("button", { name: "I am new here" })).toBeVisible();
  }
  await press(ana.tab, "Offer it");
  await firstWeeks(chen.tab);
  await press(chen.tab, "Yes, gladly: Ana Silva");
  await expect(ana.tab.getByText("Chen Wei is new; you could be their buddy")).toBeVisible();
  await press(ana.tab, "Yes, gladly: Chen Wei");
  await expect(chen.tab.getByRole("heading", { name: "Ana Silva is your buddy" })).toBeVisible();

  // Ana introduces Chen to Ben; it counts once both say so.
  await ana.tab.getByLabel("Introduce Chen Wei to").selectOption({ label: "Ben Okafor" });
  await press(ana.tab, "Introduce");
  await press(chen.tab, "We have met: Ben Okafor");
  await expect(chen.tab.getByText(/^0 of 5 met/)).toBeVisible();
  await firstWeeks(ben.tab);
  await press(ben.tab, "We have met: Chen Wei");
  await expect(chen.tab.getByText(/^1 of 5 met/)).toBeVisible();

  // Chen asks without a name, and for a lesson that Ben wants, too; Ana writes it.
  await goTo(chen.tab, "Questions");
  await press(chen.tab, "Ask anonymously");
  await chen.tab.getByRole("textbox", { name: "Your question" }).fill("Whom do I call at night?");
  await press(chen.tab, "Ask without my name");
  for (const { tab } of [ben, chen]) {
    await goTo(tab, "Home");
    const wanted = tab.getByRole("region", { name: "Wanted lessons" });
    await wanted.getByLabel("I would like a lesson on").fill(WANTED);
    await click(wanted.getByRole("button", { name: "Ask for it" }));
    await expect(wanted.getByText(WANTED)).toBeVisible();
  }
  await publish(simulation, "ana", { ...belaying, title: WANTED });
  await expect(
    chen.tab.getByRole("region", { name: "Wanted lessons" }).getByRole("link", { name: WANTED }),
  ).toBeVisible();

  // A lunch & learn: Ana puts it in, Chen signs up.
  await goTo(ana.tab, "Events");
  await click(ana.tab.getByRole("link", { name: "New event" }));
  await ana.tab.getByLabel("Title").fill("Hand-overs over lunch");
  await ana.tab.getByLabel("When").fill("2040-03-01T12:00");
  await press(ana.tab, "Put it in");
  await expect(ana.tab.getByRole("heading", { level: 1, name: "Hand-overs over lunch" })).toBeFocused();
  await goTo(chen.tab, "Events");
  await click(chen.tab.getByRole("link", { name: "Hand-overs over lunch" }));
  await press(chen.tab, "Sign up");
  await expect(chen.tab.getByText("You come.")).toBeVisible();

  // It is held, and its record published.
  await begin({ seat: ana, others: [ben, chen] }, { format: "Lunch & learn", title: "Hand-overs over lunch" });
  await press(ana.panel, "More");
  await press(ana.panel, "End session");
  await press(ana.panel, "Publish record");
  await expect(ben.panel.getByText(/^Published/)).toBeVisible();

  await goTo(chen.tab, "Programme");
  const gaps = chen.tab.getByRole("region", { name: "Gaps" });
  await expect(gaps.getByRole("heading", { level: 3 })).toHaveText(["1 question needs an answer"]);
  await expect(gaps.getByRole("link", { name: "Whom do I call at night?" })).toBeVisible();
  const month = chen.tab.getByRole("table").getByRole("row").last();
  await expect(month.getByRole("cell")).toHaveText(["1", "3", "1", "0", "1", "0"]);
  await expect(chen.tab.getByRole("region", { name: "Thanks" }).getByRole("link", { name: WANTED })).toBeVisible();
});
