import { type RawBuilder, sql } from "kysely";
import type { TopicPage } from "../../contract/topic.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { authorsFor, type EntryRow, searchedOf } from "../entries/entry-rows.ts";
import type { Writer } from "../entries/version-rows.ts";
import { tell } from "../events/tell.ts";
import { planJob } from "../jobs/plan-job.ts";
import { randomId } from "../random-id.ts";
import { putSearchRow } from "../search/search-row.ts";

/** More are made to be found by their new topic a moment later, by a job. */
const AT_ONCE = 200;
/** Most renamings that are followed from an earlier name, and shown of one topic. */
const MOST_MOVES = 20;

/** What topics are called changes one after another. */
export const lockTopics = (tx: Tx, { space }: Scope) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`topics/${space}`}, 0))`.execute(tx);

const someEntry = async (tx: Tx, { space }: Scope, topic: string, more: RawBuilder<unknown>): Promise<boolean> => {
  const { rows } = await sql`
    select from entries where space_id = ${space} and topic = ${topic} and ${more} limit 1`.execute(tx);
  return rows.length > 0;
};

/** Whoever may tend an entry of a topic may give it another name. [TO2] */
export const mayRename = (tx: Tx, scope: Scope, topic: string, by: MemberId): Promise<boolean> =>
  someEntry(
    tx,
    scope,
    topic,
    sql`(not draft or author_id = any(${authorsFor(by)}))
      and (type = 'lesson' or author_id is null or owner_id = ${by} or author_id = any(${authorsFor(by)}))`,
  );

/** The name that a topic has now: an earlier one leads to it until something else is called so. [TO2] */
export async function nameNow(tx: Tx, scope: Scope, asked: string): Promise<string> {
  let [name, left] = [asked, MOST_MOVES];
  while (left > 0 && !(await someEntry(tx, scope, name, sql`not draft and archived_at is null`))) {
    const move = await tx
      .selectFrom("topic_moves")
      .select("now")
      .where("space_id", "=", scope.space)
      .where("was", "=", name)
      .where("undone_at", "is", null)
      .orderBy("at", "desc")
      .orderBy("move_id")
      .executeTakeFirst();
    if (!move) break;
    [name, left] = [move.now, left - 1];
  }
  return name;
}

/** How a topic came to be called so, as far as it was not taken back. */
export async function movesTo(tx: Tx, { space }: Scope, topic: string): Promise<TopicPage["moves"]> {
  const rows = await tx
    .selectFrom("topic_moves")
    .selectAll()
    .where("space_id", "=", space)
    .where("now", "=", topic)
    .where("undone_at", "is", null)
    .orderBy("at", "desc")
    .orderBy("move_id")
    .limit(MOST_MOVES)
    .execute();
  return rows.map(({ move_id, was, by_member, by_name, at }) => ({
    id: move_id,
    was,
    by: { member: by_member as MemberId, name: by_name },
    at,
  }));
}

interface Renaming {
  readonly was: string;
  readonly now: string;
  readonly by: Writer;
  readonly at: number;
}

/** Everything of a topic gets its new name; what moved is noted, so that it can go back. [TO2] [TO3] */
export async function moveTopic(tx: Tx, scope: Scope, { was, now, by, at }: Renaming): Promise<void> {
  const columns = { space_id: scope.space, tenant_id: scope.tenant, move_id: randomId() };
  await tx
    .insertInto("topic_moves")
    .values({ ...columns, was, now, by_member: by.member, by_name: by.name, at })
    .execute();
  const note = (kind: string, moving: RawBuilder<unknown>) =>
    sql`with moving as (${moving})
      insert into topic_moved (space_id, tenant_id, move_id, kind, id, was_there)
      select ${scope.space}, ${scope.tenant}, ${columns.move_id}, ${kind}, id, was_there from moving`.execute(tx);
  const { space } = scope;
  await note(
    "entry",
    sql`select entry_id as id, false as was_there from entries
    where space_id = ${space} and topic = ${was}`,
  );
  await note(
    "session",
    sql`select session_id as id, false as was_there from topic_sessions
    where space_id = ${space} and topic = ${was}`,
  );
  for (const what of ["follow-topic", "mute-topic"])
    await note(
      what,
      sql`select w.member_id as id, exists (select from news_wishes o where o.space_id = w.space_id
        and o.what = w.what and o.about = ${now} and o.member_id = w.member_id) as was_there
      from news_wishes w where w.space_id = ${space} and w.what = ${what} and w.about = ${was}`,
    );
  await carry(tx, scope, { move: columns.move_id, from: was, to: now, at });
}

/** What moved then and still has the name of then gets the one of before; what came since stays. [TO3] */
export async function undoMove(
  tx: Tx,
  scope: Scope,
  move: { readonly move_id: string; readonly was: string; readonly now: string },
  at: number,
): Promise<void> {
  await tx
    .updateTable("topic_moves")
    .set({ undone_at: at })
    .where("space_id", "=", scope.space)
    .where("move_id", "=", move.move_id)
    .execute();
  await carry(tx, scope, { move: move.move_id, from: move.now, to: move.was, at });
}

interface Carried {
  readonly move: string;
  readonly from: string;
  readonly to: string;
  readonly at: number;
}

async function carry(tx: Tx, scope: Scope, { move, from, to, at }: Carried): Promise<void> {
  const { space, tenant } = scope;
  const moved = (kind: string) =>
    sql`select id from topic_moved where space_id = ${space} and move_id = ${move} and kind = ${kind}`;
  const { rows } = await sql<EntryRow>`
    update entries set topic = ${to} where space_id = ${space} and topic = ${from} and entry_id in (${moved("entry")})
    returning *`.execute(tx);
  await sql`update topic_sessions set topic = ${to}
    where space_id = ${space} and topic = ${from} and session_id in (${moved("session")})`.execute(tx);
  for (const what of ["follow-topic", "mute-topic"]) {
    await sql`insert into news_wishes (space_id, tenant_id, what, about, member_id)
      select ${space}, ${tenant}, ${what}, ${to}, member_id from news_wishes
      where space_id = ${space} and what = ${what} and about = ${from} and member_id in (${moved(what)})
      on conflict do nothing`.execute(tx);
    // Who had wished it of both names before keeps that of the name that stays.
    await sql`delete from news_wishes w where space_id = ${space} and what = ${what} and about = ${from}
      and exists (select from topic_moved m join topic_moves t using (space_id, move_id)
        where m.space_id = ${space} and m.move_id = ${move} and m.kind = ${what} and m.id = w.member_id
          and not (m.was_there and t.now = ${from}))`.execute(tx);
  }
  await findAnew(tx, scope, rows, at);
}

/** Topics find their entries: the newest at once, more of them by a job. */
async function findAnew(tx: Tx, scope: Scope, rows: readonly EntryRow[], at: number): Promise<void> {
  const found = rows.filter(({ draft, archived_at }) => !draft && archived_at === null);
  const [first, later] = [found.slice(0, AT_ONCE), found.slice(AT_ONCE)];
  for (const row of first) await putSearchRow(tx, scope, searchedOf(row));
  if (later.length > 0) {
    await sql`update entry_search set words = null where space_id = ${scope.space}
      and entry_id = any(${later.map(({ entry_id }) => entry_id)})`.execute(tx);
    await planJob(tx, scope, "", "cut-words", at);
  }
  // Whoever hears of one asks anew for all that shows topics.
  const [one] = found;
  if (one) await tell(tx, scope, { type: "entry-changed", entry: one.entry_id });
}
