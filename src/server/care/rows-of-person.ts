import { sql } from "kysely";
import { idsBeside } from "../../domain/companion-id.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { PlainRow, Stays } from "./person-rule.ts";

/** A member's id, and those of people who sat beside them. */
export const idsOf = (member: MemberId): readonly string[] => [member, ...idsBeside(member)];

/** Deletes what is somebody's own, and answers it. */
export async function deleteOwn(
  tx: Tx,
  { space }: Scope,
  table: string,
  columns: readonly string[],
  member: MemberId,
): Promise<readonly PlainRow[]> {
  const theirs = sql.join(
    columns.map((column) => sql`${sql.ref(column)} = any(${idsOf(member)}::text[])`),
    sql` or `,
  );
  const { rows } = await sql<{ row: PlainRow }>`
    delete from ${sql.table(table)} t where space_id = ${space} and (${theirs}) returning to_jsonb(t) as row`.execute(
    tx,
  );
  return rows.map(({ row }) => row);
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly is_key: boolean;
}

const columnsOf = async (tx: Tx, table: string): Promise<readonly Column[]> =>
  (
    await sql<Column>`
      select a.attname as name, a.atttypid::regtype::text as type, coalesce(a.attnum = any(i.indkey), false) as is_key
      from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
      where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`.execute(tx)
  ).rows;

/** What tells the rows of a space apart; of a table with one row a space, the space itself. */
const keyOf = (columns: readonly Column[]): readonly Column[] => {
  const key = columns.filter(({ is_key }) => is_key);
  return key.length > 1 ? key.filter(({ name }) => name !== "space_id") : key;
};

/** Rows of a table that others go on with, in the order of its key. */
export interface SharedRows {
  /** Those that are about the person. */
  readonly rows: readonly PlainRow[];
  /** After which key the next page begins; null at the end. */
  readonly next: readonly string[] | null;
  readonly seen: number;
}

/** So many rows are looked at in one statement. */
const PAGE = 2_000;

/** A page of a table: its rows that name the person. What cannot name anybody, such as files, is not read. */
export async function pageOfShared(
  tx: Tx,
  { space }: Scope,
  {
    table,
    stays,
    member,
    after,
  }: {
    readonly table: string;
    readonly stays: Stays;
    readonly member: MemberId;
    readonly after: readonly string[] | null;
  },
): Promise<SharedRows> {
  const columns = await columnsOf(tx, table);
  const key = keyOf(columns);
  const refs = sql.join(key.map(({ name }) => sql.ref(name)));
  const read = sql.join(columns.filter(({ type }) => type !== "bytea").map(({ name }) => sql.ref(name)));
  const from =
    after === null
      ? sql``
      : sql`and (${refs}) > (${sql.join(key.map(({ type }, at) => sql`${after[at]}::${sql.raw(type)}`))})`;
  const isWhole = stays.says !== undefined || stays.goesIf !== undefined;
  const ids = [...(stays.named ?? []).map((one) => one.if), ...(stays.goesBy ?? [])];
  const about = isWhole
    ? sql`position(${member} in to_jsonb(page)::text) > 0`
    : sql.join(
        ids.map((column) => sql`${sql.ref(column)} = any(${idsOf(member)}::text[])`),
        sql` or `,
      );
  const { rows } = await sql<{ rows: PlainRow[]; last: readonly string[] | null; seen: number }>`
    with page as materialized (
      select ${read} from ${sql.table(table)} where space_id = ${space} ${from} order by ${refs} limit ${PAGE})
    select coalesce((select json_agg(to_jsonb(page)) from page where ${about}), '[]') as rows,
      (select array[${sql.join(key.map(({ name }) => sql`${sql.ref(name)}::text`))}] from page
        order by ${sql.join(key.map(({ name }) => sql`${sql.ref(name)} desc`))} limit 1) as last,
      (select count(*)::int from page) as seen`.execute(tx);
  const [page] = rows;
  if (!page) throw new TypeError("A page of rows was not answered.");
  return { rows: page.rows, next: page.seen < PAGE ? null : page.last, seen: page.seen };
}

/** Writes what is left of a row, or takes it out. */
export async function putLeft(
  tx: Tx,
  { space }: Scope,
  table: string,
  was: PlainRow,
  left: PlainRow | undefined,
): Promise<void> {
  const key = keyOf(await columnsOf(tx, table));
  const isIt = sql.join(
    key.map(({ name, type }) => sql`${sql.ref(name)} = ${String(was[name])}::${sql.raw(type)}`),
    sql` and `,
  );
  if (left === undefined) {
    await sql`delete from ${sql.table(table)} where space_id = ${space} and ${isIt}`.execute(tx);
    return;
  }
  const changed = Object.keys(left).filter((name) => JSON.stringify(left[name]) !== JSON.stringify(was[name]));
  if (changed.length === 0) return;
  const set = sql.join(changed.map((name) => sql`${sql.ref(name)} = put.${sql.ref(name)}`));
  await sql`update ${sql.table(table)} set ${set}
    from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(left)}::jsonb) put
    where ${sql.table(table)}.space_id = ${space} and ${sql.join(
      key.map(({ name, type }) => sql`${sql.table(table)}.${sql.ref(name)} = ${String(was[name])}::${sql.raw(type)}`),
      sql` and `,
    )}`.execute(tx);
}
