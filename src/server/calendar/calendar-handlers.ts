import type { CalendarConflict } from "../../contract/calendar.ts";
import type { CalendarContent, CalendarField } from "../../domain/calendar-event.ts";
import type { MemberId } from "../../domain/ids.ts";
import { mergeCalendar } from "../../domain/merge-calendar-event.ts";
import type { Caller } from "../auth/members.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import type { Handlers } from "../http/handler.ts";
import { readCursor } from "../http/keyset.ts";
import { RequestRefused } from "../http/refusal.ts";
import { idOfSlip } from "../id-of-slip.ts";
import { forgetThing } from "../life/tell-of-thing.ts";
import type { Services } from "../services.ts";
import {
  type CalendarRow,
  calendarEventOf,
  contentOf,
  listCalendar,
  lockCalendarRow,
  lockOwnRow,
  readCalendarRow,
  timesOf,
} from "./calendar-rows.ts";
import { heldOf } from "./held-session.ts";
import {
  assertNotOver,
  assertPeople,
  assertToBeHeld,
  assertToCome,
  giveFreePlaces,
  insertEvent,
  putChange,
  putContent,
} from "./put-event.ts";
import { dropReminder, planReminder } from "./reminder-jobs.ts";
import { cancelSessionOf, followEvent, planSessionOf, saidOf } from "./session-of-event.ts";
import { notePlaceSeen, putSignUp, takeSignUp } from "./sign-up-rows.ts";

type CalendarHandlers = Pick<
  Handlers,
  | "listCalendar"
  | "createCalendarEvent"
  | "readCalendarEvent"
  | "saveCalendarEvent"
  | "callOffCalendarEvent"
  | "signUp"
  | "seePlace"
  | "planCalendarEvent"
>;

export function createCalendarHandlers(services: Services): CalendarHandlers {
  const { database, clock } = services;
  const answer = async (tx: Tx, scope: Scope, event: string, { member }: Caller) =>
    calendarEventOf(tx, scope, await readCalendarRow(tx, scope, event), member);
  const told = async (tx: Tx, scope: Scope, event: string, caller: Caller) => {
    await tell(tx, scope, { type: "calendar" });
    return answer(tx, scope, event, caller);
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
        const isNew = await insertEvent(tx, scope, { event, content, by: caller, at: clock.now() });
        if (isNew) await planReminder(tx, scope, event, timesOf(content), clock.now());
        return told(tx, scope, event, caller);
      }),

    readCalendarEvent: ({ scope, caller, params }) =>
      database.inSpace(scope, (tx) => answer(tx, scope, params.calendarEvent, caller)),

    saveCalendarEvent: ({ scope, caller, params: { calendarEvent: event }, body: { base, content } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockOwnRow(tx, scope, event, caller.member);
        const theirs = contentOf(row);
        const merged = mergeCalendar(base, content, theirs);
        if (merged.met.length > 0) throw eventChanged(row, merged.content, merged.met);
        if (JSON.stringify(merged.content) === JSON.stringify(theirs)) return answer(tx, scope, event, caller);
        await putContent(tx, scope, row, { content: merged.content, by: caller, at: clock.now() });
        await followEvent(tx, services, scope, row, { from: saidOf(theirs), to: saidOf(merged.content) });
        return told(tx, scope, event, caller);
      }),

    callOffCalendarEvent: ({ scope, caller, params: { calendarEvent: event }, body: { cancelled } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockOwnRow(tx, scope, event, caller.member);
        if (cancelled === (row.cancelled_at !== null)) return answer(tx, scope, event, caller);
        assertNotOver(row, clock.now());
        await putChange(tx, scope, row, { cancelled_at: cancelled ? clock.now() : null });
        if (cancelled) {
          await cancelSessionOf(tx, services, scope, row);
          await dropReminder(tx, scope, event);
        } else {
          await planReminder(tx, scope, event, row, clock.now());
          await giveFreePlaces(tx, scope, { ...row, cancelled_at: null }, contentOf(row), clock.now());
        }
        return told(tx, scope, event, caller);
      }),

    signUp: ({ scope, caller, params: { calendarEvent: event }, body: { coming } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockCalendarRow(tx, scope, event);
        const content = contentOf(row);
        if (coming) {
          assertToBeHeld(row, clock.now());
          // Who waits goes before who comes now.
          await giveFreePlaces(tx, scope, row, content, clock.now());
          await putSignUp(tx, scope, event, { member: caller.member, limit: content.limit });
        } else {
          await takeSignUp(tx, scope, event, caller.member);
          await forgetThing(tx, scope, event, caller.member);
          await giveFreePlaces(tx, scope, row, content, clock.now());
        }
        return told(tx, scope, event, caller);
      }),

    planCalendarEvent: ({ scope, caller, params: { calendarEvent: event } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockCalendarRow(tx, scope, event);
        if ((await heldOf(tx, scope, row)).session !== null) return answer(tx, scope, event, caller);
        assertToBeHeld(row, clock.now());
        await planSessionOf(tx, services, scope, row, { content: contentOf(row), by: caller });
        return told(tx, scope, event, caller);
      }),

    seePlace: ({ scope, caller, params: { calendarEvent: event } }) =>
      database.inSpace(scope, async (tx) => {
        await notePlaceSeen(tx, scope, event, caller.member);
        return answer(tx, scope, event, caller);
      }),
  };
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
