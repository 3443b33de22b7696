import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

const propose = (user: string, event: string, topic: string) => {
  desk.clock.advance(1_000);
  return desk.as(user).ask("proposeEventTopic", { params: play.at(event), body: { slip: play.slip(), topic } });
};
const read = (user: string, event: string) => desk.as(user).ask("readEventTopics", { params: play.at(event) });
const idOf = async (event: string, topic: string) =>
  (await read("dina", event)).proposed.find((one) => one.topic === topic)?.id ?? "";
const vote = async (user: string, event: string, topic: string, wanted = true) =>
  desk.as(user).ask("voteEventTopic", {
    params: { ...play.at(event), proposal: await idOf(event, topic) },
    body: { wanted },
  });
const ballots = (event: string) =>
  desk.sql<{ member_id: string; sealed: Buffer }>(
    "select member_id, sealed from calendar_topic_ballots where event_id = $1",
    [event],
  );
const close = (user: string, event: string) =>
  desk.as(user).ask("closeEventTopics", { params: play.at(event), body: {} });

describe("what an event is to be about", () => {
  it("[CE10] row S22: is proposed and voted for by members, and closing the vote applies what most are for", async () => {
    const { id, version } = await play.created("ana", { topic: "" });
    const stream = await openEvents(desk.as("dina"), play.space);
    await propose("ben", id, "Knots");
    await stream.next("calendar");
    await stream.stop();
    await propose("chen", id, "Splices");
    await vote("dina", id, "Splices");
    await vote("ben", id, "Splices");
    await vote("ben", id, "Knots", false);
    expect((await read("ben", id)).proposed.map(({ topic, mine }) => [topic, mine])).toEqual([
      ["Knots", false],
      ["Splices", true],
    ]);
    const closed = await close("ana", id);
    expect([closed.content.topic, closed.version]).toEqual(["Splices", version + 1]);
    expect(await close("ana", id)).toEqual(closed);
    expect(await read("ben", id)).toMatchObject({ isOpen: false, isVoted: true });
  });

  it("[CE10] tells nobody who is for what or how many are, and forgets it once the vote is closed", async () => {
    const { id } = await play.created("ana");
    await propose("ben", id, "Knots");
    const before = await read("ana", id);
    await vote("chen", id, "Knots");
    expect(await read("ana", id)).toEqual(before);
    expect(await play.read("ana", id)).not.toHaveProperty("votes");
    await close("ana", id);
    expect(await ballots(id)).toEqual([]);
  });

  it("[CE10] is sealed: the database tells who has voted, and neither for what nor for how much", async () => {
    const { id } = await play.created("ana");
    for (let n = 0; n < 20; n += 1) await propose("ben", id, `Topic ${n}`);
    await vote("chen", id, "Topic 7");
    const rows = await ballots(id);
    expect(rows.map(({ member_id }) => member_id).sort()).toEqual([play.id("ben"), play.id("chen")].sort());
    expect(new Set(rows.map(({ sealed }) => sealed.length)).size).toBe(1);
    const chosen = await idOf(id, "Topic 7");
    for (const { sealed } of rows) expect(sealed.toString("latin1")).not.toContain(chosen);
    await desk.as("ben").ask("takeBackEventTopic", { params: { ...play.at(id), proposal: chosen }, body: {} });
    expect((await ballots(id)).map(({ member_id }) => member_id)).toEqual([play.id("ben")]);
  });

  it("[CE10] counts what was said before it was sealed, and seals it once it changes", async () => {
    const { id } = await play.created("ana", { topic: "" });
    await propose("ben", id, "Knots");
    await propose("ben", id, "Splices");
    const [knots, splices] = [await idOf(id, "Knots"), await idOf(id, "Splices")];
    const plain = (...choices: string[]) =>
      Buffer.concat([Buffer.of(0), Buffer.from(JSON.stringify({ text: JSON.stringify(choices), author: null }))]);
    await desk.sql("update calendar_topic_ballots set sealed = $2 where event_id = $1", [id, plain(splices)]);
    expect((await read("ben", id)).proposed.map(({ mine }) => mine)).toEqual([false, true]);
    await vote("ben", id, "Knots");
    const [row] = await ballots(id);
    expect(row?.sealed.toString("latin1")).not.toContain(knots);
    await vote("ben", id, "Knots", false);
    expect((await close("ana", id)).content.topic).toBe("Splices");
  });

  it("[CE10] has each topic once: who proposes one that is there is for it", async () => {
    const { id } = await play.created("ana");
    await propose("ben", id, "Knots");
    const again = await propose("chen", id, " knots ");
    expect(again.proposed).toMatchObject([{ topic: "Knots", mine: true, by: { member: play.id("ben") } }]);
  });

  it("[CE10] takes twenty and no more", async () => {
    const { id } = await play.created("ana");
    for (let n = 0; n < 20; n += 1) await propose("ben", id, `Topic ${n}`);
    const body = { slip: play.slip(), topic: "One more" };
    expect((await desk.as("ben").refused("proposeEventTopic", { params: play.at(id), body })).reason).toBe("full");
  });

  it("[CE10] is taken back by who proposed it or hosts the event, and closed by who can change that", async () => {
    const { id } = await play.created("ana");
    await propose("ben", id, "Knots");
    await propose("ben", id, "Splices");
    const at = async (topic: string) => ({
      params: { ...play.at(id), proposal: await idOf(id, topic) },
      body: {},
    });
    expect((await desk.as("chen").refused("takeBackEventTopic", await at("Knots"))).code).toBe("not-the-author");
    expect((await read("chen", id)).proposed.map(({ canTakeBack }) => canTakeBack)).toEqual([false, false]);
    await desk.as("ben").ask("takeBackEventTopic", await at("Knots"));
    expect((await desk.as("ana").ask("takeBackEventTopic", await at("Splices"))).proposed).toEqual([]);
    expect((await desk.as("ben").refused("takeBackEventTopic", await at("Knots"))).code).toBe("not-found");
    const closing = await desk.as("ben").refused("closeEventTopics", { params: play.at(id), body: {} });
    expect(closing.code).toBe("not-the-author");
  });

  it("[CE10] stays as it is where nobody voted, and nobody proposes once it is closed", async () => {
    const { id } = await play.created("ana", { topic: "Ropes" });
    await propose("ben", id, "Knots");
    await vote("ben", id, "Knots", false);
    expect(await close("ana", id)).toMatchObject({ version: 1, content: { topic: "Ropes" } });
    const body = { slip: play.slip(), topic: "Late" };
    const late = await desk.as("ben").refused("proposeEventTopic", { params: play.at(id), body });
    expect(late.reason).toBe("vote-closed");
  });

  it("[CE10] rests while the event is called off, and ends with it", async () => {
    const starts = localTimeIn(desk.clock.now() + 60_000, "UTC");
    const { id } = await play.created("ana", { starts, zone: "UTC", minutes: 5 });
    await propose("ben", id, "Knots");
    const proposal = await idOf(id, "Knots");
    const refusals = async () => {
      const calls = [
        ["proposeEventTopic", { params: play.at(id), body: { slip: play.slip(), topic: "Splices" } }],
        ["voteEventTopic", { params: { ...play.at(id), proposal }, body: { wanted: true } }],
        ["closeEventTopics", { params: play.at(id), body: {} }],
      ] as const;
      return Promise.all(calls.map(async ([name, call]) => (await desk.as("ana").refused(name, call)).reason));
    };
    const callOff = (cancelled: boolean) =>
      desk.as("ana").ask("callOffCalendarEvent", { params: play.at(id), body: { cancelled } });
    await callOff(true);
    expect(await refusals()).toEqual(Array(3).fill("called-off"));
    await callOff(false);
    desk.clock.advance(10 * 60_000);
    expect(await refusals()).toEqual(Array(3).fill("too-late"));
    expect((await read("dina", id)).isOpen).toBe(false);
  });

  it("[CE8] [CE10] goes on to the session that was planned before", async () => {
    const { id } = await play.created("ana", { topic: "" });
    const { session } = await desk.as("ana").ask("planCalendarEvent", { params: play.at(id), body: {} });
    const topics = () => desk.sql("select topic from topic_sessions where session_id = $1", [session]);
    expect(await topics()).toEqual([]);
    await propose("ben", id, "Knots");
    await close("ana", id);
    expect(await topics()).toEqual([{ topic: "Knots" }]);
  });
});
