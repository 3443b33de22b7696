import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type * as z from "zod/mini";
import { SpaceFile } from "../../../src/contract/space-file.ts";
import { FORMER } from "../../../src/domain/former-member.ts";
import { oneGroup } from "../../contract/one-group.ts";
import { oneSeries } from "../../contract/one-series.ts";
import { calendarIn } from "../calendar-play.ts";
import { importingIn } from "../import/import-play.ts";
import { openSpace, type ServerDesk, startServerDesk } from "../server-desk.ts";
import { lesson, writingIn } from "../writing-play.ts";
import { unzip } from "./unzip.ts";

let desk: ServerDesk;
let space: string;
let archive: Buffer;
let files: ReadonlyMap<string, Buffer>;
let data: z.infer<typeof SpaceFile>;
/** What nobody finds in a file: ids of people, and what leads somewhere without a name or a password. */
const secrets: string[] = [];
/** Titles that are no names of files, or the same one to some file systems. */
const hostileTitles = ["../../etc/passwd", "CON", 'a/b\\c:*?<>|"', "🪢🪢", "Knots", "KNOTS", "lessons/x.md", ".."];

beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben", "chen");
  await gather();
  archive = Buffer.from(await (await desk.as("ana").send("exportSpace", { params: { space } })).arrayBuffer());
  files = await unzip(archive);
  data = SpaceFile.parse(JSON.parse(textOf("space.json")));
});
afterAll(() => desk.close());

const textOf = (name: string): string => files.get(name)?.toString("utf8") ?? `no ${name}: ${[...files.keys()]}`;

async function gather(): Promise<void> {
  const { slip, published } = writingIn(desk, space);
  const { created, comes, at, id: idOf } = await calendarIn(desk, space);
  secrets.push(idOf("ana"), idOf("ben"), idOf("chen"));
  const [ana, ben] = [desk.as("ana"), desk.as("ben")];

  const group = { ...oneGroup, name: "Knot keepers", purpose: "We **keep** the knots.", topics: ["Knots"] } as const;
  const { id } = await ana.ask("beginWorkGroup", { params: { space }, body: { slip: slip(), content: group } });
  const { entry } = await published("ana", lesson({ title: "索具の基本" }));
  await ana.ask("writeForWorkGroup", { params: { space, group: id, entry }, body: { forGroup: true } });
  await ana.ask("inviteToWorkGroup", { params: { space, group: id }, body: { member: idOf("chen") } });

  const begun = { slip: slip(), content: oneSeries, group: id };
  const params = { space, series: (await ana.ask("beginSeries", { params: { space }, body: begun })).id };
  await ben.ask("comeToSeries", { params, body: { comes: true } });
  await ana.ask("changeSeriesDate", { params, body: { date: "2031-03-11T14:00", skipped: true, movedTo: null } });
  const date = "2031-03-18T14:00";
  await ana.ask("sayOfTurn", { params, body: { date, role: "speaker", says: "take" } });
  await ana.ask("sayOfTurn", { params, body: { date, role: "facilitator", says: "cannot" } });

  const outside = [{ id: "o", name: "Noor", about: "Rigger" }];
  const event = await created("ana", { limit: 1, outside, speakers: [idOf("ben")] });
  await comes("ben", event.id);
  await comes("chen", event.id);
  await ben.ask("proposeEventTopic", { params: at(event.id), body: { slip: slip(), topic: "Splices" } });
  const link = { params: { ...at(event.id), outside: "o" }, body: {} };
  secrets.push((await ana.ask("makeGuestLink", link)).token);
  secrets.push((await ana.ask("makeCalendarFeed", { params: { space }, body: {} })).token);
  const off = await created("ana", { title: "Off", starts: "2032-03-05T12:00" });
  await ana.ask("callOffCalendarEvent", { params: at(off.id), body: { cancelled: true } });
  await desk.sql(
    "update calendar_events set content = content || jsonb_build_object('host', $1::text) where event_id = $2",
    [FORMER.member, off.id],
  );
  for (const title of hostileTitles) await created("ben", { title });
}

describe("what an export has of groups, series and events", () => {
  it("[IO7] is, of a work group, who is in it and links to what was written for it", () => {
    const [front, text] = textOf("groups/Knot-keepers.md").split("\n\n# ");
    expect(front).toMatch(
      /^---\ntype: work-group\ntitle: Knot keepers\ntopics:\n {2}- Knots\nmembers:\n {2}- ana Example\ncadence: weekly\nweekday: Tuesday\nupdated: 2030-01-15T[\d:.]+Z\n---$/,
    );
    expect(text).toBe(`Knot keepers

We **keep** the knots.

Begun by ana Example

## Members

- ana Example

## Written for the group

- [索具の基本](../lessons/${encodeURIComponent("索具の基本.md")})
`);
  });

  it("[IO7] is, of a series, the dates that differ, who comes and whose a turn is; who cannot is told to nobody", () => {
    const text = textOf("series/Knots-on-Tuesdays.md");
    expect(text).toContain(`# Knots on Tuesdays

To **tie** what holds.

From 2031-03-04 14:00 (Europe/Berlin) · weekly · 45 minutes · begun by ana Example · of [Knot keepers](../groups/Knot-keepers.md)

## Comes

- ben Example

## Dates that differ

- 2031-03-11 14:00 · left out

## Turns

- 2031-03-18 14:00 · speaker · ana Example
`);
    expect(text).not.toContain("facilitator");
  });

  it("[IO7] [IO8] is, of an event, who speaks and who comes by name, and nothing of who waits", () => {
    const text = textOf("events/Knots-over-lunch.md");
    expect(text).toContain(`# Knots over lunch

Lunch &amp; learn · 2031-03-05 11:00 – 11:40 UTC · 2031-03-05 12:00 Europe/Berlin

Canteen · <https://teams.example.com/l/meetup-join/1> · 1 place · cameras are optional

Bring a **rope**.

## Who speaks

- ana Example · host
- ben Example
- Noor · Rigger

## Comes

- ben Example

## Proposed topics

- Splices · ben Example
`);
    expect(textOf("events/Off.md")).toMatch(new RegExp(`· called off 2030-01-15\\n(.|\\n)*- ${FORMER.name} · host`));
    expect(data.events[0]).toMatchObject({ title: "Off", host: FORMER.name });
  });

  it("[IO8] names nobody who waits, was invited or cannot, and holds no id of a person and no secret address", () => {
    expect(secrets).toHaveLength(5);
    for (const [name, content] of files)
      for (const secret of ["chen", ...secrets]) expect([name, content.includes(secret)]).toEqual([name, false]);
  });

  it("[IO7] is each of them once, under a name that any file system takes, whatever it is called", () => {
    const named = data.events.filter(({ title }) => hostileTitles.includes(title)).map(({ file }) => file);
    expect(named).toHaveLength(hostileTitles.length);
    expect(new Set(named.map((file) => file.toLowerCase())).size).toBe(named.length);
    for (const file of named) expect(file).toMatch(/^events\/[\p{L}\p{M}\p{N}-]+\.md$/u);
    expect(named).toContain("events/CON-file.md");
    const inFolders = (folder: string) => [...files.keys()].filter((name) => name.startsWith(`${folder}/`)).sort();
    expect(inFolders("events")).toEqual(data.events.map(({ file }) => file).sort());
    expect([...inFolders("groups"), ...inFolders("series")]).toHaveLength(2);
  });

  it("[IM3] is no entry where it is imported: each is named as left out", async () => {
    const { entries, leftOut } = await importingIn(desk, space).imported("ben", archive, { preview: "only" });
    const gathered = [...data.events, ...data.groups, ...data.series].map(({ file }) => file);
    expect(leftOut).toEqual(expect.arrayContaining(gathered));
    expect(entries.map(({ title }) => title)).toEqual(["索具の基本"]);
  });
});
