import { sql } from "kysely";
import type { MemberId } from "../../domain/ids.ts";
import type { Deed } from "../../domain/programme.ts";
import type { Scope, Tx } from "../db/database.ts";

/** Deeds of each kind that are looked at, the newest. */
const MOST_DEEDS = 500;

export interface DeedRow extends Deed {
  readonly type: string;
}

/** What members did for others since then, where all members read it under their names: nothing nameless is among it. [PG4] */
export async function readDeeds(tx: Tx, { space }: Scope, since: number): Promise<readonly DeedRow[]> {
  const isRead = sql`not e.draft and e.archived_at is null`;
  const { rows } = await sql<DeedRow>`
    (select e.author_id as member, e.author_name as name, 'taught' as kind, e.entry_id as entry, e.title,
       e.published_at as at, e.type
     from entries e where e.space_id = ${space} and e.type = 'lesson' and e.author_id is not null
       and e.published_at >= ${since} and ${isRead} order by e.published_at desc limit ${MOST_DEEDS})
    union all
    (select a.author_id, a.author_name, 'helped', e.entry_id, e.title, a.accepted_at, e.type
     from question_answers a join entries e on e.space_id = a.space_id and e.entry_id = a.entry_id and ${isRead}
     where a.space_id = ${space} and a.accepted_at >= ${since} order by a.accepted_at desc limit ${MOST_DEEDS})
    union all
    (select who.person ->> 'member', who.person ->> 'name', who.kind, e.entry_id, e.title, e.published_at, e.type
     from (select * from entries e where e.space_id = ${space} and e.type = 'record' and e.published_at >= ${since}
       and ${isRead} order by e.published_at desc limit ${MOST_DEEDS}) e
     cross join lateral (
       select person, 'taught' as kind from jsonb_array_elements(e.record -> 'taught') person
       union all select person, 'helped' from jsonb_array_elements(e.record -> 'helped') person) who)`.execute(tx);
  return rows;
}

/** Whether the space thanks people by name; it does until an owner says otherwise. */
export async function readThanksOn(tx: Tx, { space }: Scope): Promise<boolean> {
  const row = await tx.selectFrom("programmes").select("thanks").where("space_id", "=", space).executeTakeFirst();
  return row?.thanks ?? true;
}

export async function putThanksOn(tx: Tx, { space, tenant }: Scope, thanks: boolean): Promise<void> {
  await tx
    .insertInto("programmes")
    .values({ space_id: space, tenant_id: tenant, thanks })
    .onConflict((conflict) => conflict.column("space_id").doUpdateSet({ thanks }))
    .execute();
}

/** Members who do not want to be named. */
export async function readUnnamed(tx: Tx, { space }: Scope): Promise<ReadonlySet<MemberId>> {
  const rows = await tx.selectFrom("unthanked").select("member_id").where("space_id", "=", space).execute();
  return new Set(rows.map(({ member_id }) => member_id as MemberId));
}

export async function putNamed(tx: Tx, { space, tenant }: Scope, member: MemberId, isNamed: boolean): Promise<void> {
  if (isNamed) await tx.deleteFrom("unthanked").where("space_id", "=", space).where("member_id", "=", member).execute();
  else
    await tx
      .insertInto("unthanked")
      .values({ space_id: space, tenant_id: tenant, member_id: member })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}
