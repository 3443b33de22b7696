import { type Selectable, sql } from "kysely";
import { type Meeting, type PastMeeting, RoundReasons, type Rounds } from "../../contract/rounds.ts";
import type { MemberId } from "../../domain/ids.ts";
import { beginningOf, PAST_SHOWN, type Spoken } from "../../domain/pairing-rounds.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";

export type RhythmRow = Selectable<Schema["pairing_rhythms"]>;

export const readRhythm = (tx: Tx, { space }: Scope): Promise<RhythmRow | undefined> =>
  tx.selectFrom("pairing_rhythms").selectAll().where("space_id", "=", space).executeTakeFirst();

interface MeetingRow {
  readonly pairing_id: string;
  readonly made_at: number;
  readonly why: unknown;
  readonly mine: boolean;
  readonly people: readonly {
    readonly member: MemberId;
    readonly name: string;
    readonly oid: string;
    readonly met: boolean;
  }[];
}

/** What one member was paired for, the last first; `event`: at that calendar event, null for rounds of the space. */
export async function readMeetings(
  tx: Tx,
  { space }: Scope,
  member: MemberId,
  { event, most }: { readonly event: string | null; readonly most: number },
): Promise<readonly MeetingRow[]> {
  const { rows } = await sql<MeetingRow>`
    select p.pairing_id, p.made_at, p.why, mine.met as mine, json_agg(json_build_object(
      'member', m.member_id, 'name', m.name, 'oid', m.oid, 'met', o.met) order by m.name, m.member_id) as people
    from pairing_people mine
    join pairings p using (space_id, pairing_id)
    join pairing_people o on o.space_id = p.space_id and o.pairing_id = p.pairing_id and o.member_id <> mine.member_id
    join members m on m.member_id = o.member_id
    where mine.space_id = ${space} and mine.member_id = ${member} and p.event_id is not distinct from ${event}
    group by p.pairing_id, p.made_at, p.why, mine.met
    order by p.made_at desc, p.pairing_id limit ${most}`.execute(tx);
  return rows;
}

export const pastOf = ({ pairing_id, made_at, mine, people }: MeetingRow): PastMeeting => ({
  id: pairing_id,
  at: made_at,
  mine,
  people: people.map(({ met, ...person }) => ({ ...person, both: mine && met })),
});

/** A meeting with why, and how to begin, from what its people say of themselves to others. [PB4] */
export async function meetingOf(tx: Tx, scope: Scope, member: MemberId, row: MeetingRow): Promise<Meeting> {
  const spoken = await readSpoken(tx, scope, [member, ...row.people.map((one) => one.member)]);
  return { ...pastOf(row), why: RoundReasons.parse(row.why), beginning: beginningOf(row.pairing_id, spoken) };
}

async function readSpoken(tx: Tx, { space }: Scope, members: readonly MemberId[]): Promise<readonly Spoken[]> {
  const rows = await tx
    .selectFrom("profiles")
    .select(["member_id", "teaches", "learns"])
    .where("space_id", "=", space)
    .where("listed", "=", true)
    .where("member_id", "in", members)
    .orderBy("member_id")
    .execute();
  return rows.map(({ member_id, teaches, learns }) => ({ member: member_id as MemberId, teaches, learns }));
}

/** Rounds as one member sees them. [PB3] */
export async function readRoundsFor(tx: Tx, scope: Scope, member: MemberId): Promise<Rounds> {
  const rhythm = await readRhythm(tx, scope);
  const joined = await tx
    .selectFrom("pairing_joined")
    .select("paused_until")
    .where("space_id", "=", scope.space)
    .where("member_id", "=", member)
    .executeTakeFirst();
  const rows = await readMeetings(tx, scope, member, { event: null, most: PAST_SHOWN + 1 });
  const [newest] = rows;
  const current = newest && newest.made_at === rhythm?.last_at ? newest : undefined;
  return {
    rhythm: rhythm ? { cadence: rhythm.cadence, nextAt: rhythm.next_at } : null,
    joined: joined ? { pausedUntil: joined.paused_until } : null,
    meeting: current ? await meetingOf(tx, scope, member, current) : null,
    past: rows
      .filter((row) => row !== current)
      .slice(0, PAST_SHOWN)
      .map(pastOf),
    met: await countMet(tx, scope, member),
  };
}

/** How many people a member has met in rounds of the space: counted is who says so of whom both do. [PB5] */
async function countMet(tx: Tx, { space }: Scope, member: MemberId): Promise<number> {
  const { rows } = await sql<{ met: number }>`
    select count(distinct o.member_id)::int as met
    from pairing_people mine
    join pairings p using (space_id, pairing_id)
    join pairing_people o on o.space_id = p.space_id and o.pairing_id = p.pairing_id and o.member_id <> mine.member_id
    where mine.space_id = ${space} and mine.member_id = ${member} and p.event_id is null and mine.met and o.met`.execute(
    tx,
  );
  return rows[0]?.met ?? 0;
}
