import { type Selectable, sql } from "kysely";
import type { WantedLesson } from "../../contract/wanted.ts";
import type { MemberId } from "../../domain/ids.ts";
import { ASKERS_OF_CARD, isCard, keysOf, topicKey } from "../../domain/wanted.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import type { EntryRow } from "../entries/entry-rows.ts";
import { tell } from "../events/tell.ts";
import { toldCounts } from "../figures/told-counts.ts";
import { randomId } from "../random-id.ts";

export type WantedRow = Selectable<Schema["wanted_lessons"]>;

/** So many are shown at most. */
const SHOWN = 100;

/** Whatever changes what a space wants goes one after another. */
export const lockWanted = (tx: Tx, { space }: Scope) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`wanted/${space}`}, 0))`.execute(tx);

interface Read {
  readonly wanted_id: string;
  readonly topic: string;
  readonly askers: number;
  readonly mine: boolean;
  readonly seen: boolean;
  readonly lesson_id: string | null;
  readonly title: string | null;
}

/**
 * What is wanted, as one member sees it: what they ask for, and what enough ask for and no lesson answers. A lesson that
 * was archived or taken out answers nothing.
 */
export async function readWantedFor(
  tx: Tx,
  scope: Scope,
  member: MemberId,
  tell = toldCounts,
): Promise<WantedLesson[]> {
  const { space } = scope;
  const { rows } = await sql<Read>`
    select w.wanted_id, w.topic, a.askers, a.mine, a.seen, e.entry_id as lesson_id, e.title
    from wanted_lessons w
    cross join lateral (
      select count(*)::int as askers, coalesce(bool_or(member_id = ${member}), false) as mine,
        coalesce(bool_or(seen and member_id = ${member}), false) as seen
      from wanted_asks k where k.space_id = ${space} and k.wanted_id = w.wanted_id) a
    left join told_figures t on t.space_id = ${space} and t.figure = 'askers' and t.about = w.wanted_id
    left join entries e on e.space_id = ${space} and e.entry_id = w.lesson_id and not e.draft and e.archived_at is null
    where w.space_id = ${space} and (a.mine or (a.askers >= ${ASKERS_OF_CARD} and e.entry_id is null))
    order by a.mine and e.entry_id is not null and not a.seen desc,
      coalesce(t.told, 0) desc, w.asked_at, w.wanted_id
    limit ${SHOWN}`.execute(tx);
  const told = await tell(tx, scope, "askers", new Map(rows.map(({ wanted_id, askers }) => [wanted_id, askers])));
  return rows.map(({ wanted_id, topic, askers, mine, seen, lesson_id, title }) => ({
    id: wanted_id,
    topic,
    isCard: isCard(askers),
    askers: told.get(wanted_id) ?? null,
    mine,
    lesson: lesson_id === null ? null : { id: lesson_id, title: title ?? "" },
    isNew: mine && lesson_id !== null && !seen,
  }));
}

const wantedOf = (tx: Tx, { space }: Scope) =>
  tx.selectFrom("wanted_lessons").selectAll().where("space_id", "=", space);

export const readWantedRow = (tx: Tx, scope: Scope, wanted: string): Promise<WantedRow | undefined> =>
  wantedOf(tx, scope).where("wanted_id", "=", wanted).executeTakeFirst();

/** What is wanted on a topic; begun, where nobody has asked for it yet. */
export async function wantedOn(tx: Tx, scope: Scope, topic: string, at: number): Promise<WantedRow> {
  const key = topicKey(topic);
  const known = await wantedOf(tx, scope).where("topic_key", "=", key).executeTakeFirst();
  if (known) return known;
  return tx
    .insertInto("wanted_lessons")
    .values({
      space_id: scope.space,
      tenant_id: scope.tenant,
      wanted_id: randomId(),
      topic,
      topic_key: key,
      asked_at: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

const asksOf = ({ space }: Scope, wanted: string) => sql`space_id = ${space} and wanted_id = ${wanted}`;

export async function readAskers(tx: Tx, scope: Scope, wanted: string): Promise<readonly string[]> {
  const { rows } = await sql<{ member_id: string }>`
    select member_id from wanted_asks where ${asksOf(scope, wanted)}`.execute(tx);
  return rows.map(({ member_id }) => member_id);
}

export async function putAsk(tx: Tx, scope: Scope, wanted: string, member: MemberId): Promise<void> {
  await sql`insert into wanted_asks (space_id, tenant_id, wanted_id, member_id)
    values (${scope.space}, ${scope.tenant}, ${wanted}, ${member}) on conflict do nothing`.execute(tx);
}

/** Whoever does not want it any more has left nothing behind; nor has the last one who wanted it. */
export async function takeAsk(tx: Tx, scope: Scope, wanted: string, member: MemberId): Promise<void> {
  await sql`delete from wanted_asks where ${asksOf(scope, wanted)} and member_id = ${member}`.execute(tx);
  await sql`delete from wanted_lessons w where ${asksOf(scope, wanted)}
    and not exists (select from wanted_asks k where k.space_id = w.space_id and k.wanted_id = w.wanted_id)`.execute(tx);
}

export async function putSeen(tx: Tx, scope: Scope, wanted: string, member: MemberId): Promise<void> {
  await sql`update wanted_asks set seen = true where ${asksOf(scope, wanted)} and member_id = ${member}`.execute(tx);
}

/** From now on whoever asked is told of the lesson; of none, when there is none. */
export async function putLesson(tx: Tx, scope: Scope, wanted: string, lesson: string | null): Promise<void> {
  await tx
    .updateTable("wanted_lessons")
    .set({ lesson_id: lesson })
    .where("space_id", "=", scope.space)
    .where("wanted_id", "=", wanted)
    .execute();
  await sql`update wanted_asks set seen = false where ${asksOf(scope, wanted)}`.execute(tx);
}

/** A lesson that is published answers what is wanted on its title, its topic or one of its tags. [WA3] */
export async function answerWantedBy(tx: Tx, scope: Scope, lesson: EntryRow): Promise<void> {
  const keys = keysOf(lesson);
  if (keys.length === 0) return;
  const rows = await wantedOf(tx, scope)
    .where("topic_key", "in", keys)
    .where((eb) =>
      eb.or([
        eb("lesson_id", "is", null),
        eb.not(
          eb.exists(
            eb
              .selectFrom("entries")
              .select("entry_id")
              .where("space_id", "=", scope.space)
              .whereRef("entry_id", "=", "wanted_lessons.lesson_id")
              .where("draft", "=", false)
              .where("archived_at", "is", null),
          ),
        ),
      ]),
    )
    .execute();
  for (const { wanted_id } of rows) await putLesson(tx, scope, wanted_id, lesson.entry_id);
  if (rows.length > 0) await tell(tx, scope, { type: "wanted" });
}
