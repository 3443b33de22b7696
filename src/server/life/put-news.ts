import type { MemberId } from "../../domain/ids.ts";
import type { NewsKind } from "../../domain/news.ts";
import { isNoticed } from "../../domain/notices.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tellMembers } from "../events/tell-members.ts";
import { randomId } from "../random-id.ts";
import { planNotices } from "./notices.ts";

/** A statement takes 65,535 values. */
const PUT_AT_ONCE = 1_000;

interface About {
  readonly entry: string | null;
  readonly post: string | null;
  readonly answer: string | null;
  readonly thing: string | null;
  readonly by: MemberId | null;
  readonly at: number;
}

/** Puts it among what concerns them, each once, and plans what Teams is told of it. */
export async function putNews(
  tx: Tx,
  scope: Scope,
  told: ReadonlyMap<MemberId, NewsKind>,
  about: About,
): Promise<void> {
  const all = [...told];
  for (let from = 0; from < all.length; from += PUT_AT_ONCE)
    await putSome(tx, scope, all.slice(from, from + PUT_AT_ONCE), about);
}

async function putSome(
  tx: Tx,
  scope: Scope,
  told: readonly (readonly [MemberId, NewsKind])[],
  { entry, post, answer, thing, by, at }: About,
): Promise<void> {
  const rows = await tx
    .insertInto("news")
    .values(
      told.map(([member, kind]) => ({
        space_id: scope.space,
        tenant_id: scope.tenant,
        member_id: member,
        news_id: randomId(),
        kind,
        entry_id: entry,
        post_id: post,
        answer_id: answer,
        thing_id: thing,
        by_member: by,
        at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(["member_id", "kind"])
    .execute();
  const noticed = rows.filter(({ kind }) => isNoticed(kind)).map(({ member_id }) => member_id as MemberId);
  await planNotices(tx, scope, noticed, at);
  await tellMembers(
    tx,
    scope,
    rows.map(({ member_id }) => member_id),
  );
}
