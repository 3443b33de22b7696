import { sql } from "kysely";
import { createDatabase, type Scope } from "../../src/server/db/database.ts";

/** Tables of which all that a first run has put into the space came with the app. */
const TABLES = [
  "profiles",
  "first_weeks",
  "mentor_offers",
  "buddies",
  "introductions",
  "work_groups",
  "work_group_members",
  "work_group_sessions",
  "calendar_events",
  "calendar_sign_ups",
  "paths",
  "path_versions",
  "path_done",
  "wanted_lessons",
  "wanted_asks",
  "pulses",
  "votes",
  "space_values",
  "question_answers",
  "answer_votes",
  "lesson_answers",
] as const;

/** Keeps a copy of each row as it came, so that what people make theirs is told from it. */
export async function markSampleRows(databaseUrl: string, { tenant, space }: Scope): Promise<void> {
  const database = createDatabase(databaseUrl, () => undefined);
  try {
    await database.inSpace({ tenant, space }, async (tx) => {
      for (const table of TABLES) {
        const { rows: key } = await sql<{ name: string }>`
          select a.attname as name from pg_index i
          join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
          where i.indrelid = ${table}::regclass and i.indisprimary and a.attname <> 'space_id'
          order by a.attnum`.execute(tx);
        const joined = key.map(({ name }) => sql`, x.${sql.ref(name)}`);
        await sql`insert into sample_rows (space_id, tenant_id, of_table, key, copy)
          select x.space_id, x.tenant_id, ${table}, concat_ws('/', null${sql.join(joined, sql``)}),
            to_jsonb(x) - 'space_id' - 'tenant_id'
          from ${sql.table(table)} x where x.space_id = ${space} on conflict do nothing`.execute(tx);
      }
    });
  } finally {
    await database.close();
  }
}
