import type { MemberId } from "../../domain/ids.ts";
import { freePlaces, movingUp, type SignUp } from "../../domain/sign-up.ts";
import type { Scope, Tx } from "../db/database.ts";
import { changeSampleSignUps } from "../samples/sample-sign-ups.ts";

interface SeenSignUp extends SignUp {
  readonly seen: boolean;
}

/** Who signed up, in their order. */
export async function readSignUps(tx: Tx, { space }: Scope, event: string): Promise<readonly SeenSignUp[]> {
  const rows = await tx
    .selectFrom("calendar_sign_ups")
    .selectAll()
    .where("space_id", "=", space)
    .where("event_id", "=", event)
    .orderBy("turn")
    .execute();
  return rows.map(({ member_id, turn, has_place, seen }) => ({
    member: member_id as MemberId,
    turn,
    hasPlace: has_place,
    seen,
  }));
}

/** Of an event that is locked: signs a member up, for a place while one is free. Whoever is signed up already stays so. */
export async function putSignUp(
  tx: Tx,
  scope: Scope,
  event: string,
  { member, limit }: { readonly member: MemberId; readonly limit: number | null },
): Promise<void> {
  const signUps = await readSignUps(tx, scope, event);
  await tx
    .insertInto("calendar_sign_ups")
    .values({
      space_id: scope.space,
      tenant_id: scope.tenant,
      event_id: event,
      member_id: member,
      turn: (signUps.at(-1)?.turn ?? 0) + 1,
      has_place: freePlaces(signUps, limit) > 0,
    })
    .onConflict((conflict) => conflict.columns(["space_id", "event_id", "member_id"]).doNothing())
    .execute();
}

const ofMember = (event: string, { space }: Scope, member: MemberId) =>
  ({ space_id: space, event_id: event, member_id: member }) as const;

/** Of an event that is locked: whoever does not come leaves nothing behind but their place. */
export async function takeSignUp(tx: Tx, scope: Scope, event: string, member: MemberId): Promise<void> {
  await tx
    .deleteFrom("calendar_sign_ups")
    .where((eb) => eb.and(ofMember(event, scope, member)))
    .execute();
}

/** Of an event that is locked: gives the places that are free to the first who wait, and answers who they are. */
export async function moveUp(tx: Tx, scope: Scope, event: string, limit: number | null): Promise<readonly MemberId[]> {
  const members = movingUp(await readSignUps(tx, scope, event), limit);
  if (members.length === 0) return members;
  const change = { has_place: true, seen: false };
  await tx
    .updateTable("calendar_sign_ups")
    .set(change)
    .where("space_id", "=", scope.space)
    .where("event_id", "=", event)
    .where("member_id", "in", members)
    .execute();
  await changeSampleSignUps(tx, scope, event, members, change);
  return members;
}

export async function notePlaceSeen(tx: Tx, scope: Scope, event: string, member: MemberId): Promise<void> {
  await tx
    .updateTable("calendar_sign_ups")
    .set({ seen: true })
    .where((eb) => eb.and(ofMember(event, scope, member)))
    .execute();
  await changeSampleSignUps(tx, scope, event, [member], { seen: true });
}
