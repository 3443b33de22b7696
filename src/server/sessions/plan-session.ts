import type { NewSession } from "../../contract/planned-session.ts";
import type { Format } from "../../domain/format.ts";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import { speakerRoles } from "../../domain/speakers.ts";
import type { Caller } from "../auth/members.ts";
import { lockCode, stateCode } from "../code/space-code.ts";
import type { Scope, Tx } from "../db/database.ts";
import { badRequest } from "../http/refusal.ts";
import { endInvitation, invitationTo } from "../in-advance/invitation.ts";
import { noteTopic } from "../learning/topic-rows.ts";
import { planUnrecorded } from "../record/plan-unrecorded.ts";
import { grantSeat } from "../seat/seat-rows.ts";
import { placeInSeries } from "../series/series-place.ts";
import { placeAfter } from "../series/series-rows.ts";
import type { Services } from "../services.ts";
import { nameFor } from "../spaces/own-spaces.ts";
import { isPersonOf } from "../spaces/people-rows.ts";
import { assertInGroup, readGroupRow } from "../work-groups/group-rows.ts";
import { groupOfSession, noteSessionOfGroup } from "../work-groups/member-rows.ts";
import { formatToPlan } from "./session-format.ts";
import { lockSessionRow, type SessionRow } from "./session-rows.ts";
import { askSpeakers } from "./speaker-rows.ts";

type Asked = readonly { readonly role: string; readonly member: MemberId }[];

/** Refuses roles that the format has not, or asks twice for, and people who are not of the space. [B1] */
export async function assertCanBeAsked(
  tx: Tx,
  scope: Scope,
  format: Format,
  speakers: Asked,
  ofMeeting: ReadonlySet<MemberId>,
): Promise<void> {
  const roles = speakerRoles(format);
  if (speakers.some(({ role }) => !roles.includes(role)))
    throw badRequest("speakers", "names a role that nobody can be asked for in this format");
  if (new Set(speakers.map(({ role }) => role)).size < speakers.length)
    throw badRequest("speakers", "asks two people for one role");
  for (const { member } of speakers)
    if (!ofMeeting.has(member) && !(await isPersonOf(tx, scope, member)))
      throw badRequest("speakers", "names somebody who is not of this space");
}

/** Whose session it is to be: the group's that was named, or that of the session it follows. [WG5] */
async function groupToPlanFor(
  tx: Tx,
  scope: Scope,
  { group, after }: NewSession,
  { member }: Caller,
): Promise<string | undefined> {
  if (group === undefined) return after === undefined ? undefined : groupOfSession(tx, scope, after);
  await readGroupRow(tx, scope, group);
  await assertInGroup(tx, scope, group, member);
  return group;
}

interface ToPlan {
  readonly session: SessionId;
  readonly createdAt: number;
  readonly caller: Caller;
  /** Who has its seat. */
  readonly seat: MemberId;
  readonly body: NewSession;
  /** The space of the meeting to which it is granted, and who belongs to that. */
  readonly meeting?: string | undefined;
  readonly ofMeeting?: ReadonlySet<MemberId>;
}

/** Puts a planned session into its home, with its seat and the space's code of conduct. */
export async function putPlanned(
  tx: Tx,
  { clock, signer }: Pick<Services, "clock" | "signer">,
  scope: Scope,
  { session, createdAt, caller, seat, body, meeting, ofMeeting = new Set() }: ToPlan,
): Promise<void> {
  if (body.series && body.after !== undefined) throw badRequest("series", "is said by `after` already");
  await lockCode(tx, scope, "read");
  const format = await formatToPlan(tx, scope, body.format);
  const speakers = body.speakers ?? [];
  await assertCanBeAsked(tx, scope, format, speakers, ofMeeting);
  const inSeries = body.series && (await placeInSeries(tx, scope, body.series, { caller, now: createdAt }));
  const place = body.after === undefined ? {} : await placeAfter(tx, scope, body.after);
  await tx
    .insertInto("sessions")
    .values({
      space_id: scope.space,
      tenant_id: scope.tenant,
      session_id: session,
      title: body.title,
      format: format.id,
      format_version: format.version,
      minutes: body.minutes,
      state: "planned",
      created_at: createdAt,
      starts_at: body.startsAt ?? inSeries?.startsAt ?? null,
      planned_by: caller.member,
      started_at: null,
      ended_at: null,
      entry_id: null,
      seat_member: null,
      container: null,
      cancelled_at: null,
      in_advance: body.inAdvance ?? false,
      ...(meeting === undefined ? {} : { meeting_space: meeting, home_name: await nameFor(tx, scope, caller.member) }),
      ...place,
      ...inSeries?.place,
    })
    .execute();
  if (body.topic !== undefined) await noteTopic(tx, scope, session, body.topic);
  const group = inSeries?.group ?? (await groupToPlanFor(tx, scope, body, caller));
  if (group !== undefined) await noteSessionOfGroup(tx, scope, session, group);
  await askSpeakers(tx, scope, session, speakers, { now: clock.now(), anew: false });
  // Who said yes to facilitate on that date has it; whoever plans it unrecorded says so from the seat. [SE11] [K20]
  const holder = (body.isRecorded === false ? undefined : inSeries?.facilitator) ?? seat;
  await grantSeat(tx, { clock, signer }, scope, await lockSessionRow(tx, scope, session), 0, holder);
  await stateCode(tx, { clock, signer }, scope, session);
  if (body.isRecorded === false)
    await planUnrecorded(tx, { clock, signer }, scope, await lockSessionRow(tx, scope, session), seat);
}

/** Of a planned session whose row is locked: nobody finds it any more. [B4] */
export async function cancelPlanned(tx: Tx, scope: Scope, row: SessionRow, now: number): Promise<void> {
  const from = await invitationTo(tx, scope, row);
  await tx
    .updateTable("sessions")
    .set({ cancelled_at: now })
    .where("space_id", "=", scope.space)
    .where("session_id", "=", row.session_id)
    .execute();
  await endInvitation(tx, scope, row.session_id, { from, to: undefined });
}
