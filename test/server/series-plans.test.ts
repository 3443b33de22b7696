import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Series } from "../../src/contract/series-page.ts";
import { oneSeries } from "../contract/one-series.ts";
import { atOnce } from "./at-once.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { plannedInGroup, running } from "./session-play.ts";

let desk: ServerDesk;
let space: string;
let count = 0;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben", "chen");
});
afterAll(() => desk.close());

const slip = () => `slip-${String(count++).padStart(22, "0")}`;
const begin = (user: string, more: Readonly<Record<string, unknown>> = {}) =>
  desk.as(user).ask("beginSeries", { params: { space }, body: { slip: slip(), content: oneSeries, ...more } });
const at = ({ id }: Pick<Series, "id">) => ({ space, series: id });
const planOn = ({ id }: Series, date = "") => ({
  params: { space },
  body: { title: "T", format: "troika", minutes: 30, series: { id, date } },
});

describe("what is planned in a series", () => {
  it("[SE6] plans nothing once it was ended, after one of its sessions neither", async () => {
    const first = await running(desk, space, "ana", "ben");
    const series = await begin("ana", { session: first.id });
    await desk.as("ana").ask("endSeries", { params: at(series), body: { ended: true } });
    const after = { title: "Next", format: "troika", minutes: 30, after: first.id };
    const refused = await desk.as("ana").refused("planSession", { params: { space }, body: after });
    expect(refused.reason).toBe("series-ended");
    await desk.as("ana").ask("endSeries", { params: at(series), body: { ended: false } });
    await desk.as("ana").ask("planSession", { params: { space }, body: after });
    const both = { ...after, series: { id: series.id } };
    expect((await desk.as("ana").refused("planSession", { params: { space }, body: both })).code).toBe("bad-request");
  });

  it("[SE6] has no session on what is no day or no time", async () => {
    const series = await begin("ana");
    for (const date of ["2031-13-01T14:00", "2031-02-30T14:00", "9999-99-99T99:99", "2031-03-04T24:00"])
      expect([date, (await desk.as("ben").refused("planSession", planOn(series, date))).code]).toEqual([
        date,
        "bad-request",
      ]);
  });

  it("[SE6] gives two sessions that are planned at once a place each", async () => {
    const series = await begin("ana");
    const [first, second] = series.dates;
    const { session } = await desk.as("ana").ask("planSession", planOn(series, first?.date));
    const after = { title: "Next", format: "troika", minutes: 30, after: session.id };
    const answers = await atOnce(
      desk,
      "sessions",
      () => desk.as("ben").send("planSession", { params: { space }, body: after }),
      () => desk.as("chen").send("planSession", planOn(series, second?.date)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const places = await desk.sql<{ series_place: number }>(
      "select series_place from sessions where series_id = $1 order by 1",
      [series.id],
    );
    expect(places.map(({ series_place }) => series_place)).toEqual([1, 2, 3]);
  });

  it("[SE2] is its group's members' to change also where nobody has said anything of it yet", async () => {
    const body = { slip: slip(), content: { name: "G", purpose: "", cadence: null, weekday: null, topics: [] } };
    const group = (await desk.as("ana").ask("beginWorkGroup", { params: { space }, body })).id;
    const first = await plannedInGroup(desk, space, group, "ana");
    const next = { title: "Next", format: "troika", minutes: 30, after: first.id };
    await desk.as("ana").ask("planSession", { params: { space }, body: next });
    const series = await desk.as("ben").ask("readSeries", { params: at(first) });
    expect([series.group?.name, series.canChange]).toEqual(["G", false]);
    const sent = { params: at(series), body: { base: series.content, content: { ...series.content, name: "Mine" } } };
    expect((await desk.as("ben").refused("saveSeries", sent)).reason).toBe("not-in-the-group");
    await desk.as("ben").ask("comeToSeries", { params: at(series), body: { comes: true } });
    expect((await desk.as("ben").refused("saveSeries", sent)).reason).toBe("not-in-the-group");
    await desk.as("ana").ask("saveSeries", sent);
  });
});
