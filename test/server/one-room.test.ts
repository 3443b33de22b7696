import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MemberId } from "../../src/domain/ids.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { type PlayedSession, running, SEALED_STEP, sealedNote } from "./session-play.ts";

let desk: ServerDesk;
let space: string;
let session: PlayedSession;
let dina: MemberId;
let eli: MemberId;
/** Ana has the seat with Eli beside her; Dina sits beside Ben. */
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben", "chen");
  session = await running(desk, space, "ana", "ben", "chen");
  dina = await bring("ben", "Dina");
  eli = await bring("ana", "Eli");
});
afterAll(() => desk.close());

async function bring(host: string, name: string): Promise<MemberId> {
  const { stated } = await session.does(host, { type: "bring-companion", name });
  const id = (stated[0]?.key.replace("companion/", "") ?? "") as MemberId;
  await session.does(host, { type: "agree" }, id);
  return id;
}
const seal = (user: string, text: string, beside: MemberId, named = true) => ({
  user,
  call: { params: session.params, body: { ...sealedNote(text, named), beside } },
});

describe("several people at one device", () => {
  it("[U2] write into the sealed box through their host alone, with their name or without", async () => {
    const refused = seal("chen", "Not Dina's words", dina);
    expect(await desk.as(refused.user).refused("writeSealed", refused.call)).toMatchObject({
      code: "refused",
      reason: "no-such-companion",
    });
    const unknown = seal("ben", "Nobody's words", `${session.member("ben")}~7` as MemberId);
    expect((await desk.as("ben").refused("writeSealed", unknown.call)).reason).toBe("no-such-companion");
    for (const { user, call } of [
      seal("ben", "Dina saw it coming", dina),
      seal("ana", "Eli beside the seat", eli, false),
    ])
      await desk.as(user).ask("writeSealed", call);
    await desk.as("ben").ask("writeSealed", { params: session.params, body: sealedNote("Ben's own", true) });
    const box = await desk.as("ben").ask("readInbox", { params: session.params, query: { step: SEALED_STEP } });
    expect(box).toMatchObject({ written: 3, mine: true });
    await desk.as("ana").ask("reveal", { params: session.params, body: { step: SEALED_STEP, epoch: 1 } });
    const notes = (await session.document()).facts.filter(({ key }) => key.startsWith(`reflection/${SEALED_STEP}`));
    expect(
      notes.map(({ value }) => [value.author, value.text]).sort((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1)),
    ).toEqual([
      [session.member("ben"), "Ben's own"],
      [dina, "Dina saw it coming"],
      [null, "Eli beside the seat"],
    ]);
  });

  it("[U2] [S1] take nothing from another device, and leave the seat without a voice of its own", async () => {
    const state = (user: string, key: string, value: Record<string, unknown>) =>
      desk.as(user).ask("state", { params: session.params, body: { facts: [{ key, value }] } });
    expect((await state("chen", `commitment/${dina}`, { text: "hers?" })).refused).toHaveLength(1);
    expect((await state("chen", `companion/${dina}`, { name: "Dina", here: false })).refused).toHaveLength(1);
    const write = (user: string, key: string, value: Record<string, unknown>) =>
      desk.as("ana").ask("writeDocument", {
        params: session.params,
        body: {
          epoch: 1,
          container: "c",
          checkedSeq: 1,
          removed: [],
          facts: [{ key, value, by: session.member(user), at: desk.clock.now(), seq: 1 }],
        },
      });
    await write("chen", `commitment/${dina}`, { text: "forged" });
    await write("ben", `commitment/${dina}`, { text: "Dina will try" });
    await write("ana", `commitment/${eli}`, { text: "Eli will try" });
    const texts = (await session.document()).facts.filter(({ key }) => key.startsWith("commitment/"));
    expect(texts.map(({ value }) => value.text).sort()).toEqual(["Dina will try", "Eli will try"]);
  });

  it("[U5] [K1] [K4] are named in the record with their host, who takes their words back for them", async () => {
    desk.clock.advance(1_000);
    await session.does("ana", { type: "end-session" });
    const { record, people } = await desk.as("ben").ask("publishRecord", { params: session.params, body: {} });
    expect(record.participants.map(({ name }) => name).sort()).toEqual([
      "Dina (ben Example)",
      "Eli (ana Example)",
      "ben Example",
      "chen Example",
    ]);
    expect(people).toBe(5);
    expect(record.commitments.map(({ by, text }) => [by.name, text]).sort()).toEqual([
      ["Dina (ben Example)", "Dina will try"],
      ["Eli (ana Example)", "Eli will try"],
    ]);
    const words = (await desk.as("ben").ask("ownWords", { params: session.params })).words;
    expect(new Map(words.map(({ beside, text }) => [text, beside]))).toEqual(
      new Map([
        ["Dina saw it coming", "Dina"],
        ["Ben's own", undefined],
        ["Dina will try", "Dina"],
      ]),
    );
    const key = words.find(({ text }) => text === "Dina will try")?.key ?? "";
    expect((await desk.as("chen").refused("takeBack", { params: session.params, body: { key } })).code).toBe(
      "not-yours",
    );
    const left = await desk.as("ben").ask("takeBack", { params: session.params, body: { key } });
    expect(left.words).toHaveLength(2);
    const { entries } = await desk.as("chen").ask("listEntries", { params: { space } });
    const kept = await desk.as("chen").ask("readEntry", { params: { space, entry: entries[0]?.id ?? "" } });
    expect(JSON.stringify(kept)).not.toContain("Dina will try");
    expect(JSON.stringify(kept)).toContain("Dina saw it coming");
  });
});
