import { sql } from "kysely";
import type { Contacts } from "../../contract/contacts.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tellMembers } from "../events/tell-members.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { lockRounds } from "./drop-meeting.ts";

/** Keeping in touch: two are contacts once both have ticked it. [PB8] */
export const createContactHandlers = ({ database }: Services): Pick<Handlers, "readContacts" | "keepInTouch"> => ({
  readContacts: ({ scope, caller }) => database.inSpace(scope, (tx) => readContacts(tx, scope, caller.member)),

  keepInTouch: ({ scope, caller: { member }, body: { member: other, keep } }) =>
    database.inSpace(scope, async (tx) => {
      await lockRounds(tx, scope);
      if (keep) await tick(tx, scope, member, other);
      else await takeBack(tx, scope, member, other);
      return readContacts(tx, scope, member);
    }),
});

async function readContacts(tx: Tx, { space }: Scope, member: MemberId): Promise<Contacts> {
  const { rows } = await sql<Contacts["contacts"][number] & { readonly both: boolean }>`
    select m.member_id as member, m.name, m.oid, exists (
      select from keep_in_touch back where back.space_id = k.space_id
        and back.member_id = k.other_id and back.other_id = k.member_id) as both
    from keep_in_touch k join members m on m.member_id = k.other_id
    where k.space_id = ${space} and k.member_id = ${member}
    order by m.name, m.member_id`.execute(tx);
  return {
    contacts: rows.filter(({ both }) => both).map(({ both: _, ...person }) => person),
    ticked: rows.map((one) => one.member),
  };
}

const areContacts = async (tx: Tx, { space }: Scope, one: MemberId, other: MemberId): Promise<boolean> => {
  const { rows } = await sql<{ ticks: number }>`
    select count(*)::int as ticks from keep_in_touch where space_id = ${space}
      and ((member_id = ${one} and other_id = ${other}) or (member_id = ${other} and other_id = ${one}))`.execute(tx);
  return rows[0]?.ticks === 2;
};

async function tick(tx: Tx, scope: Scope, member: MemberId, other: MemberId): Promise<void> {
  const { rows } = await sql`
    select from pairing_people mine join pairing_people theirs using (space_id, pairing_id)
    where mine.space_id = ${scope.space} and mine.member_id = ${member} and theirs.member_id = ${other}
      and mine.member_id <> theirs.member_id limit 1`.execute(tx);
  if (rows.length === 0) throw new RequestRefused("not-found", "You were not paired with them.");
  await sql`insert into keep_in_touch (space_id, tenant_id, member_id, other_id)
    values (${scope.space}, ${scope.tenant}, ${member}, ${other}) on conflict do nothing`.execute(tx);
  if (await areContacts(tx, scope, member, other)) await tellMembers(tx, scope, [member, other]);
}

/** Of two who were contacts each has to tick anew: otherwise one could bring it back alone. */
async function takeBack(tx: Tx, scope: Scope, member: MemberId, other: MemberId): Promise<void> {
  const were = await areContacts(tx, scope, member, other);
  await sql`delete from keep_in_touch where space_id = ${scope.space}
    and ((member_id = ${member} and other_id = ${other})
      or (${were} and member_id = ${other} and other_id = ${member}))`.execute(tx);
  if (were) await tellMembers(tx, scope, [member, other]);
}
