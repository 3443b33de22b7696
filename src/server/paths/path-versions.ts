import type { Selectable } from "kysely";
import { PathContentSchema, type PathVersion } from "../../contract/path.ts";
import { speaksFor } from "../../domain/companion-id.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { PathContent } from "../../domain/path.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import { VERSIONS_OF_DRAFT, type Writer } from "../entries/version-rows.ts";
import type { PathRow } from "./path-rows.ts";

const PAGE = 50;

const versionOf = (row: Selectable<Schema["path_versions"]>): PathVersion => ({
  version: row.version,
  by: { member: row.by_member as MemberId, name: row.by_name },
  at: row.at,
  content: PathContentSchema.parse(row.content),
});

/** Of a path those versions that somebody may read: whoever began it all of them. [PA8] */
const readable = (tx: Tx, { space }: Scope, row: PathRow, viewer: MemberId) =>
  tx
    .selectFrom("path_versions")
    .selectAll()
    .where("space_id", "=", space)
    .where("path_id", "=", row.path_id)
    .where("version", ">=", speaksFor(viewer, row.author_id as MemberId) ? 1 : (row.published_version ?? row.version));

export async function readPathVersion(
  tx: Tx,
  scope: Scope,
  row: PathRow,
  version: number,
  viewer: MemberId,
): Promise<PathVersion | undefined> {
  const found = await readable(tx, scope, row, viewer).where("version", "=", version).executeTakeFirst();
  return found && versionOf(found);
}

export async function readPathVersions(
  tx: Tx,
  scope: Scope,
  row: PathRow,
  { viewer, before }: { readonly viewer: MemberId; readonly before: number | undefined },
) {
  let wanted = readable(tx, scope, row, viewer);
  if (before !== undefined) wanted = wanted.where("version", "<", before);
  const rows = await wanted
    .orderBy("version", "desc")
    .limit(PAGE + 1)
    .execute();
  const shown = rows.slice(0, PAGE).map(versionOf);
  return {
    versions: shown.map(({ version, by, at }) => ({ version, by, at })),
    next: rows.length > PAGE ? (shown.at(-1)?.version ?? null) : null,
  };
}

/** What a path says from now on; of a draft the newest are kept. */
export async function insertPathVersion(
  tx: Tx,
  { space, tenant }: Scope,
  path: { readonly id: string; readonly version: number; readonly draft: boolean },
  { content, by, at }: { readonly content: PathContent; readonly by: Writer; readonly at: number },
): Promise<void> {
  await tx
    .insertInto("path_versions")
    .values({
      space_id: space,
      tenant_id: tenant,
      path_id: path.id,
      version: path.version,
      content: JSON.stringify(content),
      by_member: by.member,
      by_name: by.name,
      at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  if (path.draft)
    await tx
      .deleteFrom("path_versions")
      .where("space_id", "=", space)
      .where("path_id", "=", path.id)
      .where("version", "<=", path.version - VERSIONS_OF_DRAFT)
      .execute();
}
