import { localTimeOf } from "../../src/planning/local-time.ts";
import { click, press, tick } from "./call.ts";
import { listen } from "./safety/heard.ts";
import { everyLogLine, everyRow, filesWith } from "./safety/traces.ts";
import { expect, test } from "./simulation.ts";

const HOUR_MS = 3_600_000;
const NAMELESS = "Nobody dares to touch the old scheduler";
const NAMED = "We lost a week to one flaky test";
const TAKEN_BACK = "On second thoughts I keep this to myself";

test("[B8] [R4] [R5] members contribute before the session, sealed and told to nobody, and it is revealed with the others", async ({
  simulation,
  page,
}) => {
  const heard = await listen(page);
  const call = await simulation.call(page, "people=4&surfaces=panel,tab");
  const [ana, ben, chen, dina] = [call.person("Ana"), call.person("Ben"), call.person("Chen"), call.person("Dina")];

  const form = ana.tab.getByRole("form", { name: "Plan a session" });
  await click(ana.tab.getByRole("link", { name: "Sessions" }).first());
  await press(ana.tab, "Plan a session");
  await tick(form.getByRole("radio", { name: "What, so what, now what" }));
  await form.getByLabel("Minutes").fill("240");
  const { now } = await simulation.api<{ now: number }>("GET", "/api/time");
  await form.getByLabel("Date and time").fill(localTimeOf(now + 24 * HOUR_MS));
  await tick(form.getByLabel("Invite contributions in advance"));
  await form.getByLabel("Title").fill("Slow builds");
  await click(form.getByRole("button", { name: "Plan a session" }));
  await expect(ana.tab.getByText(/^From five people on you see here/)).toBeVisible();

  // Ben from the tab, without his name.
  await click(ben.tab.getByRole("link", { name: "Sessions" }).first());
  await click(ben.tab.getByRole("button", { name: "Contribute in advance to Slow builds" }));
  await ben.tab.getByLabel("Your contribution").fill(NAMELESS);
  await tick(ben.tab.getByLabel("I agree to this code of conduct"));
  await tick(ben.tab.getByLabel("Without my name"));
  await press(ben.tab, "Hand in");
  await expect(ben.tab.getByText(/^Handed in\./)).toBeVisible();

  // Chen from the lobby of the call, with hers; Dina there, and takes it back.
  for (const [person, text] of [
    [chen, NAMED],
    [dina, TAKEN_BACK],
  ] as const) {
    await press(person.panel, "Contribute in advance to Slow builds");
    await person.panel.getByLabel("Your contribution").fill(text);
    await tick(person.panel.getByLabel("I agree to this code of conduct"));
    await press(person.panel, "Hand in");
    await expect(person.panel.getByText(/^Handed in\./)).toBeVisible();
  }
  await press(dina.panel, "Take it back");
  await expect(dina.panel.getByText("Taken back. Your text is still here.")).toBeVisible();

  // Who planned it learns nothing below five; nobody has a word of it.
  const [inCall] = [(await simulation.call(page, "people=4&surfaces=panel")).person("Ana")];
  await expect(inCall.panel.getByText(/^From five people on you see here/)).toBeVisible();
  for (const text of [NAMELESS, NAMED, TAKEN_BACK]) {
    expect(await heard.whoHas(text)).toEqual([]);
    expect(await filesWith(simulation, text)).toEqual([]);
    expect(everyLogLine(simulation).filter((line) => line.includes(text))).toEqual([]);
  }
  const rows = await everyRow(simulation);
  expect(rows.filter(({ table }) => table === "inbox_text")).toHaveLength(2);
  expect(rows.filter(({ table }) => table === "inbox_wrote")).toHaveLength(2);

  // The day has come. Ben does not come to the call; what he wrote does.
  await simulation.advance(24 * HOUR_MS);
  const today = await simulation.call(page, "people=4&surfaces=panel");
  const [seat, writer, third] = [today.person("Ana"), today.person("Chen"), today.person("Dina")];
  await page.getByRole("button", { name: "Ben leaves" }).click();
  for (const { panel } of [writer, third]) await press(panel, "I agree");
  await press(seat.panel, "Start session");
  await press(seat.panel, "Next step");
  await press(seat.panel, "Next step");
  await expect(seat.panel.getByText("2 of 3 have written")).toBeVisible();
  await expect(writer.panel.getByLabel("Your reflection")).toHaveValue(NAMED);
  await press(seat.panel, "Reveal");
  for (const { panel } of [seat, writer, third]) {
    await expect(panel.getByRole("listitem").filter({ hasText: NAMED })).toContainText("Chen Wei");
    await expect(panel.getByRole("listitem").filter({ hasText: NAMELESS })).not.toContainText("Ben");
    await expect(panel.getByRole("listitem").filter({ hasText: TAKEN_BACK })).toHaveCount(0);
  }
});
