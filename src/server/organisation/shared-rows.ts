import { sql } from "kysely";
import type { Share } from "../../domain/organisation.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import { toldCount } from "../figures/told-counts.ts";

/** Further ones are left out: each is read by itself. */
const MOST_SPACES = 200;

/** The spaces of the tenant that take part, in the alphabet of what they are called. */
export const readSharedSpaces = (tx: Tx, { tenant }: Pick<Scope, "tenant">) =>
  tx
    .selectFrom("shared_spaces")
    .select(["space_id", "title"])
    .where("tenant_id", "=", tenant)
    .orderBy("title")
    .orderBy("space_id")
    .limit(MOST_SPACES)
    .execute();

export async function readSharedTitle(tx: Tx, { space }: Scope): Promise<string | null> {
  const row = await tx.selectFrom("shared_spaces").select("title").where("space_id", "=", space).executeTakeFirst();
  return row?.title ?? null;
}

export async function putShared(tx: Tx, { space, tenant }: Scope, title: string | null): Promise<void> {
  if (title === null) await tx.deleteFrom("shared_spaces").where("space_id", "=", space).execute();
  else
    await tx
      .insertInto("shared_spaces")
      .values({ space_id: space, tenant_id: tenant, title })
      .onConflict((conflict) => conflict.column("space_id").doUpdateSet({ title }))
      .execute();
}

/** Whoever has the organisation on the screen asks anew. */
export async function tellOrganisation(tx: Tx, scope: Scope): Promise<void> {
  const spaces = new Set([scope.space, ...(await readSharedSpaces(tx, scope)).map(({ space_id }) => space_id)]);
  for (const space of spaces) await tell(tx, { tenant: scope.tenant, space }, { type: "people" });
}

export async function isGuest(tx: Tx, { space }: Scope, member: string): Promise<boolean> {
  const row = await tx
    .selectFrom("space_people")
    .select("guest")
    .where("space_id", "=", space)
    .where("member_id", "=", member)
    .executeTakeFirst();
  return row?.guest ?? true;
}

type Figure = "lessons" | "answers";

const shown = sql`not e.draft and e.archived_at is null and e.sample is null`;

/** What the space adds to each figure, and how many people stand behind that. Samples are nobody's. [OR3] */
export async function readShares(tx: Tx, { space }: Scope): Promise<Readonly<Record<Figure, Share>>> {
  const { rows } = await sql<Share & { readonly figure: Figure }>`
    select 'lessons' as figure, count(*)::int as count, count(distinct e.author_id)::int as people from entries e
      where e.space_id = ${space} and e.type = 'lesson' and e.author_id is not null and ${shown}
    union all
    select 'answers', count(*)::int, count(distinct a.author_id)::int from question_answers a
      join entries e on e.space_id = a.space_id and e.entry_id = a.entry_id
      where a.space_id = ${space} and a.accepted_at is not null and ${shown}`.execute(tx);
  const none: Share = { people: 0, count: 0 };
  const of = (figure: Figure) => rows.find((row) => row.figure === figure) ?? none;
  return { lessons: of("lessons"), answers: of("answers") };
}

/** How many applied what they read, as far as the space tells it: people, however much each of them applied. [OR3] */
export async function countAppliers(tx: Tx, scope: Scope): Promise<number | null> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct m.member_id)::int as n from reading_marks m
    join entries e on e.space_id = m.space_id and e.entry_id = m.entry_id
    where m.space_id = ${scope.space} and m.applied and ${shown}`.execute(tx);
  return toldCount(tx, scope, "appliers", "", rows[0]?.n ?? 0);
}
