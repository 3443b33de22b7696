import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { oneGroup } from "../contract/one-group.ts";
import { calendarIn } from "./calendar-play.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";

let desk: ServerDesk;
let space: string;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben");
});
afterAll(() => desk.close());

const beside = (q: string) => desk.as("ben").ask("findBeside", { params: { space }, query: { q } });

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
    const content = { ...oneGroup, name: "Knot keepers", purpose: "We keep the knots." };
    const { id } = await desk
      .as("ben")
      .ask("beginWorkGroup", { params: { space }, body: { slip: "s".repeat(22), content } });

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
    expect((await beside("zebra")).events).toHaveLength(5);
  });
});
