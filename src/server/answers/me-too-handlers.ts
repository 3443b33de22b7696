import { sql } from "kysely";
import type { MeToo } from "../../contract/me-too.ts";
import { clustersOf, LEAST_ME_TOO } from "../../domain/clusters.ts";
import { speaksFor } from "../../domain/companion-id.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { lockWrittenRow, readWrittenRow } from "../entries/entry-page.ts";
import { type EntryRow, summaryOf } from "../entries/entry-rows.ts";
import { tell } from "../events/tell.ts";
import { toldCount, toldCounts } from "../figures/told-counts.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import type { Services } from "../services.ts";

type MeTooHandlers = Pick<Handlers, "readMeToo" | "sayMeToo" | "listClusters">;

/** Clusters are looked for among so many of the newest entries that are shared enough, and so many are told. */
const LOOKED_AT = 500;
const TOLD = 12;

export function createMeTooHandlers({ database }: Services): MeTooHandlers {
  return {
    readMeToo: ({ scope, params: { entry }, caller }) =>
      database.inSpace(scope, async (tx) => {
        const row = shareable(await readWrittenRow(tx, scope, entry, caller.member));
        return replyOf(tx, scope, row, await hasSaid(tx, scope, entry, caller.member), caller.member);
      }),

    sayMeToo: ({ scope, params: { entry }, caller, body: { meToo } }) =>
      database.inSpace(scope, async (tx) => {
        const row = shareable(await lockWrittenRow(tx, scope, entry, caller.member));
        if (isOwn(row, caller.member))
          throw new RequestRefused("refused", "This is your own already. Nothing was changed.", {
            reason: "own-entry",
          });
        if ((await hasSaid(tx, scope, entry, caller.member)) === meToo)
          return replyOf(tx, scope, row, meToo, caller.member);
        await (meToo ? putSaid(tx, scope, entry, caller.member) : takeSaid(tx, scope, entry, caller.member));
        const next = await count(tx, scope, entry);
        await tell(tx, scope, { type: "entry-changed", entry });
        return replyOf(tx, scope, next, meToo, caller.member);
      }),

    listClusters: ({ scope }) =>
      database.inSpace(scope, async (tx) => {
        const rows = await tx
          .selectFrom("entries")
          .selectAll()
          .where("space_id", "=", scope.space)
          .where("me_too", ">=", LEAST_ME_TOO)
          .where("archived_at", "is", null)
          .where("draft", "=", false)
          .where(sql<boolean>`tags <> '{}'`)
          .orderBy("published_at", "desc")
          .orderBy("entry_id", "desc")
          .limit(LOOKED_AT)
          .execute();
        const told = await toldCounts(tx, scope, "me-too", new Map(rows.map((row) => [row.entry_id, row.me_too])));
        const shared = rows.map((row) => ({
          ...summaryOf(row),
          tags: row.tags,
          people: row.me_too,
          meToo: told.get(row.entry_id) ?? null,
        }));
        const clusters = clustersOf(shared).slice(0, TOLD);
        return {
          clusters: clusters.map(({ tags, meToo, entries }) => ({ tags: [...tags], meToo, entries: [...entries] })),
        };
      }),
  };
}

/** What somebody lived or asked is shared with others; a lesson, a record and a draft are not. */
function shareable(row: EntryRow): EntryRow {
  if (row.type === "lesson" || row.draft)
    throw new RequestRefused("not-found", "There is no such experience or question in this space.");
  return row;
}

const isOwn = ({ author_id }: EntryRow, by: MemberId): boolean =>
  author_id !== null && speaksFor(by, author_id as MemberId);

const replyOf = async (tx: Tx, scope: Scope, row: EntryRow, mine: boolean, viewer: MemberId): Promise<MeToo> => ({
  count: await toldCount(tx, scope, "me-too", row.entry_id, row.me_too),
  mine,
  canSay: !isOwn(row, viewer),
});

async function hasSaid(tx: Tx, { space }: Scope, entry: string, member: MemberId): Promise<boolean> {
  const row = await tx
    .selectFrom("me_too")
    .select("entry_id")
    .where("space_id", "=", space)
    .where("entry_id", "=", entry)
    .where("member_id", "=", member)
    .executeTakeFirst();
  return row !== undefined;
}

async function putSaid(tx: Tx, { space, tenant }: Scope, entry: string, member: MemberId): Promise<void> {
  await tx
    .insertInto("me_too")
    .values({ space_id: space, tenant_id: tenant, entry_id: entry, member_id: member })
    .execute();
}

async function takeSaid(tx: Tx, { space }: Scope, entry: string, member: MemberId): Promise<void> {
  await tx
    .deleteFrom("me_too")
    .where("space_id", "=", space)
    .where("entry_id", "=", entry)
    .where("member_id", "=", member)
    .execute();
}

/** Counts anew; the entry's row is locked. */
const count = (tx: Tx, { space }: Scope, entry: string): Promise<EntryRow> =>
  tx
    .updateTable("entries")
    .set({
      me_too: sql<number>`(select count(*)::int from me_too m where m.space_id = ${space} and m.entry_id = ${entry})`,
    })
    .where("space_id", "=", space)
    .where("entry_id", "=", entry)
    .returningAll()
    .executeTakeFirstOrThrow();
