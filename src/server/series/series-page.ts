import { sql } from "kysely";
import type { Series, SeriesSummary } from "../../contract/series-page.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Cadence } from "../../domain/vote.ts";
import type { Scope, Tx } from "../db/database.ts";
import { pageOf, readCursor } from "../http/keyset.ts";
import { type SessionRow, sessionRows, sessionsOf } from "../sessions/session-rows.ts";
import { readNamed } from "../spaces/people-rows.ts";
import { outcomeIn, readConfirmedVote } from "../votes/vote-rows.ts";
import { contentOf as contentOfGroup, isInGroup, readGroupRow } from "../work-groups/group-rows.ts";
import { commitmentsOf, questionsOf, recallOf } from "./open-before.ts";
import { openDates, readChanges, readPlannedDates } from "./series-date-rows.ts";
import { readEarlierLessons, readEarlierRecords } from "./series-rows.ts";
import { turnsOf } from "./series-turns.ts";
import { contentIn, contentOfSessions, type StandingSeries } from "./standing-series.ts";

/** So many dates to come are shown. */
const MOST_DATES = 6;
const MOST_OPEN_SESSIONS = 30;
const FIRST = 5;
const MORE = 30;
/** More would be a list that nobody finds anything in. */
const MOST_LISTED = 200;
/** Before nothing: all of a series. */
const END = 2_147_483_647;

/** How the space has agreed to meet; nulls where it has not. [M5] */
async function agreedIn(
  tx: Tx,
  scope: Scope,
): Promise<{ readonly format: string | null; readonly cadence: Cadence | null }> {
  const vote = await readConfirmedVote(tx, scope);
  return vote ? outcomeIn(vote) : { format: null, cadence: null };
}

/** As it says itself; else as the space has voted; of the format, else, as the last session had it. [SE3] */
export async function meetsOf(tx: Tx, scope: Scope, { series_id, content }: StandingSeries): Promise<Series["meets"]> {
  const agreed = await agreedIn(tx, scope);
  const last = await tx
    .selectFrom("sessions")
    .select("format")
    .where("space_id", "=", scope.space)
    .where("series_id", "=", series_id)
    .where("cancelled_at", "is", null)
    .orderBy("series_place", "desc")
    .limit(1)
    .executeTakeFirst();
  return {
    format: content.format ?? agreed.format ?? last?.format ?? null,
    cadence: content.cadence ?? agreed.cadence,
    isFormatVoted: content.format === null && agreed.format !== null,
    isCadenceVoted: content.cadence === null && agreed.cadence !== null,
  };
}

/** A group's series is its members' to change; any other is everybody's. [SE2] */
const mayChange = async (tx: Tx, scope: Scope, { group_id }: StandingSeries, member: MemberId) =>
  group_id === null || (await isInGroup(tx, scope, group_id, member));

const named = (member: string | null, name: string | null) =>
  member === null ? null : { member: member as MemberId, name: name ?? "" };

/** A series as one member sees it. */
export async function seriesPageOf(
  tx: Tx,
  scope: Scope,
  series: StandingSeries,
  { viewer, now }: { readonly viewer: MemberId; readonly now: number },
): Promise<Series> {
  const { series_id: id, content, group_id, ended_at } = series;
  const meets = await meetsOf(tx, scope, series);
  const comes = await readComing(tx, scope, id);
  const dates = ended_at === null ? [...(await datesOf(tx, scope, series, meets.cadence, now))] : [];
  return {
    id,
    content,
    begunBy: named(series.begun_by, series.begun_name),
    endedAt: ended_at,
    group:
      group_id === null ? null : { id: group_id, name: contentOfGroup(await readGroupRow(tx, scope, group_id)).name },
    canChange: await mayChange(tx, scope, series, viewer),
    meets,
    dates,
    sessions: await openSessions(tx, scope, id, viewer),
    past: await pastSessions(tx, scope, id, viewer),
    open: await openOf(tx, scope, id),
    comes,
    isComing: comes.some(({ member }) => member === viewer),
    turns: await turnsOf(tx, scope, id, dates, { viewer, now }),
  };
}

async function datesOf(
  tx: Tx,
  scope: Scope,
  { series_id, content }: StandingSeries,
  cadence: Cadence | null,
  now: number,
): Promise<Series["dates"]> {
  const [changes, planned] = [
    await readChanges(tx, scope, [series_id], now),
    await readPlannedDates(tx, scope, [series_id], now),
  ];
  const looked = { content, cadence, now, most: MOST_DATES };
  return openDates({
    ...looked,
    changes: changes.get(series_id) ?? [],
    planned: planned.get(series_id) ?? new Set(),
  }).map(({ date, at, skipped, movedTo }) => ({ date, at, skipped, movedTo }));
}

async function openSessions(tx: Tx, scope: Scope, series: string, viewer: MemberId): Promise<Series["sessions"]> {
  const rows = await sessionRows(tx, scope, "open")
    .where("series_id", "=", series)
    .orderBy("series_place")
    .limit(MOST_OPEN_SESSIONS)
    .execute();
  return sessionsOf(tx, { ...scope, isGranted: false }, rows as SessionRow[], viewer);
}

/** What is over, the last first. */
export async function pastSessions(
  tx: Tx,
  scope: Scope,
  series: string,
  viewer: MemberId,
  cursor?: string,
): Promise<Series["past"]> {
  const [from, size] = [readCursor(cursor), cursor === undefined ? FIRST : MORE];
  let asked = sessionRows(tx, scope, "ended").where("series_id", "=", series);
  if (from) asked = asked.where("series_place", "<", from.at);
  const found = (await asked
    .orderBy("series_place", "desc")
    .limit(size + 1)
    .execute()) as SessionRow[];
  const { rows, next } = pageOf(found, size, ({ series_place, session_id }) => ({
    at: series_place ?? 0,
    id: session_id,
  }));
  return { sessions: await sessionsOf(tx, { ...scope, isGranted: false }, rows, viewer), next };
}

async function openOf(tx: Tx, scope: Scope, series: string): Promise<Series["open"]> {
  const all = { series_id: series, series_place: END };
  const records = (await readEarlierRecords(tx, scope, all)).map(({ record }) => record);
  return {
    commitments: commitmentsOf(records, () => true),
    questions: questionsOf(records),
    recall: recallOf(await readEarlierLessons(tx, scope, all)),
  };
}

/** Who says that they come, by name. [SE8] */
export const readComing = (tx: Tx, { space }: Scope, series: string): Promise<Series["comes"]> =>
  readNamed(tx, sql`select member_id from series_people where space_id = ${space} and series_id = ${series}`);

interface Listed {
  readonly series_id: string;
  readonly content: Record<string, unknown> | null;
  readonly ended_at: number | null;
  readonly title: string | null;
  readonly minutes: number | null;
  readonly held: number;
  readonly comes: number;
  readonly is_coming: boolean;
  readonly planned_at: number | null;
}

/** Those that have a next time first, in the order of these; then by name. */
export async function listSeriesFor(
  tx: Tx,
  scope: Scope,
  viewer: MemberId,
  { ended, now }: { readonly ended: boolean; readonly now: number },
): Promise<SeriesSummary[]> {
  const { space } = scope;
  const { rows } = await sql<Listed>`
    select k.series_id, r.content, r.ended_at, f.title, f.minutes, s.held, s.planned_at, p.comes, p.is_coming
    from (select series_id from series where space_id = ${space}
      union select series_id from sessions
        where space_id = ${space} and series_id is not null and cancelled_at is null) k
    left join series r on r.space_id = ${space} and r.series_id = k.series_id
    left join lateral (select title, minutes from sessions where space_id = ${space} and series_id = k.series_id
      order by series_place limit 1) f on true
    cross join lateral (select count(*) filter (where state = 'ended')::int as held,
        min(starts_at) filter (where state = 'planned' and starts_at >= ${now}) as planned_at
      from sessions where space_id = ${space} and series_id = k.series_id and cancelled_at is null) s
    cross join lateral (select count(*)::int as comes, coalesce(bool_or(member_id = ${viewer}), false) as is_coming
      from series_people where space_id = ${space} and series_id = k.series_id) p
    where (r.ended_at is not null) = ${ended}
    order by r.changed_at desc nulls last, k.series_id limit ${MOST_LISTED}`.execute(tx);
  const ids = rows.map(({ series_id }) => series_id);
  const [agreed, changes, planned] = [
    await agreedIn(tx, scope),
    await readChanges(tx, scope, ids, now),
    await readPlannedDates(tx, scope, ids, now),
  ];
  const summaries = rows.map((row): SeriesSummary => {
    const { series_id: id, held, comes, is_coming } = row;
    const content =
      row.content === null
        ? contentOfSessions({ title: row.title ?? "", minutes: row.minutes ?? 0 })
        : contentIn({ content: row.content });
    const cadence = content.cadence ?? agreed.cadence;
    const looked = { content, cadence, now, most: 1 };
    const open = openDates({ ...looked, changes: changes.get(id) ?? [], planned: planned.get(id) ?? new Set() });
    const next = [
      open.find(({ skipped }) => !skipped)?.at,
      row.planned_at === null ? undefined : Number(row.planned_at),
    ];
    const times = ended ? [] : next.filter((at) => at !== undefined);
    return {
      id,
      content,
      cadence,
      endedAt: row.ended_at === null ? null : Number(row.ended_at),
      held,
      comes,
      isComing: is_coming,
      nextAt: times.length === 0 ? null : Math.min(...times),
    };
  });
  return summaries.sort(byNext);
}

const byNext = (a: SeriesSummary, b: SeriesSummary): number =>
  (a.nextAt ?? Number.MAX_SAFE_INTEGER) - (b.nextAt ?? Number.MAX_SAFE_INTEGER) ||
  a.content.name.localeCompare(b.content.name) ||
  Number(a.id > b.id) - Number(a.id < b.id);
