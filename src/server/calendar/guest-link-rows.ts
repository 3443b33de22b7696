import type { OutsideSpeaker } from "../../domain/calendar-event.ts";
import type { Scope, Tx } from "../db/database.ts";

/** Which of an event's speakers from outside have a link. */
export async function readGuestLinks(tx: Tx, { space }: Scope, event: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("calendar_guest_links")
    .select("outside_id")
    .where("space_id", "=", space)
    .where("event_id", "=", event)
    .orderBy("outside_id")
    .execute();
  return rows.map(({ outside_id }) => outside_id);
}

export async function putGuestLink(
  tx: Tx,
  { space, tenant }: Scope,
  event: string,
  outside: string,
  hash: Buffer,
): Promise<void> {
  await tx
    .insertInto("calendar_guest_links")
    .values({ space_id: space, tenant_id: tenant, event_id: event, outside_id: outside, token_hash: hash })
    .onConflict((conflict) =>
      conflict.columns(["space_id", "event_id", "outside_id"]).doUpdateSet({ token_hash: hash }),
    )
    .execute();
}

/** Ends the links of all but these: whoever does not speak any more has none. [CE9] */
export async function dropGuestLinks(
  tx: Tx,
  { space }: Scope,
  event: string,
  stay: readonly Pick<OutsideSpeaker, "id">[],
): Promise<void> {
  const ids = stay.map(({ id }) => id);
  let gone = tx.deleteFrom("calendar_guest_links").where("space_id", "=", space).where("event_id", "=", event);
  if (ids.length > 0) gone = gone.where("outside_id", "not in", ids);
  await gone.execute();
}
