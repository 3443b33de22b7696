import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CalendarContent } from "../../src/domain/calendar-event.ts";
import { calendarIn } from "./calendar-play.ts";
import { openEvents } from "./event-reader.ts";
import { firstWeeksIn } from "./first-weeks-play.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { transferIn } from "./transfer/transfer-play.ts";
import { unzip } from "./transfer/unzip.ts";

let desk: ServerDesk;
let space: string;
let calendar: Awaited<ReturnType<typeof calendarIn>>;
let weeks: Awaited<ReturnType<typeof firstWeeksIn>>;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  desk.directory.owners.add("ana");
  space = await openSpace(desk, "ana", "ben", "chen", "dina", "eva");
  calendar = await calendarIn(desk, space);
  weeks = await firstWeeksIn(desk, space, "ana");
});
beforeEach(async () => {
  await desk.sql("truncate pairings, pairing_people, keep_in_touch, not_with, taken_out");
});
afterAll(() => desk.close());

const read = (user: string, event: string) => desk.as(user).ask("readMixer", { params: calendar.at(event) });
const draw = (user: string, event: string, after: number) =>
  desk.as(user).ask("drawMixerRound", { params: calendar.at(event), body: { after } });
const meets = async (user: string, event: string) =>
  (await read(user, event)).meeting?.people.map(({ name }) => name.split(" ")[0] ?? "") ?? [];

/** A mixer of ana's to which these come. */
async function mixer(coming: readonly string[], changes: Partial<CalendarContent> = {}): Promise<string> {
  const { id } = await calendar.created("ana", { type: "mixer", limit: null, ...changes });
  for (const user of coming) await calendar.comes(user, id);
  return id;
}

describe("a mixer", () => {
  it("[PB7] row S22: brings everybody who comes together, nobody twice before they have met all", async () => {
    const coming = ["ben", "chen", "dina", "eva"];
    const event = await mixer(coming);
    const pairs = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      expect((await draw("ana", event, round)).round).toBe(round + 1);
      for (const user of coming) pairs.add([user, ...(await meets(user, event))].sort().join(" "));
    }
    expect(pairs.size).toBe(6);
    expect((await read("ben", event)).past).toHaveLength(2);
  });

  it("[PB7] [PB3] row S22: tells whom they meet to the two alone, its host neither", async () => {
    const event = await mixer(["ben", "chen", "dina", "eva"]);
    const stream = await openEvents(desk.as("ben"), space);
    expect(await draw("ana", event, 0)).toMatchObject({ round: 1, canDraw: true, meeting: null, past: [] });
    await stream.next("news");
    await stream.stop();
    const seen = JSON.stringify(await read("ben", event));
    const [partner] = await meets("ben", event);
    for (const user of ["chen", "dina", "eva"]) expect(seen.includes(`${user} Example`)).toBe(user === partner);
    expect(await read("ben", event)).toMatchObject({ canDraw: false });
  });

  it("[PB7] row S22: makes three of an odd number, of those who have a place; who waits is not called", async () => {
    const event = await mixer(["ben", "chen", "dina", "eva"], { limit: 3 });
    await draw("ana", event, 0);
    for (const user of ["ben", "chen", "dina"]) expect(await meets(user, event)).toHaveLength(2);
    expect(await meets("eva", event)).toEqual([]);
    await calendar.comes("chen", event, false);
    expect([await meets("ben", event), await meets("chen", event)]).toEqual([["dina"], []]);
    await draw("ana", event, 1);
    expect(await meets("eva", event)).not.toEqual([]);
  });

  it("[PB7] is drawn once, though it is sent twice, by its host alone, while it is on", async () => {
    const event = await mixer(["ben", "chen"]);
    await draw("ana", event, 0);
    expect((await draw("ana", event, 0)).round).toBe(1);
    await expect(draw("ben", event, 1)).rejects.toThrow(": 403 ");
    const seminar = await calendar.created("ana", { type: "seminar" });
    await expect(draw("ana", seminar.id, 0)).rejects.toThrow(": 404 ");
    const off = { params: calendar.at(event), body: { cancelled: true } };
    await desk.as("ana").ask("callOffCalendarEvent", off);
    expect(await desk.as("ana").refused("drawMixerRound", { params: off.params, body: { after: 1 } })).toMatchObject({
      reason: "called-off",
    });
  });

  it("[PB7] [MT3] row S7: seats nobody with whom they would rather not be, and lets nobody read that", async () => {
    const event = await mixer(["ben", "chen"]);
    await weeks.notWith("chen", "ben");
    await draw("ana", event, 0);
    expect([await meets("ben", event), await meets("chen", event)]).toEqual([[], []]);
    await weeks.notWith("chen", "ben", false);
    await draw("ana", event, (await read("ana", event)).round);
    expect(await meets("ben", event)).toEqual(["chen"]);
    await weeks.notWith("chen", "ben");
    expect([await meets("ben", event), await meets("chen", event)]).toEqual([[], []]);
  });
});

describe("keeping in touch", () => {
  const contacts = (user: string) => desk.as(user).ask("readContacts", { params: { space } });
  const keeps = (user: string, other: string, keep = true) =>
    desk.as(user).ask("keepInTouch", { params: { space }, body: { member: weeks.idOf(other), keep } });
  const names = async (user: string) => (await contacts(user)).contacts.map(({ name }) => name);
  const met = async () => {
    await draw("ana", await mixer(["ben", "chen"]), 0);
  };

  it("[PB8] row S22: makes two contacts only once both tick; before, the other reads what they read anyway", async () => {
    await met();
    const before = [
      await contacts("chen"),
      JSON.stringify(await desk.as("chen").ask("readRounds", { params: { space } })),
    ];
    expect(await keeps("ben", "chen")).toEqual({ contacts: [], ticked: [weeks.idOf("chen")] });
    expect([
      await contacts("chen"),
      JSON.stringify(await desk.as("chen").ask("readRounds", { params: { space } })),
    ]).toEqual(before);
    await keeps("chen", "ben");
    expect([await names("ben"), await names("chen"), await names("ana")]).toEqual([
      ["chen Example"],
      ["ben Example"],
      [],
    ]);
  });

  it("[PB8] row S22: ends for both when one takes it back, and begins when both tick anew", async () => {
    await met();
    await keeps("ben", "chen");
    await keeps("chen", "ben");
    await keeps("chen", "ben", false);
    expect([await contacts("ben"), await contacts("chen")]).toEqual([
      { contacts: [], ticked: [] },
      { contacts: [], ticked: [] },
    ]);
    await keeps("chen", "ben");
    expect([await names("ben"), await names("chen")]).toEqual([[], []]);
    await keeps("ben", "chen");
    expect(await names("chen")).toEqual(["ben Example"]);
  });

  it("[PB8] takes back one's own tick without touching what the other said", async () => {
    await met();
    await keeps("ben", "chen");
    await keeps("chen", "ben", false);
    expect((await contacts("ben")).ticked).toEqual([weeks.idOf("chen")]);
    await keeps("ben", "chen", false);
    expect(await desk.sql("select from keep_in_touch")).toEqual([]);
  });

  it("[PB8] is with whom one was paired, and nobody else", async () => {
    await met();
    await expect(keeps("ben", "dina")).rejects.toThrow(": 404 ");
    await expect(keeps("ben", "ben")).rejects.toThrow(": 404 ");
  });

  it("[PB8] row S22: is handed to who said it alone, and no backup brings back what was taken back", async () => {
    await met();
    const handed = async (user: string) => {
      const response = await desk.as(user).send("exportMine");
      const files = await unzip(Buffer.from(await response.arrayBuffer()));
      return [[...files.values()].join("\n"), await desk.as(user).ask("countMine", { params: { space } })];
    };
    const before = await handed("chen");
    await keeps("ben", "chen");
    expect(await handed("chen")).toEqual(before);
    expect(String((await handed("ben"))[0])).toContain("keep_in_touch");
    await keeps("chen", "ben");
    const { backup, restored } = transferIn(desk, space);
    const file = await backup("ana");
    await keeps("chen", "ben", false);
    await restored("ana", file);
    expect([await names("ben"), await names("chen")]).toEqual([[], []]);
  });

  it("[PB8] [DA3] goes with either of the two", async () => {
    await met();
    await keeps("ben", "chen");
    await keeps("chen", "ben");
    await desk.as("chen").ask("deleteMine", { body: { where: { space }, words: "delete all that is mine" } });
    expect(await contacts("ben")).toEqual({ contacts: [], ticked: [] });
    expect(await desk.sql("select from keep_in_touch")).toEqual([]);
  });
});
