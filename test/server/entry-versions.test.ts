import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Writing } from "../../src/contract/authored.ts";
import type { NoteId } from "../../src/domain/ids.ts";
import { everyRow } from "./every-row.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { running } from "./session-play.ts";
import { lesson, question, writingIn } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof writingIn>;
const NO_LIMITS = { general: 1e9, statements: 1e9, anonymous: 1e9 };
beforeAll(async () => {
  desk = await startServerDesk({ limits: NO_LIMITS });
  space = await openSpace(desk, "ana", "ben", "chen");
  play = writingIn(desk, space);
});
afterAll(() => desk.close());

describe("the versions of an entry", () => {
  it("[A4] are all kept once it is published, with who saved them and when, and any is made the newest again", async () => {
    const first = await play.published("ana", lesson());
    desk.clock.advance(60_000);
    const second = await play.save("ben", first, lesson({ body: "Gone" }));
    expect(await play.versions("chen", first)).toMatchObject([
      { version: 2, by: { name: "ben Example" }, at: desk.clock.now() },
      { version: 1, by: { name: "ana Example" }, at: desk.clock.now() - 60_000 },
    ]);
    const read = await desk.as("chen").ask("readVersion", { params: { space, entry: first.entry, version: "1" } });
    expect(read.content).toEqual(lesson());
    expect((await play.refusal("ana", "restoreVersion", first, { version: 1, restores: 1 })).code).toBe(
      "entry-changed",
    );
    const third = await play.restore("chen", second, 1);
    expect(third).toMatchObject({ version: 3, content: lesson(), by: { name: "chen Example" } });
    expect((await play.restore("chen", second, 1)).version).toBe(3);
    expect((await play.versions("ana", first)).map(({ version }) => version)).toEqual([3, 2, 1]);
  });

  it("[A4] are listed page by page", async () => {
    let entry: Writing = await play.published("ana", question);
    for (let at = 0; at < 55; at += 1) entry = await play.save("ana", entry, { ...question, body: `${at}` });
    const page = (query: Record<string, string>) =>
      desk.as("ben").ask("listVersions", { params: { space, entry: entry.entry }, query });
    const first = await page({});
    const rest = await page({ before: `${first.next}` });
    expect([...first.versions, ...rest.versions].map(({ version }) => version)).toEqual(
      Array.from({ length: 56 }, (_, at) => 56 - at),
    );
    expect(rest.next).toBeNull();
  });
});

describe("what was kept of a session", () => {
  it("[A5] [K11] is changed by its author through the same routes, and goes with all its versions", async () => {
    const session = await running(desk, space, "ana", "ben");
    await session.does("ben", { type: "ask-question", id: "q1" as NoteId, text: "Who keeps the bilge?" });
    await session.does("ana", { type: "end-session" });
    const key = "question/q1";
    const { proposals } = await desk
      .as("ben")
      .ask("keepProposal", { params: session.params, body: { key, text: "Who keeps the bilge dry?" } });
    const kept = await play.opened("ben", { entry: proposals[0]?.entry ?? "none" });
    expect(kept).toMatchObject({
      version: 1,
      draft: false,
      session: session.id,
      content: { type: "question", title: "Who keeps the bilge dry?", body: "" },
    });
    await play.save("ben", kept, { type: "question", title: "Who keeps the bilge dry?", body: "At *night*, oakum." });
    expect(await play.found("chen", "oakum")).toEqual([kept.entry]);
    await desk.as("ben").ask("withdrawProposal", { params: session.params, body: { key } });
    const places = (await everyRow(desk)).filter(({ row }) => JSON.stringify(row).includes("bilge dry"));
    expect(places.map(({ table }) => table)).toEqual([]);
  });
});
