import type { NewReview } from "../../contract/peer-review.ts";
import type { RefusalReason } from "../../contract/problem.ts";
import type { MemberId } from "../../domain/ids.ts";
import { timesOf } from "../../domain/peer-review.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import { tellMembers } from "../events/tell-members.ts";
import { answerNamelessly } from "../feedback/answer-namelessly.ts";
import { takeGivers, type Urn } from "../feedback/givers.ts";
import type { Handlers } from "../http/handler.ts";
import { badRequest, RequestRefused } from "../http/refusal.ts";
import { idOfSlip } from "../id-of-slip.ts";
import { planJob } from "../jobs/plan-job.ts";
import { forgetThing, tellOfThing } from "../life/tell-of-thing.ts";
import type { Services } from "../services.ts";
import { readNamesIn } from "../spaces/people-rows.ts";
import { closeReview } from "./review-jobs.ts";
import { createReviewAnswers, type ReviewRow, readReviewRow } from "./review-rows.ts";
import { listFor, type Seen, seenBy, viewOf } from "./review-view.ts";

type ReviewHandlers = Pick<
  Handlers,
  | "listReviews"
  | "askForReview"
  | "readReview"
  | "answerReview"
  | "declineReview"
  | "shareReview"
  | "thankReviewers"
  | "closeReview"
  | "removeReview"
>;

const refused = (reason: RefusalReason, detail: string) => new RequestRefused("refused", detail, { reason });
const notYours = () =>
  new RequestRefused("not-yours-to-read", "That is for the author, or for whom they asked. Nothing was changed.");

export function createReviewHandlers(services: Services): ReviewHandlers {
  const { database, clock, sealer } = services;

  const shown = async (tx: Tx, scope: Scope, review: string, member: MemberId) =>
    viewOf(tx, sealer, scope, member, await seenBy(tx, scope, review, member));
  /** Refuses whoever does not stand to the review as `as`. */
  const seenAs = async (tx: Tx, scope: Scope, review: string, member: MemberId, as: Seen["as"]): Promise<Seen> => {
    const seen = await seenBy(tx, scope, review, member);
    if (seen.as !== as) throw notYours();
    return seen;
  };
  const byAuthor = (
    { scope, caller, params }: { scope: Scope; caller: { member: MemberId }; params: { review: string } },
    change: (tx: Tx, seen: Seen) => Promise<void>,
  ) =>
    database.inSpace(scope, async (tx) => {
      await change(tx, await seenAs(tx, scope, params.review, caller.member, "author"));
      return shown(tx, scope, params.review, caller.member);
    });
  const assertOpen = ({ closed, due_at }: ReviewRow): void => {
    if (closed || clock.now() >= due_at) throw refused("review-closed", "This review has closed. Nothing was changed.");
  };

  return {
    listReviews: ({ scope, caller }) => database.inSpace(scope, (tx) => listFor(tx, scope, caller.member)),

    askForReview: ({ scope, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        const review = idOfSlip(caller.member, body.slip);
        if (!(await readReviewRow(tx, scope, review))) await ask(tx, scope, review, caller.member, body);
        return shown(tx, scope, review, caller.member);
      }),

    readReview: ({ scope, caller, params }) =>
      database.inSpace(scope, (tx) => shown(tx, scope, params.review, caller.member)),

    async answerReview({ scope, caller, params, body }) {
      const { member } = caller;
      const urn: Urn = { scope, about: params.review };
      const { row } = await database.inSpace(scope, (tx) => seenAs(tx, scope, params.review, member, "reviewer"));
      const key = row.anonymous ? body : { slip: member, editKey: member };
      const answers = createReviewAnswers(sealer, urn);
      const { warm, cool, question } = body;
      await answerNamelessly(database, urn, member, {
        assertMay: async (tx) => assertOpen((await seenAs(tx, scope, params.review, member, "reviewer")).row),
        isKnown: (tx) => answers.isKnown(tx, key.slip),
        async put(tx) {
          const now = await readReviewRow(tx, scope, params.review);
          if (!now) throw new RequestRefused("not-found", "There is no such review any more.");
          assertOpen(now);
          await answers.put(tx, key, { warm, cool, question });
          if (!now.anonymous) await tell(tx, scope, { type: "news", members: [now.author_id] });
        },
      });
      return database.inSpace(scope, (tx) => shown(tx, scope, params.review, member));
    },

    declineReview: ({ scope, caller, params, body }) =>
      database.inSpace(scope, async (tx) => {
        await seenAs(tx, scope, params.review, caller.member, "reviewer");
        await tx
          .updateTable("review_asked")
          .set({ declined: body.declined })
          .where("space_id", "=", scope.space)
          .where("review_id", "=", params.review)
          .where("member_id", "=", caller.member)
          .execute();
        return shown(tx, scope, params.review, caller.member);
      }),

    shareReview: (call) =>
      byAuthor(call, async (tx, { row }) => {
        const { member, may } = call.body;
        const { space, tenant } = call.scope;
        if (may && (member === row.author_id || !(await readNamesIn(tx, call.scope, [member])).has(member)))
          throw badRequest("member", "is nobody else of this space");
        if (may)
          await tx
            .insertInto("review_readers")
            .values({ space_id: space, tenant_id: tenant, review_id: row.review_id, member_id: member })
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        else
          await tx
            .deleteFrom("review_readers")
            .where("space_id", "=", space)
            .where("review_id", "=", row.review_id)
            .where("member_id", "=", member)
            .execute();
        await tell(tx, call.scope, { type: "news", members: [member] });
      }),

    thankReviewers: (call) =>
      byAuthor(call, async (tx, { row, asked }) => {
        await tx
          .updateTable("reviews")
          .set({ thanked: true })
          .where("space_id", "=", call.scope.space)
          .where("review_id", "=", row.review_id)
          .execute();
        await tell(tx, call.scope, { type: "news", members: asked.map(({ member_id }) => member_id) });
      }),

    closeReview: (call) => byAuthor(call, (tx, { row }) => closeReview(tx, call.scope, row.review_id)),

    removeReview: ({ scope, caller, params }) =>
      database.inSpace(scope, async (tx) => {
        const { asked, readers } = await seenAs(tx, scope, params.review, caller.member, "author");
        await takeGivers(tx, { scope, about: params.review });
        await tx
          .deleteFrom("reviews")
          .where("space_id", "=", scope.space)
          .where("review_id", "=", params.review)
          .execute();
        await forgetThing(tx, scope, params.review);
        await tellMembers(tx, scope, [...readers, ...asked.map(({ member_id }) => member_id)]);
        return listFor(tx, scope, caller.member);
      }),
  };

  async function ask(tx: Tx, scope: Scope, review: string, author: MemberId, asked: NewReview): Promise<void> {
    const reviewers = [...new Set(asked.reviewers)];
    const known = await readNamesIn(tx, scope, reviewers);
    if (reviewers.some((member) => member === author || !known.has(member)))
      throw badRequest("reviewers", "names somebody who is nobody else of this space");
    const [askedAt, columns] = [clock.now(), { space_id: scope.space, tenant_id: scope.tenant, review_id: review }];
    const { dueAt, remindAt } = timesOf(askedAt, asked.days);
    const { title, work, wants, anonymous } = asked;
    await tx
      .insertInto("reviews")
      .values({ ...columns, author_id: author, title, work, wants, anonymous, asked_at: askedAt, due_at: dueAt })
      .execute();
    await tx
      .insertInto("review_asked")
      .values(reviewers.map((member_id) => ({ ...columns, member_id })))
      .execute();
    await planJob(tx, scope, review, "remind-review", remindAt);
    await planJob(tx, scope, review, "close-review", dueAt);
    const told = { kind: "review-asked", thing: review, members: reviewers, by: author } as const;
    await tellOfThing(tx, scope, { ...told, at: askedAt });
  }
}
