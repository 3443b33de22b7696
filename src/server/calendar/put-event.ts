import { sql } from "kysely";
import type { CalendarContent } from "../../domain/calendar-event.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Caller } from "../auth/members.ts";
import type { Scope, Tx } from "../db/database.ts";
import { badRequest, RequestRefused } from "../http/refusal.ts";
import { forgetThing } from "../life/tell-of-thing.ts";
import { type CalendarRow, contentOf, timesOf } from "./calendar-rows.ts";
import { dropGuestLinks } from "./guest-link-rows.ts";
import { planReminder, tellOfEvent } from "./reminder-jobs.ts";
import { moveUp } from "./sign-up-rows.ts";

export interface Written {
  readonly content: CalendarContent;
  readonly by: Caller;
  readonly at: number;
}

/** Sent again it is the same event; answers whether it is a new one. */
export async function insertEvent(
  tx: Tx,
  { space, tenant }: Scope,
  { event, content, by, at }: Written & { readonly event: string },
): Promise<boolean> {
  const put = await tx
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
    .returning("event_id")
    .execute();
  return put.length > 0;
}

export async function putContent(tx: Tx, scope: Scope, row: CalendarRow, { content, by, at }: Written): Promise<void> {
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
  await dropGuestLinks(tx, scope, row.event_id, content.outside);
  if (times.starts_at !== row.starts_at) {
    await forgetThing(tx, scope, row.event_id);
    if (row.cancelled_at === null) await planReminder(tx, scope, row.event_id, times, at);
  }
  await giveFreePlaces(tx, scope, { ...row, ...times }, content, at);
}

/** Gives the places that are free to the first who wait, who are told; none of what was called off or is over. [CE4] [CE11] */
export async function giveFreePlaces(
  tx: Tx,
  scope: Scope,
  { event_id: event, cancelled_at, ends_at }: CalendarRow,
  { limit, host }: CalendarContent,
  at: number,
): Promise<void> {
  if (cancelled_at !== null || ends_at <= at) return;
  const members = await moveUp(tx, scope, event, limit);
  await tellOfEvent(tx, scope, { event, kind: "place", members, by: host, at });
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
export const putChange = (tx: Tx, { space }: Scope, { event_id, version }: CalendarRow, change: Change) =>
  tx
    .updateTable("calendar_events")
    .set({ ...change, version: version + 1 })
    .where("space_id", "=", space)
    .where("event_id", "=", event_id)
    .execute();

export function assertToCome(content: CalendarContent, now: number): void {
  if (timesOf(content).starts_at < now) throw badRequest("content.starts", "has passed already");
}

export function assertNotOver({ ends_at }: CalendarRow, now: number): void {
  if (ends_at <= now)
    throw new RequestRefused("refused", "This event is over. Nothing was changed.", { reason: "too-late" });
}

export function assertToBeHeld(row: CalendarRow, now: number): void {
  assertNotOver(row, now);
  if (row.cancelled_at !== null)
    throw new RequestRefused("refused", "This event was called off. Nothing was changed.", { reason: "called-off" });
}

/** Whom an event newly names is of this space; whom it named before may have left. */
export async function assertPeople(tx: Tx, { space }: Scope, members: readonly MemberId[]): Promise<void> {
  const named = [...new Set(members)];
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from space_people
    where space_id = ${space} and member_id = any(${named})`.execute(tx);
  if (rows[0]?.count !== named.length) throw badRequest("content", "names somebody who is not of this space");
}
