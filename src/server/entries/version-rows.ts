import type { Selectable } from "kysely";
import { AuthoredSchema, type EntryVersion } from "../../contract/authored.ts";
import type { EntrySummary } from "../../contract/entry.ts";
import type { Authored } from "../../domain/authored.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import { madeTheirs } from "../samples/made-theirs.ts";
import { putSearchRow } from "../search/search-row.ts";
import { type EntryRow, insertKept, KeptContent, searchedOf } from "./entry-rows.ts";
import { excerptOfAuthored } from "./plain-text.ts";

/** A draft is saved while it is written: of its versions so many are kept. What was published keeps all. [A4] */
export const VERSIONS_OF_DRAFT = 50;

/** Who saves, by the name of the day. */
export interface Writer {
  readonly member: MemberId;
  readonly name: string;
}

type VersionRow = Selectable<Schema["entry_versions"]>;

const versionOfRow = ({ version, by_member, by_name, at, content }: VersionRow): EntryVersion => ({
  version,
  by: { member: by_member as MemberId, name: by_name },
  at,
  content: AuthoredSchema.parse(content),
});

const versionsOf = (tx: Tx, { space }: Scope, entry: string) =>
  tx.selectFrom("entry_versions").selectAll().where("space_id", "=", space).where("entry_id", "=", entry);

export async function readVersionOf(
  tx: Tx,
  scope: Scope,
  entry: string,
  version: number,
): Promise<EntryVersion | undefined> {
  const row = await versionsOf(tx, scope, entry).where("version", "=", version).executeTakeFirst();
  return row && versionOfRow(row);
}

/** When the version of each entry that stands was saved; of what has no versions nothing is said. */
export async function readSavedAt(
  tx: Tx,
  { space }: Scope,
  entries: readonly EntryRow[],
): Promise<ReadonlyMap<string, number>> {
  if (entries.length === 0) return new Map();
  const rows = await tx
    .selectFrom("entry_versions")
    .select(["entry_id", "at"])
    .where("space_id", "=", space)
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple("entry_id", "version"),
        "in",
        entries.map(({ entry_id, version }) => tuple(entry_id, version)),
      ),
    )
    .execute();
  return new Map(rows.map(({ entry_id, at }) => [entry_id, at]));
}

interface PageWish {
  readonly entry: string;
  /** Below this one; the newest, if undefined. */
  readonly before: number | undefined;
  /** Earlier ones are not for this reader. */
  readonly from: number;
  readonly size: number;
}

export async function readVersionPage(tx: Tx, scope: Scope, { entry, before, from, size }: PageWish) {
  let wanted = versionsOf(tx, scope, entry).where("version", ">=", from);
  if (before !== undefined) wanted = wanted.where("version", "<", before);
  const rows = await wanted
    .orderBy("version", "desc")
    .limit(size + 1)
    .execute();
  const shown = rows.slice(0, size).map(versionOfRow);
  return {
    versions: shown.map(({ version, by, at }) => ({ version, by, at })),
    next: rows.length > size ? (shown.at(-1)?.version ?? null) : null,
  };
}

/** A new entry with its first version. */
export async function insertWritten(
  tx: Tx,
  scope: Scope,
  entry: EntrySummary,
  content: KeptContent,
  by: Writer,
): Promise<void> {
  await insertKept(tx, scope, entry, content);
  await insertVersion(tx, scope, entry.id, { version: 1, content: content.fields, by, at: entry.publishedAt });
}

/** Puts the next version in the place of the one that stands, and changes what is found of it. The row must be locked. */
export async function putVersion(
  tx: Tx,
  scope: Scope,
  row: EntryRow,
  saved: { readonly content: Authored; readonly by: Writer; readonly at: number },
): Promise<EntryRow> {
  const version = row.version + 1;
  const { votes } = KeptContent.parse(row.content);
  const next = await tx
    .updateTable("entries")
    .set({
      version,
      title: saved.content.title,
      excerpt: excerptOfAuthored(saved.content),
      content: JSON.stringify({ fields: saved.content, votes } satisfies KeptContent),
      ...madeTheirs(row),
    })
    .where("space_id", "=", scope.space)
    .where("entry_id", "=", row.entry_id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await insertVersion(tx, scope, row.entry_id, { version, ...saved });
  if (row.draft) await forgetVersionsBelow(tx, scope, row.entry_id, version - VERSIONS_OF_DRAFT + 1);
  else if (next.archived_at === null) await putSearchRow(tx, scope, searchedOf(next));
  return next;
}

async function insertVersion(
  tx: Tx,
  { space, tenant }: Scope,
  entry: string,
  { version, content, by, at }: EntryVersion | (Omit<EntryVersion, "content"> & { readonly content: Authored }),
): Promise<void> {
  await tx
    .insertInto("entry_versions")
    .values({
      space_id: space,
      tenant_id: tenant,
      entry_id: entry,
      version,
      content: JSON.stringify(content),
      by_member: by.member,
      by_name: by.name,
      at,
    })
    .execute();
}

async function forgetVersionsBelow(tx: Tx, { space }: Scope, entry: string, version: number): Promise<void> {
  await tx
    .deleteFrom("entry_versions")
    .where("space_id", "=", space)
    .where("entry_id", "=", entry)
    .where("version", "<", version)
    .execute();
}
