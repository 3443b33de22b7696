import { sql } from "kysely";
import { DAY_MS, INTRODUCTIONS, utcOffsetMinutes } from "../../domain/first-weeks.ts";
import type { MemberId } from "../../domain/ids.ts";
import { type Matchable, type NotWith, proposeMentors } from "../../domain/matching/mentors.ts";
import type { Scope, Tx } from "../db/database.ts";
import { FIRST_WEEKS, tellOfThing } from "../life/tell-of-thing.ts";
import { readProfiles } from "../profiles/profile-rows.ts";

/** Whatever brings people together goes one after another. */
export const lockFirstWeeks = (tx: Tx, { space }: Scope) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`first-weeks/${space}`}, 0))`.execute(tx);

/** Proposes a buddy to each newcomer who lacks one, in one go; answers whether somebody was proposed. To be called under the lock. [FW1] */
export async function proposeBuddies(tx: Tx, scope: Scope, now: number): Promise<boolean> {
  await takeLateProposals(tx, scope, now);
  const waiting = await readWaiting(tx, scope, now);
  const mentors = waiting.length === 0 ? [] : await readMentors(tx, scope, now);
  if (mentors.length === 0) return false;
  const says = await readMatchable(tx, scope, now);
  const proposals = proposeMentors(
    waiting.map(says),
    mentors.map(({ member, capacity, has }) => ({ ...says(member), capacity, has })),
    await readNotWith(tx, scope),
  );
  if (proposals.length === 0) return false;
  await tx
    .insertInto("buddies")
    .values(
      proposals.map(({ seeker, mentor, why }) => ({
        space_id: scope.space,
        tenant_id: scope.tenant,
        member_id: seeker,
        mentor_id: mentor,
        why: JSON.stringify(why),
      })),
    )
    .execute();
  for (const { seeker, mentor } of proposals)
    for (const [member, by] of [
      [seeker, mentor],
      [mentor, seeker],
    ] as const)
      await tellOfThing(tx, scope, { kind: "buddy", thing: FIRST_WEEKS, members: [member], by, at: now });
  return true;
}

/** Whoever is new no more is proposed to nobody; whom they have they keep. */
const takeLateProposals = (tx: Tx, { space }: Scope, now: number) =>
  sql`delete from buddies b using first_weeks f
    where b.space_id = ${space} and f.space_id = b.space_id and f.member_id = b.member_id
      and f.began_at <= ${now - INTRODUCTIONS.days * DAY_MS} and not (b.newcomer_yes and b.mentor_yes)`.execute(tx);

async function readWaiting(tx: Tx, { space }: Scope, now: number): Promise<readonly MemberId[]> {
  const { rows } = await sql<{ member_id: MemberId }>`
    select f.member_id from first_weeks f
    where f.space_id = ${space} and f.is_new and f.began_at > ${now - INTRODUCTIONS.days * DAY_MS}
      and not exists (select from buddies b where b.space_id = f.space_id and b.member_id = f.member_id)
    order by f.began_at, f.member_id`.execute(tx);
  return rows.map(({ member_id }) => member_id);
}

interface Offering {
  readonly member: MemberId;
  readonly capacity: number;
  readonly has: number;
}

/** Who offers it now, and how many each has or is proposed to. */
async function readMentors(tx: Tx, { space }: Scope, now: number): Promise<readonly Offering[]> {
  const { rows } = await sql<Offering>`
    select o.member_id as member, o.capacity,
      (select count(*)::int from buddies b where b.space_id = o.space_id and b.mentor_id = o.member_id) as has
    from mentor_offers o
    where o.space_id = ${space} and (o.paused_until is null or o.paused_until <= ${now})
    order by o.member_id`.execute(tx);
  return rows;
}

/** What members say of themselves to others; of the rest nothing is known. */
async function readMatchable(tx: Tx, scope: Scope, now: number): Promise<(member: MemberId) => Matchable> {
  const known = new Map((await readProfiles(tx, scope, "listed")).map(({ member, profile }) => [member, profile]));
  return (member) => {
    const said = known.get(member);
    return {
      member,
      teaches: said?.teaches ?? [],
      learns: said?.learns ?? [],
      utcOffsetMinutes: said?.timeZone ? utcOffsetMinutes(said.timeZone, now) : null,
      startMonth: said?.startMonth ?? null,
    };
  };
}

/** Who are not brought together, in whatever way. [MT3] */
export async function readNotWith(tx: Tx, { space }: Scope): Promise<readonly NotWith[]> {
  const rows = await tx
    .selectFrom("not_with")
    .select(["member_id", "other_id"])
    .where("space_id", "=", space)
    .execute();
  return rows.map(({ member_id, other_id }): NotWith => [member_id as MemberId, other_id as MemberId]);
}
