import { MINUTE_MS, MOST_CALENDAR_MINUTES } from "../../domain/calendar-event.ts";
import type { MemberId } from "../../domain/ids.ts";
import { isReminderDue, nextReminderAt } from "../../domain/reminders.ts";
import type { Scope, Tx } from "../db/database.ts";
import { planJob, planJobs } from "../jobs/plan-job.ts";
import { forgetThing, tellOfThing } from "../life/tell-of-thing.ts";
import type { Services } from "../services.ts";
import { readNamesIn } from "../spaces/people-rows.ts";
import { contentOf } from "./calendar-rows.ts";
import { readSignUps } from "./sign-up-rows.ts";

interface Times {
  readonly starts_at: number;
  readonly ends_at: number;
}

export async function dropReminder(tx: Tx, { space }: Scope, event: string): Promise<void> {
  await tx
    .deleteFrom("jobs")
    .where("space_id", "=", space)
    .where("kind", "=", "remind-of-event")
    .where("session_id", "=", event)
    .execute();
}

/** Plans what comes next of an event, a reminder or its end, in the place of what was planned. */
export async function planReminder(tx: Tx, scope: Scope, event: string, times: Times, now: number): Promise<void> {
  await dropReminder(tx, scope, event);
  const at = nextReminderAt(times.starts_at, now) ?? times.ends_at;
  if (at > now) await planJob(tx, scope, event, "remind-of-event", at);
}

/**
 * Plans what comes next of events of which nothing is planned: those that were put in before there were reminders, or came
 * out of a backup from then. Of one that begins within a day it is told at once. [CE11]
 */
export async function planMissingReminders(tx: Tx, scope: Scope, now: number): Promise<void> {
  const events = await tx
    .selectFrom("calendar_events as e")
    .select(["e.event_id", "e.starts_at", "e.ends_at"])
    .where("e.space_id", "=", scope.space)
    .where("e.starts_at", ">", now - MOST_CALENDAR_MINUTES * MINUTE_MS)
    .where("e.ends_at", ">", now)
    .where("e.cancelled_at", "is", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("jobs as j")
            .select("j.job_id")
            .where("j.space_id", "=", scope.space)
            .where("j.kind", "=", "remind-of-event")
            .whereRef("j.session_id", "=", "e.event_id"),
        ),
      ),
    )
    .execute();
  const dueAt = ({ starts_at, ends_at }: Times) =>
    isReminderDue(starts_at, now) ? now : (nextReminderAt(starts_at, now) ?? ends_at);
  const planned = events.map((event) => ({ about: event.event_id, dueAt: dueAt(event) }));
  await planJobs(tx, scope, "remind-of-event", planned);
}

interface OfEvent {
  readonly event: string;
  readonly kind: "event" | "place";
  readonly members: readonly MemberId[];
  /** Its host. */
  readonly by: MemberId;
  readonly at: number;
}

/** Tells those of them who are of the space. [CE11] */
export async function tellOfEvent(tx: Tx, scope: Scope, { event, members, ...told }: OfEvent): Promise<void> {
  const here = await readNamesIn(tx, scope, [...new Set(members)]);
  await tellOfThing(tx, scope, { ...told, thing: event, members: [...here.keys()] });
}

/** Reminds whoever has a place, speaks or hosts; once it is over, or where it was called off, nobody is told of it any more. [CE11] */
export async function remindOfEvent(
  tx: Tx,
  { clock }: Pick<Services, "clock">,
  scope: Scope,
  event: string,
): Promise<void> {
  const row = await tx
    .selectFrom("calendar_events")
    .selectAll()
    .where("space_id", "=", scope.space)
    .where("event_id", "=", event)
    .forUpdate()
    .executeTakeFirst();
  const now = clock.now();
  if (!row || row.ends_at <= now) return forgetThing(tx, scope, event);
  if (row.cancelled_at !== null) return;
  const { host, speakers } = contentOf(row);
  if (isReminderDue(row.starts_at, now)) {
    const coming = (await readSignUps(tx, scope, event)).filter(({ hasPlace }) => hasPlace);
    const members = [host, ...speakers, ...coming.map(({ member }) => member)];
    await tellOfEvent(tx, scope, { event, kind: "event", members, by: host, at: now });
  }
  await planReminder(tx, scope, event, row, now);
}
