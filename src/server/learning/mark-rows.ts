import { sql } from "kysely";
import { LEAST_PEOPLE } from "../../domain/aggregate.ts";
import type { MemberId } from "../../domain/ids.ts";
import { MARKS, type Mark, type Marks, NO_MARKS, withMark } from "../../domain/reading.ts";
import type { Scope, Tx } from "../db/database.ts";
import { toldCount } from "../figures/told-counts.ts";

/** Of one reader and one lesson. */
export interface Reader {
  readonly scope: Scope;
  readonly entry: string;
  readonly member: MemberId;
}

const marksOf = (tx: Tx, { scope, entry, member }: Reader) =>
  tx
    .selectFrom("reading_marks")
    .select(["opened", "finished", "applied"])
    .where("space_id", "=", scope.space)
    .where("entry_id", "=", entry)
    .where("member_id", "=", member);

export const readMarks = async (tx: Tx, reader: Reader): Promise<Marks> =>
  (await marksOf(tx, reader).executeTakeFirst()) ?? NO_MARKS;

/** Changes one mark and answers all of the reader's, before and after. [RE1] */
export async function putMark(tx: Tx, reader: Reader, mark: Mark, isOn: boolean): Promise<{ was: Marks; now: Marks }> {
  const { scope, entry, member } = reader;
  const place = JSON.stringify(["marks", scope.space, entry, member]);
  await sql`select pg_advisory_xact_lock(hashtextextended(${place}, 0))`.execute(tx);
  const was = await readMarks(tx, reader);
  const now = withMark(was, mark, isOn);
  const columns = { space_id: scope.space, tenant_id: scope.tenant, entry_id: entry, member_id: member };
  // Who has taken everything back has left nothing behind.
  if (!now.opened) await forgetMarks(tx, reader);
  else
    await tx
      .insertInto("reading_marks")
      .values({ ...columns, ...now })
      .onConflict((conflict) => conflict.columns(["space_id", "entry_id", "member_id"]).doUpdateSet(now))
      .execute();
  if (was.applied !== now.applied) await notePractised(tx, reader);
  return { was, now };
}

/** Whether five have applied a lesson, which stays so while anybody has; one after another, or two who come at once would each count without the other. [O2] */
async function notePractised(tx: Tx, { scope: { space, tenant }, entry }: Reader): Promise<void> {
  await sql`insert into lesson_feedback as f (space_id, tenant_id, entry_id) values (${space}, ${tenant}, ${entry})
    on conflict (space_id, entry_id) do update set practised = f.practised`.execute(tx);
  await sql`update lesson_feedback set practised = case when practised then 1 else ${LEAST_PEOPLE} end <= (
      select count(*) from reading_marks where space_id = ${space} and entry_id = ${entry} and applied)
    where space_id = ${space} and entry_id = ${entry}`.execute(tx);
}

const forgetMarks = (tx: Tx, { scope, entry, member }: Reader) =>
  tx
    .deleteFrom("reading_marks")
    .where("space_id", "=", scope.space)
    .where("entry_id", "=", entry)
    .where("member_id", "=", member)
    .execute();

/** How many readers there are, as far as it is told. [RE2] */
export async function countReaders(tx: Tx, scope: Scope, entry: string): Promise<Record<Mark, number | null>> {
  const readers = await tx
    .selectFrom("reading_marks")
    .select(({ fn }) => [
      fn.countAll<number>().as("opened"),
      fn.countAll<number>().filterWhere("finished", "=", true).as("finished"),
      fn.countAll<number>().filterWhere("applied", "=", true).as("applied"),
    ])
    .where("space_id", "=", scope.space)
    .where("entry_id", "=", entry)
    .executeTakeFirstOrThrow();
  const told: Record<Mark, number | null> = { opened: null, finished: null, applied: null };
  for (const mark of MARKS) told[mark] = await toldCount(tx, scope, mark, entry, readers[mark]);
  return told;
}
