import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Tap } from "../../src/domain/feedback.ts";
import { oidOf } from "./entra-and-graph.ts";
import { openEvents } from "./event-reader.ts";
import { everyRow } from "./every-row.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { type PlayedSession, running } from "./session-play.ts";

let desk: ServerDesk;
let space: string;
const others = ["ben", "chen", "dina", "eli", "fay", "gus"];
const DAY_MS = 24 * 3_600_000;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", ...others, "hugo");
});
afterAll(() => desk.close());

async function ended(): Promise<PlayedSession> {
  const session = await running(desk, space, "ana", ...others);
  desk.clock.advance(1_000);
  await session.does("ana", { type: "end-session" });
  return session;
}

const key = () => crypto.randomUUID().replaceAll("-", "");
const answer = (worth: Tap, useful: Tap = worth, heard: Tap = worth) => ({
  slip: key(),
  editKey: key(),
  worth,
  useful,
  heard,
});
type Given = ReturnType<typeof answer>;
const give = (user: string, { params }: PlayedSession, body: Given) =>
  desk.as(user).ask("giveFeedback", { params, body });
const refusal = async (user: string, { params }: PlayedSession, body: Given = answer("yes")) => {
  const { code, reason } = await desk.as(user).refused("giveFeedback", { params, body });
  return reason ?? code;
};
const read = (user: string, { params }: PlayedSession) => desk.as(user).ask("readFeedback", { params });

describe("giving feedback", () => {
  it("[K7] is for those who took part, once each, from the end on", async () => {
    const live = await running(desk, space, "ana", "ben");
    expect(await refusal("ben", live)).toBe("not-ended");
    expect((await desk.as("ben").refused("readFeedback", { params: live.params })).code).toBe("not-ended");
    const session = await ended();
    await session.does("hugo", { type: "agree" });
    for (const [user, answered] of [
      ["ana", "seat-is-neutral"],
      // Agreed when it was over: that is not taking part.
      ["hugo", "not-taking-part"],
      ["mallory", "not-a-member"],
    ] as const)
      expect([user, await refusal(user, session)]).toEqual([user, answered]);
    expect((await desk.as("mallory").refused("readFeedback", { params: session.params })).code).toBe("not-a-member");
    expect(await refusal("ben", { ...session, params: { space, session: "unknown" } })).toBe("not-found");

    const given = answer("yes");
    expect(await give("ben", session, given)).toMatchObject({ mine: true, outcome: null });
    expect(await refusal("ben", session)).toBe("already-answered");
    for (const user of ["ana", "chen", "hugo"]) expect(await read(user, session)).toMatchObject({ mine: false });
  });

  it("[K7] can be changed by the page that gave it and by nobody else, as often as one likes", async () => {
    const session = await ended();
    const given = answer("no");
    await give("ben", session, given);
    await give("ben", session, { ...given, worth: "partly" });
    await give("ben", session, { ...given, worth: "yes" });
    expect(await refusal("chen", session, { ...given, editKey: key() })).toBe("wrong-edit-key");
    // Whoever failed to change another's has not answered by that.
    await give("chen", session, answer("no"));
    const rows = await desk.sql<{ worth: Tap }>("select worth from feedback_answers where session_id = $1", [
      session.id,
    ]);
    expect(rows.map(({ worth }) => worth).sort()).toEqual(["no", "yes"]);
  });

  it("[K7] counts one answer of a person who sends many at once", async () => {
    const session = await ended();
    const sent = await Promise.all(
      Array.from({ length: 8 }, () =>
        desk.as("ben").send("giveFeedback", { params: session.params, body: answer("no") }),
      ),
    );
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await desk.sql("select 1 from feedback_answers where session_id = $1", [session.id])).toHaveLength(1);
  });

  it("[K7] links no answer to who gave it: no column, no order, no transaction, no log line", async () => {
    const session = await ended();
    // Rows that a later transaction replaces leave no trace in the tables, so triggers note each write as it happens.
    await desk.sql(`
      create schema watch;
      create table watch.written (transaction xid8 not null, kind text not null);
      create function watch.note() returns trigger language plpgsql security definer as $$
      begin
        insert into watch.written values (pg_current_xact_id(), tg_argv[0]);
        return null;
      end $$;
      do $$
      declare t text;
      begin
        for t in select relname from pg_class
          where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition loop
          execute format('create trigger watched after insert or update or delete on public.%I
                          for each row execute function watch.note(%L)', t, t);
        end loop;
      end $$`);
    const slips = new Set<string>();
    for (const user of others) {
      const given = answer("partly");
      slips.add(given.slip);
      await give(user, session, given);
      await give(user, session, { ...given, heard: "no" });
      await read(user, session);
    }
    const kinds = await desk.sql<{ kinds: string }>(
      `select distinct string_agg(distinct kind, ', ') as kinds from watch.written group by transaction
       having bool_or(kind like 'feedback%') order by 1`,
    );
    await desk.sql("drop schema watch cascade");
    expect(kinds.map((one) => one.kinds)).toEqual(["feedback_answers", "feedback_gave"]);

    const rows = (await everyRow(desk)).filter(({ row }) => row.session_id === session.id);
    const of = (table: string) => rows.filter((one) => one.table === table).map(({ row }) => row);
    const [gave, answers] = [of("feedback_gave"), of("feedback_answers")];
    expect([gave.length, answers.length]).toEqual([others.length, others.length]);
    const hidden = ["ctid", "session_id", "space_id", "tenant_id", "xmin"];
    for (const row of gave) expect(Object.keys(row).sort()).toEqual([...hidden, "member_id"].sort());
    for (const row of answers)
      expect(Object.keys(row).sort()).toEqual([...hidden, "edit_key_hash", "heard", "slip", "useful", "worth"].sort());
    const xmins = (some: readonly Record<string, unknown>[]) => [...new Set(some.map((row) => row.xmin))];
    expect([xmins(gave).length, xmins(answers).length]).toEqual([1, 1]);
    expect(xmins(gave)).not.toEqual(xmins(answers));
    for (const row of answers)
      for (const user of others) expect(JSON.stringify(row)).not.toContain(session.member(user));
    for (const { table, row } of rows.filter((one) => one.table !== "feedback_answers"))
      for (const slip of slips) expect([table, JSON.stringify(row).includes(slip)]).toEqual([table, false]);

    const log = desk.logged.join("");
    for (const line of desk.logged) expect(line).not.toMatch(/"route":"[^"]*\/feedback"/);
    for (const secret of [...slips, ...others.map(oidOf), ...others.map(session.member), space, session.id])
      expect(log).not.toContain(secret);
  });

  it("[K7] puts rows in an order that tells nothing of when they came", async () => {
    const session = await ended();
    const given = new Map(others.map((user) => [user, answer("yes")]));
    for (const [user, one] of given) await give(user, session, one);
    const seen = new Set<string>();
    for (let i = 0; i < 6; i += 1) {
      await give("fay", session, given.get("fay") ?? answer("yes"));
      const rows = await desk.sql<{ slip: string }>(
        "select slip from feedback_answers where session_id = $1 order by ctid",
        [session.id],
      );
      seen.add(rows.map(({ slip }) => slip).join());
    }
    // Six rows: six equal orders in a row would not be chance.
    expect(seen.size).toBeGreaterThan(1);
  });
});

describe("what is published of it", () => {
  it("[K8] row S15: comes a day after the end, once, as medians and a number; the answers are gone then", async () => {
    const session = await ended();
    const { until } = await read("ben", session);
    expect(until).toBe(desk.clock.now() + DAY_MS);
    const taps = ["yes", "yes", "partly", "no", "no"] as const;
    for (const [at, tap] of taps.entries()) await give(others[at] ?? "", session, answer(tap, "yes", "no"));
    await desk.server.jobs.runDue();
    expect(await read("ana", session)).toMatchObject({ outcome: null });

    desk.clock.advance(DAY_MS - 1_000);
    const stream = await openEvents(desk.as("hugo"), space);
    desk.clock.advance(1_000);
    await desk.server.jobs.runDue();
    await stream.next("sessions", (event) => event.session === session.id);
    await stream.stop();
    const outcome = { enough: true, worth: "partly", useful: "yes", heard: "no" };
    for (const user of ["ana", "ben", "hugo"])
      expect(await read(user, session)).toEqual({ until, mine: false, outcome });
    for (const { table } of (await everyRow(desk)).filter(({ row }) => row.session_id === session.id))
      expect(table).not.toMatch(/^feedback/);
    expect(await refusal("gus", session)).toBe("feedback-closed");
    desk.clock.advance(DAY_MS);
    await desk.server.jobs.runDue();
    expect((await read("ana", session)).outcome).toEqual(outcome);
  });

  it("[K8] is nothing with fewer than five answers, and no answer comes in when the day is over", async () => {
    const session = await ended();
    for (const user of others.slice(0, 4)) await give(user, session, answer("yes"));
    desk.clock.advance(DAY_MS);
    // A worker may be late; nobody's answer is.
    expect(await refusal("fay", session)).toBe("feedback-closed");
    await desk.server.jobs.runDue();
    expect((await read("ana", session)).outcome).toEqual({ enough: false });
  });

  it("[K8] is asked for nothing where a session had ended before anybody could be asked", async () => {
    const session = await ended();
    await desk.sql("update sessions set feedback_until = null where session_id = $1", [session.id]);
    expect(await read("ben", session)).toEqual({ until: null, mine: false, outcome: null });
    expect(await refusal("ben", session)).toBe("feedback-closed");
  });
});
