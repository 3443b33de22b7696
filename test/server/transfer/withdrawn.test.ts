import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nextDigestAt } from "../../../src/domain/digest.ts";
import { openSpace, type ServerDesk, startServerDesk } from "../server-desk.ts";
import { lesson, writingIn } from "../writing-play.ts";
import { emptySpace } from "./space-rows.ts";
import { transferIn } from "./transfer-play.ts";

let desk: ServerDesk;
let space: string;
let entry: string;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  desk.directory.owners.add("ana");
  space = await openSpace(desk, "ana", "ben");
  entry = (await writingIn(desk, space).published("ana", lesson())).entry;
});
afterAll(() => desk.close());

const wish = (user: string, what: string, about: string, on: boolean) =>
  desk.as(user).ask("changeWish", { params: { space }, body: { what, about, on } });
const follows = async (user: string) => (await desk.as(user).ask("readWishes", { params: { space } })).entries;
const wanted = async (user: string) =>
  (await desk.as(user).ask("listWanted", { params: { space } })).wanted.map(({ topic }) => topic);

describe("what somebody withdrew after a backup was made", () => {
  it("[IO9] does not return: of whoever withdrew a wish stands what is here, and everybody else's comes back", async () => {
    const { backup, restored } = transferIn(desk, space);
    for (const user of ["ana", "ben"]) {
      await wish(user, "follow-entry", entry, true);
      await wish(user, "follow-topic", "Knots", true);
    }
    const file = await backup("ana");
    await wish("ben", "follow-entry", entry, false);
    await desk.sql("delete from news_wishes where member_id in (select member_id from members where name like 'ana%')");
    await desk.sql(
      "delete from taken_out where id like '%/' || (select member_id from members where name like 'ana%')",
    );
    await restored("ana", file);
    expect(await follows("ben")).toEqual([]);
    expect(await follows("ana")).toMatchObject([{ id: entry }]);
  });

  it("[IO9] row S23: nor does a lesson that nobody wants any more", async () => {
    const { backup, restored } = transferIn(desk, space);
    await desk.as("ben").ask("wantLesson", { params: { space }, body: { topic: "Splices" } });
    const { wanted: all } = await desk.as("ben").ask("listWanted", { params: { space } });
    const file = await backup("ana");
    const params = { space, wanted: all[0]?.id ?? "" };
    await desk.as("ben").ask("joinWanted", { params, body: { wanted: false } });
    await restored("ana", file);
    expect(await wanted("ben")).toEqual([]);
  });

  it("[IO9] returns all the same where the space itself is lost with the note of it", async () => {
    const { backup, restored } = transferIn(desk, space);
    await wish("ben", "follow-entry", entry, true);
    const file = await backup("ana");
    await emptySpace(desk, space);
    await openSpace(desk, "ana", "ben");
    await restored("ana", file);
    expect(await follows("ben")).toMatchObject([{ id: entry }]);
  });
});

describe("a space that comes back in a new database", () => {
  it("[IO4] sends the digests that people want, and lets go of samples that were on their way out", async () => {
    const { backup } = transferIn(desk, space);
    await wish("ben", "weekly-digest", "on", true);
    await desk.sql("update entries set sample = 'leaving', archived_at = 1 where entry_id = $1", [entry]);
    const file = await backup("ana");
    const other = await startServerDesk({ sealKeys: desk.env.sealKeys });
    other.directory.owners.add("ana");
    const there = await openSpace(other, "ana", "ben");
    await transferIn(other, there).restored("ana", file);

    const { news } = await other.as("ben").ask("listNews", { params: { space: there } });
    expect(news).toEqual([]);
    const jobs = await other.sql<{ kind: string; session_id: string; due_at: string }>(
      "select kind, session_id, due_at from jobs where kind in ('send-digest', 'forget-samples') order by kind",
    );
    const { people } = await other.as("ana").ask("people", { params: { space: there } });
    expect(jobs).toMatchObject([
      { kind: "forget-samples" },
      {
        kind: "send-digest",
        session_id: people.find(({ name }) => name.startsWith("ben"))?.member,
        due_at: String(nextDigestAt(other.clock.now())),
      },
    ]);
    other.clock.advance(10_000);
    await other.server.jobs.runDue();
    expect(await other.sql("select from entries where sample is not null")).toEqual([]);
    await other.close();
  });
});
