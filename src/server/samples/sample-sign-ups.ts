import { sql } from "kysely";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";

/**
 * What becomes of a sign-up by itself, or because its place was looked at, is no act of anybody's: one that came with the
 * app stays as it came, and so does its event. [SA3]
 */
export async function changeSampleSignUps(
  tx: Tx,
  { space }: Scope,
  event: string,
  members: readonly MemberId[],
  change: { readonly has_place?: boolean; readonly seen: boolean },
): Promise<void> {
  await sql`update sample_rows set copy = copy || ${JSON.stringify(change)}::jsonb
    where space_id = ${space} and of_table = 'calendar_sign_ups' and copy ->> 'event_id' = ${event}
      and copy ->> 'member_id' = any(${members}::text[])`.execute(tx);
}
