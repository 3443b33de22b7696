import { begin, click, type Participant, press, tick, withFloor } from "../call.ts";
import { expect, test } from "../simulation.ts";
import { askServer } from "./ask-server.ts";
import { everyLogLine, everyRow } from "./traces.ts";

test("[T15] row S1: a need for more time is honoured, and no page, document, record, row or log line tells of it", async ({
  simulation,
  page,
}) => {
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  page.on("websocket", (socket) => socket.on("framesent", ({ payload }) => sent.push(payload.toString())));
  const call = await simulation.call(page, "people=3&surfaces=panel");
  const [ana, ben, chen] = ["Ana", "Ben", "Chen"].map(call.person) as [Participant, Participant, Participant];
  const others = [ben, chen];
  await begin({ seat: ana, others }, { minutes: 30, title: "Time enough" });
  await click(ben.panel.getByRole("tab", { name: /People/ }));
  await tick(ben.panel.getByLabel("Give me a moment more in every turn"));
  for (const title of ["What? Write", "What? Round"]) {
    await press(ana.panel, "Next step");
    for (const { panel } of [ana, ben, chen])
      await expect(panel.getByRole("region", { name: "Now" })).toContainText(title);
  }

  const server = await askServer(simulation, "ana");
  const session = (await server.openSession()).id;
  const idOf = new Map((await server.people()).map(({ name, member }) => [name.split(" ")[0] ?? "", member]));
  const asks = async () => (await server.document(session)).facts.filter(({ key }) => key.startsWith("more/"));

  // Chen presses; Ben's device asks by itself, shortly before his time is up.
  for (let turn = 0; turn < 2; turn += 1) {
    const speaker = await withFloor(others);
    if (speaker === chen) await press(chen.panel, "A moment more");
    else {
      const turns = (await ben.panel.getByRole("region", { name: "Turns" }).textContent()) ?? "";
      const [, minutes, seconds] = /Turn: (\d+):(\d\d)/.exec(turns) ?? [];
      const leftMs = (Number(minutes) * 60 + Number(seconds)) * 1000;
      await simulation.advance(Math.max(0, leftMs - 8_000));
    }
    await expect.poll(async () => (await asks()).map(({ by }) => by)).toContain(idOf.get(speaker.name));
    await press(speaker.panel, "I'm done");
    await expect(speaker.panel.getByRole("button", { name: "I'm done" })).toBeHidden();
  }

  const [one, another, ...more] = await asks();
  expect(more).toEqual([]);
  // Press and need are alike: who, when, and nothing else.
  expect([one?.value, another?.value]).toEqual([{}, {}]);
  expect(Object.keys(one ?? {}).sort()).toEqual(Object.keys(another ?? {}).sort());

  await press(ana.panel, "More");
  await press(ana.panel, "End session");
  await press(ana.panel, "Publish record");
  await expect(ana.panel.getByText(/^Published/)).toBeVisible();
  const rows = await everyRow(simulation);
  const kept = rows.filter(({ table }) => table === "entries").map(({ text }) => text);
  expect(kept).toHaveLength(1);
  expect(kept[0]).toContain("Time enough");
  expect(kept[0]).not.toMatch(/more\/|asked/);
  const traces = [...sent, ...rows.map(({ text }) => text), ...everyLogLine(simulation)];
  expect(traces.filter((line) => /more-time|moment more/i.test(line))).toEqual([]);
});
