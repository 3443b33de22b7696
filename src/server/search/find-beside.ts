import { type RawBuilder, sql } from "kysely";
import type { FoundBeside } from "../../contract/search-beside.ts";
import type { Scope, Tx } from "../db/database.ts";
import { type Asked, askedIn } from "./asked.ts";
import { betterBeside } from "./better-beside.ts";
import { cutBeside } from "./cut-beside.ts";
import { hasAll, titleHasAll } from "./said-beside.ts";

/** So many of each are told. */
const MOST = 5;

type Found = Pick<FoundBeside, "events" | "groups">;

/** Events and work groups that have all words of a query, or else those of what was most likely meant by it. [X12] */
export async function findBeside(tx: Tx, scope: Scope, query: string, now: number): Promise<FoundBeside> {
  const asked = askedIn(query);
  if (asked.length === 0) return { events: [], groups: [], corrected: null };
  await cutBeside(tx, scope);
  const found = await foundWith(tx, scope, asked, now);
  if (isAny(found)) return { ...found, corrected: null };
  for (const better of await betterBeside(tx, scope, query, asked)) {
    const instead = await foundWith(tx, scope, better.asked, now);
    if (isAny(instead)) return { ...instead, corrected: better.corrected };
  }
  return { ...found, corrected: null };
}

const isAny = ({ events, groups }: Found): boolean => events.length + groups.length > 0;

async function foundWith(tx: Tx, { space }: Scope, asked: readonly Asked[], now: number): Promise<Found> {
  const said = (kind: string, id: RawBuilder<unknown>) => sql`
    beside_search s on s.space_id = ${space} and s.kind = ${kind} and s.id = ${id} and ${hasAll(asked)}`;
  const events = await sql<Found["events"][number]>`
    select e.event_id as id, e.content ->> 'title' as title, e.starts_at as "startsAt", e.cancelled_at as "cancelledAt"
    from calendar_events e join ${said("event", sql`e.event_id`)}
    where e.space_id = ${space}
    order by e.ends_at <= ${now}, not ${titleHasAll(asked)}, abs(e.starts_at - ${now}), e.event_id
    limit ${MOST}`.execute(tx);
  const groups = await sql<Found["groups"][number]>`
    select g.group_id as id, g.content ->> 'name' as name, g.archived_at as "archivedAt"
    from work_groups g join ${said("group", sql`g.group_id`)}
    where g.space_id = ${space}
    order by g.archived_at is not null, not ${titleHasAll(asked)}, lower(g.content ->> 'name'), g.group_id
    limit ${MOST}`.execute(tx);
  return { events: events.rows, groups: groups.rows };
}
