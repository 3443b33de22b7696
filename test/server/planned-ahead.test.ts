import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chatPath } from "./entra-and-graph.ts";
import { openEvents } from "./event-reader.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { planned } from "./session-play.ts";

let desk: ServerDesk;
let space: string;
let member: (user: string) => string;
const DAY = 24 * 3_600_000;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben", "chen");
  member = (await planned(desk, space, "chen")).member;
});
afterAll(() => desk.close());

const lesson = (more: Record<string, unknown> = {}) => ({
  params: { space },
  body: { title: "Indexes", format: "learning-loop-lesson", minutes: 45, ...more },
});
const plan = async (more: Record<string, unknown> = {}) =>
  (await desk.as("ana").ask("planSession", lesson(more))).session;
const teacher = (user: string) => [{ role: "teacher", member: member(user) }];
const of = (session: string) => ({ params: { space, session } });
const listed = async (user: string, session: string) =>
  (await desk.as(user).ask("listSessions", { params: { space }, query: { state: "open" } })).sessions.find(
    ({ id }) => id === session,
  );

describe("a session planned ahead", () => {
  it("[B1] row S29: has a time and a teacher, who is told at once", async () => {
    const startsAt = desk.clock.now() + 2 * DAY;
    const stream = await openEvents(desk.as("ben"), space);
    const session = await plan({ startsAt, speakers: teacher("ben") });
    await stream.next("sessions");
    await stream.stop();
    expect(await listed("ben", session.id)).toMatchObject({
      startsAt,
      plannedBy: member("ana"),
      canChange: false,
      speakers: [{ role: "teacher", member: member("ben"), toldAt: desk.clock.now() }],
    });
    expect((await listed("ana", session.id))?.canChange).toBe(true);
  });

  it("[B1] asks nobody for what the format has not, nobody from elsewhere, and one member a role", async () => {
    const wrong = [
      [{ role: "juggler", member: member("ben") }],
      [{ role: "teacher", member: "nobody" }],
      [...teacher("ben"), ...teacher("chen")],
    ];
    for (const speakers of wrong)
      expect((await desk.as("ana").refused("planSession", lesson({ speakers }))).errors).toMatchObject([
        { path: "speakers" },
      ]);
  });

  it("[B4] is changed by who planned it or has its seat, and what is not named stays", async () => {
    const session = await plan({ startsAt: desk.clock.now() + 2 * DAY, speakers: teacher("ben") });
    const change = (user: string, body: unknown) => desk.as(user).send("changeSession", { ...of(session.id), body });
    expect((await desk.as("ben").refused("changeSession", { ...of(session.id), body: { minutes: 60 } })).code).toBe(
      "not-the-planner",
    );
    expect((await change("ana", { minutes: 60 })).status).toBe(200);
    expect(await listed("chen", session.id)).toMatchObject({ minutes: 60, title: "Indexes", speakers: [{}] });

    await desk.as("ana").ask("changeSeat", {
      ...of(session.id),
      body: { action: "hand-over", epoch: 1, to: member("chen") },
    });
    expect((await change("chen", { title: "B-trees" })).status).toBe(200);
    expect((await change("ana", { format: "what-so-what-now-what" })).status).toBe(200);
    expect(await listed("ben", session.id)).toMatchObject({ title: "B-trees", speakers: [] });
  });

  it("[B4] is not there any more once it was cancelled, for anybody, and a started one cannot be", async () => {
    const session = await plan();
    expect((await desk.as("ben").refused("cancelSession", { ...of(session.id), body: {} })).code).toBe(
      "not-the-planner",
    );
    await desk.as("ana").ask("cancelSession", { ...of(session.id), body: {} });
    expect(await listed("ana", session.id)).toBeUndefined();
    for (const route of ["readSession", "readSeat", "readDocument"] as const)
      expect((await desk.as("ana").refused(route, of(session.id))).code).toBe("not-found");

    const started = await planned(desk, space, "ana");
    await desk.sql("update sessions set state = 'live' where session_id = $1", [started.id]);
    for (const [route, body] of [
      ["cancelSession", {}],
      ["changeSession", { minutes: 5 }],
      ["declineRole", { role: "teacher" }],
    ] as const)
      expect((await desk.as("ana").refused(route, { params: started.params, body })).reason).toBe("already-started");
  });

  it("[B5] tells its speakers anew when its time changes, and not when anything else does", async () => {
    const told = desk.clock.now();
    const session = await plan({ startsAt: told + 3 * DAY, speakers: teacher("ben") });
    const toldAt = async () => (await listed("ben", session.id))?.speakers[0]?.toldAt;
    desk.clock.advance(DAY);
    await desk.as("ana").ask("changeSession", { ...of(session.id), body: { speakers: teacher("ben"), minutes: 50 } });
    expect(await toldAt()).toBe(told);
    await desk.as("ana").ask("changeSession", { ...of(session.id), body: { startsAt: told + 4 * DAY } });
    expect(await toldAt()).toBe(desk.clock.now());
  });

  it("[B6] row S29: whoever cannot frees the role; who planned it learns of it, and nobody else", async () => {
    const session = await plan({ speakers: teacher("ben") });
    const body = { role: "teacher" };
    expect((await desk.as("chen").refused("declineRole", { ...of(session.id), body })).code).toBe("not-found");
    await desk.as("ben").ask("declineRole", { ...of(session.id), body });
    expect(await listed("ana", session.id)).toMatchObject({
      speakers: [],
      declined: [{ role: "teacher", member: member("ben") }],
    });
    for (const user of ["ben", "chen"])
      expect(await listed(user, session.id)).toMatchObject({ speakers: [], declined: [] });

    await desk.as("ana").ask("changeSession", { ...of(session.id), body: { speakers: teacher("chen") } });
    expect(await listed("ana", session.id)).toMatchObject({ speakers: teacher("chen"), declined: [] });
    expect(await desk.sql("select 1 from session_speakers where member_id = $1 and declined", [member("ben")])).toEqual(
      [],
    );
  });

  it("[B4] belongs to its space: from another one it can be neither seen nor changed", async () => {
    const session = await plan({ speakers: teacher("ben") });
    desk.directory.members.set(chatPath("19:away@thread.v2"), new Set(["ben"]));
    const { space: away } = await desk
      .as("ben")
      .ask("resolveSpace", { body: { kind: "chat", chatId: "19:away@thread.v2" } });
    const there = { params: { space: away, session: session.id } };
    expect((await desk.as("ben").refused("declineRole", { ...there, body: { role: "teacher" } })).code).toBe(
      "not-found",
    );
    expect((await desk.as("ben").refused("cancelSession", { ...there, body: {} })).code).toBe("not-found");
  });
});
