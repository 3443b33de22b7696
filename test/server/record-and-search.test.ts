import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEvents } from "./event-reader.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { type PlayedSession, running, SEALED_STEP, sealedNote } from "./session-play.ts";

let desk: ServerDesk;
let space: string;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben", "chen", "dina");
});
afterAll(() => desk.close());

/** A session in which Ben and Chen wrote these words, ended by its seat. */
async function held(...texts: string[]): Promise<PlayedSession> {
  const session = await running(desk, space, "ana", "ben", "chen");
  for (const text of texts) await desk.as("ben").ask("writeSealed", { params: session.params, body: sealedNote(text) });
  await desk.as("ana").ask("reveal", { params: session.params, body: { step: SEALED_STEP, epoch: 1 } });
  desk.clock.advance(1_000);
  await session.does("ana", { type: "end-session" });
  return session;
}

const publish = (user: string, { params }: PlayedSession) => desk.as(user).ask("publishRecord", { params, body: {} });
const search = async (q: string) => (await desk.as("dina").ask("search", { params: { space }, query: { q } })).hits;

describe("the record", () => {
  it("[K2] is published once, however often and however many at once ask", async () => {
    const session = await held("A quiet start");
    const stream = await openEvents(desk.as("dina"), space);
    const entries = await Promise.all([publish("ana", session), publish("ben", session), publish("chen", session)]);
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(1);
    expect(await stream.next("entry")).toEqual({ type: "entry", entry: entries[0]?.id });
    const again = await publish("ben", session);
    expect(again).toEqual(entries[0]);
    expect(again).toMatchObject({ type: "record", title: "Looking back", people: 3, excerpt: "A quiet start" });
    expect(again.record).toMatchObject({
      participants: [{ name: "ben Example" }, { name: "chen Example" }],
      helped: [{ name: "ana Example" }],
    });
    expect(again.record.facilitators).toMatchObject([{ name: "ana Example" }]);
    expect(again.record.steps.find((step) => step.id === SEALED_STEP)?.reflections).toEqual([
      { author: null, text: "A quiet start", same: 0 },
    ]);
    expect(await desk.as("dina").ask("readEntry", { params: { space, entry: again.id } })).toEqual(again);
    expect((await desk.as("dina").ask("readSession", { params: session.params })).record).toBe(again.id);
    await stream.stop();
  });

  it("waits for the end of the session and is published by somebody who took part", async () => {
    const open = await running(desk, space, "ana", "ben");
    expect((await desk.as("ana").refused("publishRecord", { params: open.params, body: {} })).code).toBe("not-ended");
    const session = await held("x");
    const problem = await desk.as("dina").refused("publishRecord", { params: session.params, body: {} });
    expect(problem).toMatchObject({ code: "refused", reason: "not-taking-part" });
  });

  it("is listed newest first, page by page", async () => {
    for (let i = 0; i < 3; i += 1) await publish("ana", await held(`note ${i}`));
    await desk.sql(
      `insert into entries select space_id, tenant_id, entry_id || '-' || n, type, title, published_at - n, session_id || '-' || n,
         excerpt, people, record from entries, generate_series(1, 12) n where space_id = $1`,
      [space],
    );
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await desk.as("dina").ask("listEntries", { params: { space }, query: cursor ? { cursor } : {} });
      seen.push(...page.entries.map((entry) => entry.id));
      cursor = page.next;
    } while (cursor);
    const [all] = await desk.sql<{ n: number }>("select count(*)::int as n from entries where space_id = $1", [space]);
    expect(seen).toHaveLength(all?.n ?? 0);
    expect(new Set(seen).size).toBe(seen.length);
    await desk.sql(
      "delete from entries where entry_id like '%-%' and session_id like '%-%' and entry_id ~ '-[0-9]+$' and session_id ~ '-[0-9]+$' and not exists (select 1 from sessions s where s.session_id = entries.session_id)",
    );
  });
});

describe("search", () => {
  beforeAll(async () => {
    await publish("ana", await held("The deployment pipeline was failing since Monday", "We studied the café logs"));
    await publish("ana", await held("今日は東京でテストを書きました"));
    await publish("ana", await held('<img src=x onerror=alert(1)> & "quotes"'));
  });

  it("[X1] finds the last word by its beginning and marks what it found", async () => {
    const [hit] = await search("deployment pipe");
    expect(hit?.snippet).toContain("deployment pipeline");
    const marked = hit?.snippetMarks.map(([from, to]) => hit.snippet.slice(from, to));
    expect(marked).toEqual(["deployment", "pipeline"]);
  });

  it("[X1] finds another form of a word, with or without accents, in any case", async () => {
    for (const q of ["study", "CAFE", "café log", "fails"]) expect([q, (await search(q)).length]).toEqual([q, 1]);
    const [hit] = await search("fail");
    expect(hit?.snippetMarks.map(([from, to]) => hit.snippet.slice(from, to))).toEqual(["failing"]);
  });

  it("[X1] finds words in text without spaces", async () => {
    const [hit] = await search("東京");
    expect(hit?.snippetMarks.map(([from, to]) => hit.snippet.slice(from, to))).toEqual(["東京"]);
  });

  it("needs every word, and finds titles and names of who was there", async () => {
    expect(await search("deployment tokyo")).toEqual([]);
    expect((await search("looking back")).length).toBeGreaterThan(3);
    expect((await search("chen")).length).toBeGreaterThan(3);
    const [hit] = await search("looking");
    expect(hit?.titleMarks).toEqual([[0, 7]]);
  });

  it("takes anything for a query and keeps markup as inert text", async () => {
    for (const q of ["'", "\\", "a & | ! b:*", "(((", "''' or 1=1 --", " ", "", "<->", ":*", "%_", "the", "🙂"])
      expect(Array.isArray(await search(q))).toBe(true);
    const [hit] = await search("onerror");
    expect(hit?.snippet).toContain("<img src=x onerror=alert(1)>");
  });

  it("[X3] finds nothing of another space", async () => {
    desk.directory.members.set("/chats/19:other@thread.v2/members", new Set(["dina"]));
    const other = await desk.as("dina").ask("resolveSpace", { body: { kind: "chat", chatId: "19:other@thread.v2" } });
    const reply = await desk.as("dina").ask("search", { params: { space: other.space }, query: { q: "deployment" } });
    expect(reply.hits).toEqual([]);
  });
});

describe("jobs", () => {
  const closeJobs = () =>
    desk.sql<{ attempts: number; claimed_until: number | null; session_id: string }>(
      "select attempts, claimed_until::float8, session_id from jobs where kind = 'close-session'",
    );

  it("[K3] end a session that nobody ended, half an hour after its slot, and publish its record", async () => {
    const session = await running(desk, space, "ana", "ben");
    await desk.server.jobs.runDue();
    expect((await desk.as("ben").ask("readSession", { params: session.params })).state).toBe("live");

    desk.clock.advance(75 * 60_000);
    await desk.server.jobs.runDue();

    const ended = await desk.as("ben").ask("readSession", { params: session.params });
    expect(ended).toMatchObject({ state: "ended" });
    expect(ended.record).not.toBeNull();
    const cursor = (await session.document()).facts.filter((fact) => fact.key.startsWith("cursor/")).at(-1);
    expect(cursor).toMatchObject({ by: null, value: { endedAt: ended.endedAt } });
    expect(cursor?.signature).toBeTruthy();
    expect((await closeJobs()).map((job) => job.session_id)).not.toContain(session.id);
  });

  it("publish what was ended but not published, and leave alone what was", async () => {
    const [unpublished, published] = [await held("left behind"), await held("done")];
    const entry = await publish("ana", published);
    desk.clock.advance(80 * 60_000);
    await desk.server.jobs.runDue();
    expect((await desk.as("ana").ask("readSession", { params: unpublished.params })).record).not.toBeNull();
    expect((await desk.as("ana").ask("readSession", { params: published.params })).record).toBe(entry.id);
  });

  it("of a worker that was killed are done by the next one, once", async () => {
    const session = await running(desk, space, "ana", "ben");
    desk.clock.advance(80 * 60_000);
    // Drain what the clock's own alarm started, then claim as a worker that dies would.
    const dead = await desk.sql(
      `update jobs set claimed_until = $1, attempts = attempts + 1 where session_id = $2 returning job_id`,
      [desk.clock.now() + 60_000, session.id],
    );
    if (dead.length === 1) {
      await desk.server.jobs.runDue();
      desk.clock.advance(61_000);
    }
    await Promise.all([desk.server.jobs.runDue(), desk.server.jobs.runDue()]);
    await desk.server.jobs.runDue();
    const [count] = await desk.sql<{ n: number }>("select count(*)::int as n from entries where session_id = $1", [
      session.id,
    ]);
    expect(count?.n).toBe(1);
  });

  it("that fail are tried again later", async () => {
    const session = await running(desk, space, "ana", "ben");
    await desk.sql(`alter table entries add constraint broken check (session_id <> '${session.id}')`);
    desk.clock.advance(80 * 60_000);
    await desk.server.jobs.runDue();
    expect((await desk.as("ben").ask("readSession", { params: session.params })).state).toBe("live");
    const job = (await closeJobs()).find((one) => one.session_id === session.id);
    expect(job?.claimed_until).toBeNull();
    await desk.sql("alter table entries drop constraint broken");
    desk.clock.advance(3_600_000);
    await desk.server.jobs.runDue();
    expect((await desk.as("ben").ask("readSession", { params: session.params })).state).toBe("ended");
  });
});
