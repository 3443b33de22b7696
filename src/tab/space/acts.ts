import type { SessionId } from "../../domain/ids.ts";
import type { Answers } from "./answers.ts";
import type { SpaceApi } from "./space-api.ts";

/** What a change to a record may have made stale, by the beginnings of the keys. */
export const OF_RECORDS = ["entries", "entry/", "questions", "search/", "own/"] as const;

/** What a reader can change in the space. Each rejects with an ApiFailure; what it changed is asked anew. */
export interface Acts {
  /** Takes the reader's own words out of a session's record, for good. */
  takeBack(session: SessionId, key: string): Promise<void>;
}

export function createActs(api: SpaceApi, space: string, answers: Answers): Acts {
  return {
    async takeBack(session, key) {
      await api.call("takeBack", { params: { space, session }, body: { key } });
      for (const changed of OF_RECORDS) answers.renew(changed);
    },
  };
}
