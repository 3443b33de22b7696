import { begin, press, withFloor } from "../call.ts";
import { expect, test } from "../simulation.ts";
import { pidOf, stateOf } from "./processes.ts";

test("a relay that is stopped, or killed by the system, in the middle of a round stops nobody, and comes back without a click", async ({
  simulation,
  page,
}) => {
  const call = await simulation.call(page, "people=4&surfaces=panel");
  const ana = call.person("Ana");
  const others = ["Ben", "Chen", "Dina"].map(call.person);
  const everybody = [ana, ...others];
  const nows = everybody.map(({ panel }) => panel.getByRole("region", { name: "Now" }));
  // All at once, and asked for before it can happen: "Back" stands for some seconds only.
  const allSay = (text: string | RegExp) =>
    Promise.all(
      everybody.map(({ panel }) => expect(panel.getByRole("status").filter({ hasText: text })).toBeVisible()),
    );

  await begin({ seat: ana, others }, { minutes: 240 });
  for (const heading of ["What? Write", "What? Round"]) {
    await press(ana.panel, "Next step");
    await expect(nows[0] ?? ana.panel.locator("main")).toContainText(heading);
  }
  const first = await withFloor(others);

  const killed = await pidOf(simulation, "relay");
  await simulation.api("POST", "/simulator/processes/relay", { action: "kill" });
  // At once, before any page has noticed: what the relay did not order any more goes over the server, and nothing waits.
  await press(first.panel, "Pass");
  expect(await stateOf(simulation, "relay")).toBe("stopped");
  await allSay("The live connection is away");
  const second = await withFloor(others, first);
  await press(second.panel, "I'm done");
  const third = await withFloor(others, second);
  await press(ana.panel, "Next step");
  for (const now of nows) await expect(now).toContainText("What? Collect");
  await third.panel.getByLabel("Your reflection").fill("Said while the relay was away");
  await press(third.panel, "Add reflection");
  for (const { panel } of everybody) await expect(panel.getByText("Said while the relay was away")).toBeVisible();
  await second.panel.getByLabel("Your reflection").fill("Typed and not sent");

  await Promise.all([allSay("Back"), simulation.api("POST", "/simulator/processes/relay", { action: "start" })]);
  expect(await pidOf(simulation, "relay")).not.toBe(killed);
  await expect(second.panel.getByLabel("Your reflection")).toHaveValue("Typed and not sent");
  await press(second.panel, "Add reflection");
  for (const { panel } of everybody) {
    await expect(panel.getByText("Said while the relay was away")).toBeVisible();
    await expect(panel.getByText("Typed and not sent")).toBeVisible();
  }
  await press(ana.panel, "Previous step");
  for (const now of nows) await expect(now).toContainText("What? Round");

  // The same by kill -9 from outside: nobody ends it in order, and nobody but the supervisor starts it.
  const running = await pidOf(simulation, "relay");
  await press(second.panel, "Type my turn");
  await second.panel.getByLabel("My turn in writing").fill("Typed in the round");
  process.kill(running, "SIGKILL");
  await press(ana.panel, "Next step");
  await third.panel.getByLabel("Your reflection").fill("Said after the kill");
  await press(third.panel, "Add reflection");
  for (const { panel } of everybody) await expect(panel.getByText("Said after the kill")).toBeVisible();
  await expect.poll(async () => (await stateOf(simulation, "relay")) === "running").toBe(true);
  expect(await pidOf(simulation, "relay")).not.toBe(running);
  for (const { panel } of everybody) await expect(panel.getByText("The live connection is away")).toBeHidden();
  await press(ana.panel, "Previous step");
  for (const now of nows) await expect(now).toContainText("What? Round");
  await expect(second.panel.getByLabel("My turn in writing")).toHaveValue("Typed in the round");
});
