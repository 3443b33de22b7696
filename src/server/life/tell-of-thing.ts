import type { MemberId } from "../../domain/ids.ts";
import type { ThingNews } from "../../domain/news.ts";
import type { Scope, Tx } from "../db/database.ts";
import { putNews } from "./put-news.ts";

/** What brings two people together has no page of its own. */
export const FIRST_WEEKS = "first-weeks";
/** Nor has what somebody is about to be in the space. */
export const TAKE_OVER = "take-over";
/** So many are told in one statement: a space may have thousands. */
const TOLD_AT_ONCE = 1_000;

interface Told {
  readonly kind: ThingNews;
  /** A group, a review, an event, `FIRST_WEEKS` or `TAKE_OVER`. */
  readonly thing: string;
  readonly members: readonly MemberId[];
  /** Who asks, or whom one could meet. */
  readonly by: MemberId;
  readonly at: number;
}

/** Tells these members of something that waits for them; told again it takes the place of what they were told before. [LI13] */
export async function tellOfThing(tx: Tx, scope: Scope, told: Told): Promise<void> {
  for (let from = 0; from < told.members.length; from += TOLD_AT_ONCE)
    await tellSome(tx, scope, { ...told, members: told.members.slice(from, from + TOLD_AT_ONCE) });
}

async function tellSome(tx: Tx, scope: Scope, { kind, thing, members, by, at }: Told): Promise<void> {
  await tx
    .deleteFrom("news")
    .where("space_id", "=", scope.space)
    .where("thing_id", "=", thing)
    .where("kind", "in", inPlaceOf(kind))
    .where((eb) => (isOfEvent(kind) ? eb.val(true) : eb("by_member", "=", by)))
    .where("member_id", "in", members)
    .execute();
  const told = new Map(members.map((member) => [member, kind]));
  await putNews(tx, scope, told, { entry: null, post: null, answer: null, thing, by, at });
}

/** What it makes an end to, beside the same told before. */
function inPlaceOf(kind: ThingNews): readonly ThingNews[] {
  if (kind === "review-due") return ["review-asked", kind];
  return kind === "met" ? ["to-meet", kind] : [kind];
}

/** An event may have got another host since. */
const isOfEvent = (kind: ThingNews): boolean => kind === "event" || kind === "place";

/** It is there no longer, for one member or for all: nor is what they were told of it. */
export async function forgetThing(tx: Tx, { space }: Scope, thing: string, member?: MemberId): Promise<void> {
  const gone = tx.deleteFrom("news").where("space_id", "=", space).where("thing_id", "=", thing);
  await (member === undefined ? gone : gone.where("member_id", "=", member)).execute();
}
