import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { countMet, DAY_MS } from "../../src/domain/first-weeks.ts";
import { channelPath } from "./entra-and-graph.ts";
import { openEvents } from "./event-reader.ts";
import { everyRow, wordsOf } from "./every-row.ts";
import { firstWeeksIn } from "./first-weeks-play.ts";
import { profilesIn } from "./profile-play.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { transferIn } from "./transfer/transfer-play.ts";

let desk: ServerDesk;
let space: string;
let play: Awaited<ReturnType<typeof firstWeeksIn>>;
beforeAll(async () => {
  desk = await startServerDesk();
  desk.directory.owners.add("ana");
  space = await openSpace(desk, "ana", "ben", "chen", "dina");
  play = await firstWeeksIn(desk, space, "ana");
});
beforeEach(async () => {
  await desk.sql("truncate first_weeks, mentor_offers, buddies, introductions, not_with, profiles, taken_out");
  await play.isNew("dina", true);
});
afterAll(() => desk.close());

const buddyOf = async (user: string) => (await play.read(user)).newcomer?.buddy ?? null;
const nameOf = async (user: string) => (await buddyOf(user))?.name.split(" ")[0] ?? null;

describe("a buddy", () => {
  it("[FW1] row S7: is proposed with the first opening of the tab, with why, and to the buddy too", async () => {
    await play.isNew("dina", false);
    await play.offers("ben");
    await profilesIn(desk, space).says("ben", { startMonth: "2028-01", timeZone: "Europe/Lisbon" });
    desk.directory.members.set(channelPath(), new Set(["ana", "ben", "chen", "dina", "eva"]));
    const stream = await openEvents(desk.as("ben"), space);
    await openSpace(desk, "ana", "ben", "chen", "dina", "eva");
    expect(await stream.next("first-weeks")).toEqual({ type: "first-weeks" });
    await stream.stop();
    expect(await buddyOf("eva")).toMatchObject({
      name: "ben Example",
      why: [{ kind: "free" }],
      mine: false,
      both: false,
    });
    expect((await play.read("ben")).mentees).toMatchObject([{ name: "eva Example", mine: false, both: false }]);
    expect((await play.read("ana")).mentees).toEqual([]);
  });

  it("[FW1] row S7: says why from what both say of themselves to others, and from nothing that they keep", async () => {
    const says = profilesIn(desk, space).says;
    await says("dina", { learns: ["Sails"], startMonth: "2030-01" });
    await says("ben", { teaches: ["sails"], startMonth: "2028-01" });
    await says("chen", { teaches: ["Sails"], timeZone: "Asia/Tokyo", startMonth: "2027-01", listed: false });
    await play.offers("chen");
    expect((await buddyOf("dina"))?.why).toEqual([{ kind: "free" }]);
    await play.withdraws("chen");
    await play.offers("ben");
    expect((await buddyOf("dina"))?.why).toEqual([
      { kind: "teaches", topics: ["Sails"] },
      { kind: "longer-here", months: 24 },
    ]);
  });

  it("[FW1] [MT2] row S7: is nobody who has as many as they take, till there is room", async () => {
    await play.isNew("chen", true);
    await play.offers("ben", 1);
    const served = [await nameOf("chen"), await nameOf("dina")];
    expect(served.filter((name) => name === "ben")).toHaveLength(1);
    await play.offers("ben", 2);
    expect([await nameOf("chen"), await nameOf("dina")]).toEqual(["ben", "ben"]);
  });

  it("[FW2] row S7: is taken once both say yes; till then neither hears what the other says", async () => {
    await play.offers("ben");
    await play.answers("dina", "dina", "yes");
    expect((await play.read("ben")).mentees).toMatchObject([{ mine: false, both: false }]);
    expect(await buddyOf("dina")).toMatchObject({ mine: true, both: false });
    await play.answers("ben", "dina", "yes");
    expect(await buddyOf("dina")).toMatchObject({ mine: true, both: true });
  });

  it("[FW2] [FW3] row S7: is declined in private: nobody is told, the next one is proposed, and the no can be taken back", async () => {
    await play.offers("ben");
    await play.answers("dina", "dina", "yes");
    await play.offers("chen");
    const { mentees, notWith } = await play.answers("ben", "dina", "no");
    expect([mentees, notWith.map(({ name }) => name)]).toEqual([[], ["dina Example"]]);
    expect(await play.read("dina")).toMatchObject({ notWith: [], newcomer: { buddy: { name: "chen Example" } } });
    await play.answers("dina", "dina", "no");
    expect(await nameOf("dina")).toBeNull();
    expect((await play.read("chen")).notWith).toEqual([]);
    await play.notWith("ben", "dina", false);
    expect(await nameOf("dina")).toBe("ben");
    expect((await play.read("ben")).notWith).toEqual([]);
    const said = (await everyRow(desk)).filter(({ table, row }) => table === "not_with" && wordsOf(row).length > 0);
    expect(said).toHaveLength(1);
  });

  it("[FW2] is answered by the two alone", async () => {
    await play.offers("ben");
    await expect(play.answers("chen", "dina", "yes")).rejects.toThrow(": 404 ");
    await expect(play.answers("dina", "dina", "over")).rejects.toThrow(": 404 ");
    await expect(play.answers("chen", "dina", "no")).rejects.toThrow(": 404 ");
    expect(await nameOf("dina")).toBe("ben");
  });

  it("[FW3] [MT3] is nobody whom one of the two would rather not have, whoever said it", async () => {
    await play.notWith("dina", "ben");
    await play.notWith("chen", "dina");
    await play.offers("ben");
    await play.offers("chen");
    expect(await nameOf("dina")).toBeNull();
    expect((await play.read("ben")).notWith).toEqual([]);
  });

  it("[FW3] comes to nobody while they pause, and by itself when they are back; whom they have they keep", async () => {
    await play.offers("ben", 2);
    await play.answers("dina", "dina", "yes");
    await play.answers("ben", "dina", "yes");
    await play.isNew("chen", true);
    const back = desk.clock.now() + 7 * DAY_MS;
    await play.offers("ben", 2, back);
    expect([await nameOf("dina"), await nameOf("chen")]).toEqual(["ben", null]);
    desk.clock.advance(7 * DAY_MS);
    expect(await nameOf("chen")).toBe("ben");
  });

  it("[FW2] is let go of by either, without a word, and whoever is not new any more is proposed nobody", async () => {
    await play.offers("ben");
    await play.answers("dina", "dina", "yes");
    await play.answers("ben", "dina", "yes");
    expect((await play.answers("dina", "dina", "over")).newcomer).toBeNull();
    expect(await play.read("ben")).toMatchObject({ mentees: [], notWith: [] });
  });

  it("[FW3] row S7: is not brought back by a backup from before they were declined", async () => {
    await play.offers("ben");
    const { backup, restored } = transferIn(desk, space);
    const file = await backup("ana");
    await play.answers("dina", "dina", "no");
    await play.withdraws("ben");
    await restored("ana", file);
    expect([await nameOf("dina"), (await play.read("ben")).offer]).toEqual([null, null]);
  });
});

describe("being new", () => {
  const later = (days: number) => desk.clock.advance(days * DAY_MS);

  it("[FW1] row S7: ends after thirty days by itself, with what was proposed, and begins anew for whoever says so", async () => {
    await play.offers("ben");
    expect(await nameOf("dina")).toBe("ben");
    later(29);
    expect((await play.read("dina")).newcomer).not.toBeNull();
    later(2);
    expect((await play.read("dina")).newcomer).toBeNull();
    expect((await play.read("ben")).mentees).toEqual([]);
    const anew = await play.isNew("dina", true);
    expect(anew.newcomer).toMatchObject({ until: desk.clock.now() + 30 * DAY_MS, buddy: { name: "ben Example" } });
    later(10);
    expect((await play.isNew("dina", true)).newcomer?.until).toBe(anew.newcomer?.until);
  });

  it("[FW1] row S7: leaves two who are buddies to each other until one of them ends it", async () => {
    await play.offers("ben");
    for (const user of ["dina", "ben"]) await play.answers(user, "dina", "yes");
    later(31);
    expect(await buddyOf("dina")).toMatchObject({ name: "ben Example", both: true });
    expect((await play.read("ben")).mentees).toMatchObject([{ name: "dina Example" }]);
    await play.answers("dina", "dina", "over");
    expect((await play.read("dina")).newcomer).toBeNull();
  });
});

describe("introductions", () => {
  const introduced = async (user: string) => (await play.read(user)).newcomer?.introductions ?? [];

  it("[FW4] row S8: count once both say that they have met", async () => {
    await play.meeting("dina", "dina", "chen", "met");
    expect(countMet(await introduced("dina"))).toBe(0);
    expect((await play.read("chen")).introducedTo).toMatchObject([{ name: "dina Example", mine: false, theirs: true }]);
    await play.meeting("chen", "dina", "chen", "met");
    expect(countMet(await introduced("dina"))).toBe(1);
    await play.meeting("chen", "dina", "chen", "to-meet");
    expect(countMet(await introduced("dina"))).toBe(0);
  });

  it("[FW4] row S8: are made by the buddy, who can say of nobody that they have met", async () => {
    await play.offers("ben");
    await expect(play.meeting("ben", "dina", "chen", "to-meet")).rejects.toThrow(": 403 ");
    await play.answers("dina", "dina", "yes");
    await play.answers("ben", "dina", "yes");
    await play.meeting("ben", "dina", "chen", "to-meet");
    expect(await introduced("dina")).toMatchObject([{ name: "chen Example", mine: false, theirs: false }]);
    await expect(play.meeting("ben", "dina", "chen", "met")).rejects.toThrow(": 403 ");
    await expect(play.meeting("ben", "dina", "chen", "gone")).rejects.toThrow(": 403 ");
    await play.meeting("chen", "dina", "chen", "gone");
    expect([await introduced("dina"), (await play.read("chen")).introducedTo]).toEqual([[], []]);
  });

  it("[FW4] are of nobody who is not here, nor of who is not new", async () => {
    await expect(play.meeting("dina", "dina", "dina", "met")).rejects.toThrow(": 400 ");
    await expect(play.meeting("ana", "ben", "ana", "met")).rejects.toThrow(": 404 ");
    await expect(
      desk.as("dina").ask("sayNotWith", { params: { space }, body: { member: "nobody", notWith: true } }),
    ).rejects.toThrow(": 400 ");
  });
});
