import fc from "fast-check";
import { sampled } from "../../faults/moment.ts";
import { begin, type Participant, press } from "../call.ts";
import { expect, test } from "../simulation.ts";

const FIRST = "handed in while offline";
const SECOND = "half typed, then reloaded";

/** Letter by letter: where the line is cut, how far the second text has come, and what of it a reload has to bring back. */
const moment = fc.record({
  cutAt: fc.nat(FIRST.length),
  halfAt: fc.integer({ min: 1, max: SECOND.length - 1 }),
  /** The page is opened once more as soon as the line is there, or when it has said that all is well again. */
  reloadsAtOnce: fc.boolean(),
});

const field = ({ panel }: Participant) => panel.getByLabel("Your reflection");

test("[L5] [L6] whoever is cut off while typing loses no letter and nothing handed in, and one sentence says what happened", async ({
  simulation,
  page,
}) => {
  const { seed, values } = sampled(moment, 2);
  test.info().annotations.push({ type: "PEERLOOP_FAULT_SEED", description: String(seed) });
  const call = await simulation.call(page, "people=3&surfaces=panel");
  const ana = call.person("Ana");
  const ben = call.person("Ben");
  const chen = call.person("Chen");
  await begin({ seat: ana, others: [ben, chen] }, { minutes: 240 });
  for (const heading of ["What? Write", "What? Round", "What? Collect"]) {
    await press(ana.panel, "Next step");
    await expect(ana.panel.getByRole("region", { name: "Now" })).toContainText(heading);
  }
  const setOnline = (online: boolean) => simulation.api("POST", "/simulator/network", { user: "ben", online });
  const says = (text: string) => expect(ben.panel.getByRole("status").filter({ hasText: text })).toBeVisible();

  for (const [at, { cutAt, halfAt, reloadsAtOnce }] of values.entries()) {
    const [first, second] = [`${at}: ${FIRST}`, `${at}: ${SECOND}`];
    const split = first.length - FIRST.length + cutAt;
    await field(ben).pressSequentially(first.slice(0, split));
    await setOnline(false);
    await field(ben).pressSequentially(first.slice(split));
    await press(ben.panel, "Add reflection");
    await expect(ben.panel.getByText(first)).toBeVisible();
    await says("You are offline. What you write stays here and goes out by itself.");
    const half = second.slice(0, second.length - SECOND.length + halfAt);
    await field(ben).pressSequentially(half);
    // Nobody else is kept waiting by it.
    await field(chen).fill(`${at}: said meanwhile`);
    await press(chen.panel, "Add reflection");
    await expect(ana.panel.getByText(`${at}: said meanwhile`)).toBeVisible();

    await Promise.all([...(reloadsAtOnce ? [] : [says("Back. Everything is up to date.")]), setOnline(true)]);
    await call.page.getByRole("button", { name: "Ben reloads" }).click();
    await expect(field(ben)).toHaveValue(half);
    await field(ben).press("End");
    await field(ben).pressSequentially(second.slice(half.length));
    await press(ben.panel, "Add reflection");
    for (const { panel } of [ana, ben, chen])
      for (const text of [first, second, `${at}: said meanwhile`]) await expect(panel.getByText(text)).toHaveCount(1);
  }
});
