import { sql } from "kysely";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { badRequest, RequestRefused } from "../http/refusal.ts";
import { FIRST_WEEKS, tellOfThing } from "../life/tell-of-thing.ts";
import { isPersonOf } from "../spaces/people-rows.ts";
import { readBuddyOf } from "./first-weeks-rows.ts";

interface Note {
  readonly newcomer: MemberId;
  readonly member: MemberId;
  readonly state: "to-meet" | "met" | "gone";
}

type Two = Pick<Note, "newcomer" | "member">;

/** Who says it, and when. */
interface Said {
  readonly by: MemberId;
  readonly at: number;
}

/**
 * Whom a newcomer should meet is said by them, by who would meet them, and by their buddy; that two have met, and that it
 * is no matter any more, by these two alone. [FW4]
 */
export async function noteMeeting(
  tx: Tx,
  scope: Scope,
  by: MemberId,
  { newcomer, member, state }: Note,
  at: number,
): Promise<void> {
  const isOneOfThem = by === newcomer || by === member;
  const isBuddy = !isOneOfThem && ((await readBuddyOf(tx, scope, newcomer, by))?.both ?? false);
  if (!isOneOfThem && !(isBuddy && state === "to-meet"))
    throw new RequestRefused("not-yours", "Only the two of them can say that.", { reason: "not-asked" });
  if (newcomer === member || !(await isPersonOf(tx, scope, member)))
    throw badRequest("member", "is nobody else of this space");
  if (!(await isNew(tx, scope, newcomer))) throw new RequestRefused("not-found", "They are not new here.");
  const two = sql`space_id = ${scope.space} and member_id = ${newcomer} and other_id = ${member}`;
  if (state === "gone") {
    await sql`delete from introductions where ${two}`.execute(tx);
    return;
  }
  const { rows } = await sql`insert into introductions (space_id, tenant_id, member_id, other_id)
    values (${scope.space}, ${scope.tenant}, ${newcomer}, ${member}) on conflict do nothing
    returning member_id`.execute(tx);
  const met = state === "met";
  if (rows.length > 0 && !met) await tellBoth(tx, scope, { newcomer, member }, { by, at });
  if (!isOneOfThem) return;
  const [mine, theirs] = by === newcomer ? ["newcomer_met", "other_met"] : ["other_met", "newcomer_met"];
  const said = await sql<{ readonly confirmed: boolean }>`update introductions set ${sql.ref(mine)} = ${met}
    where ${two} and ${sql.ref(mine)} <> ${met} returning ${sql.ref(theirs)} as confirmed`.execute(tx);
  if (met && said.rows.some(({ confirmed }) => !confirmed))
    await tellToConfirm(tx, scope, { newcomer, member }, { by, at });
}

/** That they have met counts once the other says so, too. [FW4] */
const tellToConfirm = (tx: Tx, scope: Scope, { newcomer, member }: Two, { by, at }: Said): Promise<void> =>
  tellOfThing(tx, scope, { kind: "met", thing: FIRST_WEEKS, members: [by === newcomer ? member : newcomer], by, at });

/** Each of the two hears of the other, but for who said it. */
async function tellBoth(tx: Tx, scope: Scope, { newcomer, member }: Two, { by, at }: Said): Promise<void> {
  for (const [told, other] of [
    [newcomer, member],
    [member, newcomer],
  ] as const)
    if (told !== by)
      await tellOfThing(tx, scope, { kind: "to-meet", thing: FIRST_WEEKS, members: [told], by: other, at });
}

async function isNew(tx: Tx, { space }: Scope, member: MemberId): Promise<boolean> {
  const row = await tx
    .selectFrom("first_weeks")
    .select("member_id")
    .where("space_id", "=", space)
    .where("member_id", "=", member)
    .where("is_new", "=", true)
    .executeTakeFirst();
  return row !== undefined;
}
