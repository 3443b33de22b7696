import { sql } from "kysely";
import { type Import, TAKE_BACK_DAYS, type TakenBackImport } from "../../contract/import.ts";
import { idsBeside, speaksFor } from "../../domain/companion-id.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Writer } from "../entries/version-rows.ts";

const LISTED = 100;
const DAY_MS = 86_400_000;

export async function isImported(tx: Tx, { space }: Scope, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom("imports")
    .select("import_id")
    .where("space_id", "=", space)
    .where("import_id", "=", id)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertImport(
  tx: Tx,
  { space, tenant }: Scope,
  { id, by, at }: { readonly id: string; readonly by: Writer; readonly at: number },
  entries: readonly string[],
): Promise<void> {
  const own = { space_id: space, tenant_id: tenant, import_id: id };
  await tx
    .insertInto("imports")
    .values({ ...own, by_member: by.member, by_name: by.name, at })
    .execute();
  await tx
    .insertInto("import_entries")
    .values(entries.map((entry) => ({ ...own, entry_id: entry })))
    .execute();
}

const canTakeBack = (
  row: { readonly by_member: string; readonly at: number },
  viewer: MemberId,
  now: number,
): boolean => speaksFor(viewer, row.by_member as MemberId) && now <= row.at + TAKE_BACK_DAYS * DAY_MS;

/** Nobody is told of the drafts of others. [A2] */
export async function readImports(tx: Tx, { space }: Scope, viewer: MemberId, now: number): Promise<Import[]> {
  const rows = await tx
    .selectFrom("imports as i")
    .innerJoin("import_entries as p", (join) =>
      join.onRef("p.space_id", "=", "i.space_id").onRef("p.import_id", "=", "i.import_id"),
    )
    .innerJoin("entries as e", (join) =>
      join.onRef("e.space_id", "=", "p.space_id").onRef("e.entry_id", "=", "p.entry_id"),
    )
    .where("i.space_id", "=", space)
    .where((eb) => eb.or([eb("e.draft", "=", false), eb("e.author_id", "in", [viewer, ...idsBeside(viewer)])]))
    .groupBy(["i.import_id", "i.by_member", "i.by_name", "i.at"])
    .select(["i.import_id", "i.by_member", "i.by_name", "i.at", (eb) => eb.fn.countAll<number>().as("n")])
    .orderBy("i.at", "desc")
    .orderBy("i.import_id")
    .limit(LISTED)
    .execute();
  return rows.map((row) => ({
    id: row.import_id,
    by: { member: row.by_member as MemberId, name: row.by_name },
    at: row.at,
    entries: row.n,
    canTakeBack: canTakeBack(row, viewer, now),
  }));
}

type MayTakeBack = "may" | "not-theirs" | "too-late" | "none";

export async function mayTakeBack(
  tx: Tx,
  { space }: Scope,
  id: string,
  viewer: MemberId,
  now: number,
): Promise<MayTakeBack> {
  const row = await tx
    .selectFrom("imports")
    .select(["by_member", "at"])
    .where("space_id", "=", space)
    .where("import_id", "=", id)
    .executeTakeFirst();
  if (!row) return "none";
  if (canTakeBack(row, viewer, now)) return "may";
  return speaksFor(viewer, row.by_member as MemberId) ? "too-late" : "not-theirs";
}

interface Held {
  readonly entry_id: string;
  readonly title: string;
  readonly why: TakenBackImport["stayed"][number]["why"] | null;
}

/** The entries of an import, locked, with what others have done with them so that they stay. [IM6] */
export async function lockImported(tx: Tx, { space }: Scope, id: string): Promise<readonly Held[]> {
  // Whoever was adding something to one has done so before it is asked what was added.
  await sql`select from import_entries i join entries e on e.space_id = i.space_id and e.entry_id = i.entry_id
    where i.space_id = ${space} and i.import_id = ${id} order by e.entry_id for update of e`.execute(tx);
  const { rows } = await sql<Held>`
    select e.entry_id, e.title, case
      when e.still_true_by <> e.author_id or exists (
        select from entry_versions v
        where v.space_id = e.space_id and v.entry_id = e.entry_id and v.by_member <> e.author_id) then 'changed'
      when exists (
        select from question_answers a
        where a.space_id = e.space_id and a.entry_id = e.entry_id and a.author_id <> e.author_id) then 'answered'
      when exists (
        select from posts p
        where p.space_id = e.space_id and p.entry_id = e.entry_id and p.author_id <> e.author_id) then 'talked-about'
      end as why
    from import_entries i join entries e on e.space_id = i.space_id and e.entry_id = i.entry_id
    where i.space_id = ${space} and i.import_id = ${id}
    order by e.entry_id`.execute(tx);
  return rows;
}
