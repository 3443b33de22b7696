import { sql } from "kysely";
import type { CalendarConflict } from "../../contract/calendar.ts";
import type { CalendarContent, CalendarField } from "../../domain/calendar-event.ts";
import type { MemberId } from "../../domain/ids.ts";
import { mergeCalendar } from "../../domain/merge-calendar-event.ts";
import type { Caller } from "../auth/members.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import type { Handlers } from "../http/handler.ts";
import { readCursor } from "../http/keyset.ts";
import { badRequest, RequestRefused } from "../http/refusal.ts";
import { idOfSlip } from "../id-of-slip.ts";
import type { Services } from "../services.ts";
import {
  type CalendarRow,
  calendarEventOf,
  contentOf,
  listCalendar,
  lockCalendarRow,
  readCalendarRow,
  timesOf,
} from "./calendar-rows.ts";
import { moveUp, notePlaceSeen, putSignUp, takeSignUp } from "./sign-up-rows.ts";

type CalendarHandlers = Pick<
  Handlers,
  | "listCalendar"
  | "createCalendarEvent"
  | "readCalendarEvent"
  | "saveCalendarEvent"
  | "callOffCalendarEvent"
  | "signUp"
  | "seePlace"
>;

export function createCalendarHandlers({ database, clock }: Services): CalendarHandlers {
  const answer = async (tx: Tx, scope: Scope, event: string, { member }: Caller) =>
    calendarEventOf(tx, scope, await readCalendarRow(tx, scope, event), member);
  const told = async (tx: Tx, scope: Scope, event: string, caller: Caller) => {
    await tell(tx, scope, { type: "calendar" });
    return answer(tx, scope, event, caller);
  };
  /** The event, locked, for whoever may change it. [CE3] */
  const ownEvent = async (tx: Tx, scope: Scope, event: string, caller: Caller): Promise<CalendarRow> => {
    const row = await lockCalendarRow(tx, scope, event);
    if ((await calendarEventOf(tx, scope, row, caller.member)).canChange) return row;
    throw new RequestRefused(
      "not-the-author",
      "Who put an event in and who hosts it can change it. Nothing was changed.",
    );
  };

  return {
    listCalendar: ({ scope, caller, query: { which, cursor } }) =>
      database.inSpace(scope, (tx) =>
        listCalendar(tx, scope, { which, viewer: caller.member, now: clock.now(), from: readCursor(cursor) }),
      ),

    createCalendarEvent: ({ scope, caller, body: { slip, content } }) =>
      database.inSpace(scope, async (tx) => {
        const event = idOfSlip(caller.member, slip);
        assertToCome(content, clock.now());
        await assertPeople(tx, scope, [content.host, ...content.speakers]);
        await insertEvent(tx, scope, { event, content, by: caller, at: clock.now() });
        return told(tx, scope, event, caller);
      }),

    readCalendarEvent: ({ scope, caller, params }) =>
      database.inSpace(scope, (tx) => answer(tx, scope, params.calendarEvent, caller)),

    saveCalendarEvent: ({ scope, caller, params: { calendarEvent: event }, body: { base, content } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await ownEvent(tx, scope, event, caller);
        const theirs = contentOf(row);
        const merged = mergeCalendar(base, content, theirs);
        if (merged.met.length > 0) throw eventChanged(row, merged.content, merged.met);
        if (JSON.stringify(merged.content) === JSON.stringify(theirs)) return answer(tx, scope, event, caller);
        await putContent(tx, scope, row, { content: merged.content, by: caller, at: clock.now() });
        return told(tx, scope, event, caller);
      }),

    callOffCalendarEvent: ({ scope, caller, params: { calendarEvent: event }, body: { cancelled } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await ownEvent(tx, scope, event, caller);
        if (cancelled === (row.cancelled_at !== null)) return answer(tx, scope, event, caller);
        assertNotOver(row, clock.now());
        await putChange(tx, scope, row, { cancelled_at: cancelled ? clock.now() : null });
        return told(tx, scope, event, caller);
      }),

    signUp: ({ scope, caller, params: { calendarEvent: event }, body: { coming } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockCalendarRow(tx, scope, event);
        const { limit } = contentOf(row);
        if (coming) {
          assertNotOver(row, clock.now());
          if (row.cancelled_at !== null)
            throw new RequestRefused("refused", "This event was called off. Nothing was changed.", {
              reason: "called-off",
            });
          // Who waits goes before who comes now.
          await moveUp(tx, scope, event, limit);
          await putSignUp(tx, scope, event, { member: caller.member, limit });
        } else {
          await takeSignUp(tx, scope, event, caller.member);
          await moveUp(tx, scope, event, limit);
        }
        return told(tx, scope, event, caller);
      }),

    seePlace: ({ scope, caller, params: { calendarEvent: event } }) =>
      database.inSpace(scope, async (tx) => {
        await notePlaceSeen(tx, scope, event, caller.member);
        return answer(tx, scope, event, caller);
      }),
  };
}

interface Written {
  readonly content: CalendarContent;
  readonly by: Caller;
  readonly at: number;
}

/** Sent again it is the same event. */
async function insertEvent(
  tx: Tx,
  { space, tenant }: Scope,
  { event, content, by, at }: Written & { readonly event: string },
): Promise<void> {
  await tx
    .insertInto("calendar_events")
    .values({
      space_id: space,
      tenant_id: tenant,
      event_id: event,
      content: JSON.stringify(content),
      ...timesOf(content),
      created_by: by.member,
      created_name: by.name,
      changed_at: at,
      changed_by: by.member,
      changed_name: by.name,
    })
    .onConflict((conflict) => conflict.columns(["space_id", "event_id"]).doNothing())
    .execute();
}

async function putContent(tx: Tx, scope: Scope, row: CalendarRow, { content, by, at }: Written): Promise<void> {
  const [before, times] = [contentOf(row), timesOf(content)];
  if (times.starts_at !== row.starts_at) assertToCome(content, at);
  const named = [before.host, ...before.speakers];
  await assertPeople(
    tx,
    scope,
    [content.host, ...content.speakers].filter((member) => !named.includes(member)),
  );
  await putChange(tx, scope, row, {
    content: JSON.stringify(content),
    ...times,
    changed_at: at,
    changed_by: by.member,
    changed_name: by.name,
  });
  await moveUp(tx, scope, row.event_id, content.limit);
}

type Change = Partial<{
  content: string;
  starts_at: number;
  ends_at: number;
  changed_at: number;
  changed_by: string;
  changed_name: string;
  cancelled_at: number | null;
}>;

/** Each change, also calling it off, is a version of its own: calendars tell by it which is the newer. */
const putChange = (tx: Tx, { space }: Scope, { event_id, version }: CalendarRow, change: Change) =>
  tx
    .updateTable("calendar_events")
    .set({ ...change, version: version + 1 })
    .where("space_id", "=", space)
    .where("event_id", "=", event_id)
    .execute();

function assertToCome(content: CalendarContent, now: number): void {
  if (timesOf(content).starts_at < now) throw badRequest("content.starts", "has passed already");
}

function assertNotOver({ ends_at }: CalendarRow, now: number): void {
  if (ends_at <= now)
    throw new RequestRefused("refused", "This event is over. Nothing was changed.", { reason: "too-late" });
}

/** Whom an event newly names is of this space; whom it named before may have left. */
async function assertPeople(tx: Tx, { space }: Scope, members: readonly MemberId[]): Promise<void> {
  const named = [...new Set(members)];
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from space_people
    where space_id = ${space} and member_id = any(${named})`.execute(tx);
  if (rows[0]?.count !== named.length) throw badRequest("content", "names somebody who is not of this space");
}

/** Nothing is overwritten: where both changed the same, both are shown. [CE3] */
function eventChanged(row: CalendarRow, yours: CalendarContent, met: readonly CalendarField[]): RequestRefused {
  const by = { member: row.changed_by as MemberId, name: row.changed_name };
  const conflict: CalendarConflict = {
    yours,
    theirs: { content: contentOf(row), by, at: row.changed_at },
    met: [...met],
  };
  return new RequestRefused("refused", "Somebody changed this event meanwhile. Nothing was overwritten.", {
    reason: "event-changed",
    conflict,
  });
}
