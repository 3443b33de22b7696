import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RotaKind } from "../../src/contract/rota.ts";
import { calendarIn } from "./calendar-play.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";

let desk: ServerDesk;
let play: Awaited<ReturnType<typeof calendarIn>>;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  play = await calendarIn(desk, await openSpace(desk, "ana", "ben", "chen", "dina"));
});
afterAll(() => desk.close());

const volunteer = (user: string, what: RotaKind, on = true) => {
  desk.clock.advance(1_000);
  return desk.as(user).ask("volunteer", { params: { space: play.space }, body: { what, on } });
};
const turns = async (what: RotaKind, day?: string) => {
  const rotas = await desk
    .as("dina")
    .ask("readRotas", { params: { space: play.space }, query: day === undefined ? {} : { day } });
  return rotas[what].turns.map(({ name }) => name.split(" ")[0]);
};

const cannot = (user: string, day: string, on = true) =>
  desk.as(user).ask("sayCannot", { params: { space: play.space }, body: { day, cannot: on } });
const refused = async (day: string) =>
  (await desk.as("ben").refused("sayCannot", { params: { space: play.space }, body: { day, cannot: true } })).code;

describe("the rota of an event's speakers", () => {
  it("[SR2] row S11: nobody speaks twice before all who volunteer have; what was called off does not count", async () => {
    expect(await turns("speak")).toEqual([]);
    for (const user of ["ben", "ana", "chen"]) await volunteer(user, "speak");
    expect(await turns("speak")).toEqual(["ben", "ana", "chen"]);
    const { id, startsAt } = await play.created("dina", { speakers: [play.id("ben")] });
    expect(await turns("speak")).toEqual(["ana", "chen", "ben"]);
    const { speak } = await desk.as("ana").ask("readRotas", { params: { space: play.space }, query: {} });
    expect(speak).toMatchObject({ isMine: true, volunteers: 3 });
    expect(speak.turns.map(({ lastAt }) => lastAt)).toEqual([null, null, startsAt]);
    const later = { starts: "2031-04-05T12:00" };
    await play.created("dina", { ...later, speakers: [play.id("ana"), play.id("chen")] });
    expect(await turns("speak")).toEqual(["ben", "ana", "chen"]);
    await desk.as("dina").ask("callOffCalendarEvent", { params: play.at(id), body: { cancelled: true } });
    expect(await turns("speak")).toEqual(["ben", "ana", "chen"]);
  });

  it("[SR2] lets whoever stops volunteering leave at once, with nothing left behind", async () => {
    expect((await volunteer("ben", "speak", false)).speak).toMatchObject({ isMine: false, volunteers: 2 });
    expect(await turns("speak")).toEqual(["ana", "chen"]);
    const left = await desk.sql("select from calendar_volunteers where member_id = $1", [play.id("ben")]);
    expect(left).toEqual([]);
  });

  it("[SR2] has hosts take turns as speakers do, of whom one knows nothing of the other", async () => {
    for (const user of ["chen", "ben"]) await volunteer(user, "host");
    await volunteer("chen", "host");
    expect(await turns("host")).toEqual(["chen", "ben"]);
    await play.created("chen");
    expect(await turns("host")).toEqual(["ben", "chen"]);
    expect(await turns("speak")).toEqual(["ana", "chen"]);
  });

  it("[SR1] [SR3] passes over whoever cannot on a day, for that day alone, and tells nobody else", async () => {
    expect(await turns("host")).toEqual(["ben", "chen"]);
    expect((await cannot("ben", "2031-05-06")).cannot).toEqual(["2031-05-06"]);
    expect((await cannot("ben", "2031-05-05")).cannot).toEqual(["2031-05-05", "2031-05-06"]);
    // Chen has hosted in this round already: nobody is asked out of turn.
    expect(await turns("host", "2031-05-06")).toEqual([]);
    expect(await turns("host", "2031-05-07")).toEqual(["ben", "chen"]);
    expect(await turns("host")).toEqual(["ben", "chen"]);
    const others = await desk
      .as("chen")
      .ask("readRotas", { params: { space: play.space }, query: { day: "2031-05-06" } });
    expect(others.cannot).toEqual([]);
    await cannot("ana", "2031-05-06");
    expect(await turns("speak", "2031-05-06")).toEqual(["chen"]);
    expect((await cannot("ben", "2031-05-06", false)).cannot).toEqual(["2031-05-05"]);
    expect(await turns("host", "2031-05-06")).toEqual(["ben", "chen"]);
  });

  it("[SR3] keeps no day that is over, none of whoever stops volunteering, and no more than sixty", async () => {
    expect(await refused("2001-01-01")).toBe("bad-request");
    const days = Array.from({ length: 60 }, (_, at) => new Date(Date.UTC(2032, 0, at + 1)).toISOString().slice(0, 10));
    for (const day of days.slice(1)) await cannot("ben", day);
    expect(await refused("2033-01-01")).toBe("bad-request");
    expect((await volunteer("ben", "host", false)).cannot).toEqual([]);
    expect(await desk.sql("select from calendar_cannot where member_id = $1", [play.id("ben")])).toEqual([]);
  });
});
