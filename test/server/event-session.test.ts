import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CalendarContent } from "../../src/domain/calendar-event.ts";
import { lunchAndLearn } from "../../src/domain/formats/lunch-and-learn.ts";
import { localTimeIn } from "../../src/domain/zoned-time.ts";
import { calendarIn } from "./calendar-play.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { begun, opened } from "./session-play.ts";

const many = ["ana", "chen", "dina", "eli", "fay", "gus", "hal", "ida", "jo"];
let desk: ServerDesk;
let play: Awaited<ReturnType<typeof calendarIn>>;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  play = await calendarIn(desk, await openSpace(desk, "ben", ...many));
});
afterAll(() => desk.close());

const plan = (user: string, event: string) =>
  desk.as(user).ask("planCalendarEvent", { params: play.at(event), body: {} });
const save = (user: string, event: string, base: CalendarContent, changes: Partial<CalendarContent>) =>
  desk.as(user).ask("saveCalendarEvent", { params: play.at(event), body: { base, content: { ...base, ...changes } } });
const sessionOf = async (event: string) => {
  const { session } = await play.read("dina", event);
  if (session === null) throw new Error("The event has no session");
  return desk.as("dina").ask("readSession", { params: { space: play.space, session } });
};

describe("an event", () => {
  it("[CE8] row S11: becomes a session with one press of anybody, with its title, time, topic and speakers, its host in the seat", async () => {
    const { id, startsAt } = await play.created("ben", {
      title: " Knots ",
      speakers: [play.id("chen")],
      topic: "Knots",
    });
    await play.comes("dina", id);
    const held = await plan("dina", id);
    expect(held.record).toBeNull();
    const session = await sessionOf(id);
    expect(session).toMatchObject({
      id: held.session,
      title: "Knots",
      format: "lunch-and-learn",
      minutes: 40,
      startsAt,
      plannedBy: play.id("dina"),
      speakers: [{ role: "speaker", member: play.id("chen") }],
    });
    const seat = await desk.as("ana").ask("readSeat", { params: { space: play.space, session: session.id } });
    expect(seat.member).toBe(play.id("ben"));
    const topics = await desk.sql("select topic from topic_sessions where session_id = $1", [session.id]);
    expect(topics).toEqual([{ topic: "Knots" }]);
  });

  it("[CE8] is one session however often it is pressed, by whomever", async () => {
    const { id } = await play.created("ben");
    const [one, other] = await Promise.all([plan("ben", id), plan("ana", id)]);
    expect(other.session).toBe(one.session);
    expect((await plan("chen", id)).session).toBe(one.session);
  });

  it("[CE8] is told the format that fits as many as come", async () => {
    const held = async (users: readonly string[]) => {
      const { id } = await play.created("ben", { type: "mixer", minutes: 45, limit: 9 });
      for (const user of users) await play.comes(user, id);
      await plan("ben", id);
      return (await sessionOf(id)).format;
    };
    // A café is for nine. A host who signs up is one of them, and whoever waits is not.
    expect(await held([...many.slice(0, 8), "ben", "jo"])).toBe("conversation-cafe");
    expect(await held(many)).toBe("one-two-four-all");
  });

  it("[CE8] is followed by its session until that starts, but for what was changed there", async () => {
    const { id, content } = await play.created("ben", { speakers: [play.id("chen")] });
    await plan("ben", id);
    const { id: session, speakers } = await sessionOf(id);
    desk.clock.advance(1_000);
    const later = await save("ben", id, content, { starts: "2031-03-06T12:00", title: "Splices" });
    expect(await sessionOf(id)).toMatchObject({ title: "Splices", startsAt: later.startsAt });
    expect((await sessionOf(id)).speakers[0]?.toldAt).toBe((speakers[0]?.toldAt ?? 0) + 1_000);
    await desk.as("ben").ask("changeSession", {
      params: { space: play.space, session },
      body: { title: "Our own", startsAt: later.startsAt + 60_000 },
    });
    await save("ben", id, later.content, { starts: "2031-03-07T12:00", title: "Bends", minutes: 45 });
    const followed = { title: "Our own", startsAt: later.startsAt + 60_000, minutes: 45 };
    expect(await sessionOf(id)).toMatchObject(followed);
  });

  it("[CE8] takes its planned session along when it is called off; brought back it can have another", async () => {
    const { id } = await play.created("ben");
    const { session } = await plan("ben", id);
    const callOff = (cancelled: boolean) =>
      desk.as("ben").ask("callOffCalendarEvent", { params: play.at(id), body: { cancelled } });
    expect((await callOff(true)).session).toBeNull();
    const off = await desk.as("ana").refused("planCalendarEvent", { params: play.at(id), body: {} });
    expect(off.reason).toBe("called-off");
    const gone = { params: { space: play.space, session: session ?? "" } };
    expect((await desk.as("ana").refused("readSession", gone)).code).toBe("not-found");
    await callOff(false);
    expect((await plan("ana", id)).session).not.toBe(session);
  });

  it("[CE8] becomes no session once it is over", async () => {
    const starts = localTimeIn(desk.clock.now() + 60_000, "UTC");
    const { id } = await play.created("ana", { starts, zone: "UTC", minutes: 5 });
    desk.clock.advance(10 * 60_000);
    const late = await desk.as("ana").refused("planCalendarEvent", { params: play.at(id), body: {} });
    expect(late.reason).toBe("too-late");
  });

  it("[CE8] row S11: leads to the record of its session once that is published", async () => {
    const { id } = await play.created("ana");
    const { session } = await plan("ana", id);
    if (session === null) throw new Error("The event has no session");
    const params = { space: play.space, session };
    const played = await opened(desk, params, ["ana", "ben"], { format: lunchAndLearn });
    await begun(desk, played, ["ana", "ben"]);
    await played.does("ana", { type: "end-session" });
    const { id: entry } = await desk.as("ana").ask("publishRecord", { params, body: {} });
    expect((await play.read("ben", id)).record).toBe(entry);
  });
});
