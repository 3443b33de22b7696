import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NoteId } from "../../src/domain/ids.ts";
import { oidOf } from "./entra-and-graph.ts";
import { openEvents } from "./event-reader.ts";
import { everyRow } from "./every-row.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { type PlayedSession, planned, running } from "./session-play.ts";

let desk: ServerDesk;
let space: string;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben", "chen", "dina");
});
afterAll(() => desk.close());

const nameless = (text: string) => ({ slip: crypto.randomUUID().replaceAll("-", ""), text });
const ask = (user: string, session: PlayedSession, body: { slip: string; text: string }) =>
  desk.as(user).ask("askAnonymously", { params: session.params, body });
const asked = async (session: PlayedSession) =>
  (await session.document()).facts.filter(({ key }) => key.startsWith("question/"));

describe("a question without a name", () => {
  it("[Q2] is stated and signed by the server, at once for all, and once however often it is sent", async () => {
    const session = await running(desk, space, "ana", "ben", "chen");
    const stream = await openEvents(desk.as("chen"), space, session.id);
    const body = nameless("  May we stop at noon? ");
    const { version } = await ask("ben", session, body);
    expect(await stream.next("document")).toMatchObject({ session: session.id, version });
    await stream.stop();
    expect(await ask("ben", session, body)).toEqual({ version });
    const [question, ...others] = await asked(session);
    expect(others).toEqual([]);
    expect(question).toMatchObject({ by: null, value: { author: null, text: "May we stop at noon?" } });
    expect(question?.signature).toBeDefined();
    // Who knows the id cannot ask over it: the id follows from the slip, not the other way round.
    expect(question?.key).not.toContain(body.slip);
    await ask("chen", session, { slip: `${question?.key.slice("question/".length)}`, text: "another" });
    expect((await asked(session)).map(({ value }) => value.text)).toEqual(["May we stop at noon?", "another"]);
  });

  it("[Q2] has no author anywhere: no row, no transaction, no time of its own, no line in the log", async () => {
    const session = await running(desk, space, "ana", "ben", "chen", "dina");
    const before = Math.max(...(await session.document()).facts.map(({ at }) => at));
    desk.clock.advance(54_321);
    const text = "Somebody is afraid to ask this aloud";
    await ask("dina", session, nameless(text));
    const [question] = await asked(session);
    // It says only that it came after the statement before it.
    expect(question?.at).toBe(before + 1);

    const expectNoAuthor = async () => {
      const rows = (await everyRow(desk)).map(({ row }) => ({ xmin: row.xmin, text: JSON.stringify(row) }));
      const withText = rows.filter((row) => row.text.includes(text));
      const withDina = rows.filter((row) => row.text.includes(session.member("dina")) || row.text.includes("dina"));
      expect([withText.length > 0, withDina.length > 0]).toEqual([true, true]);
      const together = new Set(withText.map(({ xmin }) => xmin));
      for (const { xmin } of withDina) expect(together.has(xmin)).toBe(false);
    };
    await expectNoAuthor();
    expect(JSON.stringify(question)).not.toContain(session.member("dina"));

    await session.does("chen", {
      type: "upvote",
      question: question?.key.slice("question/".length) as NoteId,
      on: true,
    });
    await session.does("ana", { type: "end-session" });
    const entry = await desk.as("ana").ask("publishRecord", { params: session.params, body: {} });
    expect(entry.record.questions).toMatchObject([{ author: null, text, votes: 1, answered: false }]);
    const kept = (await everyRow(desk)).filter(({ row }) => JSON.stringify(row).includes(text));
    for (const { table } of kept) expect(["document_facts", "entries", "entry_search"]).toContain(table);

    const log = desk.logged.join("");
    for (const line of desk.logged) expect(line).not.toMatch(/"route":"[^"]*\/inbox\/questions"/);
    const metrics = await (await fetch(`http://127.0.0.1:${desk.server.port}/metrics`)).text();
    expect([metrics.includes('route="unlogged"'), metrics.includes("/inbox/questions")]).toEqual([true, false]);
    for (const secret of [text, oidOf("dina"), session.member("dina")]) expect(log).not.toContain(secret);
  });

  it("[Q2] writes nothing but the fact and the document's version in its transaction", async () => {
    const session = await running(desk, space, "ana", "ben");
    await desk.sql(`
      create schema watch;
      create table watch.written (transaction xid8 not null, kind text not null, row text not null);
      create function watch.note() returns trigger language plpgsql security definer as $$
      begin
        insert into watch.written values (pg_current_xact_id(), tg_argv[0], new::text);
        return null;
      end $$;
      do $$
      declare t text;
      begin
        for t in select relname from pg_class
          where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition loop
          execute format('create trigger watched after insert or update on public.%I
                          for each row execute function watch.note(%L)', t, t);
        end loop;
      end $$`);
    await ask("ben", session, nameless("Watched"));
    const written = await desk.sql<{ kinds: string; rows: string }>(
      `select string_agg(kind, ', ' order by kind) as kinds, string_agg(row, ' ') as rows from watch.written
       group by transaction having bool_or(row like '%Watched%')`,
    );
    await desk.sql("drop schema watch cascade");
    expect(written.map(({ kinds }) => kinds)).toEqual(["document_facts, sessions"]);
    expect(written[0]?.rows).not.toContain(session.member("ben"));
  });

  it("[G2] is taken from nobody who has not agreed to the code of conduct", async () => {
    const session = await running(desk, space, "ana", "ben");
    const asks = { params: session.params, body: nameless("x") };
    expect(await desk.as("chen").refused("askAnonymously", asks)).toMatchObject({ reason: "agree-first" });
    await session.does("chen", { type: "agree" });
    await desk.as("chen").ask("askAnonymously", asks);
  });

  it("[Q1] is not the seat's to ask, and belongs to a session that runs", async () => {
    const session = await running(desk, space, "ana", "ben");
    const refusal = (user: string, { params }: PlayedSession) =>
      desk.as(user).refused("askAnonymously", { params, body: nameless("x") });
    expect((await refusal("ana", session)).code).toBe("seat-is-neutral");
    expect(await refusal("ben", await planned(desk, space, "ana", "ben"))).toMatchObject({ reason: "not-started" });
    await session.does("ana", { type: "end-session" });
    expect((await refusal("ben", session)).code).toBe("session-ended");
  });
});

describe("open questions", () => {
  it("[Q5] are listed from published records, the newest first, page by page, and only the unanswered ones", async () => {
    const other = "19:questions@thread.v2";
    desk.directory.members.set(`/chats/${other}/members`, new Set(["ana", "ben"]));
    const enter = { body: { kind: "chat", chatId: other } };
    const { space: chat } = await desk.as("ana").ask("resolveSpace", enter);
    await desk.as("ben").ask("resolveSpace", enter);
    const list = (cursor?: string) =>
      desk.as("ben").ask("listOpenQuestions", { params: { space: chat }, query: cursor ? { cursor } : {} });
    expect(await list()).toEqual({ questions: [], next: null });

    const session = await running(desk, chat, "ana", "ben");
    for (const id of ["open", "done"])
      await session.does("ben", { type: "ask-question", id: id as NoteId, text: `The ${id} one` });
    await session.does("ana", { type: "mark-answered", question: "done" as NoteId, on: true });
    expect((await list()).questions).toEqual([]);
    await session.does("ana", { type: "end-session" });
    const entry = await desk.as("ben").ask("publishRecord", { params: session.params, body: {} });
    expect((await list()).questions).toEqual([
      {
        id: "open",
        author: { member: session.member("ben"), name: "ben Example" },
        text: "The open one",
        votes: 0,
        entry: entry.id,
        kept: false,
        answers: 0,
        title: "Looking back",
        publishedAt: entry.publishedAt,
      },
    ]);
    await desk.sql(
      `insert into entries select space_id, tenant_id, 'older-' || n, type, title, published_at - n, null, excerpt, people,
         record, open_questions from entries, generate_series(1, 45) n where space_id = $1`,
      [chat],
    );
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await list(cursor ?? undefined);
      seen.push(...page.questions.map(({ entry: from }) => from));
      cursor = page.next;
    } while (cursor);
    expect(seen).toEqual([entry.id, ...Array.from({ length: 45 }, (_, n) => `older-${n + 1}`)]);
    expect((await desk.as("dina").refused("listOpenQuestions", { params: { space: chat } })).code).toBe("not-a-member");
  });
});
