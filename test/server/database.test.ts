import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { markSampleRows } from "../../simulator/sample/mark-sample-rows.ts";
import type { NoteId } from "../../src/domain/ids.ts";
import { reactionKinds } from "../../src/domain/post.ts";
import { createDatabase } from "../../src/server/db/database.ts";
import { startServer } from "../../src/server/start.ts";
import { simpleFormat } from "../contract/any-format.ts";
import { oneGroup } from "../contract/one-group.ts";
import { calendarOfAll } from "./calendar-play.ts";
import { tracesOfLeaving } from "./care/whole-dump.ts";
import { chatPath, TENANT } from "./entra-and-graph.ts";
import { openEvents } from "./event-reader.ts";
import { importingIn } from "./import/import-play.ts";
import { profilesIn } from "./profile-play.ts";
import { reviewAsked } from "./review-play.ts";
import { seriesOfAll } from "./series-play.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { begun, planned, plannedFor, running, sealedNote } from "./session-play.ts";
import { lesson, question, writingIn } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
let app: pg.Pool;
const others = ["eli", "fay", "gus", "hal", "ida", "jo", "kim"];
beforeAll(async () => {
  desk = await startServerDesk();
  desk.directory.owners.add("ben");
  desk.directory.owners.add("ana");
  desk.directory.owners.add("chen");
  space = await openSpace(desk, "ana", "ben", "chen", "cy", ...others);
  await desk.as("cy").ask("deleteMine", { body: { where: { space }, words: "delete all that is mine" } });
  const session = await running(desk, space, "ana", "ben");
  await desk.as("ben").ask("writeSealed", { params: session.params, body: sealedNote("sealed") });
  await desk.as("ben").ask("saveFormat", { params: { space }, body: { format: simpleFormat, replaces: null } });
  await desk.as("ben").ask("planSession", {
    params: { space },
    body: {
      title: "T",
      format: "learning-loop-lesson",
      minutes: 45,
      topic: "Knots",
      speakers: [{ role: "teacher", member: session.member("ana") }],
    },
  });
  desk.directory.members.set(chatPath("19:call@thread.v2"), new Set(["ana"]));
  const chat = await desk.as("ana").ask("resolveSpace", { body: { kind: "chat", chatId: "19:call@thread.v2" } });
  await plannedFor(desk, chat.space, space, "ana");
  const people = "select space_id, tenant_id, member_id";
  await desk.sql(`insert into space_roles ${people}, 'facilitator' from space_people where space_id = $1`, [space]);
  const kept = { params: { space }, body: { kind: "news", days: 90 } };
  await desk.as("ana").ask("changeRetention", kept);
  await desk.sql(`insert into take_overs ${people}, 0 from space_people where space_id = $1 limit 1`, [space]);
  const over = await planned(desk, space, "ana", "ben");
  const sentence = "cameras" as NoteId;
  await over.does("ben", { type: "propose-sentence", id: sentence, text: "Cameras are optional." });
  await over.does("ana", { type: "adopt-sentence", sentence, present: ["ana", "ben"].map(over.member) });
  await begun(desk, over, ["ana", "ben"]);
  await over.does("ben", { type: "ask-question", id: "q1" as NoteId, text: "Since when?" });
  await over.does("ana", { type: "end-session" });
  await desk.as("ben").ask("keepProposal", { params: over.params, body: { key: "question/q1", text: "Since when?" } });
  await desk.as("ben").ask("withdrawProposal", { params: over.params, body: { key: "question/q1" } });
  await desk.as("ben").ask("keepProposal", { params: over.params, body: { key: "question/q1", text: "Since when?" } });
  const feedback = { slip: "s".repeat(22), editKey: "k".repeat(22), worth: "yes", useful: "yes", heard: "yes" };
  await desk.as("ben").ask("giveFeedback", { params: over.params, body: feedback });
  const play = writingIn(desk, space);
  const read = { space, entry: (await play.published("ana", lesson())).entry };
  const file = `/api/spaces/${space}/entries/${read.entry}/attachments?name=a.txt&slip=${"s".repeat(22)}`;
  await desk.as("ana").fetch(file, { method: "POST", headers: { "content-type": "text/plain" }, body: "A file" });
  await importingIn(desk, space).imported("ana", { "a.md": "# Any" });
  await desk.as("ben").ask("markLesson", { params: read, body: { mark: "finished", on: true } });
  await desk.as("ben").ask("muteRecall", { params: { space }, body: { entry: null, muted: true } });
  const taps = { clear: "no", useful: "no", whole: "no", word: "Which way around?" };
  const { slip, editKey } = feedback;
  await desk.as("ben").ask("answerLesson", { params: read, body: { slip, editKey, ...taps } });
  const asked = { space, entry: (await play.published("ana", question)).entry };
  const said = { slip: "t".repeat(22), text: "Any" };
  await desk.as("ben").ask("sayMeToo", { params: asked, body: { meToo: true } });
  for (const user of others.slice(1)) await desk.as(user).ask("sayMeToo", { params: asked, body: { meToo: true } });
  await desk.as("ben").ask("nameMe", { params: { space }, body: { on: false } });
  await desk.as("ana").ask("changeThanks", { params: { space }, body: { on: true } });
  await desk.as("ben").ask("wantLesson", { params: { space }, body: { topic: "Knots" } });
  const { answers } = await desk.as("ben").ask("answerQuestion", { params: asked, body: said });
  const answer = { ...asked, answer: answers[0]?.id ?? "" };
  await desk.as("ana").ask("voteForAnswer", { params: answer, body: { up: true } });
  await desk.as("ben").ask("writeComment", { params: read, body: said });
  await desk.as("ben").ask("reactToEntry", { params: read, body: { kind: reactionKinds[0], on: true } });
  await desk.as("ana").ask("describeEntry", { params: read, body: { topic: "Rope" } });
  await desk.as("ana").ask("renameTopic", { params: { space }, body: { topic: "Rope", name: "Ropes" } });
  const wish = { what: "follow-topic", about: "Ropes", on: true };
  await desk.as("ben").ask("changeWish", { params: { space }, body: wish });
  const item = { id: "i", title: "Get your keys", note: "", entry: null, owner: null, dayOne: true };
  const sections = [{ id: "s", title: "Doors", owner: null, reviewAt: null, items: [item] }];
  const path = { slip, content: { title: "First day", purpose: "", onboarding: false, sections } };
  const { id: begunPath } = await desk.as("ben").ask("beginPath", { params: { space }, body: path });
  await desk.as("ben").ask("markItem", { params: { space, path: begunPath, item: "i" }, body: { done: true } });
  await desk.as("ana").ask("takePart", { params: { space }, body: { title: "Riggers" } });
  await profilesIn(desk, space).says("ben", { teaches: ["Knots"] });
  await desk.as("ben").ask("offerAsBuddy", { params: { space }, body: { capacity: 1, pausedUntil: null } });
  const [newcomer, member] = [session.member("ana"), session.member("ben")];
  const meeting = { newcomer, member, state: "met" } as const;
  await desk.as("ana").ask("noteIntroduction", { params: { space }, body: meeting });
  await desk.as("chen").ask("sayNotWith", { params: { space }, body: { member, notWith: true } });
  const ofAna = { params: { space }, body: { slip, content: oneGroup } };
  const { id: group } = await desk.as("ana").ask("beginWorkGroup", ofAna);
  const ofGroup = { space, group };
  await desk.as("ana").ask("inviteToWorkGroup", { params: ofGroup, body: { member: session.member("ben") } });
  const forGroup = { params: { ...ofGroup, entry: read.entry }, body: { forGroup: true } };
  await desk.as("ana").ask("writeForWorkGroup", forGroup);
  const ofSession = { title: "T", format: "troika", minutes: 30, group };
  await desk.as("ana").ask("planSession", { params: { space }, body: ofSession });
  await seriesOfAll(desk, space, group);
  await calendarOfAll(desk, space);
  await desk.as("ben").ask("makeCalendarFeed", { params: { space }, body: {} });
  const { open: vote } = await desk.as("ben").ask("openVote", { params: { space }, body: {} });
  await desk.as("ben").ask("dismissSuggestion", { params: { space }, body: { month: "2030-01" } });
  const ballot = { format: "troika", cadence: "weekly" };
  await desk.as("ben").ask("castVote", { params: { space, vote: vote?.id ?? "" }, body: ballot });
  const pulse = { kind: "pulse", days: 7 };
  const { open: pulses } = await desk.as("ben").ask("openPulse", { params: { space }, body: pulse });
  await desk.as("ben").ask("setPulseRhythm", { params: { space }, body: { ...pulse, weeks: 4 } });
  const answered = { params: { space, pulse: pulses[0]?.id ?? "" }, body: { slip, editKey, taps: [1, 2, 3] } };
  await desk.as("ben").ask("answerPulse", answered);
  await desk.as("ben").ask("proposeValues", { params: { space }, body: { values: ["We ask"] } });
  await markSampleRows(desk.postgres.appUrl, { tenant: TENANT, space });
  const { params: ofReview } = await reviewAsked(desk, space, "ana", ["ben"]);
  const reviewed = { slip, editKey, warm: "Clear", cool: "", question: "" };
  await desk.as("ben").ask("answerReview", { params: ofReview, body: reviewed });
  const reader = { member: session.member("ben"), may: true };
  await desk.as("ana").ask("shareReview", { params: ofReview, body: reader });
  for (const user of ["ana", "ben"])
    await desk.as(user).ask("joinRounds", { params: { space }, body: { joined: true, pausedUntil: null } });
  await desk.sql("update jobs set due_at = 0 where kind = 'pair-round'");
  desk.clock.advance(1_000);
  await desk.server.jobs.runDue();
  const keep = { member: session.member("ben"), keep: true };
  await desk.as("ana").ask("keepInTouch", { params: { space }, body: keep });
  const stream = await openEvents(desk.as("ben"), space, session.id);
  await stream.next("present");
  app = new pg.Pool({ connectionString: desk.env.databaseUrl, max: 1 });
  app.on("error", () => undefined);
});
afterAll(async () => {
  await app.end();
  await desk.close();
});

const tablesOfSpaces = async () =>
  (
    await desk.sql<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'space_id'
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
    )
  ).map((row) => row.name);

describe("row-level security", () => {
  it("shows no row without a space, and only the space's rows with one", async () => {
    const tables = await tablesOfSpaces();
    expect(tables.length).toBeGreaterThanOrEqual(10);
    for (const table of tables.filter((one) => one !== "entry_search" && one !== "term")) {
      const seen = async (setting: string) => {
        const client = await app.connect();
        try {
          await client.query("begin");
          await client.query("select set_config('peerloop.space', $1, true)", [setting]);
          return (await client.query(`select count(*)::int as n from ${table}`)).rows[0].n;
        } finally {
          await client.query("rollback");
          client.release();
        }
      };
      expect([table, (await app.query(`select * from ${table}`)).rows]).toEqual([table, []]);
      expect([table, await seen("another")]).toEqual([table, 0]);
      const [all] = await desk.sql<{ n: number }>(`select count(*)::int as n from ${table} where space_id = $1`, [
        space,
      ]);
      expect([table, await seen(space)]).toEqual([table, all?.n]);
      expect([table, all?.n]).not.toEqual([table, 0]);
    }
    expect((await app.query("select * from members")).rows).toEqual([]);
  });

  it("[E1] shows a member, and nobody else, in which spaces they were seen", async () => {
    const [ana] = await desk.sql<{ member_id: string }>("select member_id from members where name = 'ana Example'");
    const client = await app.connect();
    await client.query("begin");
    await client.query("select set_config('peerloop.member', $1, true)", [ana?.member_id]);
    const seen = await client.query<{ member_id: string }>("select member_id from space_people");
    expect(seen.rows).toEqual([{ member_id: ana?.member_id }, { member_id: ana?.member_id }]);
    expect((await client.query("update space_people set called = 'x'")).rowCount).toBe(0);
    await client.query("rollback");
    client.release();
  });

  it("lets no row be written into another space", async () => {
    const database = createDatabase(desk.env.databaseUrl, () => undefined);
    const write = database.inSpace({ tenant: "t", space }, (tx) =>
      tx
        .insertInto("space_people")
        .values({ space_id: "another", tenant_id: "t", member_id: "m", guest: false })
        .execute(),
    );
    await expect(write).rejects.toThrow(/row-level security/);
    await database.close();
  });

  it("covers every table that has a space, keyed by it first", async () => {
    const rows = await desk.sql<{ name: string; secured: boolean; first: string }>(
      `select c.relname as name, c.relrowsecurity as secured, a.attname as first
       from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
       join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where c.relnamespace = 'public'::regnamespace and c.relname = any ($1)`,
      [await tablesOfSpaces()],
    );
    expect(rows.length).toBeGreaterThanOrEqual(10);
    for (const row of rows) expect(row).toEqual({ name: row.name, secured: true, first: "space_id" });
  });

  it("holds for whoever owns the tables, too, but where the database's own functions look across spaces", async () => {
    const across = ["entry_search", "jobs", "presence", "spaces", "term", "topics"];
    const rows = await desk.sql<{ name: string; enabled: boolean; forced: boolean }>(
      `select relname as name, relrowsecurity as enabled, relforcerowsecurity as forced from pg_class
       where relnamespace = 'public'::regnamespace and relname = any ($1)`,
      [await tablesOfSpaces()],
    );
    expect(rows.filter(({ enabled }) => !enabled)).toEqual([]);
    expect(rows.flatMap(({ name, forced }) => (forced ? [] : [name])).sort()).toEqual(across);
  });

  it("is not left to a role that could walk through it", async () => {
    for (const databaseUrl of [desk.postgres.ownerUrl, desk.postgres.superUrl])
      await expect(
        startServer(
          { ...desk.env, databaseUrl, databaseOwnerUrl: undefined },
          { clock: desk.clock, logTo: { write: () => undefined } },
        ),
      ).rejects.toThrow(/Peerloop cannot start/);
  });

  it("keeps the serving role from the owner's tables and the other's rows", async () => {
    for (const statement of [
      "delete from entries",
      "update entries set author_id = ''",
      "truncate document_facts",
      "update signing_keys set key_id = 'x'",
      "select * from entry_search",
      "select * from term",
      "create table mine (n int)",
      "drop table entries",
    ])
      await expect(app.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });
});

describe("migrations", () => {
  it("run once, whichever process comes first, and keep the signing key", async () => {
    const key = await desk.sql("select * from signing_keys");
    const again = await Promise.all(
      [1, 2].map(() => startServer(desk.env, { clock: desk.clock, logTo: { write: () => undefined } })),
    );
    expect(await desk.sql("select * from signing_keys")).toEqual(key);
    await Promise.all(again.map((server) => server.close()));
  });
});

describe("all that is somebody's, in every table there is", () => {
  it("[DA3] [DA6] leaves no trace in a dump, an event, a search, a file, a calendar or an older backup, whoever they are", async () => {
    for (const user of ["ben", "ana"]) {
      const traces = await tracesOfLeaving(desk, space, { user, reader: "chen", other: "eli" });
      expect([user, traces.before]).toEqual([user, true]);
      expect([user, traces.after]).toEqual([user, []]);
    }
  });
});
