import { sql } from "kysely";
import type { Buddy, FirstWeeks, Introduction } from "../../contract/first-weeks.ts";
import { newUntil } from "../../domain/first-weeks.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { MentorReason } from "../../domain/matching/mentors.ts";
import type { Scope, Tx } from "../db/database.ts";
import { dropMeeting } from "../rounds/drop-meeting.ts";
import { readNamed } from "../spaces/people-rows.ts";

/**
 * What concerns one member; nobody is told what another has said of them. Whoever has a buddy has them for longer than they
 * are new, until one of the two ends it. [FW1] [FW2] [FW3] [FW4]
 */
export async function readFirstWeeksFor(tx: Tx, scope: Scope, member: MemberId, now: number): Promise<FirstWeeks> {
  const began = await tx
    .selectFrom("first_weeks")
    .select("began_at")
    .where("space_id", "=", scope.space)
    .where("member_id", "=", member)
    .where("is_new", "=", true)
    .executeTakeFirst();
  const offer = await tx
    .selectFrom("mentor_offers")
    .select(["capacity", "paused_until"])
    .where("space_id", "=", scope.space)
    .where("member_id", "=", member)
    .executeTakeFirst();
  const introduced = await readIntroductions(tx, scope, member);
  const buddies = await readBuddies(tx, scope, member);
  const own = buddies.find(({ isNewcomer }) => isNewcomer)?.buddy ?? null;
  const until = began === undefined ? 0 : newUntil(Number(began.began_at));
  return {
    newcomer:
      until > now || (began !== undefined && own?.both === true)
        ? {
            until,
            buddy: own,
            introductions: introduced.filter(({ isNewcomer }) => isNewcomer).map(({ introduction }) => introduction),
          }
        : null,
    offer: offer
      ? { capacity: offer.capacity, pausedUntil: offer.paused_until === null ? null : Number(offer.paused_until) }
      : null,
    mentees: buddies.filter(({ isNewcomer }) => !isNewcomer).map(({ buddy }) => buddy),
    introducedTo: introduced.filter(({ isNewcomer }) => !isNewcomer).map(({ introduction }) => introduction),
    notWith: await readOwnNotWith(tx, scope, member),
  };
}

interface OfTwo {
  readonly is_newcomer: boolean;
  readonly member: MemberId;
  readonly name: string;
  readonly newcomer_says: boolean;
  readonly other_says: boolean;
}

async function readBuddies(tx: Tx, { space }: Scope, me: MemberId) {
  const { rows } = await sql<OfTwo & { readonly why: MentorReason[] }>`
    select b.member_id = ${me} as is_newcomer, m.member_id as member, m.name, b.why,
      b.newcomer_yes as newcomer_says, b.mentor_yes as other_says
    from buddies b
    join members m on m.member_id = case when b.member_id = ${me} then b.mentor_id else b.member_id end
    where b.space_id = ${space} and ${me} in (b.member_id, b.mentor_id)
    order by m.name, m.member_id`.execute(tx);
  return rows.map(({ is_newcomer, member, name, why, newcomer_says, other_says }) => {
    const mine = is_newcomer ? newcomer_says : other_says;
    const buddy: Buddy = { member, name, why: why.map(readable), mine, both: newcomer_says && other_says };
    return { isNewcomer: is_newcomer, buddy };
  });
}

const readable = (why: MentorReason): Buddy["why"][number] =>
  why.kind === "teaches" ? { ...why, topics: [...why.topics] } : why;

async function readIntroductions(tx: Tx, { space }: Scope, me: MemberId) {
  const { rows } = await sql<OfTwo>`
    select i.member_id = ${me} as is_newcomer, m.member_id as member, m.name,
      i.newcomer_met as newcomer_says, i.other_met as other_says
    from introductions i
    join members m on m.member_id = case when i.member_id = ${me} then i.other_id else i.member_id end
    where i.space_id = ${space} and ${me} in (i.member_id, i.other_id)
    order by m.name, m.member_id`.execute(tx);
  return rows.map(({ is_newcomer, member, name, newcomer_says, other_says }) => {
    const [mine, theirs] = is_newcomer ? [newcomer_says, other_says] : [other_says, newcomer_says];
    const introduction: Introduction = { member, name, mine, theirs };
    return { isNewcomer: is_newcomer, introduction };
  });
}

const readOwnNotWith = (tx: Tx, { space }: Scope, member: MemberId): Promise<FirstWeeks["notWith"]> =>
  readNamed(tx, sql`select other_id from not_with where space_id = ${space} and member_id = ${member}`);

/** Somebody is here for the first time, or says that they are new. */
export async function putNew(tx: Tx, scope: Scope, member: MemberId, at: number): Promise<void> {
  await sql`insert into first_weeks (space_id, tenant_id, member_id, began_at)
    values (${scope.space}, ${scope.tenant}, ${member}, ${at}) on conflict do nothing`.execute(tx);
}

/** Two who would rather not are not proposed to each other any longer, nor was the one who says it heard saying so. */
export async function putNotWith(tx: Tx, scope: Scope, member: MemberId, other: MemberId): Promise<void> {
  await sql`insert into not_with (space_id, tenant_id, member_id, other_id)
    values (${scope.space}, ${scope.tenant}, ${member}, ${other}) on conflict do nothing`.execute(tx);
  await sql`delete from buddies where space_id = ${scope.space}
    and ((member_id = ${member} and mentor_id = ${other}) or (member_id = ${other} and mentor_id = ${member}))`.execute(
    tx,
  );
  await dropMeeting(tx, scope, member, other);
}

export interface BuddyRow {
  readonly newcomer: MemberId;
  readonly mentor: MemberId;
  readonly both: boolean;
}

/** The buddy of somebody new, if `member` is one of the two. */
export async function readBuddyOf(
  tx: Tx,
  { space }: Scope,
  newcomer: MemberId,
  member: MemberId,
): Promise<BuddyRow | undefined> {
  const { rows } = await sql<BuddyRow>`
    select member_id as newcomer, mentor_id as mentor, newcomer_yes and mentor_yes as both from buddies
    where space_id = ${space} and member_id = ${newcomer} and ${member} in (member_id, mentor_id)`.execute(tx);
  return rows[0];
}
