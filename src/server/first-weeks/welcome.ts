import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import { putNew } from "./first-weeks-rows.ts";
import { lockFirstWeeks, proposeBuddies } from "./propose-buddies.ts";

/** Somebody is in the space for the first time: their first weeks begin, with a buddy if anybody offers to be one. [FW1] */
export async function welcome(tx: Tx, scope: Scope, member: MemberId, now: number): Promise<void> {
  await lockFirstWeeks(tx, scope);
  await putNew(tx, scope, member, now);
  if (await proposeBuddies(tx, scope, now)) await tell(tx, scope, { type: "first-weeks" });
}
