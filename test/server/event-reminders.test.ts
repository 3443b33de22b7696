import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as z from "zod";
import type { CalendarContent } from "../../src/domain/calendar-event.ts";
import { localTimeIn } from "../../src/domain/zoned-time.ts";
import { calendarIn } from "./calendar-play.ts";
import { CHANNEL, oidOf } from "./entra-and-graph.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";

const HOUR_MS = 3_600_000;

let desk: ServerDesk;
let play: Awaited<ReturnType<typeof calendarIn>>;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  play = await calendarIn(desk, await openSpace(desk, "ana", "ben", "chen", "dina"));
});
afterAll(() => desk.close());

let sentBefore = 0;
beforeEach(async () => {
  desk.clock.advance(30 * 24 * HOUR_MS);
  await desk.sql("delete from jobs");
  await desk.sql("delete from news");
  sentBefore = desk.directory.sent.length;
});

/** Lets time pass, and whatever is due then happen: what is told first, then what is sent of it. */
async function passes(hours: number) {
  desk.clock.advance(hours * HOUR_MS);
  await desk.server.jobs.runDue();
  await desk.server.jobs.runDue();
}
const inHours = (hours: number): Partial<CalendarContent> => ({
  starts: localTimeIn(desk.clock.now() + hours * HOUR_MS, "UTC"),
  zone: "UTC",
});
/** Who was sent what, in the order of their names. */
const sent = () =>
  desk.directory.sent
    .slice(sentBefore)
    .map(({ body }) => {
      const { activityType, recipient } = z
        .looseObject({ activityType: z.string(), recipient: z.looseObject({ userId: z.string() }) })
        .parse(body);
      const user = ["ana", "ben", "chen", "dina"].find((one) => oidOf(one) === recipient.userId);
      return `${user}: ${activityType}`;
    })
    .sort();
const forget = () => {
  sentBefore = desk.directory.sent.length;
};
const news = async (user: string) => (await desk.as(user).ask("listNews", { params: { space: play.space } })).news;
const save = (user: string, event: string, base: CalendarContent, changes: Partial<CalendarContent>) =>
  desk.as(user).ask("saveCalendarEvent", { params: play.at(event), body: { base, content: { ...base, ...changes } } });
const callOff = (event: string, cancelled: boolean) =>
  desk.as("ana").ask("callOffCalendarEvent", { params: play.at(event), body: { cancelled } });

describe("a reminder", () => {
  it("[CE11] goes to who has a place, speaks or hosts, a day and shortly before, and to nobody else", async () => {
    const { id } = await play.created("ana", {
      ...inHours(30),
      speakers: [play.id("ben")],
      limit: 1,
      title: "Wormwood",
    });
    await play.comes("chen", id);
    await play.comes("dina", id);
    await passes(5);
    expect(sent()).toEqual([]);
    await passes(1.25);
    const everybody = ["ana: eventSoon", "ben: eventSoon", "chen: eventSoon"];
    expect(sent()).toEqual(everybody);
    await passes(20);
    expect(sent()).toEqual(everybody);
    forget();
    await passes(3.6);
    expect(sent()).toEqual(everybody);
    expect(await news("dina")).toEqual([]);
  });

  it("[CE11] says who hosts and no word of it, and leads to the event; the tab shows one line of it", async () => {
    const { id } = await play.created("ana", { ...inHours(24.5), title: "Wormwood" });
    await play.comes("chen", id);
    await passes(0.75);
    const bodies = desk.directory.sent.slice(sentBefore).map(({ body }) => body);
    expect(JSON.stringify(bodies)).not.toContain("Wormwood");
    expect(bodies[0]?.templateParameters).toEqual([{ name: "person", value: "ana Example" }]);
    const { webUrl } = z.looseObject({ webUrl: z.string() }).parse(bodies[0]?.topic);
    expect(JSON.parse(new URL(webUrl).searchParams.get("context") ?? "")).toEqual({
      subEntityId: `events/${id}`,
      channelId: CHANNEL,
    });
    const [first] = await news("chen");
    expect(first).toMatchObject({ kind: "event", isRead: false, entry: null, thing: { id, title: "Wormwood" } });
    await desk.as("chen").ask("markNews", { params: { space: play.space }, body: { news: null, read: true } });
    await passes(23.6);
    expect(await news("chen")).toMatchObject([{ kind: "event", isRead: false }]);
    await passes(1);
    expect(await news("chen")).toEqual([]);
  });

  it("[CE11] is of the time that it has: one that is moved is reminded of anew", async () => {
    const { id, content } = await play.created("ana", inHours(25));
    await passes(1.25);
    expect(sent()).toEqual(["ana: eventSoon"]);
    await save("ana", id, content, inHours(48));
    expect(await news("ana")).toEqual([]);
    forget();
    await passes(23.5);
    expect(sent()).toEqual([]);
    await passes(0.75);
    expect(sent()).toEqual(["ana: eventSoon"]);
  });

  it("[CE11] is of the time that it has also where the page sends once more what it began with", async () => {
    const body = { slip: play.slip(), content: play.content("ana", { ...inHours(200), speakers: [] }) };
    const { id } = await desk.as("ana").ask("createCalendarEvent", { params: { space: play.space }, body });
    await save("ana", id, body.content, inHours(48));
    await desk.as("ana").ask("createCalendarEvent", { params: { space: play.space }, body });
    await passes(24.5);
    expect(sent()).toEqual(["ana: eventSoon"]);
  });

  it("[CE11] reaches everybody of more than one statement can name", async () => {
    const { id } = await play.created("ana", { ...inHours(24.5), speakers: [], limit: null });
    const tenant = desk.env.tenantAllowList[0];
    const many = "from generate_series(1, 6500) n";
    await desk.sql(`insert into members (tenant_id, oid, member_id, name)
      select '${tenant}', 'oid-' || n, 'many-' || n, 'Person ' || n ${many}`);
    await desk.sql(
      `insert into space_people (space_id, tenant_id, member_id, guest)
      select $1, '${tenant}', 'many-' || n, false ${many}`,
      [play.space],
    );
    await desk.sql(
      `insert into calendar_sign_ups (space_id, tenant_id, event_id, member_id, turn, has_place)
      select $1, '${tenant}', $2, 'many-' || n, n, true ${many}`,
      [play.space, id],
    );
    desk.clock.advance(HOUR_MS);
    await desk.server.jobs.runDue();
    expect(await desk.sql("select count(*)::int as n from news where thing_id = $1", [id])).toEqual([{ n: 6501 }]);
    await desk.sql("delete from jobs");
  });

  it("[CE11] is not sent of what was called off, and only of what is still to come once it is brought back", async () => {
    const { id } = await play.created("ana", inHours(26));
    await callOff(id, true);
    await passes(4);
    expect(sent()).toEqual([]);
    await callOff(id, false);
    await passes(20);
    expect(sent()).toEqual([]);
    await passes(1.8);
    expect(sent()).toEqual(["ana: eventSoon"]);
  });

  it("[CE11] hides in the tab when its event is called off", async () => {
    const { id } = await play.created("ana", inHours(24.5));
    await passes(0.75);
    expect(await news("ana")).toHaveLength(1);
    await callOff(id, true);
    expect(await news("ana")).toEqual([]);
    await callOff(id, false);
    expect(await news("ana")).toHaveLength(1);
  });

  it("[CE11] is muted by kind, in Teams or altogether, and leaves nothing behind with whoever does not come", async () => {
    const { id } = await play.created("ana", { ...inHours(24.5), speakers: [play.id("ben")], limit: null });
    for (const user of ["chen", "dina"]) await play.comes(user, id);
    const wish = (user: string, what: string, on = true) =>
      desk.as(user).ask("changeWish", { params: { space: play.space }, body: { what, about: "event", on } });
    await wish("ben", "no-notice");
    await wish("ana", "mute-kind");
    await passes(0.75);
    expect(sent()).toEqual(["chen: eventSoon", "dina: eventSoon"]);
    expect([(await news("ben")).length, (await news("ana")).length]).toEqual([1, 0]);
    await play.comes("chen", id, false);
    expect(await desk.sql("select from news where member_id = $1", [play.id("chen")])).toEqual([]);
    await wish("ben", "no-notice", false);
    await wish("ana", "mute-kind", false);
  });
});

describe("an event that was put in before there were reminders", () => {
  const day = async () => {
    await desk.sql(
      `insert into jobs (space_id, tenant_id, job_id, kind, session_id, due_at)
         select space_id, tenant_id, 'daily', 'forget-old', space_id, $2 from spaces where space_id = $1
         on conflict (space_id, kind, session_id) do update set due_at = excluded.due_at`,
      [play.space, desk.clock.now()],
    );
    await passes(0);
    await passes(0);
  };

  it("[CE11] is reminded of once the job of the day has found it, and not twice of the same", async () => {
    await play.created("ana", inHours(20));
    await play.created("ben", inHours(60));
    const { id: off } = await play.created("ana", inHours(21));
    await callOff(off, true);
    await desk.sql("delete from jobs");
    await day();
    expect(sent()).toEqual(["ana: eventSoon"]);
    await day();
    expect(sent()).toEqual(["ana: eventSoon"]);
    forget();
    await passes(19.8);
    expect(sent()).toEqual(["ana: eventSoon"]);
    forget();
    await passes(17);
    expect(sent()).toEqual(["ben: eventSoon"]);
  });
});

describe("a place that becomes free", () => {
  it("[CE11] is told to whom it goes, in the tab and in Teams, until they have seen it", async () => {
    const { id } = await play.created("ana", { ...inHours(200), limit: 1 });
    for (const user of ["ben", "chen", "dina"]) await play.comes(user, id);
    await play.comes("ben", id, false);
    await desk.server.jobs.runDue();
    expect(sent()).toEqual(["chen: placeFree"]);
    expect(await news("chen")).toMatchObject([{ kind: "place", thing: { id } }]);
    await desk.as("chen").ask("seePlace", { params: play.at(id), body: {} });
    expect(await news("chen")).toEqual([]);
    expect(await news("dina")).toEqual([]);
  });

  it("[CE4] [CE11] goes to nobody once the event is over, nor while it is called off", async () => {
    const { id } = await play.created("ana", { ...inHours(200), limit: 1 });
    for (const user of ["ben", "chen", "dina"]) await play.comes(user, id);
    await callOff(id, true);
    await play.comes("ben", id, false);
    expect((await play.read("chen", id)).mine).toMatchObject({ hasPlace: false });
    expect(await desk.sql("select from news where kind = 'place'")).toEqual([]);
    await callOff(id, false);
    expect((await play.read("chen", id)).mine).toMatchObject({ hasPlace: true, isNew: true });
    expect(await news("chen")).toMatchObject([{ kind: "place", thing: { id } }]);
    await passes(300);
    await play.comes("chen", id, false);
    expect((await play.read("dina", id)).mine).toMatchObject({ hasPlace: false });
    expect(await news("dina")).toEqual([]);
  });
});
