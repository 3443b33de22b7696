import { type Selectable, sql } from "kysely";
import { FormatSchema, type Pack, SpaceFormat } from "../../contract/format.ts";
import type { Format } from "../../domain/format.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";

export type FormatRow = Selectable<Schema["formats"]>;

/** Rows were parsed by the contract before they were written; this reads them back by it. */
export const formatOf = (row: FormatRow): SpaceFormat =>
  SpaceFormat.parse({ format: row.format, author: row.author, savedAt: row.saved_at, pack: row.pack });

const onShelf = (tx: Tx, { space }: Scope) =>
  tx.selectFrom("formats").selectAll().where("space_id", "=", space).where("archived_at", "is", null);

export const shelfOf = (tx: Tx, scope: Scope): Promise<FormatRow[]> =>
  onShelf(tx, scope).orderBy(sql`format->>'title'`).orderBy("format_id").execute();

/** The version that stands on the shelf. */
export const readOnShelf = (tx: Tx, scope: Scope, id: string): Promise<FormatRow | undefined> =>
  onShelf(tx, scope).where("format_id", "=", id).executeTakeFirst();

export const countOnShelf = async (tx: Tx, { space }: Scope): Promise<number> => {
  const { count } = await tx
    .selectFrom("formats")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("space_id", "=", space)
    .where("archived_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
};

/** Every version of these formats, the newest first. */
export const versionsOf = (tx: Tx, { space }: Scope, ids: readonly string[]): Promise<FormatRow[]> =>
  tx
    .selectFrom("formats")
    .selectAll()
    .where("space_id", "=", space)
    .where("format_id", "in", [...ids])
    .orderBy("version", "desc")
    .execute();

/** Every version of everything that ever came in the pack of this name, the newest first. */
export const rowsOfPack = (tx: Tx, { space }: Scope, name: string): Promise<FormatRow[]> =>
  tx
    .selectFrom("formats")
    .selectAll()
    .where("space_id", "=", space)
    .where(sql<boolean>`pack->>'name' = ${name}`)
    .orderBy("version", "desc")
    .execute();

/** What a pack calls its format is kept beside it: the next version of the pack finds it again by that. */
export type PackMark = Pack & { readonly id: string };

export async function putOnShelf(
  tx: Tx,
  scope: Scope,
  saved: { readonly format: Format; readonly author: MemberId; readonly at: number; readonly pack: PackMark | null },
): Promise<SpaceFormat> {
  const { format, author, at, pack } = saved;
  const row = await tx
    .insertInto("formats")
    .values({
      space_id: scope.space,
      tenant_id: scope.tenant,
      format_id: format.id,
      version: format.version,
      format: JSON.stringify(FormatSchema.parse(format)),
      author,
      saved_at: at,
      pack: pack && JSON.stringify(pack),
      archived_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return formatOf(row);
}

/** Archives what stands on the shelf of these formats, or brings back one version of each. */
export async function setArchived(
  tx: Tx,
  { space }: Scope,
  rows: readonly Pick<FormatRow, "format_id" | "version">[],
  at: number | null,
): Promise<void> {
  for (const { format_id, version } of rows)
    await tx
      .updateTable("formats")
      .set({ archived_at: at })
      .where("space_id", "=", space)
      .where("format_id", "=", format_id)
      .where("version", "=", version)
      .execute();
}
