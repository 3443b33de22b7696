import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { oneGroup } from "../contract/one-group.ts";
import { calendarIn } from "./calendar-play.ts";
import { chatPath } from "./entra-and-graph.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { lesson, writingIn } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  space = await openSpace(desk, "ana", "ben");
});
afterAll(() => desk.close());

const beside = (q: string) => desk.as("ben").ask("findBeside", { params: { space }, query: { q } });

let count = 0;
const group = async (user: string, at: string, name: string, purpose = ""): Promise<string> => {
  const body = { slip: `slip-${String(count++).padStart(22, "0")}`, content: { ...oneGroup, name, purpose } };
  return (await desk.as(user).ask("beginWorkGroup", { params: { space: at }, body })).id;
};

describe("what is found beside entries", () => {
  it("[X12] rows S10, S11: are events and groups that have all words, in any case, whatever else is written in a query", async () => {
    const { created, at } = await calendarIn(desk, space);
    const late = await created("ana", {
      title: "Café of knots",
      starts: "2032-03-05T12:00",
      description: "",
      topic: "",
    });
    const soon = await created("ana", { title: "Knots over lunch", starts: "2031-03-05T12:00", topic: "" });
    await desk.as("ana").ask("callOffCalendarEvent", { params: at(late.id), body: { cancelled: true } });
    const id = await group("ben", space, "Knot keepers", "We keep the knots.");

    const found = await beside("KNOTS");
    expect(found.events.map((event) => event.id)).toEqual([soon.id, late.id]);
    expect(found.events[1]).toMatchObject({ title: "Café of knots", cancelledAt: desk.clock.now() });
    expect(found.groups).toEqual([{ id, name: "Knot keepers", archivedAt: null }]);
    expect((await beside("knots café")).events.map((event) => event.id)).toEqual([late.id]);
    expect((await beside("knots nowhere")).events).toEqual([]);
    for (const query of ["", "  ", "%", "_", "'; drop table entries; --", "\\", "knots % lunch"])
      expect([query, (await beside(query)).events.length]).toEqual([query, query === "knots % lunch" ? 1 : 0]);
  });

  it("[X12] are five of each at most, and nothing of another space", async () => {
    const { created } = await calendarIn(desk, space);
    for (let turn = 0; turn < 7; turn += 1) await created("ana", { title: `Zebra ${turn}`, topic: "" });
    for (let turn = 0; turn < 7; turn += 1) await group("ben", space, `Zebra keepers ${turn}`);
    const chat = { kind: "chat", chatId: "19:others@thread.v2" };
    desk.directory.members.set(chatPath(chat.chatId), new Set(["dora"]));
    const { space: other } = await desk.as("dora").ask("resolveSpace", { body: chat });
    const theirs = await calendarIn(desk, other, "dora");
    const own = await theirs.created("dora", { title: "Zebra elsewhere, okapi", topic: "" });
    const ownGroup = await group("dora", other, "Zebra and okapi keepers");
    const { events, groups } = await beside("zebra");
    expect([events.length, groups.length]).toEqual([5, 5]);
    expect(await beside("okapi")).toEqual({ events: [], groups: [], corrected: null });
    const there = await desk.as("dora").ask("findBeside", { params: { space: other }, query: { q: "okapi" } });
    expect([there.events[0]?.id, there.groups[0]?.id]).toEqual([own.id, ownGroup]);
  });

  it("[X12] are what is to come first, then what is over, the last first", async () => {
    const { created } = await calendarIn(desk, space);
    const on = async (starts: string) => (await created("ana", { title: "Gnu", topic: "", starts, zone: "UTC" })).id;
    const [first, second, third, fourth] = [
      await on("2030-02-01T12:00"),
      await on("2030-02-02T12:00"),
      await on("2030-03-01T12:00"),
      await on("2030-03-02T12:00"),
    ];
    desk.clock.advance(Date.UTC(2030, 1, 10) - desk.clock.now());
    expect((await beside("gnu")).events.map(({ id }) => id)).toEqual([third, fourth, second, first]);
  });

  it("[X12] [X3] are found by the words that they have now, and say what was searched for instead", async () => {
    const { created, content, at } = await calendarIn(desk, space);
    const { id } = await created("ana", { title: "Régate d'automne", topic: "" });
    const idsFor = async (q: string) => (await beside(q)).events.map((event) => event.id);
    expect(await idsFor("REGATE")).toEqual([id]);
    expect(await beside("regtae")).toMatchObject({ corrected: "regate", events: [{ id }] });
    expect(await beside("automne")).toMatchObject({ corrected: null, events: [{ id }] });

    const [base, renamed] = [await desk.as("ana").ask("readCalendarEvent", { params: at(id) }), "Sculling"];
    const changed = { base: base.content, content: content("ana", { ...base.content, title: renamed }) };
    await desk.as("ana").ask("saveCalendarEvent", { params: at(id), body: changed });
    expect([await idsFor("regate"), await idsFor("regtae"), await idsFor("scull")]).toEqual([[], [], [id]]);

    await writingIn(desk, space).published("ana", lesson({ title: "Skulling along" }));
    expect(await beside("skulling")).toEqual({ events: [], groups: [], corrected: null });
  });
});
