import { click } from "./call.ts";
import { belaying, publish } from "./entries/published.ts";
import { expect, test } from "./simulation.ts";

const TOPIC = "Writing a hand-over";

test("[WA1] [WA3] [Y12] row S23: two who want the same lesson make a card, and both are told of the one that answers", async ({
  simulation,
  page,
}) => {
  const call = await simulation.call(page, "people=3&surfaces=tab");
  const [ana, ben, chen] = ["Ana", "Ben", "Chen"].map((name) => call.person(name).tab);
  if (!ana || !ben || !chen) throw new Error("three people are needed");
  const boardOf = (tab: typeof ana) => tab.getByRole("region", { name: "Wanted lessons" });
  const ask = async (tab: typeof ana, topic: string) => {
    await boardOf(tab).getByLabel("I would like a lesson on").fill(topic);
    await click(boardOf(tab).getByRole("button", { name: "Ask for it" }));
  };
  await ask(ben, TOPIC);
  await expect(boardOf(ben).getByText(/^Only you see this/)).toBeVisible();
  await expect(boardOf(ana).getByText(TOPIC)).toHaveCount(0);
  await ask(chen, "hand-over: writing a");
  for (const tab of [ana, ben, chen])
    await expect(boardOf(tab).getByText("At least two people ask for it.")).toBeVisible();

  await publish(simulation, "ana", { ...belaying, title: TOPIC });
  for (const tab of [ben, chen]) await expect(boardOf(tab).getByRole("link", { name: TOPIC })).toBeVisible();
  await expect(boardOf(ana).getByText("At least two people ask for it.")).toHaveCount(0);
  await click(boardOf(ben).getByRole("button", { name: `Got it: ${TOPIC}` }));
  await expect(boardOf(ben).getByRole("listitem")).toHaveCount(0);
  await expect(boardOf(ben).getByRole("heading", { name: "Wanted lessons" })).toBeFocused();
  await expect(boardOf(chen).getByRole("link", { name: TOPIC })).toBeVisible();
});
