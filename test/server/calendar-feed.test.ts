import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calendarIn } from "./calendar-play.ts";
import { channelPath, chatPath } from "./entra-and-graph.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";

let desk: ServerDesk;
let play: Awaited<ReturnType<typeof calendarIn>>;
beforeAll(async () => {
  desk = await startServerDesk();
  play = await calendarIn(desk, await openSpace(desk, "ana", "ben", "chen"));
});
afterAll(() => desk.close());

const made = async (user: string) =>
  (await desk.as(user).ask("makeCalendarFeed", { params: { space: play.space }, body: {} })).token;
/** As a calendar program fetches: without a token of the reader's. */
const fetched = (token: string) => fetch(`http://127.0.0.1:${desk.server.port}/calendar/${token}.ics`);
const eventsIn = async (token: string) => {
  const response = await fetched(token);
  expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const calendar = new ICAL.Component(ICAL.parse(await response.text()));
  return calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
};

describe("a feed of the calendar", () => {
  it("[CE7] row S11: has the space's events with their link, and its planned sessions, for whoever has its address", async () => {
    const event = await play.created("ana", { title: "Knots", description: "Secret? No." });
    const startsAt = desk.clock.now() + 86_400_000;
    const body = { title: "Café", format: "troika", minutes: 30, startsAt };
    const { session } = await desk.as("ana").ask("planSession", { params: { space: play.space }, body });
    const events = await eventsIn(await made("ben"));
    expect(events.map(({ uid, summary }) => [uid, summary]).sort()).toEqual(
      [
        [`${event.id}@peerloop`, "Knots"],
        [`session-${session.id}@peerloop`, "Café"],
      ].sort(),
    );
    const knots = events.find(({ summary }) => summary === "Knots");
    expect(knots?.startDate.toJSDate().getTime()).toBe(event.startsAt);
    expect(knots?.description).toContain(event.content.link);
  });

  it("[CE8] has an event that became a session once, as the event", async () => {
    const { id } = await play.created("ana", { title: "Once" });
    await desk.as("ana").ask("planCalendarEvent", { params: play.at(id), body: {} });
    const once = (await eventsIn(await made("ben"))).filter(({ summary }) => summary === "Once");
    expect(once.map(({ uid }) => uid)).toEqual([`${id}@peerloop`]);
  });

  it("[CE7] says that an event was called off, and nothing of who comes", async () => {
    const { id } = await play.created("ana", { title: "Off" });
    await play.comes("chen", id);
    const token = await made("ben");
    await desk.as("ana").ask("callOffCalendarEvent", { params: play.at(id), body: { cancelled: true } });
    const off = (await eventsIn(token)).find(({ uid }) => uid === `${id}@peerloop`);
    expect(off?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(off?.sequence).toBe(1);
    expect(await (await fetched(token)).text()).not.toMatch(/chen|ATTENDEE/i);
  });

  it("[CE7] is dead at once when it is made anew or ended; there is nothing at an address that was guessed", async () => {
    const before = await made("ana");
    const after = await made("ana");
    expect((await fetched(before)).status).toBe(404);
    expect((await fetched(after)).status).toBe(200);
    const space = { params: { space: play.space } };
    expect(await desk.as("ana").ask("readCalendarFeed", space)).toEqual({ exists: true });
    expect(await desk.as("ana").ask("endCalendarFeed", { ...space, body: {} })).toEqual({ exists: false });
    expect((await fetched(after)).status).toBe(404);
    for (const guess of ["x", "x".repeat(43), "%00", "..%2f..", "x".repeat(500)])
      expect((await fetched(guess)).status).toBe(404);
  });

  it("[CE7] has an address of 256 random bits, no two of which begin or end alike", async () => {
    const tokens: string[] = [];
    for (let turn = 0; turn < 24; turn += 1) tokens.push(await made("chen"));
    for (const token of tokens) expect(Buffer.from(token, "base64url")).toHaveLength(32);
    for (const part of [(token: string) => token.slice(0, 8), (token: string) => token.slice(-8)])
      expect(new Set(tokens.map(part)).size).toBe(tokens.length);
    // Of 24 times 256 bits about half are set; further off than this is one chance in a billion.
    const bits = tokens.flatMap((token) => [...Buffer.from(token, "base64url")].map((byte) => byte.toString(2)));
    const set = bits.join("").replaceAll("0", "").length;
    expect(Math.abs(set - 24 * 128)).toBeLessThan(250);
  });

  it("[CE7] shows no more than its owner may see: of another space nothing, nor what members say of themselves", async () => {
    const chat = { kind: "chat", chatId: "19:others@thread.v2" };
    desk.directory.members.set(chatPath(chat.chatId), new Set(["dora"]));
    const { space } = await desk.as("dora").ask("resolveSpace", { body: chat });
    const theirs = await calendarIn(desk, space, "dora");
    await theirs.created("dora", { title: "Only for those there" });
    const text = await (await fetched(await made("ben"))).text();
    expect(text).toMatch(/^BEGIN:VCALENDAR/);
    expect(text).not.toContain("Only for those there");
    for (const name of ["ana Example", "ben Example", "chen Example", "dora Example"]) expect(text).not.toContain(name);
  });

  it("[CE7] lets the database, and the log, know of the address nothing that leads to it", async () => {
    const token = await made("chen");
    await fetched(token);
    expect(desk.logged.join("")).not.toContain(token);
    const rows = await desk.sql<{ token_hash: Buffer }>("select * from calendar_feeds");
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows.map(({ token_hash }) => token_hash.length)).toEqual(rows.map(() => 32));
  });

  it("[CE7] has nothing at once for whoever does not belong to the space any more, nor has the tab from then on", async () => {
    const token = await made("chen");
    expect((await fetched(token)).status).toBe(200);
    const params = { space: play.space };
    await desk.as("chen").ask("readCalendarFeed", { params });
    desk.directory.members.get(channelPath())?.delete("chen");
    expect((await fetched(token)).status).toBe(404);
    expect((await desk.as("chen").refused("readCalendarFeed", { params })).code).toBe("not-a-member");
    expect((await fetched(await made("ben"))).status).toBe(200);
  });
});
