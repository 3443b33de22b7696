import { createHash, randomBytes } from "node:crypto";
import type { Handlers } from "../http/handler.ts";
import type { Services } from "../services.ts";

/** What is kept of the secret part of an address. */
export const hashOfToken = (token: string): Buffer => createHash("sha256").update(token).digest();

type FeedHandlers = Pick<Handlers, "readCalendarFeed" | "makeCalendarFeed" | "endCalendarFeed">;

/** A member's own address for their calendar: made, made anew and ended by themselves. [CE7] */
export function createCalendarFeedHandlers({ database }: Pick<Services, "database">): FeedHandlers {
  return {
    readCalendarFeed: ({ scope, caller }) =>
      database.inSpace(scope, async (tx) => {
        const row = await tx
          .selectFrom("calendar_feeds")
          .select("member_id")
          .where("space_id", "=", scope.space)
          .where("member_id", "=", caller.member)
          .executeTakeFirst();
        return { exists: row !== undefined };
      }),

    makeCalendarFeed: ({ scope, caller }) =>
      database.inSpace(scope, async (tx) => {
        const token = randomBytes(32).toString("base64url");
        const hash = { token_hash: hashOfToken(token) };
        await tx
          .insertInto("calendar_feeds")
          .values({ space_id: scope.space, tenant_id: scope.tenant, member_id: caller.member, ...hash })
          .onConflict((conflict) => conflict.columns(["space_id", "member_id"]).doUpdateSet(hash))
          .execute();
        return { token };
      }),

    endCalendarFeed: ({ scope, caller }) =>
      database.inSpace(scope, async (tx) => {
        await tx
          .deleteFrom("calendar_feeds")
          .where("space_id", "=", scope.space)
          .where("member_id", "=", caller.member)
          .execute();
        return { exists: false };
      }),
  };
}
