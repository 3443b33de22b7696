import { sql } from "kysely";
import { DAY_MS, INTRODUCTIONS } from "../../domain/first-weeks.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import type { Handlers } from "../http/handler.ts";
import { badRequest, RequestRefused } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { isPersonOf } from "../spaces/people-rows.ts";
import { putNew, putNotWith, readBuddyOf, readFirstWeeksFor } from "./first-weeks-rows.ts";
import { noteMeeting } from "./introductions.ts";
import { lockFirstWeeks, proposeBuddies } from "./propose-buddies.ts";

type FirstWeeksHandlers = Pick<
  Handlers,
  "readFirstWeeks" | "sayNew" | "offerAsBuddy" | "withdrawAsBuddy" | "answerBuddy" | "sayNotWith" | "noteIntroduction"
>;

export function createFirstWeeksHandlers({ database, clock }: Services): FirstWeeksHandlers {
  /** Changes something, proposes buddies to whoever has none then, and answers what concerns `member`. */
  const changing = (scope: Scope, member: MemberId, change: (tx: Tx) => Promise<void>) =>
    database.inSpace(scope, async (tx) => {
      await lockFirstWeeks(tx, scope);
      await change(tx);
      await proposeBuddies(tx, scope, clock.now());
      await tell(tx, scope, { type: "first-weeks" });
      return readFirstWeeksFor(tx, scope, member, clock.now());
    });

  return {
    // Whoever paused comes back by the time alone: so it is looked for at every reading.
    readFirstWeeks: ({ scope, caller }) =>
      database.inSpace(scope, async (tx) => {
        await lockFirstWeeks(tx, scope);
        if (await proposeBuddies(tx, scope, clock.now())) await tell(tx, scope, { type: "first-weeks" });
        return readFirstWeeksFor(tx, scope, caller.member, clock.now());
      }),

    sayNew: ({ scope, caller, body: { isNew } }) =>
      changing(scope, caller.member, async (tx) => {
        if (isNew) await putNew(tx, scope, caller.member, clock.now());
        // Who is new once more has thirty days again.
        const began = isNew
          ? sql`case when is_new and began_at > ${clock.now() - INTRODUCTIONS.days * DAY_MS} then began_at else ${clock.now()} end`
          : sql`began_at`;
        await sql`update first_weeks set is_new = ${isNew}, began_at = ${began}
          where space_id = ${scope.space} and member_id = ${caller.member}`.execute(tx);
        if (!isNew)
          await sql`delete from buddies where space_id = ${scope.space} and member_id = ${caller.member}`.execute(tx);
      }),

    offerAsBuddy: ({ scope, caller, body: { capacity, pausedUntil } }) =>
      changing(scope, caller.member, async (tx) => {
        await sql`insert into mentor_offers (space_id, tenant_id, member_id, capacity, paused_until)
          values (${scope.space}, ${scope.tenant}, ${caller.member}, ${capacity}, ${pausedUntil})
          on conflict (space_id, member_id) do update set capacity = ${capacity}, paused_until = ${pausedUntil}`.execute(
          tx,
        );
        if (pausedUntil !== null && pausedUntil > clock.now()) await takeProposals(tx, scope, caller.member);
      }),

    withdrawAsBuddy: ({ scope, caller }) =>
      changing(scope, caller.member, async (tx) => {
        await sql`delete from mentor_offers
          where space_id = ${scope.space} and member_id = ${caller.member}`.execute(tx);
        await takeProposals(tx, scope, caller.member);
      }),

    answerBuddy: ({ scope, caller, body: { newcomer, answer } }) =>
      changing(scope, caller.member, async (tx) => {
        const row = await readBuddyOf(tx, scope, newcomer, caller.member);
        if (!row || (answer === "over" && !row.both))
          throw new RequestRefused("not-found", "There is no such proposal any more.");
        const isNewcomer = caller.member === newcomer;
        switch (answer) {
          case "yes":
            await sql`update buddies set
              newcomer_yes = newcomer_yes or ${isNewcomer}, mentor_yes = mentor_yes or ${!isNewcomer}
              where space_id = ${scope.space} and member_id = ${newcomer}`.execute(tx);
            return;
          case "no":
            return putNotWith(tx, scope, caller.member, isNewcomer ? row.mentor : newcomer);
          case "over":
            await sql`delete from buddies where space_id = ${scope.space} and member_id = ${newcomer}`.execute(tx);
            await sql`update first_weeks set is_new = false
              where space_id = ${scope.space} and member_id = ${newcomer}`.execute(tx);
        }
      }),

    sayNotWith: ({ scope, caller, body: { member, notWith } }) =>
      changing(scope, caller.member, async (tx) => {
        if (!notWith)
          await sql`delete from not_with where space_id = ${scope.space}
            and member_id = ${caller.member} and other_id = ${member}`.execute(tx);
        else if (member === caller.member || !(await isPersonOf(tx, scope, member)))
          throw badRequest("member", "is nobody else of this space");
        else await putNotWith(tx, scope, caller.member, member);
      }),

    noteIntroduction: ({ scope, caller, body }) =>
      changing(scope, caller.member, (tx) => noteMeeting(tx, scope, caller.member, body, clock.now())),
  };
}

/** Proposals to which not both have said yes are made anew; whom a mentor has taken stays. */
const takeProposals = (tx: Tx, { space }: Scope, mentor: MemberId) =>
  sql`delete from buddies
    where space_id = ${space} and mentor_id = ${mentor} and not (newcomer_yes and mentor_yes)`.execute(tx);
