import { sql } from "kysely";
import type { Database } from "./database.ts";

/** Throws when the serving role could walk through row-level security: then no request is ever served. */
export async function assertServingRole({ anywhere }: Database): Promise<void> {
  const { rows } = await sql<{ rolsuper: boolean; rolbypassrls: boolean; owns: boolean }>`
    select rolsuper, rolbypassrls, exists (
      select 1 from pg_class where relowner = pg_roles.oid and relnamespace = 'public'::regnamespace
    ) or exists (
      select 1 from pg_class c where c.relnamespace = 'public'::regnamespace and pg_has_role(pg_roles.oid, c.relowner, 'member')
    ) as owns
    from pg_roles where rolname = current_user`.execute(anywhere);
  const role = rows[0];
  if (!role || role.rolsuper || role.rolbypassrls || role.owns)
    throw new Error(
      "Peerloop cannot start: the role in DATABASE_URL is a superuser, bypasses row-level security or owns tables. " +
        "Give it a role of its own and the owner's address in DATABASE_OWNER_URL.",
    );
}

/** Whether the database answers and every migration of this version has run. */
export async function isReady({ anywhere }: Database, names: readonly string[]): Promise<boolean> {
  const done = new Set((await anywhere.selectFrom("migrations").select("name").execute()).map((row) => row.name));
  return names.every((name) => done.has(name));
}
