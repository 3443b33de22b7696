import type { PeerReview, ReviewsReply } from "../../contract/peer-review.ts";
import type { MemberId } from "../../domain/ids.ts";
import { areRead } from "../../domain/peer-review.ts";
import type { Scope, Tx } from "../db/database.ts";
import { hasGiven } from "../feedback/givers.ts";
import { RequestRefused } from "../http/refusal.ts";
import type { Sealer } from "../inbox/sealer.ts";
import { readNames } from "../spaces/people-rows.ts";
import {
  type AskedRow,
  createReviewAnswers,
  type ReviewRow,
  readAsked,
  readReaders,
  readReviewRow,
} from "./review-rows.ts";

/** What of a review is whose to see. */
export interface Seen {
  readonly row: ReviewRow;
  readonly asked: readonly AskedRow[];
  readonly readers: readonly string[];
  readonly as: PeerReview["as"];
}

/** Refuses whoever is neither the author, nor asked, nor let read it by the author: an owner of the team, too. [RV2] */
export async function seenBy(tx: Tx, scope: Scope, review: string, member: MemberId): Promise<Seen> {
  const row = await readReviewRow(tx, scope, review);
  if (!row) throw new RequestRefused("not-found", "There is no such review in this space.");
  const [asked, readers] = [await readAsked(tx, scope, review), await readReaders(tx, scope, review)];
  const of = { row, asked, readers };
  if (row.author_id === member) return { ...of, as: "author" };
  if (asked.some(({ member_id }) => member_id === member)) return { ...of, as: "reviewer" };
  if (readers.includes(member)) return { ...of, as: "reader" };
  throw new RequestRefused("not-yours-to-read", "A review is for its author and whom they asked. Nothing was shown.");
}

const summaryOf = (row: ReviewRow, names: ReadonlyMap<MemberId, string>) => ({
  id: row.review_id,
  title: row.title,
  author: named(row.author_id, names),
  isAnonymous: row.anonymous,
  dueAt: row.due_at,
  isClosed: row.closed,
});

const named = (id: string, names: ReadonlyMap<MemberId, string>): PeerReview["author"] => ({
  member: id as MemberId,
  name: names.get(id as MemberId) ?? "",
});

export async function viewOf(tx: Tx, sealer: Sealer, scope: Scope, member: MemberId, seen: Seen): Promise<PeerReview> {
  const { row, asked, readers, as } = seen;
  const urn = { scope, about: row.review_id };
  const names = await readNames(tx, [row.author_id, ...readers, ...asked.map(({ member_id }) => member_id)]);
  const answers = await createReviewAnswers(sealer, urn).read(tx);
  const own = as === "reviewer" && !row.anonymous ? answers.find(({ slip }) => slip === member) : undefined;
  const isAuthor = as === "author";
  const mayRead =
    (isAuthor || readers.includes(member)) && areRead({ isAnonymous: row.anonymous, isClosed: row.closed });
  return {
    ...summaryOf(row, names),
    work: row.work,
    wants: row.wants,
    askedOf: asked.length,
    as,
    reviewers: isAuthor ? asked.map(({ member_id }) => named(member_id, names)) : [],
    readers: isAuthor ? readers.map((id) => named(id, names)) : [],
    isThanked: row.thanked,
    own: own?.words ?? null,
    hasAnswered: as === "reviewer" && (own !== undefined || (await hasGiven(tx, urn, member))),
    declined: asked.some(({ member_id, declined }) => member_id === member && declined),
    answers: mayRead
      ? answers.map(({ slip, words }) => ({ by: row.anonymous ? null : named(slip, names), ...words }))
      : [],
  };
}

/** So many of each are listed, the newest first. */
const LISTED = 50;

/** The reviews that concern somebody, and no others. [RV2] */
export async function listFor(tx: Tx, scope: Scope, member: MemberId): Promise<ReviewsReply> {
  const newest = tx
    .selectFrom("reviews")
    .selectAll("reviews")
    .where("reviews.space_id", "=", scope.space)
    .orderBy("reviews.asked_at", "desc")
    .orderBy("reviews.review_id")
    .limit(LISTED);
  const mine = await newest.where("author_id", "=", member).execute();
  const asked = await newest
    .innerJoin("review_asked", (join) =>
      join
        .onRef("review_asked.space_id", "=", "reviews.space_id")
        .onRef("review_asked.review_id", "=", "reviews.review_id"),
    )
    .where("review_asked.member_id", "=", member)
    .select(["review_asked.declined", "review_asked.reminded"])
    .execute();
  const shared = await newest
    .innerJoin("review_readers", (join) =>
      join
        .onRef("review_readers.space_id", "=", "reviews.space_id")
        .onRef("review_readers.review_id", "=", "reviews.review_id"),
    )
    .where("review_readers.member_id", "=", member)
    .execute();
  const names = await readNames(tx, new Set([...mine, ...asked, ...shared].map(({ author_id }) => author_id)));
  const ofMine: ReviewsReply["asked"] = [];
  for (const row of asked) {
    const hasAnswered = await hasGiven(tx, { scope, about: row.review_id }, member);
    const { declined, reminded, thanked } = row;
    ofMine.push({
      ...summaryOf(row, names),
      hasAnswered,
      declined,
      isReminded: reminded && !hasAnswered,
      isThanked: thanked,
    });
  }
  return {
    mine: mine.map((row) => summaryOf(row, names)),
    asked: ofMine,
    shared: shared.map((row) => summaryOf(row, names)),
  };
}
