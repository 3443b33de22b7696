import { sql } from "kysely";
import type { FoundBeside } from "../../contract/search-beside.ts";
import { topicKey } from "../../domain/wanted.ts";
import type { Scope, Tx } from "../db/database.ts";

/** So many of each are told. */
const MOST = 5;
/** Longer queries are looked for by their first words. */
const MOST_WORDS = 8;

/** Each word of a query as a pattern that has it somewhere, in any case. */
const patternsOf = (query: string): readonly string[] =>
  query
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => topicKey(word) !== "")
    .slice(0, MOST_WORDS)
    .map((word) => `%${word}%`);

/** Events and work groups that have all words of a query in what everybody in the space reads of them. [X12] */
export async function findBeside(tx: Tx, { space }: Scope, query: string, now: number): Promise<FoundBeside> {
  const patterns = patternsOf(query);
  if (patterns.length === 0) return { events: [], groups: [] };
  const hasAll = (said: ReturnType<typeof sql>) => sql`lower(${said}) like all (${patterns}::text[])`;
  const events = await sql<FoundBeside["events"][number]>`
    select event_id as id, content ->> 'title' as title, starts_at as "startsAt", cancelled_at as "cancelledAt"
    from calendar_events e
    where space_id = ${space} and ${hasAll(sql`concat_ws(' ', content ->> 'title', content ->> 'description', content ->> 'topic', content ->> 'place')`)}
    order by ends_at <= ${now}, abs(starts_at - ${now}), event_id limit ${MOST}`.execute(tx);
  const groups = await sql<FoundBeside["groups"][number]>`
    select group_id as id, content ->> 'name' as name, archived_at as "archivedAt" from work_groups
    where space_id = ${space} and ${hasAll(sql`concat_ws(' ', content ->> 'name', content ->> 'purpose', content ->> 'topics')`)}
    order by archived_at is not null, lower(content ->> 'name'), group_id limit ${MOST}`.execute(tx);
  return { events: events.rows, groups: groups.rows };
}
