import { useMemo } from "react";
import type { FirstWeeks } from "../../contract/first-weeks.ts";
import { firstWeeksRoutes } from "../../contract/routes/first-weeks-routes.ts";
import { spaceRoutes } from "../../contract/routes/space-routes.ts";
import type { Person } from "../../contract/session.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Question } from "../space/answers.ts";
import { useSpace } from "../space/space-context.tsx";

/** What changes something rejects with an ApiFailure. */
interface Weeks {
  readonly mine: Question<FirstWeeks>;
  readonly people: Question<readonly Person[]>;
  sayNew(isNew: boolean): Promise<void>;
  /** `pausedUntil`: in ms of the session clock. */
  offer(capacity: number, pausedUntil: number | null): Promise<void>;
  withdraw(): Promise<void>;
  answer(newcomer: MemberId, answer: "yes" | "no" | "over"): Promise<void>;
  notWith(member: MemberId, notWith: boolean): Promise<void>;
  meeting(newcomer: MemberId, member: MemberId, state: "to-meet" | "met" | "gone"): Promise<void>;
}

/** The same for as long as the space is. */
export function useFirstWeeks(): Weeks {
  const { apiFor, id: space, answers } = useSpace();
  return useMemo(() => {
    const api = apiFor({ ...firstWeeksRoutes, ...spaceRoutes });
    const params = { space };
    const mine: Question<FirstWeeks> = { key: "first-weeks", ask: () => api.call("readFirstWeeks", { params }) };
    const known = async (change: Promise<FirstWeeks>) => {
      const next = await change;
      answers.change(mine, () => next);
    };
    return {
      mine,
      people: { key: "people/of-space", ask: async () => (await api.call("people", { params })).people },
      sayNew: (isNew) => known(api.call("sayNew", { params, body: { isNew } })),
      offer: (capacity, pausedUntil) => known(api.call("offerAsBuddy", { params, body: { capacity, pausedUntil } })),
      withdraw: () => known(api.call("withdrawAsBuddy", { params, body: {} })),
      answer: (newcomer, answer) => known(api.call("answerBuddy", { params, body: { newcomer, answer } })),
      notWith: (member, notWith) => known(api.call("sayNotWith", { params, body: { member, notWith } })),
      meeting: (newcomer, member, state) =>
        known(api.call("noteIntroduction", { params, body: { newcomer, member, state } })),
    };
  }, [apiFor, space, answers]);
}
