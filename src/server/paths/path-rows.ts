import { type Selectable, sql } from "kysely";
import type { Path, PathSummary } from "../../contract/path.ts";
import { PathContentSchema } from "../../contract/path.ts";
import { speaksFor } from "../../domain/companion-id.ts";
import type { MemberId } from "../../domain/ids.ts";
import { itemsOf, lackingInPath, mayChangePath, ownersOf, type PathContent, progressOf } from "../../domain/path.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import { authorsFor } from "../entries/entry-rows.ts";
import { toldCount, toldCounts } from "../figures/told-counts.ts";
import { RequestRefused } from "../http/refusal.ts";
import { readNames } from "../spaces/people-rows.ts";

export type PathRow = Selectable<Schema["paths"]>;

/** More would be a list that nobody finds anything in. */
const MOST_LISTED = 200;

export const contentOf = (row: PathRow): PathContent => PathContentSchema.parse(row.content);

/** The paths that a reader may see: all but the drafts of others. [PA1] */
const pathsFor = (tx: Tx, { space }: Scope, viewer: MemberId) =>
  tx
    .selectFrom("paths")
    .selectAll()
    .where("space_id", "=", space)
    .where((eb) => eb.or([eb("draft", "=", false), eb("author_id", "in", authorsFor(viewer))]));

/** One path, or a refusal: 403 for somebody else's draft, else 404. */
export async function readPathRow(tx: Tx, scope: Scope, path: string, viewer: MemberId): Promise<PathRow> {
  return (await pathsFor(tx, scope, viewer).where("path_id", "=", path).executeTakeFirst()) ?? notFor(tx, scope, path);
}

/** The same, locked until the end of the transaction: whoever changes it changes what stands now. */
export async function lockPathRow(tx: Tx, scope: Scope, path: string, viewer: MemberId): Promise<PathRow> {
  return (
    (await pathsFor(tx, scope, viewer).where("path_id", "=", path).forUpdate().executeTakeFirst()) ??
    notFor(tx, scope, path)
  );
}

/** [RO1] */
async function notFor(tx: Tx, { space }: Scope, path: string): Promise<never> {
  const draft = await tx
    .selectFrom("paths")
    .select("path_id")
    .where("space_id", "=", space)
    .where("path_id", "=", path)
    .where("draft", "=", true)
    .executeTakeFirst();
  throw draft
    ? new RequestRefused("not-yours-to-read", "A draft is its author's alone. Nothing was shown or changed.")
    : new RequestRefused("not-found", "There is no such path in this space.");
}

/** Some of them that come after one, by their ids, archived ones too. */
export const readPathsAfter = (
  tx: Tx,
  scope: Scope,
  viewer: MemberId,
  { after, size }: { readonly after: string; readonly size: number },
): Promise<PathRow[]> =>
  pathsFor(tx, scope, viewer).where("path_id", ">", after).orderBy("path_id").limit(size).execute();

/** Those for newcomers first, then those that were changed last. */
export async function listPathsFor(tx: Tx, scope: Scope, viewer: MemberId, archived: boolean): Promise<PathSummary[]> {
  const rows = await pathsFor(tx, scope, viewer)
    .where("archived_at", archived ? "is not" : "is", null)
    .orderBy("changed_at", "desc")
    .orderBy("path_id")
    .limit(MOST_LISTED)
    .execute();
  const done = await tx
    .selectFrom("path_done")
    .select(["path_id", "item_id"])
    .where("space_id", "=", scope.space)
    .where("member_id", "=", viewer)
    .execute();
  const all = rows.map((row) => {
    const of = new Set(done.filter(({ path_id }) => path_id === row.path_id).map(({ item_id }) => item_id));
    return summaryOf(row, of);
  });
  return [...all.filter(({ onboarding }) => onboarding), ...all.filter(({ onboarding }) => !onboarding)];
}

function summaryOf(row: PathRow, done: ReadonlySet<string>): PathSummary {
  const content = contentOf(row);
  const { title, purpose, onboarding } = content;
  const { items, done: count } = progressOf(content, done);
  return {
    id: row.path_id,
    title,
    purpose,
    onboarding,
    draft: row.draft,
    author: { member: row.author_id as MemberId, name: row.author_name },
    changedAt: row.changed_at,
    archivedAt: row.archived_at,
    items,
    done: count,
  };
}

/** A path as `viewer` sees it, with what they have done of it and nobody else. [PA4] */
export async function pathOf(tx: Tx, scope: Scope, row: PathRow, viewer: MemberId, tell = toldCounts): Promise<Path> {
  const content = contentOf(row);
  const author = row.author_id as MemberId;
  const ids = new Set(itemsOf(content).map(({ id }) => id));
  const names = await readNames(tx, ownersOf(content));
  const done = await tx
    .selectFrom("path_done")
    .select("item_id")
    .where("space_id", "=", scope.space)
    .where("path_id", "=", row.path_id)
    .where("member_id", "=", viewer)
    .execute();
  return {
    id: row.path_id,
    version: row.version,
    content,
    author: { member: author, name: row.author_name },
    draft: row.draft,
    changedAt: row.changed_at,
    changedBy: { member: row.changed_by as MemberId, name: row.changed_name },
    archivedAt: row.archived_at,
    canChange: mayChangePath(content, author, viewer),
    canArchive: speaksFor(viewer, author),
    owners: ownersOf(content).map((member) => ({ member, name: names.get(member) ?? "Member" })),
    entries: await readLinked(tx, scope, linkedIn(content)),
    finished: mayChangePath(content, author, viewer)
      ? await countFinished(tx, scope, row.path_id, [...ids], tell)
      : null,
    lacking: [...lackingInPath(content)],
    done: done.map(({ item_id }) => item_id).filter((id) => ids.has(id)),
  };
}

/** How many have done every item, as far as it is told. [PA4] */
async function countFinished(
  tx: Tx,
  scope: Scope,
  path: string,
  items: readonly string[],
  tell: typeof toldCounts,
): Promise<number | null> {
  if (items.length === 0) return null;
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select from path_done
      where space_id = ${scope.space} and path_id = ${path} and item_id = any(${items})
      group by member_id having count(*) = ${items.length}) finished`.execute(tx);
  return toldCount(tx, scope, "finished-path", path, rows[0]?.n ?? 0, tell);
}

export const linkedIn = (content: PathContent): readonly string[] => [
  ...new Set(itemsOf(content).flatMap(({ entry }) => entry ?? [])),
];

/** Of these entries those that everybody in the space may read. */
export async function readLinked(tx: Tx, { space }: Scope, entries: readonly string[]): Promise<Path["entries"]> {
  if (entries.length === 0) return [];
  const rows = await tx
    .selectFrom("entries")
    .select(["entry_id", "type", "title", "archived_at"])
    .where("space_id", "=", space)
    .where("entry_id", "in", entries)
    .where("draft", "=", false)
    .execute();
  return rows.map(({ entry_id, type, title, archived_at }) => ({
    id: entry_id,
    type,
    title,
    archived: archived_at !== null,
  }));
}
