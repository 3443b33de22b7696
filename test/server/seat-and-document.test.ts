import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WireFact } from "../../src/contract/fact.ts";
import type { FactValue } from "../../src/domain/session-document.ts";
import { openEvents } from "./event-reader.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { type PlayedSession, planned, running } from "./session-play.ts";

let desk: ServerDesk;
let space: string;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben", "chen", "dina");
});
afterAll(() => desk.close());

/** The lease is measured by the database's own clock, so the test lets it run out there. */
const leaseRunsOut = (session: PlayedSession) =>
  desk.sql("update sessions set lease_until = clock_timestamp() - interval '1 ms' where session_id = $1", [session.id]);

describe("the seat", () => {
  it("[S6] is held for ten seconds and renewed by its holder alone", async () => {
    const session = await planned(desk, space, "ana", "ben");
    const { params } = session;
    await desk.sql("update sessions set lease_until = clock_timestamp() + interval '1 s' where session_id = $1", [
      session.id,
    ]);
    const seat = await desk.as("ana").ask("changeSeat", { params, body: { action: "renew", epoch: 1 } });
    expect(seat).toMatchObject({ epoch: 1, member: session.member("ana") });
    expect(seat.leaseMs).toBeGreaterThan(1_000);
    expect(seat.leaseMs).toBeLessThanOrEqual(10_000);
    const stolen = await desk.as("ben").refused("changeSeat", { params, body: { action: "renew", epoch: 1 } });
    expect(stolen.code).toBe("not-the-seat");
    const taken = await desk.as("ben").refused("changeSeat", { params, body: { action: "take", epoch: 1 } });
    expect(taken.code).toBe("seat-taken");
  });

  it("[J2] goes to exactly one of many who take it at once, with the next epoch, signed", async () => {
    const session = await planned(desk, space, "ana", "ben");
    const { params } = session;
    await leaseRunsOut(session);
    expect((await desk.as("ben").ask("readSeat", { params })).leaseMs).toBe(0);
    const takers = ["ben", "chen", "dina", "ben", "chen", "dina"];
    const answers = await Promise.all(
      takers.map((user) => desk.as(user).send("changeSeat", { params, body: { action: "take", epoch: 1 } })),
    );
    // The winner may ask twice; the second answer is that the epoch has gone on.
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(new Set(answers.filter((answer) => !answer.ok).map((answer) => answer.status))).toEqual(new Set([409]));
    const seat = await desk.as("ana").ask("readSeat", { params });
    expect(seat).toMatchObject({ epoch: 2, fact: { key: "seat/2", by: null, value: { member: seat.member } } });
    const facts = (await session.document()).facts.filter((fact) => fact.key.startsWith("seat/"));
    expect(facts.map((fact) => fact.key)).toEqual(["seat/1", "seat/2"]);
    expect(facts[0]?.at).toBeLessThan(facts[1]?.at ?? 0);
  });

  it("is handed over by name, to somebody who is there", async () => {
    const session = await planned(desk, space, "ana", "ben");
    const { params } = session;
    const stream = await openEvents(desk.as("ben"), space, session.id);
    const handOver = (to: string, epoch = 1) => ({ params, body: { action: "hand-over", epoch, to } });
    expect((await desk.as("ana").refused("changeSeat", handOver("nobody"))).code).toBe("not-found");
    expect((await desk.as("ben").refused("changeSeat", handOver(session.member("ben")))).code).toBe("not-the-seat");

    const seat = await desk.as("ana").ask("changeSeat", handOver(session.member("ben")));

    expect(seat).toMatchObject({ epoch: 2, member: session.member("ben") });
    // The stream may still hear of the first holder.
    await stream.next("seat", (event) => event.session === session.id && event.epoch === 2);
    expect((await desk.as("ana").refused("changeSeat", handOver(session.member("ana")))).code).toBe("stale-epoch");
    await stream.stop();
  });
});

describe("statements", () => {
  it("[J1] are the caller's, whatever they say, and the rules judge them", async () => {
    const session = await running(desk, space, "ana", "ben", "chen");
    const { params } = session;
    const state = (user: string, key: string, value: FactValue) =>
      desk.as(user).ask("state", { params, body: { facts: [{ key, value }] } });
    const cursor = (await session.document()).facts.find((fact) => fact.key === "cursor/1");
    const forged = await state("ben", "cursor/1", { ...cursor?.value, n: 99 });
    expect(forged.refused).toEqual([{ key: "cursor/1", reason: "may-not-state" }]);
    expect((await state("ben", `commitment/${session.member("chen")}`, { text: "forged" })).refused).toHaveLength(1);
    expect((await state("ben", "seat/2", { member: session.member("ben") })).refused).toHaveLength(1);
    expect((await state("ben", "revealed/what-write", { count: 0 })).refused).toHaveLength(1);
    const own = await state("ben", `commitment/${session.member("ben")}`, { text: "I will listen" });
    expect(own.stated[0]).toMatchObject({ by: session.member("ben") });
    expect(own.stated[0]?.signature).toBeTruthy();
  });

  it("[S1] row S19: of the seat's holder are no turn, no reflection, no same here and no vote", async () => {
    const session = await running(desk, space, "ana", "ben", "chen");
    const ana = session.member("ana");
    const facts = [
      { key: "reflection/what-collect/a1", value: { author: ana, text: "mine" } },
      { key: `same/b1/${ana}`, value: { on: true } },
      { key: "question/a2", value: { author: ana, text: "mine?" } },
      { key: `upvote/b2/${ana}`, value: { on: true } },
      { key: `turn/what-round/0/${ana}/0`, value: { what: "done", text: "mine" } },
    ];
    const { params } = session;
    const { refused, stated } = await desk.as("ana").ask("state", { params, body: { facts } });
    expect(refused).toEqual(facts.map(({ key }) => ({ key, reason: "seat-is-neutral" })));
    expect(stated).toEqual([]);
    const through = facts.slice(0, 2).map((fact) => ({ ...fact, by: ana, at: desk.clock.now() + 1_000, seq: 1 }));
    const body = { epoch: 1, container: "c-1", checkedSeq: 1, facts: through, removed: [] };
    await desk.as("ana").ask("writeDocument", { params, body });
    const kept = (await session.document()).facts.map(({ key }) => key);
    for (const { key } of facts) expect(kept).not.toContain(key);
  });

  it("[D4] are ordered at the server's time, each after the one before, and harmless twice", async () => {
    const session = await running(desk, space, "ana", "ben", "chen");
    const facts = [
      { key: "halt/2/x", value: {} },
      { key: `commitment/${session.member("ben")}`, value: { text: "one" } },
    ].slice(1);
    const first = await desk.as("ben").ask("state", { params: session.params, body: { facts } });
    const again = await desk.as("ben").ask("state", { params: session.params, body: { facts } });
    expect(again).toEqual(first);
    const times = (await session.document()).facts.map((fact) => fact.at);
    expect(new Set(times).size).toBe(times.length);
    expect([...times].sort((a, b) => a - b)).toEqual(times);
    const [fact] = first.stated;
    expect(fact?.at).toBeGreaterThanOrEqual(desk.clock.now());
  });

  it("from many at once lose nothing and share no version", async () => {
    const session = await running(desk, space, "ana", "ben", "chen", "dina");
    await Promise.all(
      ["ben", "chen", "dina"].flatMap((user) =>
        Array.from({ length: 5 }, (_, i) =>
          desk.as(user).ask("state", {
            params: session.params,
            body: {
              facts: [
                { key: `reflection/what-collect/${user}-${i}`, value: { author: session.member(user), text: `${i}` } },
              ],
            },
          }),
        ),
      ),
    );
    const { facts, version } = await session.document();
    expect(facts.filter((fact) => fact.key.startsWith("reflection/"))).toHaveLength(15);
    const versions = await desk.sql<{ version: number }>(
      "select version::int from document_facts where session_id = $1 order by 1",
      [session.id],
    );
    expect(new Set(versions.map((row) => row.version)).size).toBe(facts.length);
    expect(versions.at(-1)?.version).toBe(version);
  });
});

describe("the document's write-through copy", () => {
  const write = (user: string, session: PlayedSession, facts: readonly WireFact[], more: object = {}) =>
    desk.as(user).send("writeDocument", {
      params: session.params,
      body: { epoch: 1, container: "c-1", checkedSeq: 1, facts, removed: [], ...more },
    });
  const live = (session: PlayedSession, user: string, text: string, at: number, seq = 1): WireFact => ({
    key: `commitment/${session.member(user)}`,
    value: { text },
    by: session.member(user),
    at,
    seq,
  });

  it("[S3] is fenced by the seat's epoch", async () => {
    const session = await running(desk, space, "ana", "ben", "chen");
    const fact = live(session, "ben", "x", desk.clock.now() + 1_000);
    expect((await write("ben", session, [fact])).status).toBe(403);
    expect((await write("ana", session, [fact], { epoch: 2 })).status).toBe(409);
    expect((await write("ana", session, [fact])).status).toBe(200);
    await desk.as("ana").ask("changeSeat", {
      params: session.params,
      body: { action: "hand-over", epoch: 1, to: session.member("ben") },
    });
    expect(await (await write("ana", session, [fact])).json()).toMatchObject({ code: "stale-epoch" });
  });

  it("keeps the newer of two by order, remembers what was checked, and tells everybody", async () => {
    const session = await running(desk, space, "ana", "ben", "chen");
    const stream = await openEvents(desk.as("chen"), space);
    const now = desk.clock.now() + 1_000;
    await write("ana", session, [live(session, "ben", "second", now, 5)]);
    await write("ana", session, [live(session, "ben", "first", now, 4)], { checkedSeq: 7 });
    const document = await session.document();
    expect(document).toMatchObject({ container: "c-1", checkedSeq: 7 });
    expect(document.facts.find((fact) => fact.key.startsWith("commitment/"))?.value).toEqual({ text: "second" });
    expect(await stream.next("document")).toMatchObject({ session: session.id, copied: true });
    await desk.as("ben").ask("state", {
      params: session.params,
      body: { facts: [{ key: `late/x/0/${session.member("ben")}`, value: {} }] },
    });
    expect(await stream.next("document", ({ copied }) => copied === undefined)).toMatchObject({ session: session.id });
    await stream.stop();
  });

  it("answers what changed after a version, and what was withdrawn", async () => {
    const session = await running(desk, space, "ana", "ben", "chen");
    const { version } = await session.document();
    const fact = live(session, "ben", "here", desk.clock.now() + 1_000);
    await write("ana", session, [fact]);
    const changedAfter = (from: number) =>
      desk.as("chen").ask("readDocument", { params: session.params, query: { after: String(from) } });
    const changed = await changedAfter(version);
    expect(changed.facts.map((one) => one.key)).toEqual([fact.key]);
    await write("ana", session, [], { removed: [fact.key, "seat/1"] });
    const withdrawn = await changedAfter(changed.version);
    expect(withdrawn).toMatchObject({ facts: [], removed: [fact.key] });
    expect((await changedAfter(withdrawn.version)).facts).toEqual([]);
    expect((await session.document()).facts.map((one) => one.key)).toContain("seat/1");
  });

  it("[L4] answers the outline, without what people write and mark", async () => {
    const session = await running(desk, space, "ana", "ben", "chen");
    const now = desk.clock.now() + 1_000;
    const author = session.member("ben");
    const written = ["reflection/what-collect/n1", "question/q1"].map((key) => ({
      ...live(session, "ben", "", now),
      key,
      value: { author, text: "x" },
    }));
    await write("ana", session, [live(session, "ben", "here", now), ...written]);
    const { facts } = await session.document();
    const outline = await desk.as("chen").ask("readDocument", { params: session.params, query: { part: "outline" } });
    expect(outline.facts).toEqual(facts.filter(({ key }) => !written.some((fact) => fact.key === key)));
    expect(facts).toHaveLength(outline.facts.length + written.length);
  });

  it("[J6][J7] never lets the seat speak for others or over the server's word", async () => {
    const session = await running(desk, space, "ana", "ben", "chen");
    const now = desk.clock.now() + 60_000;
    const forged: WireFact[] = [
      { ...live(session, "ben", "not his", now), by: session.member("ana") },
      { key: "seat/1", value: { member: session.member("ana") }, by: null, at: now, seq: 1 },
      { key: "seat/9", value: { member: session.member("ana") }, by: session.member("ana"), at: now, seq: 1 },
      { key: "revealed/what-write", value: { count: 3 }, by: null, at: now, seq: 1 },
      {
        key: "reflection/what-write/x",
        value: { author: null, text: "x" },
        by: session.member("ana"),
        at: now,
        seq: 1,
      },
      {
        key: "reflection/what-write/y",
        value: { author: session.member("ben"), text: "y" },
        by: session.member("ana"),
        at: now,
        seq: 1,
      },
    ];
    const before = await session.document();
    expect((await write("ana", session, forged)).status).toBe(200);
    expect((await session.document()).facts).toEqual(before.facts);
  });

  it("takes a later live word over one that was stated over the server path", async () => {
    const session = await running(desk, space, "ana", "ben", "chen");
    const { stated } = await desk.as("ben").ask("state", {
      params: session.params,
      body: { facts: [{ key: `commitment/${session.member("ben")}`, value: { text: "by the server" } }] },
    });
    await write("ana", session, [live(session, "ben", "live again", (stated[0]?.at ?? 0) + 1)]);
    const kept = (await session.document()).facts.find((fact) => fact.key.startsWith("commitment/"));
    expect(kept?.value).toEqual({ text: "live again" });
  });

  it("moves the session from planned to live to ended, and never back", async () => {
    const session = await planned(desk, space, "ana", "ben");
    const read = () => desk.as("ben").ask("readSession", { params: session.params });
    const stream = await openEvents(desk.as("ben"), space);
    expect(await read()).toMatchObject({ state: "planned", startedAt: null });
    await session.does("ana", { type: "start-session" });
    expect(await stream.next("sessions")).toMatchObject({ session: session.id });
    expect(await read()).toMatchObject({ state: "live", endedAt: null });
    await session.does("ben", { type: "agree" });
    await session.does("ana", { type: "next-step", present: [session.member("ben")] });
    desk.clock.advance(60_000);
    await session.does("ana", { type: "end-session" });
    const ended = await read();
    expect(ended.state).toBe("ended");
    expect(ended.endedAt).toBeGreaterThan(ended.startedAt ?? Number.POSITIVE_INFINITY);
    const open = await desk.as("ben").ask("listSessions", { params: { space }, query: { state: "open" } });
    expect(open.sessions.map((one) => one.id)).not.toContain(session.id);
    expect(
      (await desk.as("ben").refused("changeSeat", { params: session.params, body: { action: "take", epoch: 1 } })).code,
    ).toBe("session-ended");
    await stream.stop();
  });
});
