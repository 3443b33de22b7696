import { begin, press, tick } from "../call.ts";
import { expect, test } from "../simulation.ts";
import { askServer } from "./ask-server.ts";
import { listen } from "./heard.ts";
import { everyLogLine, everyRow, filesWith } from "./traces.ts";

const NAMED = "Ben saw the queue grow at noon";
const NAMELESS = "Somebody was afraid to say the queue was theirs";

test("[R1] [R2] [R4] row S20: nobody receives a sealed text before the reveal, and one without a name has no author anywhere", async ({
  simulation,
  page,
}) => {
  const heard = await listen(page);
  const call = await simulation.call(page);
  const [ana, ben, chen, dina] = [call.person("Ana"), call.person("Ben"), call.person("Chen"), call.person("Dina")];
  await begin({ seat: ana, others: [ben, chen, dina] }, { minutes: 30 });
  await press(ana.panel, "Next step");

  await ben.panel.getByLabel("Your reflection").fill(NAMED);
  await press(ben.panel, "Add reflection");
  await chen.panel.getByLabel("Your reflection").fill(NAMELESS);
  await tick(chen.panel.getByLabel("without my name"));
  await press(chen.panel, "Add reflection");
  for (const { panel } of [ana, dina]) await expect(panel.getByText("2 of 3 have written")).toBeVisible();

  expect((await heard.whoHas(NAMED)).filter((line) => !line.startsWith("ben "))).toEqual([]);
  expect((await heard.whoHas(NAMELESS)).filter((line) => !line.startsWith("chen "))).toEqual([]);

  const server = await askServer(simulation, "ana");
  const people = await server.people();
  const person = (await simulation.api<{ people: { key: string; oid: string }[] }>("GET", "/simulator/people?count=4"))
    .people;
  const chenId = people.find(({ name }) => name.startsWith("Chen"))?.member ?? "";
  const chenOid = person.find(({ key }) => key === "chen")?.oid ?? "";
  expect([chenId, chenOid]).not.toContain("");

  const sealed = await everyRow(simulation);
  const [texts, writers] = [
    sealed.filter(({ table }) => table === "inbox_text"),
    sealed.filter(({ table }) => table === "inbox_wrote"),
  ];
  expect([texts.length, writers.length]).toEqual([2, 2]);
  // Rows of a kind come from one transaction, so that neither place nor time can pair a text with its writer.
  const transactions = (rows: typeof sealed) => [...new Set(rows.map(({ transaction }) => transaction))];
  expect([transactions(texts).length, transactions(writers).length]).toEqual([1, 1]);
  expect(transactions(texts)).not.toEqual(transactions(writers));
  for (const text of [NAMED, NAMELESS]) {
    expect(sealed.filter((row) => row.text.includes(text))).toEqual([]);
    expect(await filesWith(simulation, text)).toEqual([]);
  }

  await press(ana.panel, "Reveal");
  for (const { panel, stage } of [ana, ben, chen, dina])
    for (const surface of [panel, stage]) {
      await expect(surface.getByText(NAMED)).toBeVisible();
      await expect(surface.getByText(NAMELESS)).toBeVisible();
    }
  for (const text of [NAMED, NAMELESS]) {
    // A screen may show it by the socket before the answer that it asked for has come.
    for (const who of ["ana", "ben", "chen", "dina"])
      await expect.poll(() => heard.whoHas(text)).toContain(`${who} by answer`);
    const lines = await heard.whoHas(text);
    // What everybody else hears goes through the container too: the recording would have shown it there.
    expect(lines.filter((line) => line.endsWith("by socket"))).not.toEqual([]);
  }

  const { facts } = await server.document((await server.openSession()).id);
  const nameless = facts.filter((fact) => JSON.stringify(fact).includes(NAMELESS));
  expect(nameless).toMatchObject([{ by: null, value: { author: null, text: NAMELESS } }]);
  expect(JSON.stringify(nameless)).not.toContain(chenId);
  const revealed = await everyRow(simulation);
  expect(revealed.filter(({ table }) => table.startsWith("inbox_"))).toEqual([]);
  await expectNoAuthor(revealed);
  expect(await filesWith(simulation, NAMELESS)).not.toEqual([]);

  const log = everyLogLine(simulation);
  expect(log.length).toBeGreaterThan(5);
  expect(log.filter((line) => [NAMED, NAMELESS, chenId, chenOid].some((secret) => line.includes(secret)))).toEqual([]);
  expect(log.filter((line) => /"route":"[^"]*\/inbox"/.test(line))).toEqual([]);

  /** No row with the text names Chen, and no row that names Chen was written together with it. */
  async function expectNoAuthor(rows: typeof sealed): Promise<void> {
    const withText = rows.filter(({ text }) => text.includes(NAMELESS));
    const withChen = rows.filter(({ text }) => text.includes(chenId) || text.includes(chenOid));
    expect([withText.length > 0, withChen.length > 0]).toEqual([true, true]);
    const together = new Set(withText.map(({ transaction }) => transaction));
    expect(withChen.filter(({ transaction }) => together.has(transaction))).toEqual([]);
  }
});
