import { sql } from "kysely";
import { calendarFile, type FileEvent, fileEventOf } from "../../contract/calendar-file.ts";
import { MINUTE_MS } from "../../domain/calendar-event.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Caller } from "../auth/members.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Gate } from "../http/gate.ts";
import { RequestRefused } from "../http/refusal.ts";
import { seriesDatesFrom } from "../series/series-feed.ts";
import type { Services } from "../services.ts";
import { nameFor } from "../spaces/own-spaces.ts";
import { contentOf } from "./calendar-rows.ts";
import { hashOfToken } from "./feed-handlers.ts";

/** So long what is over stays in a calendar, in ms, and so much at most goes into one. */
const KEPT_MS = 60 * 24 * 3_600_000;
const MOST = 1_000;

const FILE = /^([A-Za-z0-9_-]{43})\.ics$/;

const nothingHere = () => new RequestRefused("not-found", "There is nothing at this address.");

/**
 * What stands at the secret address of somebody's calendar: what every member of the space may read, as long as they belong
 * to it, which Teams is asked at each fetch: a calendar fetches for years what a tab shows for minutes. Else there is nothing, whatever the reason. [CE7]
 */
export function createCalendarFeed({ database, clock }: Pick<Services, "database" | "clock">, gate: Gate) {
  const ownerOf = async (token: string): Promise<{ readonly scope: Scope; readonly caller: Caller } | undefined> => {
    const { rows } = await sql<{ tenant_id: string; space_id: string; member_id: string }>`
      select * from feed_of(${hashOfToken(token)})`.execute(database.anywhere);
    const [feed] = rows;
    if (!feed) return undefined;
    const { tenant_id: tenant, space_id: space } = feed;
    const person = await database.inTenant(tenant, (tx) =>
      tx.selectFrom("members").select(["oid", "name"]).where("member_id", "=", feed.member_id).executeTakeFirst(),
    );
    return (
      person && {
        scope: { tenant, space },
        caller: { tenant, ...person, member: feed.member_id as MemberId, expiresAt: clock.now() },
      }
    );
  };

  return async (file: string | undefined): Promise<Response> => {
    const token = FILE.exec(file ?? "")?.[1];
    const owner = token === undefined ? undefined : await ownerOf(token);
    if (!owner || !(await gate.belongs(owner.caller, owner.scope.space, "anew"))) throw nothingHere();
    const { scope, caller } = owner;
    const text = await database.inSpace(scope, async (tx) => {
      const since = clock.now() - KEPT_MS;
      const events = [
        ...(await eventsSince(tx, scope, since)),
        ...(await sessionsSince(tx, scope, since)),
        ...(await seriesDatesFrom(tx, scope, clock.now())),
      ];
      return calendarFile(events, (await nameFor(tx, scope, caller.member)) ?? "Peerloop");
    });
    return new Response(text, {
      headers: { "content-type": "text/calendar; charset=utf-8", "cache-control": "no-store" },
    });
  };
}

async function eventsSince(tx: Tx, { space }: Scope, since: number): Promise<readonly FileEvent[]> {
  const rows = await tx
    .selectFrom("calendar_events")
    .selectAll()
    .where("space_id", "=", space)
    .where("ends_at", ">", since)
    .orderBy("starts_at")
    .limit(MOST)
    .execute();
  return rows.map((row) =>
    fileEventOf({
      id: row.event_id,
      version: row.version,
      content: contentOf(row),
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      changedAt: row.changed_at,
      cancelledAt: row.cancelled_at,
    }),
  );
}

/** Sessions that have a time; one that was cancelled is there no more, and one of an event is there as that. [CE8] */
async function sessionsSince(tx: Tx, { space }: Scope, since: number): Promise<readonly FileEvent[]> {
  const rows = await tx
    .selectFrom("sessions")
    .select(["session_id", "title", "minutes", "starts_at", "created_at"])
    .where("space_id", "=", space)
    .where("cancelled_at", "is", null)
    .where("starts_at", ">", since)
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom("calendar_events")
            .select("calendar_events.event_id")
            .whereRef("calendar_events.space_id", "=", "sessions.space_id")
            .whereRef("calendar_events.session_id", "=", "sessions.session_id"),
        ),
      ),
    )
    .orderBy("starts_at")
    .limit(MOST)
    .execute();
  return rows.map(({ session_id, title, minutes, starts_at, created_at }) => ({
    uid: `session-${session_id}@peerloop`,
    sequence: 0,
    startsAt: starts_at ?? 0,
    endsAt: (starts_at ?? 0) + minutes * MINUTE_MS,
    title,
    description: "",
    place: "",
    link: "",
    isCancelled: false,
    changedAt: created_at,
  }));
}
