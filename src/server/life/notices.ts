import { sql } from "kysely";
import type { MemberId } from "../../domain/ids.ts";
import {
  NOTICED_MS,
  type Noticeable,
  type NoticedKind,
  nextNoticeAt,
  noticedKinds,
  noticeOf,
} from "../../domain/notices.ts";
import { subPageOfEntry, subPageOfThing } from "../../domain/teams-link.ts";
import type { Scope, Tx } from "../db/database.ts";
import { planJobs } from "../jobs/plan-job.ts";
import type { Services } from "../services.ts";
import { readNames } from "../spaces/people-rows.ts";
import { newsFor } from "./news-rows.ts";
import { chainOf, recipientOf } from "./recipient.ts";

/** So many unread ones are looked at; more are as many. */
const MOST = 100;

/** Plans one notice for each of these members, who have been told something just now. [LI12] */
export async function planNotices(tx: Tx, scope: Scope, members: readonly MemberId[], now: number): Promise<void> {
  if (members.length === 0) return;
  const rows = await tx
    .selectFrom("news")
    .where("space_id", "=", scope.space)
    .where("member_id", "in", members)
    .where("at", ">", now - NOTICED_MS)
    .groupBy("member_id")
    .select(({ fn }) => ["member_id", fn.max("noticed_at").as("last")])
    .execute();
  const lasts = new Map(rows.map(({ member_id, last }) => [member_id, last]));
  await planJobs(
    tx,
    scope,
    "send-notice",
    members.map((member) => ({ about: member, dueAt: nextNoticeAt(now, lasts.get(member) ?? null) })),
  );
}

interface Found extends Noticeable {
  /** Where in the tab it is read. */
  readonly subPage: string;
}

/** Unread, of a kind that the member wants to hear of in Teams, and theirs to read right now. */
async function readNoticeable(tx: Tx, scope: Scope, member: MemberId, now: number): Promise<readonly Found[]> {
  const rows = await newsFor(tx, scope, member)
    .where("news.kind", "in", noticedKinds)
    .where("news.read_at", "is", null)
    .where("news.at", ">", now - NOTICED_MS)
    .where(
      sql<boolean>`not exists (select from news_wishes w where w.space_id = news.space_id
        and w.member_id = news.member_id and w.what = 'no-notice' and w.about = news.kind)`,
    )
    .select(["news.news_id", "news.kind", "news.by_member", "news.noticed_in", "news.noticed_at", "news.thing_id"])
    .select(["entries.entry_id", "entries.type"])
    .orderBy("news.at", "desc")
    .limit(MOST)
    .execute();
  return rows.flatMap((row) => {
    const kind = noticedKinds.find((known) => known === row.kind);
    const { noticed_in: notice, noticed_at: at } = row;
    const told = notice === null || at === null ? null : { notice, at };
    return kind ? [{ id: row.news_id, kind, by: row.by_member, told, subPage: subPageOf(kind, row) }] : [];
  });
}

interface About {
  readonly entry_id: string | null;
  readonly type: string | null;
  readonly thing_id: string | null;
}

function subPageOf(kind: NoticedKind, { entry_id, type, thing_id }: About): string {
  if (kind !== "mention" && kind !== "answer" && kind !== "reply") return subPageOfThing(kind, thing_id ?? "");
  return entry_id === null ? "" : subPageOfEntry(entry_id, type ?? "");
}

/**
 * Tells a member in Teams what is new for them: who and what kind, or how many, and no word of it. A worker that is killed
 * after it has sent sends once more under the same chain, which the feed shows as one. [LI12]
 */
export async function sendNotice(
  tx: Tx,
  { clock, sendActivity }: Services,
  scope: Scope,
  member: MemberId,
  job: string,
): Promise<void> {
  if (!sendActivity) return;
  const now = clock.now();
  const unread = await readNoticeable(tx, scope, member, now);
  const notice = noticeOf(unread, job, now);
  const to = notice && (await recipientOf(tx, scope, member));
  if (!to) return;
  await tx
    .updateTable("news")
    .set({ noticed_in: notice.notice, noticed_at: now })
    .where("space_id", "=", scope.space)
    .where("member_id", "=", member)
    .where("news_id", "in", notice.fresh)
    .execute();
  const { says } = notice;
  const chain = chainOf(`${scope.space} ${member} ${notice.notice}`);
  const one = unread.find(({ id }) => id === notice.fresh[0]);
  const by = "by" in says ? (await readNames(tx, [says.by])).get(says.by as MemberId) : undefined;
  await sendActivity({
    ...to,
    ...("by" in says && by !== undefined
      ? { what: says.kind, value: by, subPage: one?.subPage ?? "" }
      : { what: "several", value: String("count" in says ? says.count : 1), subPage: "" }),
    chain,
  });
}
