import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calendarIn } from "./calendar-play.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";

let desk: ServerDesk;
let play: Awaited<ReturnType<typeof calendarIn>>;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  play = await calendarIn(desk, await openSpace(desk, "ana", "ben", "chen"));
});
afterAll(() => desk.close());

const noor = { id: "noor", name: "Noor <b>Haddad</b>", about: "Sailmaker & teacher" };
const zoe = { id: "zoe", name: "Zoe", about: "" };
const created = (changes: Parameters<typeof play.created>[1] = {}) =>
  play.created("ana", { outside: [noor, zoe], title: "Knots <script>", description: "For members", ...changes });
const ofSpeaker = (event: string, outside: string) => ({ params: { ...play.at(event), outside }, body: {} });
const made = async (event: string, outside = "noor", user = "ana") =>
  (await desk.as(user).ask("makeGuestLink", ofSpeaker(event, outside))).token;
const opened = (file: string, language = "en") =>
  fetch(`http://127.0.0.1:${desk.server.port}/guest/${file}`, { headers: { "accept-language": language } });

describe("a speaker from outside", () => {
  it("[CE9] row S22: is named with who they are, for every member to read", async () => {
    const { id } = await created();
    const read = await play.read("chen", id);
    expect(read.content.outside).toEqual([noor, zoe]);
    expect(read.guestLinks).toEqual([]);
  });

  it("[CE9] row S22: needs no account: their link shows what they need of the event, and nothing else of the space", async () => {
    const { id } = await created({ speakers: [play.id("ben")], topic: "Ropes" });
    await play.comes("chen", id);
    const answer = await opened(await made(id));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const text = await answer.text();
    for (const part of [
      "Knots &lt;script&gt;",
      "March 5, 2031 at 12:00 PM (Europe/Berlin)",
      "11:00 AM (UTC)",
      'href="https://teams.example.com/l/meetup-join/1"',
      "Noor &lt;b&gt;Haddad&lt;/b&gt;",
      "Sailmaker &amp; teacher",
      "Nothing is recorded.",
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/ana|ben|chen|Zoe|Ropes|For members|<script/i);
  });

  it("[CE9] reads it without a script, in their language, kept by no cache and found by no search", async () => {
    const { id } = await created();
    const token = await made(id);
    const answer = await opened(token, "fr, ar;q=0.8");
    expect(await answer.text()).toMatch(/<html lang="ar" dir="rtl">[\s\S]*انضم إلى الاجتماع/);
    expect(await (await opened(token, "ja-JP")).text()).toContain("会議に参加する");
    expect(answer.headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; style-src 'self'; frame-ancestors 'none'/,
    );
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-robots-tag")).toBe("noindex, nofollow");
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
  });

  it("[CE9] row S22: takes it into their own calendar, with the link to join", async () => {
    const { id, startsAt } = await created();
    const answer = await opened(`${await made(id)}.ics`);
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const text = await answer.text();
    const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent") ?? undefined);
    expect(event.startDate.toJSDate().getTime()).toBe(startsAt);
    expect(event.summary).toBe("Knots <script>");
    expect(event.description).toBe("https://teams.example.com/l/meetup-join/1");
    expect(text).not.toMatch(/For members|ATTENDEE|ORGANIZER/);
  });

  it("[CE9] has no link that others made or know of: who can change the event does both", async () => {
    const { id } = await created();
    const refused = await desk.as("ben").refused("makeGuestLink", ofSpeaker(id, "noor"));
    expect(refused.code).toBe("not-the-author");
    expect((await desk.as("ana").refused("makeGuestLink", ofSpeaker(id, "nobody"))).code).toBe("not-found");
    await made(id);
    expect([(await play.read("ana", id)).guestLinks, (await play.read("ben", id)).guestLinks]).toEqual([["noor"], []]);
    expect((await desk.as("ben").refused("endGuestLink", ofSpeaker(id, "noor"))).code).toBe("not-the-author");
  });

  it("[CE9] has nothing at a link that was made anew, ended or guessed, each at once", async () => {
    const { id } = await created();
    const [before, after, other] = [await made(id), await made(id), await made(id, "zoe")];
    expect([(await opened(before)).status, (await opened(after)).status]).toEqual([404, 200]);
    expect((await desk.as("ana").ask("endGuestLink", ofSpeaker(id, "noor"))).guestLinks).toEqual(["zoe"]);
    expect([(await opened(after)).status, (await opened(other)).status]).toEqual([404, 200]);
    for (const guess of ["x", "x".repeat(43), "%00", "..%2f..", `${"x".repeat(43)}.ics`]) {
      const answer = await opened(guess);
      expect([guess, answer.status]).toEqual([guess, 404]);
      expect(await answer.text()).toContain("There is nothing here");
    }
  });

  it("[CE9] has no link any more once they are taken out, also when they come back, or the event has been over for a day", async () => {
    const { id, content: base } = await created();
    const token = await made(id);
    const save = (from: typeof base, to: typeof base) =>
      desk.as("ana").ask("saveCalendarEvent", { params: play.at(id), body: { base: from, content: to } });
    const without = { ...base, outside: [zoe] };
    await save(base, without);
    expect((await opened(token)).status).toBe(404);
    await save(without, base);
    expect((await opened(token)).status).toBe(404);
    const again = await made(id);
    await desk.sql("update calendar_events set ends_at = $2 where event_id = $1", [id, desk.clock.now()]);
    expect(await (await opened(again)).text()).toMatch(/This event is over/);
    desk.clock.advance(24 * 3_600_000);
    expect((await opened(again)).status).toBe(404);
  });

  it("[CE9] is told when it was called off, and led into no meeting", async () => {
    const { id } = await created();
    const token = await made(id);
    await desk.as("ana").ask("callOffCalendarEvent", { params: play.at(id), body: { cancelled: true } });
    const text = await (await opened(token)).text();
    expect(text).toContain("This event was called off.");
    expect(text).not.toContain("teams.example.com");
    expect(await (await opened(`${token}.ics`)).text()).toContain("STATUS:CANCELLED");
  });

  it("[CE9] has a link of which neither the database nor the log knows what leads to it", async () => {
    const { id } = await created();
    const token = await made(id);
    await opened(token);
    expect(desk.logged.join("")).not.toContain(token);
    const rows = await desk.sql<{ token_hash: Buffer }>("select * from calendar_guest_links");
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows.every(({ token_hash }) => token_hash.length === 32)).toBe(true);
  });
});
