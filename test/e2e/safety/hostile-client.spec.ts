import type { FrameLocator } from "@playwright/test";
import { keyInContainer } from "../../../src/domain/fact-key.ts";
import type { SessionId } from "../../../src/domain/ids.ts";
import { begin, click, type Participant, press } from "../call.ts";
import { expect, test } from "../simulation.ts";
import { askServer } from "./ask-server.ts";
import { joinRaw } from "./raw-client.ts";

const MARKER = "What an honest client would say";
const FORGED = "Words that nobody wrote";
const AWAY = "The live connection is away.";

const malformed: readonly unknown[] = [
  null,
  { type: "set", key: "x" },
  { type: "set", key: "x", value: { type: "Odd", value: 1 } },
  { type: "set", key: "x", value: { type: "Plain", value: { type: "__fluid_handle__", url: 5 } } },
  { type: "set", key: "x", value: { type: "Shared", value: 5 } },
];

/** What a screen says of the session, without the digits that run. */
async function says(surface: FrameLocator): Promise<string> {
  const regions = ["Now", "Turns", "Reflections"].map((name) => surface.getByRole("region", { name, exact: true }));
  const texts = await Promise.all(regions.map((region) => region.allTextContents()));
  return texts
    .flat()
    .join("\n")
    .replaceAll(/\d+:\d\d/g, "m:ss");
}

test("[J2] [J3] [J4] [J5] [J7] an attendee's raw client changes nothing for anybody, and the session goes on", async ({
  simulation,
  page,
}) => {
  const call = await simulation.call(page, "people=5&late=1&surfaces=panel,stage");
  const [ana, ben, chen, dina] = [call.person("Ana"), call.person("Ben"), call.person("Chen"), call.person("Dina")];
  const three: readonly Participant[] = [ana, ben, dina];
  await begin({ seat: ana, others: [ben, chen, dina] }, { minutes: 60 });
  await press(ana.panel, "Next step");
  await ben.panel.getByLabel("Your reflection").fill("What Ben noticed");
  await press(ben.panel, "Add reflection");
  await expect(ana.panel.getByText("1 of 3 has written")).toBeVisible();
  await press(ana.panel, "Reveal");
  await press(ana.panel, "Next step");
  for (const { panel, stage } of three)
    for (const surface of [panel, stage]) {
      await expect(surface.getByRole("region", { name: "Turns" })).toBeVisible();
      await expect(surface.getByText("What Ben noticed")).toBeVisible();
    }

  const server = await askServer(simulation, "chen");
  const session = await server.openSession();
  const members = await server.people();
  const memberOf = (name: string) => members.find((one) => one.name.startsWith(name))?.member ?? "";
  const known = async () => {
    const { facts } = await server.document(session.id);
    return (kind: string) => facts.find(({ key }) => key.startsWith(`${kind}/`));
  };
  await expect.poll(async () => (await known())("round")).toBeDefined();
  const fact = await known();
  const [cursor, round, reflection] = [fact("cursor"), fact("round"), fact("reflection")];
  const inMap = (key: string) => keyInContainer(session.id as SessionId, key);

  const raw = await joinRaw(simulation, "chen");
  await expect.poll(() => raw.facts.has(inMap(reflection?.key ?? ""))).toBe(true);
  const screens = () => Promise.all(three.flatMap(({ panel, stage }) => [says(panel), says(stage)]));
  const [screensBefore, clientsBefore, floorBefore] = [
    await screens(),
    raw.others(),
    round?.key.replace("round", "floor"),
  ];
  expect(clientsBefore.length).toBeGreaterThanOrEqual(three.length);

  const chenId = memberOf("Chen");
  const genuine = raw.facts.get(inMap(reflection?.key ?? "")) as { signed: { value: object; signature: string } };
  const altered = { signed: { ...genuine.signed, value: { ...genuine.signed.value, text: FORGED } } };
  const jump = { ...cursor?.value, step: "closing", n: 1_000 };
  const forgeries: readonly (readonly [key: string, value: unknown])[] = [
    ["plan", { epoch: 1, format: "learning-loop-lesson", formatVersion: 1, title: FORGED, slotMs: 1, stepIds: [] }],
    ["cursor/1", jump],
    ["cursor/2", jump],
    ["cursor/1", { ...jump, endedAt: null }],
    ["seat/2", { member: chenId }],
    ["seat/2", { signed: { value: { member: chenId }, by: null, at: 1, signature: genuine.signed.signature } }],
    [round?.key ?? "", { epoch: 1, speakers: [chenId] }],
    [`${floorBefore}/0`, { epoch: 1, to: chenId }],
    ...["Ben", "Dina"].map(
      (name) => [`${round?.key.replace("round", "turn")}/${memberOf(name)}/0`, { what: "pass" }] as const,
    ),
    [reflection?.key ?? "", altered],
    [reflection?.key ?? "", { author: null, text: FORGED }],
    [reflection?.key ?? "", { author: memberOf("Ben"), text: FORGED }],
    ["reflection/what-write/forged", altered],
    ["reflection/what-write/nobody", { author: null, text: FORGED }],
    ["reflection/what-write/ben", { author: memberOf("Ben"), text: FORGED }],
    ["revealed/so-what-write", { count: 3 }],
    ["no/such/rule", FORGED],
  ];
  for (const [key, value] of forgeries) raw.facts.set(inMap(key), value);
  for (const contents of malformed) raw.submit(contents);
  raw.facts.delete(inMap("plan"));
  raw.facts.clear();
  raw.facts.set(inMap(`commitment/${chenId}`), { text: MARKER });

  // One honest statement, ordered after all of it: who shows it has read the rest.
  for (const { panel } of three) {
    await expect(panel.getByText(MARKER)).toBeVisible();
    await expect(panel.getByText(AWAY)).toBeHidden();
  }
  expect(await screens()).toEqual(screensBefore);
  expect([raw.isClosed(), ...raw.others()]).toEqual([false, ...clientsBefore]);

  // Late joiners: Dina comes again by the container, Eli by the server alone.
  await page.getByRole("button", { name: "Dina reloads" }).click();
  await page.getByRole("button", { name: "Someone joins late" }).click();
  const eli = call.person("Eli");
  for (const { panel } of [dina, eli]) await expect(panel.getByText(MARKER)).toBeVisible();
  await expect.poll(screens).toEqual(screensBefore);
  await expect(eli.panel.getByRole("region", { name: "Now" })).toContainText("What? Round");
  await expect(eli.panel.getByRole("region", { name: "Reflections" })).toContainText("What Ben noticed");

  await press(ana.panel, "Next step");
  for (const { panel } of [...three, eli]) {
    await expect(panel.getByRole("region", { name: "Now" })).toContainText("What? Collect");
    await expect(panel.getByText(FORGED)).toHaveCount(0);
    await expect(panel.getByText(AWAY)).toBeHidden();
  }
  const { facts } = await server.document(session.id);
  expect(JSON.stringify(facts)).not.toContain(FORGED);
  raw.close();
});

test("[J3] an attendee's raw client plans nothing while everybody is in the lobby", async ({ simulation, page }) => {
  const containerIsThere = page.waitForResponse(
    (reply) => reply.url().endsWith("/simulator/fluid/clients") && reply.ok(),
  );
  const call = await simulation.call(page, "people=3&surfaces=panel");
  const [ana, ben, chen] = [call.person("Ana"), call.person("Ben"), call.person("Chen")];
  await press(ana.panel, "Plan a session");
  await click(ana.panel.getByRole("button", { name: "Plan a session" }).last());
  await expect(ben.panel.getByRole("button", { name: "I agree" })).toBeVisible();
  const server = await askServer(simulation, "chen");
  const session = await server.openSession();
  const known = async (key: string) => (await server.document(session.id)).facts.find((fact) => fact.key === key);
  await expect.poll(() => known("plan")).toBeDefined();
  const plan = await known("plan");
  const steps = plan?.value.stepIds as readonly string[];
  const inMap = (key: string) => keyInContainer(session.id as SessionId, key);

  await containerIsThere;
  const raw = await joinRaw(simulation, "chen");
  raw.facts.set(inMap("plan"), { ...plan?.value, title: FORGED, stepIds: steps.slice(2) });
  for (const id of steps) {
    const value = (await known(`step/${id}`))?.value;
    raw.facts.set(inMap(`step/${id}`), {
      ...value,
      step: { ...(value?.step as object), title: FORGED, prompts: [FORGED] },
    });
  }
  // One honest statement, ordered after all of it: Ana's page has read the rest once it has given this one to the server.
  const chenId = (await server.people()).find(({ name }) => name.startsWith("Chen"))?.member ?? "";
  await press(chen.panel, "I agree");
  await expect.poll(() => known(`agreed/${chenId}`)).toBeDefined();
  for (const { panel } of [ana, ben, chen]) await expect(panel.getByText(FORGED)).toHaveCount(0);

  await press(ben.panel, "I agree");
  await press(ana.panel, "Start session");
  await press(ana.panel, "Next step");
  for (const { panel } of [ana, ben, chen]) {
    await expect(panel.getByRole("region", { name: "Now" })).toContainText("Opening");
    await expect(panel.getByText(FORGED)).toHaveCount(0);
  }
  expect(JSON.stringify((await server.document(session.id)).facts)).not.toContain(FORGED);
  raw.close();
});
