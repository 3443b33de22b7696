import fc from "fast-check";
import { sampled } from "../../faults/moment.ts";
import { begin, type Participant, press } from "../call.ts";
import { expect, test } from "../simulation.ts";
import { kill, type ProcessName } from "./processes.ts";

/** When the kill comes, by what people have handed in so far, and how much they hand in while it lasts. */
const moment = fc.record({ before: fc.nat(2), meanwhile: fc.integer({ min: 1, max: 2 }) });

const faults: readonly (readonly ProcessName[])[] = [["server"], ["server", "relay"]];

const OFFLINE = "You are offline. What you write stays here and goes out by itself.";
const BACK = "Back. Everything is up to date.";

test("[L5] [L6] the server, or the relay with it, is killed in a session: one sentence says so, all are back without a click, and nothing is lost", async ({
  simulation,
  page,
}) => {
  const { seed, values } = sampled(moment, faults.length);
  test.info().annotations.push({ type: "PEERLOOP_FAULT_SEED", description: String(seed) });
  const call = await simulation.call(page, "people=5&surfaces=panel");
  const ana = call.person("Ana");
  const [ben, chen] = [call.person("Ben"), call.person("Chen")];
  // A guest, whom Live Share does not take: without the server no road is open to him.
  const eli = call.person("Eli");
  const others = [ben, chen, call.person("Dina"), eli];
  const everybody = [ana, ...others];
  const nows = everybody.map(({ panel }) => panel.getByRole("region", { name: "Now" }));
  await begin({ seat: ana, others }, { minutes: 240 });
  for (const heading of ["What? Write", "What? Round", "What? Collect"]) {
    await press(ana.panel, "Next step");
    for (const now of nows) await expect(now).toContainText(heading);
  }

  const said: string[] = [];
  const writers = [ben, eli, chen];
  /** Handed in, and on the writer's own screen; whether anybody has ordered it is another matter. */
  const say = async (times: number) => {
    for (let n = 0; n < times; n += 1) {
      const { name, panel } = writers[said.length % writers.length] ?? ben;
      const text = `${said.length}: said by ${name}`;
      said.push(text);
      await panel.getByLabel("Your reflection").fill(text);
      await press(panel, "Add reflection");
      await expect(panel.getByText(text)).toBeVisible();
    }
  };
  const tells = (people: readonly Participant[], text: string) =>
    Promise.all(people.map(({ panel }) => expect(panel.getByRole("status").filter({ hasText: text })).toBeVisible()));
  const all = (names: readonly ProcessName[], action: "kill" | "start") =>
    Promise.all(names.map((name) => simulation.api("POST", `/simulator/processes/${name}`, { action })));
  const everybodyHasAll = async () => {
    for (const { panel } of everybody) for (const text of said) await expect(panel.getByText(text)).toHaveCount(1);
  };

  for (const [at, names] of faults.entries()) {
    const { before, meanwhile } = values[at] ?? { before: 0, meanwhile: 1 };
    const cutOff = names.includes("relay") ? everybody : [eli];
    await say(before);
    await all(names, "kill");
    await say(meanwhile);
    await tells(cutOff, OFFLINE);
    await eli.panel.getByLabel("Your reflection").fill(`typed without a server, ${at}`);
    await Promise.all([tells(cutOff, BACK), all(names, "start")]);
    await expect(eli.panel.getByLabel("Your reflection")).toHaveValue(`typed without a server, ${at}`);
    await everybodyHasAll();
  }

  // From outside, while nobody waits: nobody but the supervisor starts it again.
  await say(1);
  await kill(simulation, "server");
  await say(2);
  await everybodyHasAll();
  await press(ana.panel, "Previous step");
  for (const now of nows) await expect(now).toContainText("What? Round");
});
