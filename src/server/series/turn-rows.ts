import { sql } from "kysely";
import type { MemberId } from "../../domain/ids.ts";
import { SERIES_ROLES, type SeriesRole } from "../../domain/series-rota.ts";
import type { Talk, Volunteer } from "../../domain/speaker-rota.ts";
import type { Scope, Tx } from "../db/database.ts";

export interface TakenTurn {
  readonly date: string;
  readonly role: SeriesRole;
  readonly member: MemberId;
  readonly isOffered: boolean;
  readonly instead: string | null;
}

/** One turn of a series. */
export interface TurnPlace {
  readonly series: string;
  readonly date: string;
  readonly role: SeriesRole;
}

const roleIn = (text: string): SeriesRole => SERIES_ROLES.find((role) => role === text) ?? "facilitator";
const keyOf = ({ space }: Scope, { series, date, role }: TurnPlace) => ({
  space_id: space,
  series_id: series,
  date,
  role,
});

export async function readTakenTurns(tx: Tx, { space }: Scope, series: string): Promise<readonly TakenTurn[]> {
  const rows = await tx
    .selectFrom("series_turns")
    .selectAll()
    .where("space_id", "=", space)
    .where("series_id", "=", series)
    .execute();
  return rows.map(({ date, role, member_id, offered, offered_for }) => ({
    date,
    role: roleIn(role),
    member: member_id as MemberId,
    isOffered: offered,
    instead: offered_for,
  }));
}

/** Whose a turn is from now on, offered to nobody; null for nobody's. */
export async function putTurn(tx: Tx, scope: Scope, at: TurnPlace, member: MemberId | null): Promise<void> {
  const key = keyOf(scope, at);
  await tx
    .deleteFrom("series_turns")
    .where((eb) => eb.and(key))
    .execute();
  if (member !== null)
    await tx
      .insertInto("series_turns")
      .values({ ...key, tenant_id: scope.tenant, member_id: member, offered_for: null })
      .execute();
}

export async function offerTurn(
  tx: Tx,
  scope: Scope,
  at: TurnPlace,
  offered: boolean,
  instead: string | null,
): Promise<void> {
  await tx
    .updateTable("series_turns")
    .set({ offered, offered_for: instead })
    .where((eb) => eb.and(keyOf(scope, at)))
    .execute();
}

/** Who cannot on which dates: told to each alone. */
export async function readCannot(
  tx: Tx,
  { space }: Scope,
  series: string,
): Promise<readonly { readonly date: string; readonly role: string; readonly member: MemberId }[]> {
  const rows = await tx
    .selectFrom("series_cannot")
    .select(["date", "role", "member_id"])
    .where("space_id", "=", space)
    .where("series_id", "=", series)
    .execute();
  return rows.map(({ date, role, member_id }) => ({ date, role, member: member_id as MemberId }));
}

/** That somebody cannot, or, taken back, nothing at all. */
export async function putCannot(tx: Tx, scope: Scope, at: TurnPlace, member: MemberId, cannot: boolean): Promise<void> {
  const key = { ...keyOf(scope, at), member_id: member };
  if (cannot)
    await tx
      .insertInto("series_cannot")
      .values({ ...key, tenant_id: scope.tenant })
      .onConflict((conflict) => conflict.columns(["space_id", "series_id", "date", "role", "member_id"]).doNothing())
      .execute();
  else
    await tx
      .deleteFrom("series_cannot")
      .where((eb) => eb.and(key))
      .execute();
}

export async function readVolunteers(
  tx: Tx,
  { space }: Scope,
  series: string,
): Promise<Readonly<Record<SeriesRole, readonly Volunteer[]>>> {
  const rows = await tx
    .selectFrom("series_volunteers")
    .innerJoin("members", "members.member_id", "series_volunteers.member_id")
    .select(["series_volunteers.role", "series_volunteers.since", "members.member_id", "members.name"])
    .where("series_volunteers.space_id", "=", space)
    .where("series_volunteers.series_id", "=", series)
    .orderBy("members.name")
    .orderBy("members.member_id")
    .execute();
  const of = (wanted: SeriesRole) =>
    rows
      .filter(({ role }) => role === wanted)
      .map(({ member_id, name, since }) => ({ member: member_id as MemberId, name, since }));
  return { facilitator: of("facilitator"), speaker: of("speaker") };
}

/** Who does not want to be asked any more has left no row. */
export async function putVolunteer(
  tx: Tx,
  { space, tenant }: Scope,
  series: string,
  { role, member, since }: { readonly role: SeriesRole; readonly member: MemberId; readonly since: number | null },
): Promise<void> {
  const key = { space_id: space, series_id: series, role, member_id: member };
  if (since !== null)
    await tx
      .insertInto("series_volunteers")
      .values({ ...key, tenant_id: tenant, since })
      .onConflict((conflict) => conflict.columns(["space_id", "series_id", "role", "member_id"]).doNothing())
      .execute();
  else
    await tx
      .deleteFrom("series_volunteers")
      .where((eb) => eb.and(key))
      .execute();
}

/** Who had the seat last of each session of a series that began, and who was to speak in it; and of each planned one. [S19] */
export async function readHad(
  tx: Tx,
  { space }: Scope,
  series: string,
  now: number,
): Promise<Readonly<Record<SeriesRole, readonly Talk[]>>> {
  const held = tx
    .selectFrom("sessions")
    .where("sessions.space_id", "=", space)
    .where("sessions.series_id", "=", series)
    .where("sessions.cancelled_at", "is", null)
    .where((eb) => eb.or([eb("sessions.started_at", "is not", null), eb("sessions.starts_at", ">", now)]));
  const at = sql<number>`coalesce(sessions.started_at, sessions.starts_at)`.as("at");
  const seats = await held.select(["seat_member", at]).execute();
  const spoke = await held
    .innerJoin("session_speakers", (join) =>
      join
        .onRef("session_speakers.space_id", "=", "sessions.space_id")
        .onRef("session_speakers.session_id", "=", "sessions.session_id"),
    )
    .where("session_speakers.declined", "=", false)
    .select(["session_speakers.member_id", at])
    .execute();
  const turn = (member: string | null, time: number): Talk[] =>
    member === null ? [] : [{ member: member as MemberId, at: time }];
  return {
    facilitator: seats.flatMap(({ seat_member, at: time }) => turn(seat_member, time)),
    speaker: spoke.flatMap(({ member_id, at: time }) => turn(member_id, time)),
  };
}
