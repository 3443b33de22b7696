import { sql } from "kysely";
import type { PathConflict } from "../../contract/path.ts";
import { speaksFor } from "../../domain/companion-id.ts";
import type { MemberId } from "../../domain/ids.ts";
import { mergePaths } from "../../domain/merge-path.ts";
import { itemsOf, lackingInPath, mayChangePath, ownersOf, type PathContent } from "../../domain/path.ts";
import type { Caller } from "../auth/members.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import type { Handlers } from "../http/handler.ts";
import { badRequest, RequestRefused } from "../http/refusal.ts";
import { idOfSlip } from "../id-of-slip.ts";
import type { Services } from "../services.ts";
import {
  contentOf,
  linkedIn,
  listPathsFor,
  lockPathRow,
  type PathRow,
  pathOf,
  readLinked,
  readPathRow,
} from "./path-rows.ts";
import { insertPathVersion, readPathVersion, readPathVersions } from "./path-versions.ts";

type PathHandlers = Pick<
  Handlers,
  | "listPaths"
  | "beginPath"
  | "readPath"
  | "savePath"
  | "listPathVersions"
  | "readPathVersion"
  | "restorePath"
  | "publishPath"
  | "archivePath"
  | "markItem"
>;

export function createPathHandlers({ database, clock }: Services): PathHandlers {
  /** What is said already is saved as it is: nothing new comes of it. */
  const put = async (tx: Tx, scope: Scope, row: PathRow, content: PathContent, { member, name }: Caller) => {
    if (saysTheSame(row, content)) return pathOf(tx, scope, row, member);
    if (!row.draft) assertLacksNothing(content);
    await assertKnown(tx, scope, content, contentOf(row));
    await forgetGone(tx, scope, row, content);
    const [version, at] = [row.version + 1, clock.now()];
    await insertPathVersion(
      tx,
      scope,
      { id: row.path_id, version, draft: row.draft },
      { content, by: { member, name }, at },
    );
    const set = { version, changed_at: at, changed_by: member, changed_name: name };
    return change(tx, scope, row, member, { content: JSON.stringify(content), ...set });
  };

  return {
    listPaths: ({ scope, query, caller }) =>
      database.inSpace(scope, async (tx) => ({
        paths: await listPathsFor(tx, scope, caller.member, query.archived !== undefined),
      })),

    beginPath: ({ scope, caller, body: { slip, content } }) =>
      database.inSpace(scope, async (tx) => {
        const id = idOfSlip(caller.member, slip);
        await assertKnown(tx, scope, content, undefined);
        await insertPath(tx, scope, { id, content, by: caller, at: clock.now() });
        return pathOf(tx, scope, await readPathRow(tx, scope, id, caller.member), caller.member);
      }),

    readPath: ({ scope, params, caller }) =>
      database.inSpace(scope, async (tx) =>
        pathOf(tx, scope, await readPathRow(tx, scope, params.path, caller.member), caller.member),
      ),

    savePath: ({ scope, params, caller, body: { version, content } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockPathRow(tx, scope, params.path, caller.member);
        assertMayChange(row, caller.member);
        const theirs = contentOf(row);
        const base =
          version === row.version
            ? theirs
            : (await readPathVersion(tx, scope, row, version, row.author_id as MemberId))?.content;
        const merged = mergePaths(base, content, theirs);
        if (merged.met.length > 0) throw pathChanged(row, merged.content, merged.met);
        return put(tx, scope, row, merged.content, caller);
      }),

    listPathVersions: ({ scope, params, query, caller }) =>
      database.inSpace(scope, async (tx) =>
        readPathVersions(tx, scope, await readPathRow(tx, scope, params.path, caller.member), {
          viewer: caller.member,
          before: query.before,
        }),
      ),

    readPathVersion: ({ scope, params, caller }) =>
      database.inSpace(scope, async (tx) => {
        const row = await readPathRow(tx, scope, params.path, caller.member);
        return (await readPathVersion(tx, scope, row, params.version, caller.member)) ?? noVersion();
      }),

    restorePath: ({ scope, params, caller, body: { version, restores } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockPathRow(tx, scope, params.path, caller.member);
        assertMayChange(row, caller.member);
        const { content } = (await readPathVersion(tx, scope, row, restores, caller.member)) ?? noVersion();
        if (!saysTheSame(row, content)) assertStands(row, version);
        return put(tx, scope, row, content, caller);
      }),

    publishPath: ({ scope, params, caller, body: { version } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockPathRow(tx, scope, params.path, caller.member);
        if (!row.draft) return pathOf(tx, scope, row, caller.member);
        assertStands(row, version);
        assertLacksNothing(contentOf(row));
        return change(tx, scope, row, caller.member, { draft: false, published_version: row.version });
      }),

    archivePath: ({ scope, params, caller, body: { archived } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockPathRow(tx, scope, params.path, caller.member);
        if (!speaksFor(caller.member, row.author_id as MemberId))
          throw new RequestRefused("not-the-author", "Only its author can archive a path. Nothing was changed.");
        if (archived === (row.archived_at !== null)) return pathOf(tx, scope, row, caller.member);
        return change(tx, scope, row, caller.member, { archived_at: archived ? clock.now() : null });
      }),

    markItem: ({ scope, params, caller, body: { done } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await readPathRow(tx, scope, params.path, caller.member);
        if (!itemsOf(contentOf(row)).some(({ id }) => id === params.item))
          throw new RequestRefused("not-found", "There is no such item on this path.");
        await putDone(tx, scope, row, { item: params.item, member: caller.member, done });
        return pathOf(tx, scope, row, caller.member);
      }),
  };
}

/** Sent again it is the same path. */
async function insertPath(
  tx: Tx,
  { space, tenant }: Scope,
  {
    id,
    content,
    by,
    at,
  }: { readonly id: string; readonly content: PathContent; readonly by: Caller; readonly at: number },
): Promise<void> {
  const inserted = await tx
    .insertInto("paths")
    .values({
      space_id: space,
      tenant_id: tenant,
      path_id: id,
      content: JSON.stringify(content),
      author_id: by.member,
      author_name: by.name,
      changed_at: at,
      changed_by: by.member,
      changed_name: by.name,
    })
    .onConflict((conflict) => conflict.columns(["space_id", "path_id"]).doNothing())
    .returning("path_id")
    .execute();
  if (inserted.length > 0)
    await insertPathVersion(tx, { space, tenant }, { id, version: 1, draft: true }, { content, by, at });
}

type Change = Partial<{
  content: string;
  version: number;
  changed_at: number;
  changed_by: string;
  changed_name: string;
  draft: boolean;
  published_version: number;
  archived_at: number | null;
}>;

async function change(tx: Tx, scope: Scope, row: PathRow, viewer: MemberId, set: Change) {
  const next = await tx
    .updateTable("paths")
    .set(set)
    .where("space_id", "=", scope.space)
    .where("path_id", "=", row.path_id)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (!next.draft) await tell(tx, scope, { type: "paths" });
  return pathOf(tx, scope, next, viewer);
}

interface Mark {
  readonly item: string;
  readonly member: MemberId;
  readonly done: boolean;
}

/** What somebody has done is theirs: nobody is told that it changed. [PA4] */
async function putDone(tx: Tx, { space, tenant }: Scope, row: PathRow, { item, member, done }: Mark): Promise<void> {
  const key = { space_id: space, path_id: row.path_id, item_id: item, member_id: member };
  if (done)
    await tx
      .insertInto("path_done")
      .values({ ...key, tenant_id: tenant })
      .onConflict((conflict) => conflict.columns(["space_id", "path_id", "member_id", "item_id"]).doNothing())
      .execute();
  else
    await tx
      .deleteFrom("path_done")
      .where((eb) => eb.and(key))
      .execute();
}

/** Of an item that is no longer on the path nobody's progress is kept. */
async function forgetGone(tx: Tx, { space }: Scope, row: PathRow, content: PathContent): Promise<void> {
  const stays = new Set(itemsOf(content).map(({ id }) => id));
  const gone = itemsOf(contentOf(row)).flatMap(({ id }) => (stays.has(id) ? [] : id));
  if (gone.length === 0) return;
  await tx
    .deleteFrom("path_done")
    .where("space_id", "=", space)
    .where("path_id", "=", row.path_id)
    .where("item_id", "in", gone)
    .execute();
}

const saysTheSame = (row: PathRow, content: PathContent): boolean =>
  JSON.stringify(contentOf(row)) === JSON.stringify(content);

/** [PA3] */
function assertMayChange(row: PathRow, by: MemberId): void {
  if (!mayChangePath(contentOf(row), row.author_id as MemberId, by))
    throw new RequestRefused(
      "not-the-author",
      "Only its author and whoever looks after a part of it can change a path. Nothing was changed.",
    );
}

/** [PA3] */
function assertStands(row: PathRow, version: number): void {
  if (version !== row.version) throw pathChanged(row, contentOf(row), []);
}

/** Nothing is overwritten: whoever wrote on top of another version is shown both. [PA7] */
function pathChanged(row: PathRow, yours: PathContent, met: readonly string[]): RequestRefused {
  const by = { member: row.changed_by, name: row.changed_name };
  const theirs = { version: row.version, by, at: row.changed_at, content: contentOf(row) };
  return new RequestRefused("refused", "Somebody saved this path meanwhile. Nothing was overwritten.", {
    reason: "path-changed",
    conflict: { yours, theirs, met } satisfies Readonly<Record<keyof PathConflict, unknown>>,
  });
}

const noVersion = (): never => {
  throw new RequestRefused("not-found", "There is no such version of this path.");
};

/** [PA2] */
function assertLacksNothing(content: PathContent): void {
  const lacking = lackingInPath(content);
  if (lacking.length > 0)
    throw new RequestRefused("refused", "Something is lacking before others can be shown this. Nothing was changed.", {
      reason: "lacking",
      errors: lacking.map(({ lacks, of }) => ({ path: of, message: `lacks ${lacks}` })),
    });
}

/** Whom and what a path newly names is of this space; what it named before may have left. */
async function assertKnown(tx: Tx, scope: Scope, content: PathContent, before: PathContent | undefined): Promise<void> {
  const owners = newIn(ownersOf(content), before && ownersOf(before));
  if (owners.length > 0) {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from space_people
      where space_id = ${scope.space} and member_id = any(${owners})`.execute(tx);
    if (rows[0]?.count !== owners.length)
      throw badRequest("content.sections", "names an owner who is nobody of this space");
  }
  const entries = newIn(linkedIn(content), before && linkedIn(before));
  if ((await readLinked(tx, scope, entries)).length !== entries.length)
    throw badRequest("content.sections", "leads to no published entry of this space");
}

const newIn = <T>(after: readonly T[], before: readonly T[] = []): readonly T[] =>
  after.filter((one) => !before.includes(one));
