import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { whatSoWhatNowWhat } from "../../src/domain/formats/what-so-what-now-what.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import { KEPT_KINDS, type KeptDays, type KeptKind, TAKE_BACK_MS } from "../../src/domain/retention.ts";
import { oneEvent } from "../contract/one-event.ts";
import { calendarIn } from "./calendar-play.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { opened, running } from "./session-play.ts";
import { transferIn } from "./transfer/transfer-play.ts";
import { lesson, writingIn } from "./writing-play.ts";

const DAY_MS = 86_400_000;
let desk: ServerDesk;
let space: string;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  desk.directory.owners.add("ana");
  space = await openSpace(desk, "ana", "ben");
});
afterAll(() => desk.close());

const kept = async (user = "ben") => (await desk.as(user).ask("readRetention", { params: { space } })).kinds;
const keep = (kind: KeptKind, days: KeptDays, user = "ana") =>
  desk.as(user).ask("changeRetention", { params: { space }, body: { kind, days } });
/** How old the rows of a kind are, in days. */
const ages = async (table: string, column: string) =>
  (
    await desk.sql<{ age: number }>(
      `select ((${desk.clock.now()} - ${column}) / ${DAY_MS})::int as age from ${table}
    where space_id = $1 order by 1`,
      [space],
    )
  ).map(({ age }) => age);
const every = Array.from({ length: 80 }, (_, at) => at * 10);

async function filled(): Promise<void> {
  const tenant = desk.env.tenantAllowList[0] ?? "";
  const written = await writingIn(desk, space).published("ana", lesson());
  const now = desk.clock.now();
  const at = (n: string) => `${now} - ${n}::bigint * ${10 * DAY_MS}`;
  const all = [space, tenant];
  await desk.sql(
    `insert into audit_acts select $1, $2, 'act' || n, 'exported', 'm', 'M', ${at("n")} from generate_series(0, 79) n`,
    all,
  );
  await desk.sql(
    `insert into pulses (space_id, tenant_id, pulse_id, kind, statements, opened_at, closes_at, closed)
    select $1, $2, 'pulse' || n, 'pulse', '[]', 0, ${at("n")}, true from generate_series(0, 79) n`,
    all,
  );
  await desk.sql(
    `insert into calendar_events (space_id, tenant_id, event_id, content, starts_at, ends_at, created_by,
    created_name, changed_at, changed_by, changed_name)
    select $1, $2, 'event' || n, $3, 0, ${at("n")}, 'm', 'M', 0, 'm', 'M' from generate_series(0, 79) n`,
    [...all, JSON.stringify(oneEvent("m" as MemberId))],
  );
  await desk.sql(
    `insert into news (space_id, tenant_id, member_id, news_id, kind, entry_id, at)
    select $1, $2, 'm' || n, 'news' || n, 'mention', '${written.entry}', ${at("n")} from generate_series(0, 79) n`,
    all,
  );
}

describe("how long a space keeps things", () => {
  it("[RT1] is for an owner to choose, among what there is, and for every member to read", async () => {
    expect((await kept()).map(({ kind, days }) => [kind, days])).toEqual([
      ["record", null],
      ["notes", null],
      ["calendar-event", null],
      ["pulse", null],
      ["news", 365],
      ["audit", 730],
    ]);
    const asked = (kind: string, days: unknown) => ({ params: { space }, body: { kind, days } });
    expect((await desk.as("ben").refused("changeRetention", asked("news", 90))).code).toBe("not-the-owner");
    for (const [kind, days] of [
      ["news", null],
      ["audit", 1],
      ["lesson", 90],
      ["news", "90"],
      ["record", 1e9],
    ] as const)
      expect([kind, days, (await desk.as("ana").refused("changeRetention", asked(kind, days))).code]).toEqual([
        kind,
        days,
        "bad-request",
      ]);
  });

  it("[AU1] [RT2] [RT3] [RT4] nothing goes before its time, all of it afterwards, none of it comes back, and no log says what", async () => {
    await filled();
    const backup = await transferIn(desk, space).backup("ana");
    for (const kind of ["calendar-event", "pulse", "news", "audit"] as const)
      await keep(kind, kind === "audit" ? 180 : kind === "pulse" ? 365 : 90);
    const told = await kept();
    expect(told.find(({ kind }) => kind === "pulse")).toMatchObject({
      days: 365,
      was: null,
      from: desk.clock.now() + TAKE_BACK_MS,
      // Those that are 340 days old and older, in thirty days.
      next: { count: 46, at: desk.clock.now() + TAKE_BACK_MS },
    });
    const { acts } = await desk.as("ana").ask("readAudit", { params: { space } });
    expect(acts.filter(({ act, by }) => act === "retention-changed" && by.name === "ana Example")).toHaveLength(4);
    const lines = desk.logged.length;
    desk.clock.advance(TAKE_BACK_MS - DAY_MS - 1);
    await desk.server.jobs.runDue();
    expect((await ages("pulses", "closes_at")).length).toBe(80);
    await keep("calendar-event", null);
    desk.clock.advance(3 * DAY_MS);
    await desk.server.jobs.runDue();
    const left = (days: number) => every.map((age) => age + 8).filter((age) => age < days);
    expect(await ages("pulses", "closes_at")).toEqual(left(365));
    expect((await ages("calendar_events", "ends_at")).length).toBe(80);
    expect(Math.max(...(await ages("audit_acts", "at")))).toBeLessThan(180);
    expect(Math.max(...(await ages("news", "at")))).toBeLessThan(90);
    expect(desk.logged.slice(lines).join()).not.toMatch(/pulse7|event7|news7/);
    await transferIn(desk, space).restored("ana", backup);
    expect(await ages("pulses", "closes_at")).toEqual(left(365));
    expect(Math.max(...(await ages("audit_acts", "at")))).toBeLessThan(180);
    expect(KEPT_KINDS.length).toBe(6);
  });

  it("[RT3] a record goes with all of its session, and notes without their record", async () => {
    const session = await running(desk, space, "ana", "ben");
    await session.does("ben", { type: "commit", text: "Kohlrabi" });
    await session.does("ana", { type: "end-session" });
    const { id } = await desk.as("ana").ask("publishRecord", { params: session.params, body: {} });
    await keep("notes", 90);
    desk.clock.advance(91 * DAY_MS);
    await desk.server.jobs.runDue();
    const facts = await desk.sql<{ key: string }>("select key from document_facts where session_id = $1", [session.id]);
    expect(facts.filter(({ key }) => key.startsWith("commitment/"))).toEqual([]);
    expect((await desk.as("ben").ask("ownWords", { params: session.params })).words).toEqual([]);
    expect((await desk.as("ben").ask("readEntry", { params: { space, entry: id } })).type).toBe("record");
    await keep("record", 365);
    desk.clock.advance(365 * DAY_MS);
    await desk.server.jobs.runDue();
    expect((await desk.as("ben").refused("readEntry", { params: { space, entry: id } })).code).toBe("not-found");
    expect((await desk.as("ana").refused("publishRecord", { params: session.params, body: {} })).code).toBe(
      "not-found",
    );
  });

  it("[RT3] what a worker that was killed had begun is done by the next one, within the day", async () => {
    const tenant = desk.env.tenantAllowList[0] ?? "";
    const { entry } = await writingIn(desk, space).published("ana", lesson());
    const old = [space, tenant, entry, desk.clock.now() - 400 * DAY_MS];
    await desk.sql(
      `insert into news (space_id, tenant_id, member_id, news_id, kind, entry_id, at)
      values ($1, $2, 'm', 'old', 'mention', $3, $4)`,
      old,
    );
    const left = () => desk.sql("select from news where news_id = 'old'");
    const [{ due } = { due: 0 }] = await desk.sql<{ due: number }>(
      "select due_at::float8 as due from jobs where kind = 'forget-old'",
    );
    expect(due - desk.clock.now()).toBeLessThanOrEqual(DAY_MS);
    // The claim of a worker that says nothing more.
    await desk.sql("update jobs set claimed_until = $1, attempts = 1 where kind = 'forget-old'", [due + 60_000]);
    desk.clock.advance(due - desk.clock.now());
    await desk.server.jobs.runDue();
    expect(await left()).toHaveLength(1);
    desk.clock.advance(60_000);
    await desk.server.jobs.runDue();
    expect(await left()).toEqual([]);
    expect(await desk.sql("select from jobs where kind = 'forget-old'")).toHaveLength(1);
  });

  it("[RT3] what is much goes in parts, one soon after another, and none of it is left", async () => {
    const session = await running(desk, space, "ana", "ben");
    await session.does("ben", { type: "commit", text: "Salsify" });
    await session.does("ana", { type: "end-session" });
    const copies = (table: string) =>
      desk.sql(
        `insert into ${table} select (jsonb_populate_record(null::${table},
          to_jsonb(x) || jsonb_build_object('session_id', 'many' || n, 'ended_at', x.moment + n))).*
        from (select *, ${desk.clock.now()} as moment from ${table} where session_id = $1) x, generate_series(1, 220) n`,
        [session.id],
      );
    for (const table of ["sessions", "document_facts"]) await copies(table);
    const left = async () =>
      (await desk.sql("select from document_facts where key like 'commitment/%' and session_id like 'many%'")).length;
    expect(await left()).toBe(220);
    desk.clock.advance(91 * DAY_MS);
    const seen: number[] = [];
    for (let runs = 0; runs < 3; runs += 1) {
      await desk.server.jobs.runDue();
      seen.push(await left());
    }
    expect(seen.map((count) => Math.round(count / 10))).toEqual([12, 2, 0]);
  });

  it("[RT3] with a record goes of which topic and group its session was, with an event whom people met there", async () => {
    const content = { name: "G", purpose: "", cadence: null, weekday: null, topics: [] };
    const begun = { slip: "g".repeat(24), content };
    const group = (await desk.as("ana").ask("beginWorkGroup", { params: { space }, body: begun })).id;
    const { session } = await desk.as("ana").ask("planSession", {
      params: { space },
      body: { title: "T", format: "what-so-what-now-what", minutes: 45, topic: "Knots", group },
    });
    const played = await opened(desk, { space, session: session.id }, ["ana"], { format: whatSoWhatNowWhat });
    await played.does("ana", { type: "start-session" });
    desk.clock.advance(1_000);
    await played.does("ana", { type: "end-session" });
    await desk.as("ana").ask("publishRecord", { params: played.params, body: {} });
    const calendar = await calendarIn(desk, space);
    const mixer = await calendar.created("ana", { type: "mixer", starts: "2039-03-01T12:00" });
    for (const user of ["ana", "ben"]) await calendar.comes(user, mixer.id);
    await desk.as("ana").ask("drawMixerRound", { params: calendar.at(mixer.id), body: { after: 0 } });
    const of = async (table: string, column: string, id: string) =>
      (await desk.sql(`select from ${table} where ${column} = $1`, [id])).length;
    const rows = async () => [
      await of("topic_sessions", "session_id", session.id),
      await of("work_group_sessions", "session_id", session.id),
      await of("pairings", "event_id", mixer.id),
    ];
    expect(await rows()).toEqual([1, 1, 1]);
    await keep("calendar-event", 90);
    desk.clock.advance(20 * 365 * DAY_MS);
    await desk.server.jobs.runDue();
    expect(await rows()).toEqual([0, 0, 0]);
  });
});
