import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CalendarConflict } from "../../src/contract/calendar.ts";
import type { CalendarContent } from "../../src/domain/calendar-event.ts";
import { localTimeIn } from "../../src/domain/zoned-time.ts";
import { calendarIn } from "./calendar-play.ts";
import { openEvents } from "./event-reader.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";

let desk: ServerDesk;
let play: Awaited<ReturnType<typeof calendarIn>>;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  play = await calendarIn(desk, await openSpace(desk, "ana", "ben", "chen", "dina"));
});
afterAll(() => desk.close());

describe("an event in the calendar", () => {
  it("[CE1] row S11: is put in by any member, with cameras optional and nothing recorded; sent again it is the same", async () => {
    const stream = await openEvents(desk.as("ana"), play.space);
    const content = play.content("ben", { speakers: [play.id("chen")], description: "<script>x</script>" });
    const body = { slip: "s".repeat(22), content };
    const made = await desk.as("ben").ask("createCalendarEvent", { params: { space: play.space }, body });
    expect(await stream.next("calendar")).toEqual({ type: "calendar" });
    await stream.stop();
    const again = await desk.as("ben").ask("createCalendarEvent", { params: { space: play.space }, body });
    expect(again).toEqual(made);
    expect(made).toMatchObject({ content, version: 1, canChange: true, mine: null, coming: [], waiting: null });
    expect(made.content).toMatchObject({ camerasOptional: true, isRecorded: false });
    expect(made.people.map(({ name }) => name)).toEqual(["ben Example", "chen Example"]);
    expect(await play.read("ana", made.id)).toMatchObject({ canChange: false, startsAt: made.startsAt });
  });

  it("[CE2] begins when the clocks of its zone say so", async () => {
    const made = await play.created("ben", { starts: "2031-03-30T12:00", zone: "Europe/Berlin", minutes: 90 });
    expect(made.startsAt).toBe(Date.UTC(2031, 2, 30, 10));
    expect(made.endsAt).toBe(Date.UTC(2031, 2, 30, 11, 30));
  });

  it("[CE1] is not put in for the past, nor for people who are not of the space, nor with a link that is no https", async () => {
    const refused = async (changes: Partial<CalendarContent>) => {
      const body = { slip: play.slip(), content: play.content("ben", changes) };
      return (await desk.as("ben").refused("createCalendarEvent", { params: { space: play.space }, body })).errors;
    };
    expect(await refused({ starts: "2029-12-31T12:00" })).toMatchObject([{ path: "content.starts" }]);
    expect(await refused({ speakers: [play.id("zoe")] })).toMatchObject([{ path: "content" }]);
    expect(await refused({ link: "http://teams.example.com" })).toMatchObject([{ path: "content.link" }]);
    expect(await refused({ zone: "Mars/Olympus" })).toMatchObject([{ path: "content.zone" }]);
  });

  it("[CE3] is changed by who put it in and by its host alone, called off and brought back", async () => {
    const made = await play.created("ben", { host: play.id("chen") });
    const base = made.content;
    const params = play.at(made.id);
    const body = { base, content: { ...base, title: "Another" } };
    for (const [name, sent] of [
      ["saveCalendarEvent", body],
      ["callOffCalendarEvent", { cancelled: true }],
    ] as const)
      expect((await desk.as("dina").refused(name, { params, body: sent })).code).toBe("not-the-author");
    expect(await desk.as("chen").ask("saveCalendarEvent", { params, body })).toMatchObject({ version: 2 });
    const off = await desk.as("ben").ask("callOffCalendarEvent", { params, body: { cancelled: true } });
    expect(off).toMatchObject({ version: 3, cancelledAt: desk.clock.now() });
    expect((await desk.as("dina").refused("signUp", { params, body: { coming: true } })).reason).toBe("called-off");
    const back = await desk.as("ben").ask("callOffCalendarEvent", { params, body: { cancelled: false } });
    expect(back).toMatchObject({ version: 4, cancelledAt: null, content: { title: "Another" } });
  });

  it("[CE3] merges what two change at the same time; where they meet nothing is overwritten", async () => {
    const { id, content: base } = await play.created("ben", { host: play.id("chen"), description: "One\n\nTwo" });
    const params = play.at(id);
    const save = (changes: Partial<CalendarContent>) => ({ params, body: { base, content: { ...base, ...changes } } });
    await desk.as("ben").ask("saveCalendarEvent", save({ place: "Roof", description: "One\n\nTwo and more" }));
    const merged = await desk.as("chen").ask("saveCalendarEvent", save({ title: "T", description: "Zero\n\nTwo" }));
    expect(merged.content).toEqual({ ...base, place: "Roof", title: "T", description: "Zero\n\nTwo and more" });
    const problem = await desk.as("ben").refused("saveCalendarEvent", save({ title: "Mine", minutes: 50 }));
    expect(problem.reason).toBe("event-changed");
    expect(CalendarConflict.parse(problem.conflict)).toMatchObject({
      yours: { title: "Mine", minutes: 50, place: "Roof" },
      theirs: { content: merged.content, by: { name: "chen Example" } },
      met: ["title"],
    });
    expect((await play.read("ana", id)).content).toEqual(merged.content);
  });
});

describe("signing up", () => {
  it("[CE4] row S22: gives the last place to exactly one of two at once; the other waits", async () => {
    const { id } = await play.created("ana", { limit: 2 });
    await play.comes("ana", id);
    const both = await Promise.all(["ben", "chen"].map((user) => play.comes(user, id)));
    expect(both.map(({ mine }) => mine?.hasPlace).sort()).toEqual([false, true]);
    expect(both.find(({ mine }) => !mine?.hasPlace)?.mine).toEqual({ hasPlace: false, turn: 1, isNew: false });
    const all = await play.read("dina", id);
    expect(all.coming).toHaveLength(2);
    expect(all).toMatchObject({ waiting: null, mine: null });
  });

  it("[CE4] gives a place that becomes free to the first who waits, who is told until they have seen it", async () => {
    const { id } = await play.created("ana", { limit: 1 });
    for (const user of ["ana", "ben", "chen"]) await play.comes(user, id);
    expect((await play.read("chen", id)).mine).toEqual({ hasPlace: false, turn: 2, isNew: false });
    const stream = await openEvents(desk.as("ben"), play.space);
    await play.comes("ana", id, false);
    await stream.next("calendar");
    await stream.stop();
    expect((await play.read("ben", id)).mine).toEqual({ hasPlace: true, turn: null, isNew: true });
    const listed = (await play.list("ben", "mine")).events.find((one) => one.id === id);
    expect(listed?.mine).toEqual({ hasPlace: true, turn: null, isNew: true });
    await desk.as("ben").ask("seePlace", { params: play.at(id), body: {} });
    expect((await play.read("ben", id)).mine?.isNew).toBe(false);
    expect((await play.read("chen", id)).mine).toEqual({ hasPlace: false, turn: 1, isNew: false });
  });

  it("[CE4] is taken back at once, and leaves nothing behind", async () => {
    const { id } = await play.created("ana", { limit: 1 });
    await play.comes("ben", id);
    expect(await play.comes("ben", id)).toMatchObject({ mine: { hasPlace: true }, coming: [{ name: "ben Example" }] });
    expect(await play.comes("ben", id, false)).toMatchObject({ mine: null, coming: [], waiting: null });
    expect(await desk.sql("select from calendar_sign_ups where event_id = $1", [id])).toEqual([]);
  });

  it("[CE4] gets more places when the limit grows, and takes none when it shrinks", async () => {
    const made = await play.created("ana", { limit: 1 });
    for (const user of ["ben", "chen", "dina"]) await play.comes(user, made.id);
    const limited = (base: CalendarContent, limit: number | null) =>
      desk
        .as("ana")
        .ask("saveCalendarEvent", { params: play.at(made.id), body: { base, content: { ...base, limit } } });
    const more = await limited(made.content, 2);
    expect(more.coming.map(({ name }) => name)).toEqual(["ben Example", "chen Example"]);
    expect((await play.read("chen", made.id)).mine?.isNew).toBe(true);
    expect((await limited(more.content, 1)).coming).toHaveLength(2);
  });

  it("[CE4] ends with the event", async () => {
    const starts = localTimeIn(desk.clock.now() + 60_000, "UTC");
    const { id } = await play.created("ana", { starts, zone: "UTC", minutes: 10 });
    desk.clock.advance(5 * 60_000);
    await play.comes("ben", id);
    desk.clock.advance(10 * 60_000);
    const late = await desk.as("chen").refused("signUp", { params: play.at(id), body: { coming: true } });
    expect(late.reason).toBe("too-late");
    expect((await play.comes("ben", id, false)).mine).toBeNull();
    expect((await play.list("ana", "past")).events[0]).toMatchObject({ id });
  });
});

describe("the lists of events", () => {
  it("[CE5] show what is to come with the next first, what is over with the last first, and one's own, page by page", async () => {
    const space = play.space;
    await desk.sql(
      `insert into calendar_events (space_id, tenant_id, event_id, content, starts_at, ends_at, created_by, created_name,
         changed_at, changed_by, changed_name)
       select space_id, tenant_id, 'many-' || n, content, starts_at + (n - 3000) * 3600000::bigint, ends_at + (n - 3000) * 3600000::bigint,
         'nobody', '', changed_at, 'nobody', ''
       from calendar_events, generate_series(1, 5000) n
       where space_id = $1 and event_id = $2`,
      [space, (await play.created("ben", { host: play.id("dina") })).id],
    );
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let pages = 0; pages < 3; pages += 1) {
      const page = await play.list("ana", "upcoming", cursor);
      expect(page.events).toHaveLength(50);
      seen.push(...page.events.map(({ startsAt, id }) => `${startsAt}.${id}`));
      cursor = page.next ?? undefined;
    }
    const times = seen.map((one) => Number(one.split(".")[0]));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(seen).size).toBe(150);
    const past = (await play.list("ana", "past")).events.map(({ startsAt }) => startsAt);
    expect(past).toEqual([...past].sort((a, b) => b - a));
    const chens = (await play.list("chen", "mine")).events;
    expect(chens.length).toBeGreaterThan(0);
    expect(chens.filter(({ id }) => id.startsWith("many-"))).toEqual([]);
    const one = chens[0];
    expect(one).toMatchObject({ host: { name: expect.stringMatching(/Example$/) } });
  });

  it("[CE5] show the longest event there is as to come until it is over, and as over then", async () => {
    const { id, endsAt } = await play.created("ana", { minutes: 720 });
    const isListed = async (which: "upcoming" | "past") =>
      (await play.list("ana", which)).events.some((event) => event.id === id);
    desk.clock.advance(endsAt - desk.clock.now() - 1);
    expect([await isListed("upcoming"), await isListed("past")]).toEqual([true, false]);
    desk.clock.advance(1);
    expect([await isListed("upcoming"), await isListed("past")]).toEqual([false, true]);
  });
});
