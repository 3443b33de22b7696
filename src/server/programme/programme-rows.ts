import { sql } from "kysely";
import type { Gaps, Programme, ProgrammeMonth } from "../../contract/programme.ts";
import { monthsUntil, type SpaceSoFar, startOfMonth } from "../../domain/programme.ts";
import type { Scope, Tx } from "../db/database.ts";

/** What all members may read, samples included: they are there until somebody takes them out. */
const isRead = sql`not e.draft and e.archived_at is null`;
const monthOf = (column: string) =>
  sql`to_char(to_timestamp(${sql.ref(column)} / 1000.0) at time zone 'UTC', 'YYYY-MM')`;

export async function readSoFar(tx: Tx, { space }: Scope): Promise<SpaceSoFar> {
  const { rows } = await sql<SpaceSoFar>`select
    exists (select from space_codes where space_id = ${space}) or exists (
      select from sessions s where s.space_id = ${space} and s.state = 'ended' and not exists (
        select from entries e where e.space_id = s.space_id and e.session_id = s.session_id and e.sample is not null
      )) as "hasCode",
    exists (select from votes where space_id = ${space} and confirmed_at is not null) as "hasRhythm",
    (select count(*)::int from (
      select from entries e where e.space_id = ${space} and e.type <> 'record' and e.sample is null and ${isRead} limit 100
    ) own) as "ownEntries",
    exists (select from paths where space_id = ${space} and not draft and archived_at is null
      and content ->> 'onboarding' = 'true') as "hasOnboardingPath",
    (select count(*)::int from profiles where space_id = ${space} and listed) as listed,
    exists (select from sessions where space_id = ${space} and cancelled_at is null) as "hasPlanned",
    exists (select from entries e where e.space_id = ${space} and e.type = 'record' and ${isRead}) as "hasRecord"
  `.execute(tx);
  const [soFar] = rows;
  if (!soFar) throw new Error("A select without a table answers one row.");
  return soFar;
}

type Counted = Partial<ProgrammeMonth> & Pick<ProgrammeMonth, "month">;

/** What became of each of the months up to `now`. [PG2] */
export async function readMonths(tx: Tx, { space }: Scope, now: number): Promise<ProgrammeMonth[]> {
  const months = monthsUntil(now);
  const since = startOfMonth(months[0] ?? "");
  const entries = await sql<Counted>`
    select ${monthOf("e.published_at")} as month, count(*) filter (where e.type = 'lesson')::int as lessons,
      count(*) filter (where e.type = 'experience')::int as experiences,
      count(*) filter (where e.type = 'question')::int as questions, coalesce(sum(e.people) filter (where e.type = 'record'), 0)::int as people
    from entries e where e.space_id = ${space} and e.published_at >= ${since} and ${isRead} group by 1`.execute(tx);
  const sessions = await sql<Counted>`
    select ${monthOf("s.ended_at")} as month, count(*)::int as sessions from sessions s
    where s.space_id = ${space} and s.state = 'ended' and s.ended_at >= ${since} group by 1`.execute(tx);
  const answered = await sql<Counted>`
    select ${monthOf("first.at")} as month, count(*)::int as answered
    from (select min(a.answered_at) as at from question_answers a
      join entries e on e.space_id = a.space_id and e.entry_id = a.entry_id and ${isRead}
      where a.space_id = ${space} group by a.entry_id) first
    where first.at >= ${since} group by 1`.execute(tx);
  const counted = [...entries.rows, ...sessions.rows, ...answered.rows];
  const nothing = { sessions: 0, people: 0, lessons: 0, experiences: 0, questions: 0, answered: 0 };
  return months.map((month) => Object.assign({ month, ...nothing }, ...counted.filter((one) => one.month === month)));
}

/** Lessons, and those that five readers have applied. */
export async function countPractised(tx: Tx, { space }: Scope): Promise<Pick<Programme, "lessons" | "practised">> {
  const { rows } = await sql<Pick<Programme, "lessons" | "practised">>`
    select count(*)::int as lessons, count(*) filter (where f.practised)::int as practised
    from entries e left join lesson_feedback f on f.space_id = e.space_id and f.entry_id = e.entry_id
    where e.space_id = ${space} and e.type = 'lesson' and ${isRead}`.execute(tx);
  return rows[0] ?? { lessons: 0, practised: 0 };
}

/** So many of each kind of gap are told. */
const MOST_GAPS = 100;

export async function countUnanswered(tx: Tx, { space }: Scope): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(e.open_questions), 0)::int as count from entries e
    where e.space_id = ${space} and e.open_questions > 0 and ${isRead}`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Topics that somebody wrote of, and nobody taught. */
export async function readWithoutLesson(tx: Tx, { space }: Scope): Promise<Gaps["withoutLesson"]> {
  const { rows } = await sql<Gaps["withoutLesson"][number]>`
    select topic, entries from topics where space_id = ${space} and lessons <= 0
    order by entries desc, topic limit ${MOST_GAPS}`.execute(tx);
  return rows;
}

/** Lessons with an outcome that was told. */
export async function readOutcomes(tx: Tx, { space }: Scope) {
  const { rows } = await sql<{ entry: string; title: string; outcome: unknown }>`
    select e.entry_id as entry, e.title, f.outcome from lesson_feedback f
    join entries e on e.space_id = f.space_id and e.entry_id = f.entry_id and ${isRead}
    where f.space_id = ${space} and f.outcome ->> 'clear' = 'no'
    order by e.published_at, e.entry_id limit ${MOST_GAPS}`.execute(tx);
  return rows;
}
