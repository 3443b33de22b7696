import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Series } from "../../src/contract/series-page.ts";
import type { SeriesRole } from "../../src/domain/series-rota.ts";
import { oneSeries } from "../contract/one-series.ts";
import { everyRow, wordsOf } from "./every-row.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";

let desk: ServerDesk;
let space: string;
let count = 0;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben", "chen", "dina");
});
afterAll(() => desk.close());

const begin = (more: { readonly group?: string } = {}) =>
  desk.as("ana").ask("beginSeries", {
    params: { space },
    body: {
      slip: `slip-${String(count++).padStart(22, "0")}`,
      content: { ...oneSeries, format: "learning-loop-lesson" },
      ...more,
    },
  });
const at = ({ id }: Series) => ({ space, series: id });
const read = (user: string, series: Series) => desk.as(user).ask("readSeries", { params: at(series) });
const volunteer = async (series: Series, role: SeriesRole, ...users: string[]) => {
  for (const user of users) {
    desk.clock.advance(1_000);
    await desk.as(user).ask("volunteerInSeries", { params: at(series), body: { role, on: true } });
  }
};
const dateOf = ({ dates }: Series, place: number) => dates[place]?.date ?? "";
const said = (
  series: Series,
  place: number,
  says: "take" | "give-back" | "offer" | "keep" | "cannot" | "can",
  { role = "facilitator", instead }: { readonly role?: SeriesRole; readonly instead?: number } = {},
) => ({
  params: at(series),
  body: {
    date: dateOf(series, place),
    role,
    says,
    ...(instead === undefined ? {} : { instead: dateOf(series, instead) }),
  },
});
const say = (user: string, ...args: Parameters<typeof said>) => desk.as(user).ask("sayOfTurn", said(...args));
const turnsIn = ({ turns }: Series, role: SeriesRole = "facilitator") =>
  turns.turns.filter((turn) => turn.role === role);
const namesIn = (series: Series, role: SeriesRole = "facilitator") =>
  turnsIn(series, role).map(({ by }) => by?.name.split(" ")[0]);
const memberOf = async (user: string) => {
  const { people } = await desk.as("ana").ask("people", { params: { space } });
  return people.find(({ name }) => name.startsWith(user))?.member ?? "nobody";
};

describe("turns in a series", () => {
  it("[SE9] row S19: propose who served least recently, in this series, of those who want to be asked", async () => {
    const series = await begin();
    expect(namesIn(await read("dina", series))).toEqual(Array(6).fill(undefined));
    await volunteer(series, "facilitator", "ben", "ana", "chen");
    expect(namesIn(await read("dina", series)).slice(0, 4)).toEqual(["ana", "ben", "chen", "ana"]);
    const body = { title: "T", format: "learning-loop-lesson", minutes: 45, series: { id: series.id } };
    const { session } = await desk.as("ana").ask("planSession", { params: { space }, body });
    const startedAt = desk.clock.now();
    await desk.sql("update sessions set state = 'ended', started_at = $1, ended_at = $1 where session_id = $2", [
      startedAt,
      session.id,
    ]);
    const after = await read("dina", series);
    expect(namesIn(after).slice(0, 4)).toEqual(["ben", "chen", "ana", "ben"]);
    expect(turnsIn(after).map(({ lastAt, isTaken }) => [lastAt, isTaken])[2]).toEqual([startedAt, false]);
    await desk.as("ben").ask("volunteerInSeries", { params: at(series), body: { role: "facilitator", on: false } });
    expect(namesIn(await read("dina", series)).slice(0, 2)).toEqual(["chen", "ana"]);
    const ben = await memberOf("ben");
    const rows = (await everyRow(desk)).filter(
      ({ table, row }) => table === "series_volunteers" && wordsOf(row).includes(ben),
    );
    expect(rows).toEqual([]);
  });

  it("[SE10] are taken by whoever wants them, and nobody's is taken from them", async () => {
    const series = await begin();
    await volunteer(series, "speaker", "ben", "chen");
    const taken = await say("dina", series, 0, "take", { role: "speaker" });
    expect(turnsIn(taken, "speaker")[0]).toMatchObject({ isTaken: true, by: { name: "dina Example" } });
    expect(namesIn(taken, "speaker").slice(1, 3)).toEqual(["ben", "chen"]);
    for (const says of ["offer", "keep"] as const)
      expect((await desk.as("ben").refused("sayOfTurn", said(series, 0, says, { role: "speaker" }))).reason).toBe(
        "not-your-turn-to-give",
      );
    const mine = said(series, 0, "take", { role: "speaker" });
    expect((await desk.as("ben").refused("sayOfTurn", mine)).reason).toBe("turn-taken");
    await say("ben", series, 0, "give-back", { role: "speaker" });
    expect(namesIn(await read("ana", series), "speaker")[0]).toBe("dina");
    expect(namesIn(await say("dina", series, 0, "give-back", { role: "speaker" }), "speaker")[0]).toBe("ben");
  });

  it("[SE10] are given away once both say so: for nothing, or for the other's", async () => {
    const series = await begin();
    await say("ana", series, 0, "take");
    await say("ben", series, 1, "take");
    await say("ana", series, 0, "offer");
    await say("ana", series, 0, "keep");
    expect((await desk.as("chen").refused("sayOfTurn", said(series, 0, "take"))).reason).toBe("turn-taken");
    await say("ana", series, 0, "offer");
    expect(namesIn(await say("chen", series, 0, "take")).slice(0, 2)).toEqual(["chen", "ben"]);
    const offered = await say("chen", series, 0, "offer", { instead: 1 });
    expect(turnsIn(offered)[0]).toMatchObject({ isOffered: true, instead: dateOf(series, 1) });
    expect((await desk.as("dina").refused("sayOfTurn", said(series, 0, "take"))).reason).toBe("turn-taken");
    const swapped = await say("ben", series, 0, "take");
    expect(namesIn(swapped).slice(0, 2)).toEqual(["ben", "chen"]);
    expect(turnsIn(swapped).map(({ isOffered }) => isOffered)).toEqual(Array(6).fill(false));
    const nobodys = said(series, 0, "offer", { instead: 3 });
    expect((await desk.as("ben").refused("sayOfTurn", nobodys)).errors).toMatchObject([{ path: "instead" }]);
  });

  it("[SE11] let one say in private that one cannot: the next is proposed, and nobody else is told who did", async () => {
    const series = await begin();
    await volunteer(series, "facilitator", "ana", "ben");
    await say("ana", series, 0, "take");
    const own = await say("ana", series, 0, "cannot");
    expect(turnsIn(own)[0]).toMatchObject({ by: { name: "ben Example" }, isTaken: false, cannot: true });
    const others = await read("ben", series);
    expect(turnsIn(others).map(({ cannot }) => cannot)).toEqual(Array(6).fill(false));
    const { by: _, ...told } = turnsIn(others)[0] ?? { by: null };
    expect(JSON.stringify(told)).not.toContain(await memberOf("ana"));
    expect(turnsIn(await say("ana", series, 0, "can"))[0]).toMatchObject({
      by: { name: "ana Example" },
      cannot: false,
    });
    const rows = await desk.sql("select * from series_cannot where series_id = $1", [series.id]);
    expect(rows).toEqual([]);
  });

  it("[SE9] [SE11] row S16: who took the turn to facilitate has the seat of the session that is planned for the date", async () => {
    const series = await begin();
    await say("ben", series, 0, "take");
    const on = (place: number) => ({
      params: { space },
      body: {
        title: "T",
        format: "learning-loop-lesson",
        minutes: 45,
        series: { id: series.id, date: dateOf(series, place) },
      },
    });
    const { seat, session } = await desk.as("ana").ask("planSession", on(0));
    expect([seat.member, session.plannedBy]).toEqual([await memberOf("ben"), await memberOf("ana")]);
    expect((await desk.as("ana").ask("planSession", on(1))).seat.member).toBe(await memberOf("ana"));
    expect((await desk.as("chen").refused("sayOfTurn", said(series, 0, "take"))).reason).toBe("date-planned");
    // What is planned counts as a turn: who has it is proposed again after those who have none.
    await volunteer(series, "facilitator", "ana", "ben", "chen");
    expect(namesIn(await read("dina", series)).slice(0, 3)).toEqual(["chen", "ben", "ana"]);
    await desk.as("ana").ask("cancelSession", { params: { space, session: session.id }, body: {} });
    expect(namesIn(await read("dina", series))[0]).toBe("ben");
  });

  it("[SE9] [WG1] of a group's series are nobody's any more who has left the group", async () => {
    const content = { name: "G", purpose: "", cadence: null, weekday: null, topics: [] };
    const slip = `slip-${String(count++).padStart(22, "0")}`;
    const { id: group } = await desk.as("ana").ask("beginWorkGroup", { params: { space }, body: { slip, content } });
    const join = (joined: boolean) =>
      desk.as("chen").ask("joinWorkGroup", { params: { space, group }, body: { joined } });
    await join(true);
    const series = await begin({ group });
    await volunteer(series, "facilitator", "chen");
    await say("chen", series, 0, "take");
    await say("chen", series, 1, "cannot");
    expect(namesIn(await read("dina", series))[0]).toBe("chen");
    await join(false);
    const left = await read("dina", series);
    expect([namesIn(left), left.turns.volunteers.facilitator]).toEqual([Array(6).fill(undefined), []]);
    const chen = await memberOf("chen");
    const rows = (await everyRow(desk)).filter(
      ({ table, row }) => table.startsWith("series_") && row.series_id === series.id && wordsOf(row).includes(chen),
    );
    expect(rows).toEqual([]);
  });
});
