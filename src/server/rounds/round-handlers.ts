import { sql } from "kysely";
import { nextRoundAt } from "../../domain/pairing-rounds.ts";
import type { Cadence } from "../../domain/vote.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tellMembers } from "../events/tell-members.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import { planJob } from "../jobs/plan-job.ts";
import { randomId } from "../random-id.ts";
import type { Services } from "../services.ts";
import { dropMeeting, lockRounds } from "./drop-meeting.ts";
import { readRhythm, readRoundsFor } from "./round-rows.ts";

type RoundHandlers = Pick<Handlers, "readRounds" | "setRoundCadence" | "joinRounds" | "noteRoundMet">;

/** How often there is a round where nobody has said it yet. */
const FIRST_CADENCE: Cadence = "biweekly";

export function createRoundHandlers({ database, clock }: Services): RoundHandlers {
  const setCadence = async (tx: Tx, scope: Scope, cadence: Cadence): Promise<void> => {
    const before = await readRhythm(tx, scope);
    if (before?.cadence === cadence) return;
    const [rhythm, last] = [randomId(), before?.last_at ?? null];
    const nextAt = nextRoundAt(cadence, last, clock.now());
    const said = { rhythm_id: rhythm, cadence, last_at: last, next_at: nextAt };
    await tx
      .insertInto("pairing_rhythms")
      .values({ space_id: scope.space, tenant_id: scope.tenant, ...said })
      .onConflict((conflict) => conflict.column("space_id").doUpdateSet(said))
      .execute();
    // The job of the rhythm before finds it no more.
    await planJob(tx, scope, rhythm, "pair-round", nextAt);
  };

  return {
    readRounds: ({ scope, caller: { member } }) =>
      database.inSpace(scope, async (tx) => {
        await sql`update pairing_joined set unseen = 0
          where space_id = ${scope.space} and member_id = ${member} and unseen > 0`.execute(tx);
        return readRoundsFor(tx, scope, member);
      }),

    setRoundCadence: ({ scope, caller: { member }, body: { cadence } }) =>
      database.inSpace(scope, async (tx) => {
        await lockRounds(tx, scope);
        await setCadence(tx, scope, cadence);
        return readRoundsFor(tx, scope, member);
      }),

    joinRounds: ({ scope, caller: { member }, body: { joined, pausedUntil } }) =>
      database.inSpace(scope, async (tx) => {
        await lockRounds(tx, scope);
        if (!joined) {
          await dropMeeting(tx, scope, member);
          await tx
            .deleteFrom("pairing_joined")
            .where("space_id", "=", scope.space)
            .where("member_id", "=", member)
            .execute();
        } else {
          if ((await readRhythm(tx, scope)) === undefined) await setCadence(tx, scope, FIRST_CADENCE);
          const isPaused = pausedUntil !== null && pausedUntil > clock.now();
          const paused = { paused_until: isPaused ? pausedUntil : null };
          await tx
            .insertInto("pairing_joined")
            .values({ space_id: scope.space, tenant_id: scope.tenant, member_id: member, ...paused })
            .onConflict((conflict) => conflict.columns(["space_id", "member_id"]).doUpdateSet(paused))
            .execute();
          if (isPaused) await dropMeeting(tx, scope, member);
        }
        return readRoundsFor(tx, scope, member);
      }),

    noteRoundMet: ({ scope, caller: { member }, body: { meeting, met } }) =>
      database.inSpace(scope, async (tx) => {
        const { rows } = await sql<{ others: string[] }>`
          update pairing_people mine set met = ${met}
          where space_id = ${scope.space} and pairing_id = ${meeting} and member_id = ${member}
          returning array(select o.member_id from pairing_people o where o.space_id = mine.space_id
            and o.pairing_id = mine.pairing_id and o.member_id <> mine.member_id and o.met) as others`.execute(tx);
        const [mine] = rows;
        if (!mine) throw new RequestRefused("not-found", "There is no such meeting of yours.");
        // Whoever has not said so yet is not told either.
        await tellMembers(tx, scope, mine.others);
        return readRoundsFor(tx, scope, member);
      }),
  };
}
