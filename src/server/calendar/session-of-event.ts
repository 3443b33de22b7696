import { TopicName } from "../../contract/about-entry.ts";
import type { CalendarContent } from "../../domain/calendar-event.ts";
import { formatOfEvent, rolesOfEvent, sessionMinutes } from "../../domain/event-session.ts";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import type { Caller } from "../auth/members.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import { dropTopic, noteTopic, topicOfSession } from "../learning/topic-rows.ts";
import { randomId } from "../random-id.ts";
import type { Services } from "../services.ts";
import { cancelPlanned, putPlanned } from "../sessions/plan-session.ts";
import type { SessionRow } from "../sessions/session-rows.ts";
import { askSpeakers, readSpeakers } from "../sessions/speaker-rows.ts";
import { readNamesIn } from "../spaces/people-rows.ts";
import { type CalendarRow, timesOf } from "./calendar-rows.ts";
import { readSignUps } from "./sign-up-rows.ts";

async function stillHere(tx: Tx, scope: Scope, members: readonly MemberId[]): Promise<readonly MemberId[]> {
  const here = await readNamesIn(tx, scope, members);
  return members.filter((member) => here.has(member));
}

interface ToPlan {
  readonly content: CalendarContent;
  readonly by: Caller;
}

/** Plans the session of an event that is locked and has none: its host has the seat. [CE8] */
export async function planSessionOf(
  tx: Tx,
  services: Pick<Services, "clock" | "signer">,
  scope: Scope,
  row: CalendarRow,
  { content, by }: ToPlan,
): Promise<void> {
  const { type, title, minutes, host, speakers } = content;
  const coming = (await readSignUps(tx, scope, row.event_id)).filter(({ hasPlace }) => hasPlace);
  const people = new Set([host, ...speakers, ...coming.map(({ member }) => member)]);
  const format = formatOfEvent(type, minutes, people.size);
  const [session, topic] = [randomId() as SessionId, TopicName.safeParse(content.topic).data];
  const [seat = by.member] = await stillHere(tx, scope, [host]);
  await putPlanned(tx, services, scope, {
    session,
    createdAt: services.clock.now(),
    caller: by,
    seat,
    body: {
      title: title.trim(),
      format: format.id,
      minutes: sessionMinutes(minutes),
      startsAt: row.starts_at,
      speakers: [...rolesOfEvent(format, await stillHere(tx, scope, speakers))],
      ...(topic === undefined ? {} : { topic }),
    },
  });
  await tx
    .updateTable("calendar_events")
    .set({ session_id: session })
    .where("space_id", "=", scope.space)
    .where("event_id", "=", row.event_id)
    .execute();
  await tell(tx, scope, { type: "sessions", session });
}

/** The event's session, locked, as long as it has not begun. */
async function lockPlanned(tx: Tx, { space }: Scope, { session_id }: CalendarRow): Promise<SessionRow | undefined> {
  if (session_id === null) return undefined;
  const row = await tx
    .selectFrom("sessions")
    .selectAll()
    .where("space_id", "=", space)
    .where("session_id", "=", session_id)
    .where("state", "=", "planned")
    .where("cancelled_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  return row as SessionRow | undefined;
}

interface Said extends Pick<CalendarContent, "title" | "minutes" | "topic"> {
  readonly startsAt: number;
}

/** What a session says as its event does. */
export const saidOf = (content: CalendarContent): Said => ({
  title: content.title,
  minutes: content.minutes,
  topic: content.topic,
  startsAt: timesOf(content).starts_at,
});

/** What its planned session still says as the event did, it says as the event does now. [CE8] */
export async function followEvent(
  tx: Tx,
  { clock }: Pick<Services, "clock">,
  scope: Scope,
  row: CalendarRow,
  { from, to }: { readonly from: Said; readonly to: Said },
): Promise<void> {
  const session = await lockPlanned(tx, scope, row);
  if (!session) return;
  const isMoved = session.starts_at === from.startsAt && to.startsAt !== from.startsAt;
  await tx
    .updateTable("sessions")
    .set({
      title: session.title === from.title.trim() ? to.title.trim() : session.title,
      minutes: session.minutes === sessionMinutes(from.minutes) ? sessionMinutes(to.minutes) : session.minutes,
      ...(isMoved ? { starts_at: to.startsAt } : {}),
    })
    .where("space_id", "=", scope.space)
    .where("session_id", "=", session.session_id)
    .execute();
  if (isMoved) {
    const asked = (await readSpeakers(tx, scope, [session.session_id])).get(session.session_id) ?? [];
    const speakers = asked.filter(({ declined }) => !declined);
    await askSpeakers(tx, scope, session.session_id, speakers, { now: clock.now(), anew: true });
  }
  if (from.topic !== to.topic) await followTopic(tx, scope, session, from, to);
  await tell(tx, scope, { type: "sessions", session: session.session_id });
}

async function followTopic(
  tx: Tx,
  scope: Scope,
  { session_id: session }: SessionRow,
  from: Said,
  to: Said,
): Promise<void> {
  const topicOf = ({ topic }: Said) => TopicName.safeParse(topic).data;
  const [before, after, now] = [topicOf(from), topicOf(to), await topicOfSession(tx, scope, session)];
  if (now !== before) return;
  if (now !== undefined) await dropTopic(tx, scope, session);
  if (after !== undefined) await noteTopic(tx, scope, session, after);
}

/** An event that is called off takes its planned session with it. [CE8] */
export async function cancelSessionOf(
  tx: Tx,
  { clock }: Pick<Services, "clock">,
  scope: Scope,
  row: CalendarRow,
): Promise<void> {
  const session = await lockPlanned(tx, scope, row);
  if (!session) return;
  await cancelPlanned(tx, scope, session, clock.now());
  await tell(tx, scope, { type: "sessions", session: session.session_id });
}
