import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Series, SeriesConflict } from "../../src/contract/series-page.ts";
import type { SeriesContent } from "../../src/domain/series-content.ts";
import { oneSeries } from "../contract/one-series.ts";
import { openEvents } from "./event-reader.ts";
import { everyRow, wordsOf } from "./every-row.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { running, runningAfter } from "./session-play.ts";

let desk: ServerDesk;
let space: string;
let count = 0;
const others = ["ben", "chen", "dina"];
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", ...others);
});
afterAll(() => desk.close());

const DAY_MS = 24 * 3_600_000;
const slip = () => `slip-${String(count++).padStart(22, "0")}`;
const contentOf = (parts: Partial<SeriesContent> = {}): SeriesContent => ({ ...oneSeries, ...parts });
/** A Tuesday to come, at 14:00 by the clocks of the series. */
const tuesday = (weeks = 1): string => {
  const day = new Date(desk.clock.now() + (weeks - 1) * 7 * DAY_MS);
  do day.setUTCDate(day.getUTCDate() + 1);
  while (day.getUTCDay() !== 2);
  return `${day.toISOString().slice(0, 10)}T14:00`;
};
const begin = (user: string, parts: Partial<SeriesContent> = {}, more: Readonly<Record<string, unknown>> = {}) =>
  desk.as(user).ask("beginSeries", {
    params: { space },
    body: { slip: slip(), content: contentOf({ starts: tuesday(), ...parts }), ...more },
  });
const at = ({ id }: Pick<Series, "id">) => ({ space, series: id });
const read = (user: string, series: Pick<Series, "id">) => desk.as(user).ask("readSeries", { params: at(series) });
const listed = async (user = "ana", query: { readonly ended?: "only" } = {}) =>
  (await desk.as(user).ask("listSeries", { params: { space }, query })).series;
const save = (user: string, series: Series, parts: Partial<SeriesContent>) =>
  desk.as(user).send("saveSeries", {
    params: at(series),
    body: { base: series.content, content: { ...series.content, ...parts } },
  });
const changeDate = (user: string, series: Series, date: string, parts: Readonly<Record<string, unknown>> = {}) =>
  desk.as(user).ask("changeSeriesDate", {
    params: at(series),
    body: { date, skipped: false, movedTo: null, ...parts },
  });
const planOn = ({ id, content, meets }: Series, date?: string) => ({
  params: { space },
  body: {
    title: content.name,
    format: meets.format ?? "troika",
    minutes: content.minutes,
    series: { id, ...(date === undefined ? {} : { date }) },
  },
});
const agreeOn = async (format: string, cadence: string) => {
  const { open } = await desk.as("ana").ask("openVote", { params: { space }, body: {} });
  const params = { space, vote: open?.id ?? "" };
  await desk.as("ana").ask("castVote", { params, body: { format, cadence } });
  await desk.as("ana").ask("closeVote", { params, body: {} });
  return () => desk.as("ben").ask("confirmVote", { params, body: {} });
};

describe("a series", () => {
  it("[SE1] row S16: is begun by any member, once however often it is sent, and listed with its next time", async () => {
    const stream = await openEvents(desk.as("ben"), space);
    const by = slip();
    const body = { slip: by, content: contentOf({ name: "Once", starts: tuesday() }) };
    const series = await desk.as("ben").ask("beginSeries", { params: { space }, body });
    expect(await stream.next("series")).toEqual({ type: "series" });
    await stream.stop();
    const again = { slip: by, content: contentOf({ name: "Twice" }) };
    expect((await desk.as("ben").ask("beginSeries", { params: { space }, body: again })).content.name).toBe("Once");
    expect(series.begunBy?.name).toBe("ben Example");
    expect(series.dates.map(({ date }) => date)).toEqual([1, 2, 3, 4, 5, 6].map(tuesday));
    const [one] = (await listed()).filter(({ id }) => id === series.id);
    expect(one).toMatchObject({ nextAt: series.dates[0]?.at, held: 0, cadence: "weekly" });
    const wrong = { slip: slip(), content: contentOf({ format: "juggling" }) };
    expect((await desk.as("ben").refused("beginSeries", { params: { space }, body: wrong })).code).toBe("bad-request");
  });

  it("[SE1] [SE3] row S16: is there as soon as one session follows another, with records and what is open", async () => {
    const first = await running(desk, space, "ana", "ben");
    await first.does("ben", { type: "commit", text: "Write the runbook" });
    desk.clock.advance(1_000);
    await first.does("ana", { type: "end-session" });
    const entry = await desk.as("ana").ask("publishRecord", { params: first.params, body: {} });
    const second = await runningAfter(desk, first, "ana", "ben");
    const series = await read("chen", { id: first.id });
    expect(series).toMatchObject({ begunBy: null, content: { name: "Looking back", starts: null }, dates: [] });
    expect(series.past.sessions.map(({ id, record }) => [id, record])).toEqual([[first.id, entry.id]]);
    expect(series.sessions.map(({ id }) => id)).toEqual([second.id]);
    expect(series.open.commitments.map(({ text, by }) => [text, by.name])).toEqual([
      ["Write the runbook", "ben Example"],
    ]);
    expect((await listed()).find(({ id }) => id === first.id)).toMatchObject({ held: 1 });
    expect(series.meets).toMatchObject({ format: "what-so-what-now-what", isFormatVoted: false });
    // Whoever says something of it says it of the same series.
    expect((await save("chen", series, { purpose: "To learn." })).status).toBe(200);
    expect(await read("ana", series)).toMatchObject({ id: first.id, content: { purpose: "To learn." } });
  });

  it("[SE1] [SE2] is begun with a session that is there, and for a work group by its members, who alone change it", async () => {
    const lonely = await running(desk, space, "ana", "ben");
    const series = await begin("ben", { name: "From here on" }, { session: lonely.id });
    expect(series).toMatchObject({ id: lonely.id, content: { name: "From here on" } });
    expect(series.sessions.map(({ id }) => id)).toEqual([lonely.id]);
    const body = { slip: slip(), content: { name: "G", purpose: "", cadence: null, weekday: null, topics: [] } };
    const group = (await desk.as("ana").ask("beginWorkGroup", { params: { space }, body })).id;
    const own = { slip: slip(), content: contentOf(), group };
    expect(await desk.as("ben").refused("beginSeries", { params: { space }, body: own })).toMatchObject({
      reason: "not-in-the-group",
    });
    const ofGroup = await begin("ana", {}, { group });
    expect([ofGroup.group?.name, (await read("ben", ofGroup)).canChange]).toEqual(["G", false]);
    expect((await save("ben", ofGroup, { name: "Mine" })).status).toBe(409);
    const first = { date: ofGroup.dates[0]?.date, skipped: true, movedTo: null };
    for (const [name, others] of [
      ["endSeries", { ended: true }],
      ["changeSeriesDate", first],
      ["volunteerInSeries", { role: "facilitator", on: true }],
      ["sayOfTurn", { date: first.date, role: "facilitator", says: "take" }],
    ] as const) {
      const { reason } = await desk.as("ben").refused(name, { params: at(ofGroup), body: others });
      expect([name, reason]).toEqual([name, "not-in-the-group"]);
    }
    const planned = await desk.as("ana").ask("planSession", planOn(ofGroup, ofGroup.dates[0]?.date));
    const page = await desk.as("ana").ask("readWorkGroup", { params: { space, group } });
    expect(page.sessions.map(({ id }) => id)).toEqual([planned.session.id]);
    expect(await desk.as("ben").refused("planSession", planOn(ofGroup))).toMatchObject({
      reason: "not-in-the-group",
    });
  });

  it("[SE2] is everybody's to change; nothing is overwritten", async () => {
    const series = await begin("ana");
    expect((await save("ben", series, { name: "Bends" })).status).toBe(200);
    const merged = Series.parse(await (await save("chen", series, { cadence: "monthly" })).json());
    expect(merged.content).toMatchObject({ name: "Bends", cadence: "monthly" });
    const body = { base: series.content, content: { ...series.content, name: "Hitches" } };
    const problem = await desk.as("dina").refused("saveSeries", { params: at(series), body });
    expect(problem.reason).toBe("series-changed");
    expect(SeriesConflict.parse(problem.conflict)).toMatchObject({
      yours: { name: "Hitches" },
      theirs: { content: { name: "Bends" } },
      met: ["name"],
    });
    expect((await read("ana", series)).content.name).toBe("Bends");
  });

  it("[SE3] row S17: is held as the space has voted once that is confirmed, unless it says otherwise", async () => {
    const open = await begin("ana", { format: null, cadence: null });
    const own = await begin("ana");
    expect(open.meets).toMatchObject({ format: null, cadence: null });
    expect(open.dates).toEqual([]);
    const confirm = await agreeOn("troika", "biweekly");
    expect((await read("ben", open)).dates).toEqual([]);
    const stream = await openEvents(desk.as("chen"), space);
    await confirm();
    await stream.next("series");
    await stream.stop();
    const now = await read("ben", open);
    expect(now.meets).toEqual({ format: "troika", cadence: "biweekly", isFormatVoted: true, isCadenceVoted: true });
    expect(now.dates.map(({ date }) => date)).toEqual([1, 3, 5, 7, 9, 11].map(tuesday));
    expect((await read("ben", own)).meets).toMatchObject({ cadence: "weekly", isCadenceVoted: false });
    const planned = await desk.as("chen").ask("planSession", planOn(now, now.dates[0]?.date));
    expect(planned.session).toMatchObject({ format: "troika", startsAt: now.dates[0]?.at });
  });

  it("[SE5] leaves one date out, moves one, and takes each back", async () => {
    const series = await begin("ana");
    const [first = "", second = ""] = series.dates.map(({ date }) => date);
    await changeDate("ben", series, first, { skipped: true });
    const movedTo = `${second.slice(0, 10)}T16:30`;
    const changed = await changeDate("chen", series, second, { movedTo });
    expect(changed.dates.slice(0, 2)).toMatchObject([
      { date: first, skipped: true },
      { date: second, movedTo, at: (series.dates[1]?.at ?? 0) + 150 * 60_000 },
    ]);
    await changeDate("dina", series, first);
    expect((await changeDate("dina", series, second)).dates).toEqual(series.dates);
    const none = { params: at(series), body: { date: `${first.slice(0, 10)}T13:00`, skipped: true, movedTo: null } };
    expect((await desk.as("ana").refused("changeSeriesDate", none)).errors).toMatchObject([{ path: "date" }]);
    const past = { params: at(series), body: { date: first, skipped: false, movedTo: "2001-01-01T10:00" } };
    expect((await desk.as("ana").refused("changeSeriesDate", past)).errors).toMatchObject([{ path: "movedTo" }]);
  });

  it("[SE6] row S16: plans one session a date, at its time; called off, the date is free again", async () => {
    const series = await begin("ana");
    const [first = "", second = ""] = series.dates.map(({ date }) => date);
    const { session } = await desk.as("ben").ask("planSession", planOn(series, first));
    expect(session).toMatchObject({ startsAt: series.dates[0]?.at, title: series.content.name, minutes: 45 });
    const after = await read("ana", series);
    expect([after.dates[0]?.date, after.sessions.map(({ id }) => id)]).toEqual([second, [session.id]]);
    const again = await desk.as("chen").refused("planSession", planOn(series, first));
    expect(again.reason).toBe("date-planned");
    const skip = { params: at(series), body: { date: first, skipped: true, movedTo: null } };
    expect((await desk.as("ana").refused("changeSeriesDate", skip)).reason).toBe("date-planned");
    await desk.as("ben").ask("cancelSession", { params: { space, session: session.id }, body: {} });
    expect((await read("ana", series)).dates).toEqual(series.dates);
    await changeDate("ana", series, first, { skipped: true });
    expect((await desk.as("chen").refused("planSession", planOn(series, first))).code).toBe("bad-request");
  });

  it("[SE2] [SE6] is ended, plans nothing then, and goes on when that is taken back", async () => {
    const series = await begin("ana");
    const end = (user: string, ended: boolean) =>
      desk.as(user).ask("endSeries", { params: at(series), body: { ended } });
    expect(await end("ben", true)).toMatchObject({ endedAt: desk.clock.now(), dates: [] });
    const refused = await desk.as("ana").refused("planSession", planOn(series, series.dates[0]?.date));
    expect(refused.reason).toBe("series-ended");
    expect((await listed()).some(({ id }) => id === series.id)).toBe(false);
    expect((await listed("ana", { ended: "only" })).map(({ id }) => id)).toContain(series.id);
    expect((await end("chen", false)).dates).toEqual(series.dates);
  });

  it("[SE7] row S16: its dates are in the feed, a moved one as the same event, a skipped one called off, in UTC", async () => {
    const series = await begin("ana", { name: "Fed", purpose: "To eat." });
    const [first, second, third] = series.dates;
    if (!first || !second || !third) throw new Error("There are no dates");
    const { token } = await desk.as("dina").ask("makeCalendarFeed", { params: { space }, body: {} });
    const events = async () => {
      const text = await (await fetch(`http://127.0.0.1:${desk.server.port}/calendar/${token}.ics`)).text();
      const all = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
      return all
        .filter(({ summary }) => summary === "Fed")
        .map(({ uid, sequence, startDate, component }) => ({
          uid,
          sequence,
          at: startDate.toJSDate().getTime(),
          zone: startDate.zone.tzid,
          status: component.getFirstPropertyValue("status"),
        }));
    };
    const before = await events();
    expect(before.slice(0, 6).map(({ at }) => at)).toEqual(series.dates.map(({ at }) => at));
    expect(new Set(before.map(({ uid }) => uid)).size).toBe(before.length);
    expect(new Set(before.map(({ zone }) => zone))).toEqual(new Set(["UTC"]));
    await changeDate("ben", series, first.date, { skipped: true });
    await changeDate("ben", series, second.date, { movedTo: `${second.date.slice(0, 10)}T16:30` });
    const { session } = await desk.as("ben").ask("planSession", planOn(series, third.date));
    const after = await events();
    const found = (uid: string | undefined) => after.find((one) => one.uid === uid);
    expect(found(before[0]?.uid)).toMatchObject({ status: "CANCELLED", at: first.at });
    expect(found(before[1]?.uid)).toMatchObject({ status: "CONFIRMED", at: second.at + 150 * 60_000 });
    expect(found(before[1]?.uid)?.sequence).toBeGreaterThan(before[1]?.sequence ?? 0);
    expect(found(before[2]?.uid)).toBeUndefined();
    expect(found(`session-${session.id}@peerloop`)).toMatchObject({ at: third.at });
    await desk.as("ana").ask("endSeries", { params: at(series), body: { ended: true } });
    expect((await events()).map(({ uid }) => uid)).toEqual([`session-${session.id}@peerloop`]);
  });

  it("[SE8] says who comes, and keeps nothing of whoever does not any more", async () => {
    const series = await begin("ana");
    const come = (comes: boolean) => desk.as("chen").ask("comeToSeries", { params: at(series), body: { comes } });
    expect((await come(true)).isComing).toBe(true);
    expect((await read("ana", series)).comes.map(({ name }) => name)).toEqual(["chen Example"]);
    expect((await listed("chen")).find(({ id }) => id === series.id)).toMatchObject({ comes: 1, isComing: true });
    const [chen] = (await read("ana", series)).comes;
    await come(false);
    const rows = (await everyRow(desk)).filter(
      ({ table, row }) => table === "series_people" && wordsOf(row).includes(chen?.member ?? "nobody"),
    );
    expect(rows).toEqual([]);
  });

  it("shows what is over from the last on, further than a page", async () => {
    let before = await running(desk, space, "ana", "ben");
    const ids = [before.id];
    const end = async () => {
      desk.clock.advance(1_000);
      await before.does("ana", { type: "end-session" });
    };
    await end();
    for (let more = 0; more < 6; more += 1) {
      before = await runningAfter(desk, before, "ana", "ben");
      ids.unshift(before.id);
      await end();
    }
    const { past } = await read("chen", { id: ids.at(-1) ?? "" });
    expect(past.sessions.map(({ id }) => id)).toEqual(ids.slice(0, 5));
    const rest = await desk.as("chen").ask("listSessionsOfSeries", {
      params: { space, series: ids.at(-1) ?? "" },
      query: { cursor: past.next ?? "" },
    });
    expect([rest.sessions.map(({ id }) => id), rest.next]).toEqual([ids.slice(5), null]);
  });

  it("is nobody's of another space", async () => {
    const series = await begin("ana");
    const call = { params: at(series) };
    expect((await desk.as("mallory").refused("readSeries", call)).code).toBe("not-a-member");
    expect((await desk.as("ana").refused("readSeries", { params: { space, series: "none" } })).code).toBe("not-found");
  });
});
