import type { Handlers } from "../http/handler.ts";
import type { Services } from "../services.ts";

type SuggestionHandlers = Pick<Handlers, "readUses" | "dismissSuggestion">;

/** More than any space holds in the days that count. */
const MOST_USES = 500;

export function createSuggestionHandlers({ database }: Services): SuggestionHandlers {
  return {
    readUses: ({ scope, caller }) =>
      database.inSpace(scope, async (tx) => {
        const rows = await tx
          .selectFrom("sessions")
          .select(["format", "started_at"])
          .where("space_id", "=", scope.space)
          .where("started_at", "is not", null)
          .orderBy("started_at", "desc")
          .limit(MOST_USES)
          .execute();
        const dismissed = await tx
          .selectFrom("suggestion_dismissed")
          .select("month")
          .where("space_id", "=", scope.space)
          .where("member_id", "=", caller.member)
          .executeTakeFirst();
        return {
          uses: rows.flatMap(({ format, started_at: at }) => (at === null ? [] : [{ format, at }])),
          dismissed: dismissed?.month ?? null,
        };
      }),

    dismissSuggestion: ({ scope, caller, body: { month } }) =>
      database.inSpace(scope, async (tx) => {
        await tx
          .insertInto("suggestion_dismissed")
          .values({ space_id: scope.space, tenant_id: scope.tenant, member_id: caller.member, month })
          .onConflict((conflict) => conflict.columns(["space_id", "member_id"]).doUpdateSet({ month }))
          .execute();
        return {};
      }),
  };
}
