import { sql } from "kysely";
import type { BackupHeader } from "../../contract/transfer.ts";
import type { Scope, Tx } from "../db/database.ts";
import { type KeptRule, type KeptTable, keptTables } from "./table-rules.ts";

const AT_ONCE = 500;
/** Ids that the server gives out. */
const ID = /(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/g;

/** One line of a backup: a table and one of its rows as Postgres writes it. The first is the header. */
const lineOf = (table: KeptTable | "members" | "backup", row: unknown): string => `${JSON.stringify([table, row])}\n`;

/** A space line by line, in one state throughout: `tx` must read a snapshot. Who the ids in it are comes last. */
export async function* backupLines(tx: Tx, scope: Scope, header: BackupHeader): AsyncGenerator<string> {
  const ids = new Set<string>();
  yield lineOf("backup", header);
  for (const [table, rule] of keptTables)
    for await (const rows of pagesOf(tx, scope, table, rule))
      for (const row of rows) {
        for (const [id] of row.matchAll(ID)) ids.add(id);
        yield `[${JSON.stringify(table)},${row}]\n`;
      }
  for await (const people of membersAmong(tx, [...ids])) for (const one of people) yield lineOf("members", one);
}

/** The rows of a table as JSON, some hundred at a time. */
async function* pagesOf(
  tx: Tx,
  { space }: Scope,
  table: KeptTable,
  { after, atOnce = AT_ONCE }: KeptRule,
): AsyncGenerator<readonly string[]> {
  const order = after === undefined ? sql`` : sql`order by ${sql.ref(after)} is not null`;
  const cursor = sql.id(`rows_of_${table}`);
  await sql`declare ${cursor} no scroll cursor for
    select to_jsonb(t)::text as row from ${sql.table(table)} t where space_id = ${space} ${order}`.execute(tx);
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.lit(atOnce)} from ${cursor}`.execute(tx);
    if (rows.length === 0) break;
    yield rows.map(({ row }) => row);
  }
  await sql`close ${cursor}`.execute(tx);
}

/** Those of the ids that are members, with what another database would know them by. */
async function* membersAmong(tx: Tx, ids: readonly string[]) {
  for (let from = 0; from < ids.length; from += AT_ONCE)
    yield await tx
      .selectFrom("members")
      .select(["member_id", "oid", "name"])
      .where("member_id", "in", ids.slice(from, from + AT_ONCE))
      .execute();
}
