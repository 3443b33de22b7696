import { sql } from "kysely";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tellMembers } from "../events/tell-members.ts";

/** Whoever pairs, comes or goes waits for the others. */
export const lockRounds = (tx: Tx, { space }: Scope) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`rounds/${space}`}, 0))`.execute(tx);

/**
 * Takes a member out of what they were paired for in the rounds that are on, with `other` alone or with anybody. To the
 * others it looks alike, why ever it is: they meet one less. [PB2] [PB3]
 */
export async function dropMeeting(tx: Tx, scope: Scope, member: MemberId, other?: MemberId): Promise<void> {
  await lockRounds(tx, scope);
  const { rows } = await sql<{ others: readonly string[] }>`
    with current as (
      select distinct on (coalesce(p.event_id, '')) p.pairing_id, p.event_id, p.made_at
      from pairings p join pairing_people mine using (space_id, pairing_id)
      where p.space_id = ${scope.space} and mine.member_id = ${member}
      order by coalesce(p.event_id, ''), p.made_at desc)
    delete from pairing_people gone using current c
    where gone.space_id = ${scope.space} and gone.pairing_id = c.pairing_id and gone.member_id = ${member}
      and (c.event_id is not null
        or c.made_at = (select r.last_at from pairing_rhythms r where r.space_id = ${scope.space}))
      and ${
        other === undefined
          ? sql`c.event_id is null`
          : sql`exists (select from pairing_people o where o.space_id = ${scope.space}
            and o.pairing_id = c.pairing_id and o.member_id = ${other})`
      }
    returning array(select o.member_id from pairing_people o
      where o.space_id = ${scope.space} and o.pairing_id = c.pairing_id) as others`.execute(tx);
  await tellMembers(tx, scope, [...new Set(rows.flatMap(({ others }) => others))]);
}
