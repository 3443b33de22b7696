import { sql } from "kysely";
import type { Group, Mixing } from "../../domain/matching/mixing.ts";
import { type Joining, nextRound, type Round } from "../../domain/matching/rounds.ts";
import { MOST_UNSEEN, nextRoundAt } from "../../domain/pairing-rounds.ts";
import { topicKey } from "../../domain/wanted.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tellMembers } from "../events/tell-members.ts";
import { readNotWith } from "../first-weeks/propose-buddies.ts";
import { planJobs } from "../jobs/plan-job.ts";
import { randomId } from "../random-id.ts";
import type { Services } from "../services.ts";
import { lockRounds } from "./drop-meeting.ts";

/** Makes the round of a rhythm and plans the next; a rhythm that was changed since has another job. [PB1] */
export async function pairByRhythm(tx: Tx, { clock }: Pick<Services, "clock">, scope: Scope, rhythm: string) {
  await lockRounds(tx, scope);
  const row = await tx
    .selectFrom("pairing_rhythms")
    .select("cadence")
    .where("space_id", "=", scope.space)
    .where("rhythm_id", "=", rhythm)
    .executeTakeFirst();
  if (!row) return;
  const now = clock.now();
  const joining = await readJoining(tx, scope);
  const round = nextRound(joining, await readMixing(tx, scope, null), now);
  await putRound(tx, scope, round, { event: null, at: now });
  const called = round.groups.flatMap(({ members }) => members);
  await sql`update pairing_joined set unseen = unseen + 1
    where space_id = ${scope.space} and member_id = any(${called}::text[])`.execute(tx);
  const nextAt = nextRoundAt(row.cadence, now, now);
  await tx
    .updateTable("pairing_rhythms")
    .set({ last_at: now, next_at: nextAt })
    .where("space_id", "=", scope.space)
    .where("rhythm_id", "=", rhythm)
    .execute();
  await planJobs(tx, scope, "pair-round", [{ about: rhythm, dueAt: nextAt }]);
  await planJobs(
    tx,
    scope,
    "tell-round",
    called.map((about) => ({ about, dueAt: now })),
  );
  // Whoever was not called learns it, too: the round of before is over.
  await tellMembers(
    tx,
    scope,
    joining.map(({ member }) => member),
  );
}

/** Who takes part, and looks now and then. [PB2] */
async function readJoining(tx: Tx, { space }: Scope): Promise<readonly Joining[]> {
  const { rows } = await sql<Joining>`
    select j.member_id as member, j.paused_until as "pausedUntil"
    from pairing_joined j join space_people s using (space_id, member_id)
    where j.space_id = ${space} and j.unseen < ${MOST_UNSEEN}`.execute(tx);
  return rows;
}

/** Who has met whom in these rounds, who would rather not, and what people say that they work as. */
export async function readMixing(tx: Tx, scope: Scope, event: string | null): Promise<Mixing> {
  const { rows: met } = await sql<{ members: Group }>`
    select array_agg(o.member_id) as members
    from pairings p join pairing_people o using (space_id, pairing_id)
    where p.space_id = ${scope.space} and p.event_id is not distinct from ${event}
    group by p.pairing_id having count(*) > 1`.execute(tx);
  const said = await tx
    .selectFrom("profiles")
    .select(["member_id", "works_as"])
    .where("space_id", "=", scope.space)
    .where("listed", "=", true)
    .where("works_as", "is not", null)
    .execute();
  const worksAs = new Map(said.map(({ member_id, works_as }) => [member_id, topicKey(works_as ?? "")]));
  return {
    met: met.map(({ members }) => members),
    background: (member) => worksAs.get(member),
    notWith: await readNotWith(tx, scope),
  };
}

/** Writes a round; `event`: at which calendar event. */
export async function putRound(
  tx: Tx,
  { space, tenant }: Scope,
  { groups }: Round,
  { event, at }: { readonly event: string | null; readonly at: number },
): Promise<void> {
  const made = groups.map(({ members, why }) => ({ id: randomId(), members, why }));
  await sql`insert into pairings (space_id, tenant_id, pairing_id, event_id, made_at, why)
    select ${space}, ${tenant}, id, ${event}, ${at}, why
    from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as made (id text, why jsonb)`.execute(tx);
  await sql`insert into pairing_people (space_id, tenant_id, pairing_id, member_id)
    select ${space}, ${tenant}, id, member
    from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as made (id text, members jsonb),
      jsonb_array_elements_text(made.members) as member`.execute(tx);
}
