import { MOST_CANNOT } from "../../domain/calendar-event.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { badRequest } from "../http/refusal.ts";

const DAY_MS = 86_400_000;

/** The first day that is not over everywhere: no zone is a whole day behind UTC. */
const firstDay = (now: number): string => new Date(now - DAY_MS).toISOString().slice(0, 10);

/** Days to come on which somebody cannot, the next first. */
export async function readCannotOf(
  tx: Tx,
  { space }: Scope,
  member: MemberId,
  now: number,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("calendar_cannot")
    .select("day")
    .where("space_id", "=", space)
    .where("member_id", "=", member)
    .where("day", ">=", firstDay(now))
    .orderBy("day")
    .execute();
  return rows.map(({ day }) => day);
}

/** Whoever is not to be asked on that day. */
export async function readCannotOn(tx: Tx, { space }: Scope, day: string): Promise<ReadonlySet<MemberId>> {
  const rows = await tx
    .selectFrom("calendar_cannot")
    .select("member_id")
    .where("space_id", "=", space)
    .where("day", "=", day)
    .execute();
  return new Set(rows.map(({ member_id }) => member_id as MemberId));
}

interface Said {
  readonly member: MemberId;
  readonly day: string;
  readonly now: number;
}

/** Of days that are over nothing is kept. [SR3] */
export async function putCannotOn(tx: Tx, { space, tenant }: Scope, { member, day, now }: Said): Promise<void> {
  const first = firstDay(now);
  if (day < first) throw badRequest("day", "is over");
  const own = { space_id: space, member_id: member };
  await tx
    .deleteFrom("calendar_cannot")
    .where((eb) => eb.and(own))
    .where("day", "<", first)
    .execute();
  const days = await readCannotOf(tx, { space, tenant }, member, now);
  if (days.length >= MOST_CANNOT && !days.includes(day)) throw badRequest("day", `is one more than ${MOST_CANNOT}`);
  await tx
    .insertInto("calendar_cannot")
    .values({ ...own, tenant_id: tenant, day })
    .onConflict((conflict) => conflict.columns(["space_id", "member_id", "day"]).doNothing())
    .execute();
}

/** Takes it back for one day, or for all of them. */
export async function dropCannot(tx: Tx, { space }: Scope, member: MemberId, day?: string): Promise<void> {
  await tx
    .deleteFrom("calendar_cannot")
    .where((eb) => eb.and({ space_id: space, member_id: member, ...(day === undefined ? {} : { day }) }))
    .execute();
}
