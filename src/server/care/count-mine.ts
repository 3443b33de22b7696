import { sql } from "kysely";
import type { MineCounted } from "../../contract/mine.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { PersonRule } from "./person-rule.ts";
import { personRules } from "./person-rules.ts";
import { ownColumns } from "./read-mine.ts";
import { idsOf } from "./rows-of-person.ts";

/** Says how little it is rather than where somebody is known: not counted. */
const NOT_COUNTED = new Set(["members", "space_people", "presence", "jobs"]);

/** What is for its author alone until it is published. */
const WITH_DRAFTS = new Set(["entries", "paths"]);

/** How many rows are somebody's in a space, by what becomes of them. [DA3] */
export async function countMine(tx: Tx, scope: Scope, member: MemberId): Promise<MineCounted> {
  let [goes, staysNameless] = [0, 0];
  const rules: [string, PersonRule][] = Object.entries(personRules);
  for (const [table, rule] of rules) {
    if (NOT_COUNTED.has(table)) continue;
    if ("goes" in rule) goes += await countBy(tx, scope, table, ownColumns(rule), member);
    if (!("stays" in rule)) continue;
    const named = rule.stays.named ?? [];
    // Where the words go as well, a place is all that stays.
    const emptied = named.filter((one) => one.put.text === "").map((one) => one.if);
    const nameless = named.filter((one) => one.put.text !== "").map((one) => one.if);
    goes += await countBy(tx, scope, table, [...emptied, ...(rule.stays.goesBy ?? [])], member);
    const drafts = WITH_DRAFTS.has(table) ? await countBy(tx, scope, table, ["author_id"], member, sql`and draft`) : 0;
    goes += drafts;
    staysNameless += (await countBy(tx, scope, table, nameless, member)) - drafts;
  }
  const row = await tx
    .selectFrom("leaving")
    .select("asked_at")
    .where("space_id", "=", scope.space)
    .where("member_id", "=", member)
    .executeTakeFirst();
  return { goes, staysNameless, leaving: row !== undefined };
}

async function countBy(
  tx: Tx,
  { space }: Scope,
  table: string,
  columns: readonly string[],
  member: MemberId,
  and = sql``,
): Promise<number> {
  if (columns.length === 0) return 0;
  const theirs = sql.join(
    columns.map((column) => sql`${sql.ref(column)} = any(${idsOf(member)}::text[])`),
    sql` or `,
  );
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.table(table)} where space_id = ${space} and (${theirs}) ${and}`.execute(tx);
  return rows[0]?.n ?? 0;
}
