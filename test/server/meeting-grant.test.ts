import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Access, RouteContract } from "../../src/contract/routes/route.ts";
import { routes } from "../../src/contract/routes/routes.ts";
import { eventsRoute } from "../../src/contract/routes/space-routes.ts";
import type { NoteId } from "../../src/domain/ids.ts";
import { NO_LASTS_MS, YES_LASTS_MS } from "../../src/server/membership/membership.ts";
import { simpleFormat } from "../contract/any-format.ts";
import { chatPath } from "./entra-and-graph.ts";
import { openEvents } from "./event-reader.ts";
import type { ReplyOf } from "./person.ts";
import { recordOf } from "./record-of.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { type PlayedSession, planned, plannedFor, running, runningFor, sealedNote } from "./session-play.ts";

const CHAT = "19:meeting_private@thread.v2";
const NO_LIMITS = { general: 1e9, statements: 1e9, anonymous: 1e9 };

let desk: ServerDesk;
/** The channel, and the chat of a private meeting: ana and chen belong to both, ben to the channel, dina to the meeting. */
let home: string;
let meeting: string;
beforeAll(async () => {
  desk = await startServerDesk({ limits: NO_LIMITS });
  home = await openSpace(desk, "ana", "ben", "chen");
  desk.directory.members.set(chatPath(CHAT), new Set(["ana", "chen", "dina"]));
  for (const user of ["ana", "chen", "dina"]) meeting = (await enterMeeting(user)).space;
  await desk.as("ana").ask("resolveSpace", { body: { ...channel, called: "Field notes" } });
});
afterAll(() => desk.close());

const channel = {
  kind: "channel",
  teamId: "44444444-4444-4444-8444-444444444444",
  channelId: "19:general@thread.tacv2",
};
const enterMeeting = (user: string) =>
  desk.as(user).ask("resolveSpace", { body: { kind: "chat", chatId: CHAT, called: "Monday call" } });
const listed = async (user: string, space: string, state: "open" | "ended" = "open") =>
  (await desk.as(user).ask("listSessions", { params: { space }, query: { state } })).sessions;
const granted = (...people: string[]) => runningFor(desk, home, meeting, ...people);
const problemOf = async (user: string, name: Parameters<ReturnType<typeof desk.as>["refused"]>[0], asked: object) =>
  (await desk.as(user).refused(name, asked)).code;
const membershipIsAskedAnew = () => desk.clock.advance(Math.max(YES_LASTS_MS, NO_LASTS_MS) + 1);

describe("the home of a session", () => {
  it("[E1] is chosen among the spaces in which somebody is proved to be, called as their own Teams calls them", async () => {
    expect(await desk.as("ana").ask("listSpaces")).toEqual({
      spaces: [
        { space: home, called: "Field notes" },
        { space: meeting, called: "Monday call" },
      ],
    });
    expect((await desk.as("dina").ask("listSpaces")).spaces).toEqual([{ space: meeting, called: "Monday call" }]);
    expect((await desk.as("ben").ask("listSpaces")).spaces).toEqual([{ space: home, called: null }]);
    desk.directory.members.get(chatPath(CHAT))?.delete("chen");
    membershipIsAskedAnew();
    expect((await desk.as("chen").ask("listSpaces")).spaces).toEqual([{ space: home, called: null }]);
    desk.directory.members.get(chatPath(CHAT))?.add("chen");
    membershipIsAskedAnew();
  });

  it("[E1] can be no space that the planner does not belong to, and no meeting either", async () => {
    const body = { title: "T", format: "what-so-what-now-what", minutes: 30 };
    expect(await problemOf("dina", "planSession", { params: { space: home }, body: { ...body, meeting } })).toBe(
      "not-a-member",
    );
    expect(await problemOf("ben", "planSession", { params: { space: home }, body: { ...body, meeting } })).toBe(
      "not-a-member",
    );
    const odd = { params: { space: home }, body: { ...body, meeting: "nowhere" } };
    expect(await problemOf("ana", "planSession", odd)).toBe("not-a-member");
  });

  it("[E1] is told to everybody who takes part", async () => {
    const { id } = await plannedFor(desk, home, meeting, "ana");
    const isIt = (session: ReplyOf<"readSession">) => session.id === id;
    const where = { space: home, granted: { meeting, home: "Field notes" } };
    expect((await listed("dina", meeting)).find(isIt)).toMatchObject({ ...where, isHome: false });
    expect((await listed("chen", meeting)).find(isIt)).toMatchObject({ ...where, isHome: true });
    expect((await listed("ben", home)).find(isIt)).toMatchObject({ ...where, isHome: true });
  });

  it("[E1] is the planner's own place when nothing is chosen: nobody else is let in", async () => {
    const { id } = await planned(desk, home, "ana");
    expect((await listed("chen", meeting)).map((session) => session.id)).not.toContain(id);
    expect(await problemOf("dina", "readSession", { params: { space: home, session: id } })).toBe("not-a-member");
  });
});

describe("a session that was granted to a meeting", () => {
  it("[E2] is found in both lists, page by page, and cancelled in both", async () => {
    const body = { title: "T", format: "what-so-what-now-what", minutes: 30 };
    const made: string[] = [];
    for (let n = 0; n < 70; n += 1) {
      desk.clock.advance(1_000);
      const asked = n % 3 === 0 ? { space: meeting, more: {} } : { space: home, more: { meeting } };
      const reply = await desk.as("ana").ask("planSession", {
        params: { space: asked.space },
        body: { ...body, ...asked.more },
      });
      made.push(reply.session.id);
    }
    const [cancelled = ""] = made.splice(1, 1);
    await desk.as("ana").ask("cancelSession", { params: { space: home, session: cancelled }, body: {} });
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const query = { state: "open", ...(cursor === undefined ? {} : { cursor }) };
      const page: ReplyOf<"listSessions"> = await desk
        .as("dina")
        .ask("listSessions", { params: { space: meeting }, query });
      seen.push(...page.sessions.map(({ id }) => id));
      cursor = page.next;
    }
    expect(seen.filter((id) => made.includes(id))).toEqual(made.toReversed());
    expect(seen).not.toContain(cancelled);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("[E2] takes people from either side: agreeing, speaking, the seat and a sealed reflection", async () => {
    const session = await granted("ana", "ben", "dina");
    await desk.as("dina").ask("writeSealed", { params: session.params, body: sealedNote("From the meeting.") });
    await desk.as("ben").ask("writeSealed", { params: session.params, body: sealedNote("From the channel.") });
    const seat = await desk.as("ana").ask("changeSeat", {
      params: session.params,
      body: { action: "hand-over", epoch: 1, to: session.member("dina") },
    });
    expect(seat.epoch).toBe(2);
    await desk.as("dina").ask("reveal", { params: session.params, body: { step: "what-write", epoch: 2 } });
    const texts = (await session.document()).facts.flatMap(({ value }) => ("text" in value ? [value.text] : []));
    expect(texts.toSorted()).toEqual(["From the channel.", "From the meeting."]);
  });

  it("[E2] hands its seat to nobody who is in neither, and to nobody of the meeting who was not seen in it", async () => {
    const session = await granted("ana", "ben");
    for (const to of ["nobody", session.member("dina")])
      expect(
        await problemOf("ana", "changeSeat", { params: session.params, body: { action: "hand-over", epoch: 1, to } }),
      ).toBe("not-found");
  });

  it("[E2] asks people of either side to speak", async () => {
    const { member } = await granted("ana", "dina");
    const { session } = await desk.as("ana").ask("planSession", {
      params: { space: home },
      body: {
        title: "Indexes",
        format: "learning-loop-lesson",
        minutes: 45,
        meeting,
        speakers: [{ role: "teacher", member: member("dina") }],
      },
    });
    expect(session.speakers).toMatchObject([{ role: "teacher", member: member("dina") }]);
    const declined = { params: { space: home, session: session.id }, body: { role: "teacher" } };
    expect((await desk.as("dina").ask("declineRole", declined)).speakers).toEqual([]);
  });

  it("[E2] names to each their own side, and of the other whoever takes part", async () => {
    const session = await granted("ana", "dina");
    const names = async (user: string) =>
      (await desk.as(user).ask("peopleOfSession", { params: session.params })).people.map(({ name }) =>
        name.replace(" Example", ""),
      );
    expect(await names("dina")).toEqual(["ana", "chen", "dina"]);
    expect(await names("ben")).toEqual(["ana", "ben", "chen", "dina"]);
    expect(await names("chen")).toEqual(["ana", "ben", "chen", "dina"]);
  });

  it("[E2] tells who comes by the grant of this session alone, and of what is planned in the meeting", async () => {
    const session = await granted("ana", "ben", "dina");
    const stream = await openEvents(desk.as("dina"), home, session.id);
    await desk.as("ana").ask("saveFormat", { params: { space: home }, body: { format: simpleFormat, replaces: null } });
    const other = await planned(desk, home, "ana");
    const next = await plannedFor(desk, home, meeting, "ana");
    await session.does("ben", { type: "commit", text: "Mine." });
    const heard = await stream.next("sessions", () => true);
    expect(heard.session).toBe(next.id);
    expect(heard.session).not.toBe(other.id);
    await stream.next("document", ({ session: about }) => about === session.id);
    await stream.stop();
  });

  it("[E2] [V2] opens for who comes by the grant with their own open commitments, and with nobody else's", async () => {
    const first = await granted("ana", "ben", "dina");
    await first.does("ben", { type: "commit", text: "From the channel." });
    await first.does("dina", { type: "commit", text: "From the meeting." });
    await first.does("ben", { type: "ask-question", id: "open-1" as NoteId, text: "Who looks after it?" });
    desk.clock.advance(1_000);
    await first.does("ana", { type: "end-session" });
    await desk.as("ana").ask("publishRecord", { params: first.params, body: {} });
    const body = { title: "Next", format: "what-so-what-now-what", minutes: 45, after: first.id, meeting };
    const { session } = await desk.as("ana").ask("planSession", { params: { space: home }, body });
    const opensWith = async (user: string) => {
      const params = { space: home, session: session.id };
      const { commitments, questions } = await desk.as(user).ask("readOpenBefore", { params });
      return { commitments: commitments.map(({ text }) => text), questions: questions.length };
    };
    expect(await opensWith("dina")).toEqual({ commitments: ["From the meeting."], questions: 0 });
    const all = { commitments: ["From the channel.", "From the meeting."], questions: 1 };
    for (const user of ["ben", "chen"]) expect(await opensWith(user)).toEqual(all);
  });

  it("[E2] names people of the meeting in its record, which the home alone reads", async () => {
    const session = await granted("ana", "ben", "dina");
    await session.does("dina", { type: "commit", text: "From the meeting." });
    await session.does("ana", { type: "end-session" });
    const entry = await desk.as("ana").ask("publishRecord", { params: session.params, body: {} });
    expect(entry.record.commitments).toMatchObject([{ by: { name: "dina Example" }, text: "From the meeting." }]);
    await desk.as("ben").ask("readEntry", { params: { space: home, entry: entry.id } });
    expect(await problemOf("dina", "readEntry", { params: { space: home, entry: entry.id } })).toBe("not-a-member");
    expect((await desk.as("dina").ask("listEntries", { params: { space: meeting } })).entries).toEqual([]);
  });
});

describe("what each may call of a session that was granted to a meeting", () => {
  const ofSessions: readonly [string, Omit<RouteContract, "reply">][] = [
    ...Object.entries(routes).filter(([, { path }]) => path.startsWith("/api/spaces/{space}")),
    ["events", eventsRoute],
  ];
  /** Nothing is changed: what is sent along is no body of any route. */
  const isLetIn = async (user: string, { method, path }: Omit<RouteContract, "reply">, { params }: PlayedSession) => {
    const address = path.replace(/\{(\w+)\}/g, (_, key: string) => ({ ...params, entry: "x" })[key] ?? "x");
    const isStream = path === eventsRoute.path;
    const response = await desk.as(user).fetch(isStream ? `${address}?session=${params.session}` : address, {
      method: method.toUpperCase(),
      ...(method === "get" ? {} : { headers: { "content-type": "application/json" }, body: "nonsense" }),
    });
    if (isStream && response.ok) await response.body?.cancel();
    return response.status !== 403;
  };
  const byGrant = (name: string, access: Access, isRecorded: boolean) =>
    name === "events" || access === "took-part" || (access === "participant" && !isRecorded);

  const expectAccess = async (session: PlayedSession, isRecorded: boolean) => {
    expect(ofSessions.length).toBeGreaterThan(20);
    for (const [name, route] of ofSessions) {
      const isMembers = route.access !== "owner";
      const expected = {
        both: isMembers,
        home: isMembers,
        meeting: byGrant(name, route.access, isRecorded),
        neither: false,
      };
      const may = {
        both: await isLetIn("chen", route, session),
        home: await isLetIn("ben", route, session),
        meeting: await isLetIn("dina", route, session),
        neither: await isLetIn("zoe", route, session),
      };
      expect([name, may]).toEqual([name, expected]);
    }
  };

  it("[E2] is everything for the home, the live session by the grant alone, nothing for anybody else", async () => {
    await expectAccess(await granted("ana", "ben", "dina"), false);
  });

  it("[E3] is one's own part alone by the grant, once the record is published", async () => {
    const session = await granted("ana", "ben", "dina");
    await session.does("ana", { type: "end-session" });
    await desk.as("ana").ask("publishRecord", { params: session.params, body: {} });
    await expectAccess(session, true);
  });

  it("[E3] is nothing by the grant once the membership of the meeting has ended, on open streams too", async () => {
    const session = await granted("ana", "ben", "dina");
    const stream = await openEvents(desk.as("dina"), home, session.id);
    desk.directory.members.get(chatPath(CHAT))?.delete("dina");
    membershipIsAskedAnew();
    await stream.ended;
    for (const [name, route] of ofSessions)
      expect([name, await isLetIn("dina", route, session)]).toEqual([name, false]);
    desk.directory.members.get(chatPath(CHAT))?.add("dina");
    membershipIsAskedAnew();
  });

  it("[E2] is nothing of a session of the home that was not granted to it", async () => {
    const session = await running(desk, home, "ana", "ben");
    for (const [name, route] of ofSessions)
      expect([name, await isLetIn("dina", route, session)]).toEqual([name, false]);
  });

  it("[E3] leaves everybody their own words and their feedback", async () => {
    const session = await granted("ana", "ben", "dina");
    await session.does("dina", { type: "commit", text: "From the meeting." });
    await session.does("ana", { type: "end-session" });
    const { id } = await desk.as("ana").ask("publishRecord", { params: session.params, body: {} });
    const { words } = await desk.as("dina").ask("ownWords", { params: session.params });
    expect(words.map(({ text }) => text)).toEqual(["From the meeting."]);
    const [key = ""] = words.map((one) => one.key);
    await desk.as("dina").ask("takeBack", { params: session.params, body: { key } });
    expect((await recordOf(desk, "ben", home, id)).commitments).toEqual([]);
    expect((await desk.as("dina").ask("readProposals", { params: session.params })).proposals).toEqual([]);
    const given = { slip: "s".repeat(22), editKey: "k".repeat(22), worth: "yes", useful: "yes", heard: "yes" };
    expect((await desk.as("dina").ask("giveFeedback", { params: session.params, body: given })).mine).toBe(true);
  });
});
