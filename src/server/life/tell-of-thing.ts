import type { MemberId } from "../../domain/ids.ts";
import type { ThingNews } from "../../domain/news.ts";
import type { Scope, Tx } from "../db/database.ts";
import { putNews } from "./put-news.ts";

/** Whom somebody could meet has no page of its own. */
export const TO_MEET = "first-weeks";

interface Told {
  readonly kind: ThingNews;
  /** A group, a review, an event, or `TO_MEET`. */
  readonly thing: string;
  readonly members: readonly MemberId[];
  /** Who asks, or whom one could meet. */
  readonly by: MemberId;
  readonly at: number;
}

/** Tells these members of something that waits for them; told again it takes the place of what they were told before. [LI13] */
export async function tellOfThing(tx: Tx, scope: Scope, { kind, thing, members, by, at }: Told): Promise<void> {
  if (members.length === 0) return;
  const before: readonly ThingNews[] = kind === "review-due" ? ["review-asked", "review-due"] : [kind];
  await tx
    .deleteFrom("news")
    .where("space_id", "=", scope.space)
    .where("thing_id", "=", thing)
    .where("kind", "in", before)
    .where((eb) => (isOfEvent(kind) ? eb.val(true) : eb("by_member", "=", by)))
    .where("member_id", "in", members)
    .execute();
  const told = new Map(members.map((member) => [member, kind]));
  await putNews(tx, scope, told, { entry: null, post: null, answer: null, thing, by, at });
}

/** An event may have got another host since. */
const isOfEvent = (kind: ThingNews): boolean => kind === "event" || kind === "place";

/** It is there no longer, for one member or for all: nor is what they were told of it. */
export async function forgetThing(tx: Tx, { space }: Scope, thing: string, member?: MemberId): Promise<void> {
  const gone = tx.deleteFrom("news").where("space_id", "=", space).where("thing_id", "=", thing);
  await (member === undefined ? gone : gone.where("member_id", "=", member)).execute();
}
