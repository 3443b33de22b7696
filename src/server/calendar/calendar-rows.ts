import { type Selectable, sql } from "kysely";
import { CalendarContentSchema, type CalendarEvent, type CalendarSummary } from "../../contract/calendar.ts";
import {
  type CalendarContent,
  MINUTE_MS,
  MOST_CALENDAR_MINUTES,
  mayChangeCalendar,
} from "../../domain/calendar-event.ts";
import type { MemberId } from "../../domain/ids.ts";
import { turnOf, waitingOf } from "../../domain/sign-up.ts";
import { momentIn } from "../../domain/zoned-time.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import { toldCount, toldCounts } from "../figures/told-counts.ts";
import { type Cursor, pageOf } from "../http/keyset.ts";
import { RequestRefused } from "../http/refusal.ts";
import { readNames } from "../spaces/people-rows.ts";
import { readGuestLinks } from "./guest-link-rows.ts";
import { heldOf } from "./held-session.ts";
import { readSignUps } from "./sign-up-rows.ts";

export type CalendarRow = Selectable<Schema["calendar_events"]>;

export const contentOf = (row: CalendarRow): CalendarContent => CalendarContentSchema.parse(row.content);

/** When an event begins and ends, in ms. */
export function timesOf({ starts, zone, minutes }: CalendarContent): { starts_at: number; ends_at: number } {
  const startsAt = momentIn(starts, zone);
  return { starts_at: startsAt, ends_at: startsAt + minutes * MINUTE_MS };
}

const oneEvent = (tx: Tx, { space }: Scope, event: string) =>
  tx.selectFrom("calendar_events").selectAll().where("space_id", "=", space).where("event_id", "=", event);

const found = (row: CalendarRow | undefined): CalendarRow => {
  if (!row) throw new RequestRefused("not-found", "There is no such event in this space.");
  return row;
};

export const readCalendarRow = async (tx: Tx, scope: Scope, event: string): Promise<CalendarRow> =>
  found(await oneEvent(tx, scope, event).executeTakeFirst());

/** The event, locked until the end of the transaction: whatever changes it, or who comes, goes one after another. */
export const lockCalendarRow = async (tx: Tx, scope: Scope, event: string): Promise<CalendarRow> =>
  found(await oneEvent(tx, scope, event).forUpdate().executeTakeFirst());

/** The event, locked, for whoever may change it. [CE3] */
export async function lockOwnRow(tx: Tx, scope: Scope, event: string, by: MemberId): Promise<CalendarRow> {
  const row = await lockCalendarRow(tx, scope, event);
  if (mayChangeCalendar(contentOf(row).host, row.created_by as MemberId, by)) return row;
  throw new RequestRefused(
    "not-the-author",
    "Who put an event in and who hosts it can change it. Nothing was changed.",
  );
}

/** An event as a member sees it. */
export async function calendarEventOf(
  tx: Tx,
  scope: Scope,
  row: CalendarRow,
  viewer: MemberId,
): Promise<CalendarEvent> {
  const content = contentOf(row);
  const mayChange = mayChangeCalendar(content.host, row.created_by as MemberId, viewer);
  const signUps = await readSignUps(tx, scope, row.event_id);
  const mine = signUps.find(({ member }) => member === viewer);
  const coming = signUps.filter(({ hasPlace }) => hasPlace).map(({ member }) => member);
  const named = [...new Set([content.host, ...content.speakers])];
  const names = await readNames(tx, [...named, ...coming]);
  const withName = (member: MemberId) => ({ member, name: names.get(member) ?? "" });
  return {
    id: row.event_id,
    version: row.version,
    content,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    createdBy: { member: row.created_by as MemberId, name: row.created_name },
    changedAt: row.changed_at,
    changedBy: { member: row.changed_by as MemberId, name: row.changed_name },
    cancelledAt: row.cancelled_at,
    canChange: mayChange,
    people: named.filter((member) => names.has(member)).map(withName),
    coming: coming.filter((member) => names.has(member)).map(withName),
    waiting: await toldCount(tx, scope, "waiting", row.event_id, waitingOf(signUps).length),
    mine: mine ? { hasPlace: mine.hasPlace, turn: turnOf(signUps, viewer) ?? null, isNew: !mine.seen } : null,
    ...(await heldOf(tx, scope, row)),
    guestLinks: mayChange ? await readGuestLinks(tx, scope, row.event_id) : [],
  };
}

interface Listed extends CalendarRow {
  readonly host_name: string | null;
  readonly coming: number;
  readonly waiting: number;
  readonly has_place: boolean | null;
  readonly seen: boolean | null;
  readonly before_me: number | null;
}

interface Asked {
  readonly which: "upcoming" | "past" | "mine";
  readonly viewer: MemberId;
  readonly now: number;
  readonly from: Cursor | undefined;
}

const PAGE = 50;
/** What began earlier is over: so no page is looked for through all that ever was. */
const LONGEST_MS = MOST_CALENDAR_MINUTES * MINUTE_MS;

/** One page of events, from the one after `from` on. */
export async function listCalendar(tx: Tx, scope: Scope, { which, viewer, now, from }: Asked) {
  const { space } = scope;
  const isPast = which === "past";
  const isOwn = sql`(e.created_by = ${viewer} or e.content ->> 'host' = ${viewer}
    or e.content -> 'speakers' @> to_jsonb(${viewer}::text)
    or exists (select from calendar_sign_ups s
      where s.space_id = e.space_id and s.event_id = e.event_id and s.member_id = ${viewer}))`;
  const { rows } = await sql<Listed>`
    select e.*, m.name as host_name, s.coming, s.waiting, mine.has_place, mine.seen, mine.before_me
    from (
      select * from calendar_events e
      where e.space_id = ${space} and ${isPast ? sql`e.starts_at < ${now} and e.ends_at <= ${now}` : sql`e.starts_at > ${now - LONGEST_MS} and e.ends_at > ${now}`}
        and ${which === "mine" ? isOwn : sql`true`}
        and ${from === undefined ? sql`true` : isPast ? sql`(e.starts_at, e.event_id) < (${from.at}, ${from.id})` : sql`(e.starts_at, e.event_id) > (${from.at}, ${from.id})`}
      order by ${isPast ? sql`starts_at desc, event_id desc` : sql`starts_at, event_id`}
      limit ${PAGE + 1}) e
    cross join lateral (
      select count(*) filter (where has_place)::int as coming, count(*) filter (where not has_place)::int as waiting
      from calendar_sign_ups s where s.space_id = ${space} and s.event_id = e.event_id) s
    left join lateral (
      select o.has_place, o.seen, (select count(*)::int from calendar_sign_ups b
        where b.space_id = ${space} and b.event_id = e.event_id and not b.has_place and b.turn < o.turn) as before_me
      from calendar_sign_ups o
      where o.space_id = ${space} and o.event_id = e.event_id and o.member_id = ${viewer}) mine on true
    left join members m on m.member_id = e.content ->> 'host'
    order by ${isPast ? sql`e.starts_at desc, e.event_id desc` : sql`e.starts_at, e.event_id`}`.execute(tx);
  const { rows: shown, next } = pageOf(rows, PAGE, ({ starts_at, event_id }) => ({ at: starts_at, id: event_id }));
  const waiting = await toldCounts(tx, scope, "waiting", new Map(shown.map((row) => [row.event_id, row.waiting])));
  return { events: shown.map((row) => summaryOf(row, waiting.get(row.event_id) ?? null)), next };
}

function summaryOf(row: Listed, waiting: number | null): CalendarSummary {
  const { type, title, zone, host, limit } = contentOf(row);
  const { has_place: hasPlace, before_me: before } = row;
  return {
    id: row.event_id,
    type,
    title,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    zone,
    host: { member: host, name: row.host_name ?? "" },
    cancelledAt: row.cancelled_at,
    limit,
    coming: row.coming,
    waiting,
    mine: hasPlace === null ? null : { hasPlace, turn: hasPlace ? null : (before ?? 0) + 1, isNew: row.seen === false },
  };
}
