import { useMemo } from "react";
import type { GivenReview, NewReview, PeerReview, ReviewsReply } from "../../contract/peer-review.ts";
import { reviewRoutes } from "../../contract/routes/review-routes.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Question } from "../space/answers.ts";
import { useSpace } from "../space/space-context.tsx";

/** What changes something rejects with an ApiFailure. */
interface Reviews {
  readonly all: Question<ReviewsReply>;
  one(review: string): Question<PeerReview>;
  /** Answers the id of the review. */
  ask(wanted: NewReview): Promise<string>;
  answer(review: string, given: GivenReview): Promise<void>;
  setAside(review: string, declined: boolean): Promise<void>;
  share(review: string, member: MemberId, may: boolean): Promise<void>;
  thank(review: string): Promise<void>;
  close(review: string): Promise<void>;
  remove(review: string): Promise<void>;
}

/** The same for as long as the space is. */
export function useReviews(): Reviews {
  const { apiFor, id: space, answers } = useSpace();
  return useMemo(() => {
    const api = apiFor(reviewRoutes);
    const of = (review: string) => ({ params: { space, review } });
    const all: Question<ReviewsReply> = { key: "reviews", ask: () => api.call("listReviews", { params: { space } }) };
    const one = (review: string): Question<PeerReview> => ({
      key: `reviews/${review}`,
      ask: () => api.call("readReview", of(review)),
    });
    const learn = async (change: Promise<PeerReview>) => {
      const next = await change;
      answers.change(one(next.id), () => next);
    };
    return {
      all,
      one,
      ask: async (body) => (await api.call("askForReview", { params: { space }, body })).id,
      answer: (review, body) => learn(api.call("answerReview", { ...of(review), body })),
      setAside: (review, declined) => learn(api.call("declineReview", { ...of(review), body: { declined } })),
      share: (review, member, may) => learn(api.call("shareReview", { ...of(review), body: { member, may } })),
      thank: (review) => learn(api.call("thankReviewers", { ...of(review), body: {} })),
      close: (review) => learn(api.call("closeReview", { ...of(review), body: {} })),
      async remove(review) {
        const next = await api.call("removeReview", { ...of(review), body: {} });
        answers.change(all, () => next);
      },
    };
  }, [apiFor, space, answers]);
}
