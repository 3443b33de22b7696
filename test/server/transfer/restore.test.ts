import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { NoteId } from "../../../src/domain/ids.ts";
import { SEALED_FILE } from "../../../src/server/transfer/seal-space.ts";
import { calendarIn } from "../calendar-play.ts";
import { CHANNEL, chatPath, TEAM } from "../entra-and-graph.ts";
import { openSpace, type ServerDesk, startServerDesk } from "../server-desk.ts";
import { type PlayedSession, running, SEALED_STEP, sealedNote } from "../session-play.ts";
import { experience, lesson, question, writingIn } from "../writing-play.ts";
import { archiveOf, hostileArchives, zipOf } from "./hostile-archives.ts";
import { emptySpace, rowsButDaily, rowsOfSpace } from "./space-rows.ts";
import { transferIn } from "./transfer-play.ts";

let desk: ServerDesk;
let space: string;
let live: PlayedSession;
const SECRETS = ["ben's own draft", "sealed words of ben", "voted-troika"];
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  desk.directory.owners.add("ana");
  space = await openSpace(desk, "ana", "ben");
  const { write, published, save } = writingIn(desk, space);
  const entry = await published("ana", lesson());
  await save("ben", entry, lesson({ why: "It holds better" }));
  await desk.as("ana").ask("describeEntry", { params: { space, entry: entry.entry }, body: { topic: "Knots" } });
  await published("ben", question);
  await write("ben", { ...experience, title: SECRETS[0] ?? "" });
  live = await running(desk, space, "ana", "ben");
  await desk.as("ben").ask("writeSealed", { params: live.params, body: sealedNote(SECRETS[1] ?? "", true) });
  const over = await running(desk, space, "ana", "ben");
  await over.does("ben", { type: "ask-question", id: "q1" as NoteId, text: "Since when?" });
  await over.does("ana", { type: "end-session" });
  await desk.as("ana").ask("publishRecord", { params: over.params, body: {} });
  await desk.as("ben").ask("keepProposal", { params: over.params, body: { key: "question/q1", text: "Since when?" } });
  const { open } = await desk.as("ben").ask("openVote", { params: { space }, body: {} });
  const params = { space, vote: open?.id ?? "" };
  await desk.as("ben").ask("castVote", { params, body: { format: "troika", cadence: "weekly" } });
  desk.clock.advance(1_000);
  await desk.server.jobs.runDue();
});
afterAll(() => desk.close());

const resolved = async (user: string) =>
  (await desk.as(user).ask("resolveSpace", { body: { kind: "channel", teamId: TEAM, channelId: CHANNEL } })).space;

/** All but who exported and brought back what, which is noted each time [AU1], and the daily job, which is planned anew. */
async function rows(): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const { audit_acts: _, ...others } = await rowsButDaily(desk, space);
  return others;
}

describe("what comes back from a backup", () => {
  it("[IO2] is what the space lacks: what is there stays as it is, and a second time nothing comes", async () => {
    const { backup, restored } = transferIn(desk, space);
    const { opened, save } = writingIn(desk, space);
    const file = await backup("ana");
    const [entry] = (await desk.as("ana").ask("search", { params: { space }, query: { q: "bowline" } })).hits;
    const id = entry?.entry.id ?? "";
    await save("ana", await opened("ana", { entry: id }), lesson({ why: "Newer than the backup" }));
    const before = await rows();

    const nothing = { entries: 0, sessions: 0, formats: 0, votes: 0 };
    expect(await restored("ana", file)).toMatchObject({ back: nothing, alreadyHere: { sessions: 2, votes: 1 } });
    expect(await rows()).toEqual(before);

    await desk.sql("delete from entry_search where entry_id = $1", [id]);
    await desk.sql("delete from entries where entry_id = $1", [id]);
    await desk.sql("delete from taken_out");
    expect((await restored("ana", file)).back).toEqual({ ...nothing, entries: 1 });
    expect((await opened("ana", { entry: id })).content).toMatchObject({ why: "It holds better" });
    expect((await writingIn(desk, space).found("ben", "bowline")).at(0)).toBe(id);
  });

  it("[IO2] never undoes that somebody took back what was kept of a session", async () => {
    const { backup, restored } = transferIn(desk, space);
    const file = await backup("ana");
    const kept = await desk.sql<{ entry_id: string; session_id: string }>(
      "select entry_id, session_id from entries where type = 'question' and session_id is not null",
    );
    const [{ entry_id: entry = "", session_id: session = "" } = {}] = kept;
    await desk.as("ben").ask("withdrawProposal", { params: { space, session }, body: { key: "question/q1" } });
    await restored("ana", file);
    expect(await desk.sql("select from entries where entry_id = $1", [entry])).toEqual([]);
  });

  it("[IO2] is said before, and then nothing is changed", async () => {
    const { backup, previewed } = transferIn(desk, space);
    const file = await backup("ana");
    await emptySpace(desk, space);
    await resolved("ana");
    const before = await rows();
    expect(await previewed("ana", file)).toMatchObject({ back: { sessions: 2, votes: 1 } });
    expect(await rows()).toEqual(before);
    await transferIn(desk, space).restored("ana", file);
    await resolved("ben");
  });

  it("[IO3] comes whole or not at all: when the database drops the connection in the middle, nothing is left behind", async () => {
    const { backup, send, restored } = transferIn(desk, space);
    const file = await backup("ana");
    const whole = await rows();
    await emptySpace(desk, space);
    const holder = new pg.Client({ connectionString: desk.postgres.superUrl });
    await holder.connect();
    await holder.query(`begin; lock table entry_versions in access exclusive mode`);
    const answer = send("ana", "restored", file);
    const waiting = "select pid from pg_locks where not granted and relation = 'entry_versions'::regclass";
    await expect.poll(async () => (await desk.sql(waiting)).length).toBeGreaterThan(0);
    await desk.sql(`select pg_terminate_backend(pid) from (${waiting}) as one`);
    await holder.query("commit");
    await holder.end();
    expect((await answer).status).toBe(503);
    const { space_people: _, ...left } = await rows();
    expect(Object.values(left).flat()).toEqual([]);
    await restored("ana", file);
    expect(await rows()).toEqual(whole);
  });

  it("[IO4] comes into a database that knew neither the space nor its people: everybody has what was theirs", async () => {
    const { created, at, slip } = await calendarIn(desk, space);
    const { id: event } = await created("ana");
    await desk.as("ben").ask("proposeEventTopic", { params: at(event), body: { slip: slip(), topic: "Splices" } });
    const file = await transferIn(desk, space).backup("ana");
    const other = await startServerDesk({ sealKeys: desk.env.sealKeys });
    other.directory.owners.add("ana");
    const there = await openSpace(other, "ana", "ben");
    await transferIn(other, there).restored("ana", file);

    const drafts = async (user: string) =>
      (await other.as(user).ask("listEntries", { params: { space: there } })).entries.filter(({ draft }) => draft);
    expect(await drafts("ana")).toEqual([]);
    expect((await drafts("ben")).map(({ title }) => title)).toEqual([SECRETS[0]]);
    const params = { ...live.params, space: there };
    await other.as("ana").ask("reveal", { params, body: { step: SEALED_STEP, epoch: 1 } });
    const { facts } = await other.as("ana").ask("readDocument", { params });
    expect(JSON.stringify(facts)).toContain(SECRETS[1]);
    const [{ vote_id: vote = "" } = {}] = await other.sql<{ vote_id: string }>("select vote_id from votes");
    expect((await other.as("ben").send("closeVote", { params: { space: there, vote }, body: {} })).status).toBe(200);
    const topics = await other.as("ben").ask("readEventTopics", { params: { space: there, calendarEvent: event } });
    expect(topics.proposed).toMatchObject([{ topic: "Splices", mine: true }]);
    await other.close();
  });
});

describe("a backup in the wrong hands", () => {
  it("[IO5] is for owners alone, to make and to bring back", async () => {
    const { backup, refusal } = transferIn(desk, space);
    const file = await backup("ana");
    expect((await desk.as("ben").refused("backUpSpace", { params: { space } })).code).toBe("not-the-owner");
    expect((await refusal("ben", file)).code).toBe("not-the-owner");
    expect((await refusal("zoe", file)).code).toBe("not-a-member");
  });

  it("[IO5] says nothing that its owner may not read", async () => {
    const file = (await transferIn(desk, space).backup("ana")).toString("latin1");
    for (const secret of SECRETS) expect(file).not.toContain(secret);
  });

  it("[IO5] comes back to the channel it was made of and to no other space", async () => {
    const file = await transferIn(desk, space).backup("ana");
    desk.directory.members.set(chatPath("19:mine@thread.v2"), new Set(["ana"]));
    const chat = await desk.as("ana").ask("resolveSpace", { body: { kind: "chat", chatId: "19:mine@thread.v2" } });
    expect(await transferIn(desk, chat.space).refusal("ana", file)).toMatchObject({ reason: "of-another-space" });
  });

  it("[IO5] that was changed, or sealed with another key, is refused", async () => {
    const { backup, refusal } = transferIn(desk, space);
    const file = await backup("ana");
    const sealedAt = file.indexOf("PLBACK01");
    for (const at of [sealedAt + 20, sealedAt + 200]) {
      const changed = Buffer.from(file);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await refusal("ana", changed)).toMatchObject({ code: "archive-refused", reason: "sealed-elsewhere" });
    }
    const none = await zipOf({ "readme.md": "# Nothing" });
    expect(await refusal("ana", none)).toMatchObject({ reason: "no-backup-inside" });
  });
});

describe("an archive that nobody should take", () => {
  let before: unknown;
  beforeEach(async () => {
    before = await rowsOfSpace(desk, space);
  });

  for (const [what, reason, file] of hostileArchives(SEALED_FILE))
    it(`[IO6] is refused and leaves nothing behind: ${what}`, async () => {
      const problem = await transferIn(desk, space).refusal("ana", file);
      // Of a backup one file is read: many others may be of any size, and are never unpacked.
      const expected = what === "a bomb in many files" ? "no-backup-inside" : reason;
      expect(problem).toMatchObject({ code: "archive-refused", reason: expected });
      expect(await rowsOfSpace(desk, space)).toEqual(before);
    });

  it("[IO6] with more files than anybody writes is refused", async () => {
    const many = archiveOf([{ name: "x.md" }]);
    many.writeUInt16LE(0xffff, many.length - 14);
    many.writeUInt16LE(0xffff, many.length - 12);
    expect((await transferIn(desk, space).refusal("ana", many)).code).toBe("archive-refused");
  });
});
