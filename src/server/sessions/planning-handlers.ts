import type { NewSession } from "../../contract/planned-session.ts";
import type { Format } from "../../domain/format.ts";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import { speakerRoles } from "../../domain/speakers.ts";
import type { Caller } from "../auth/members.ts";
import { lockCode, stateCode } from "../code/space-code.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import type { Gate, SessionScope } from "../http/gate.ts";
import type { Handlers } from "../http/handler.ts";
import { badRequest, RequestRefused } from "../http/refusal.ts";
import { endInvitation, invitationOf, invitationTo } from "../in-advance/invitation.ts";
import { noteTopic } from "../learning/topic-rows.ts";
import { randomId } from "../random-id.ts";
import { planUnrecorded } from "../record/plan-unrecorded.ts";
import { grantSeat, seatOf } from "../seat/seat-rows.ts";
import { placeInSeries } from "../series/series-place.ts";
import { placeAfter } from "../series/series-rows.ts";
import type { Services } from "../services.ts";
import { nameFor } from "../spaces/own-spaces.ts";
import { isPersonOf, readPeople } from "../spaces/people-rows.ts";
import { assertInGroup, readGroupRow } from "../work-groups/group-rows.ts";
import { groupOfSession, noteSessionOfGroup } from "../work-groups/member-rows.ts";
import { createMeetingOf, noteGrant } from "./meeting-grants.ts";
import { formatOfSession, formatToPlan } from "./session-format.ts";
import { lockSessionRow, readSessionRow, type SessionRow, sessionOf } from "./session-rows.ts";
import { askSpeakers, freeRole, readSpeakers } from "./speaker-rows.ts";

type PlanningHandlers = Pick<Handlers, "planSession" | "changeSession" | "cancelSession" | "declineRole">;

type Asked = readonly { readonly role: string; readonly member: MemberId }[];

/** Refuses roles that the format has not, or asks twice for, and people who are not of the space. [B1] */
async function assertCanBeAsked(
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

/** Before its start a session is changed by who planned it or has its seat. [B4] */
function assertCanChange(session: SessionRow, caller: Caller): void {
  if (session.state !== "planned")
    throw new RequestRefused("refused", "The session has started. Nothing was changed.", { reason: "already-started" });
  if (session.planned_by !== caller.member && session.seat_member !== caller.member)
    throw new RequestRefused("not-the-planner", "Who planned the session, or has its seat, can do this.");
}

export function createPlanningHandlers({ database, clock, signer }: Services, gate: Gate): PlanningHandlers {
  const meetingOf = createMeetingOf(database);
  /** Who belongs to the meeting that a session was granted to. */
  const peopleOf = async (tenant: string, meeting: string | undefined): Promise<ReadonlySet<MemberId>> => {
    if (meeting === undefined) return new Set();
    const scope = { tenant, space: meeting };
    return new Set((await database.inSpace(scope, (tx) => readPeople(tx, scope))).map(({ member }) => member));
  };
  const answer = async (tx: Tx, scope: SessionScope, session: SessionId, caller: Caller) => {
    await tell(tx, scope, { type: "sessions", session });
    return sessionOf(tx, scope, await readSessionRow(tx, scope, session), caller.member);
  };

  return {
    async planSession({ scope, caller, body }) {
      const meeting = body.meeting === scope.space ? undefined : body.meeting;
      const granted = meeting === undefined ? undefined : await gate.member(caller, meeting);
      const ofMeeting = await peopleOf(scope.tenant, meeting);
      const createdAt = clock.now();
      const session = randomId() as SessionId;
      // A grant whose session is not there leads nowhere, so it comes first.
      if (granted)
        await database.inSpace(granted, (tx) => noteGrant(tx, granted, { session, home: scope.space, createdAt }));
      return database.inSpace(scope, async (tx) => {
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
            ...(meeting === undefined
              ? {}
              : { meeting_space: meeting, home_name: await nameFor(tx, scope, caller.member) }),
            ...place,
            ...inSeries?.place,
          })
          .execute();
        if (body.topic !== undefined) await noteTopic(tx, scope, session, body.topic);
        const group = inSeries?.group ?? (await groupToPlanFor(tx, scope, body, caller));
        if (group !== undefined) await noteSessionOfGroup(tx, scope, session, group);
        await askSpeakers(tx, scope, session, speakers, { now: clock.now(), anew: false });
        await grantSeat(tx, { clock, signer }, scope, await lockSessionRow(tx, scope, session), 0, caller.member);
        await stateCode(tx, { clock, signer }, scope, session);
        if (body.isRecorded === false)
          await planUnrecorded(tx, { clock, signer }, scope, await lockSessionRow(tx, scope, session), caller.member);
        const planned = await answer(tx, { ...scope, isGranted: false }, session, caller);
        return { session: planned, seat: await seatOf(tx, scope, await readSessionRow(tx, scope, session)) };
      });
    },

    async changeSession({ scope, caller, params, body }) {
      const ofMeeting = await peopleOf(scope.tenant, (await meetingOf(scope, params.session))?.meeting);
      return database.inSpace(scope, async (tx) => {
        const row = await lockSessionRow(tx, scope, params.session);
        assertCanChange(row, caller);
        // Planned again with the format that it has, a session keeps the version that it has.
        const other = body.format === row.format ? undefined : body.format;
        const format = other ? await formatToPlan(tx, scope, other) : await formatOfSession(tx, scope, row);
        const isInvited = body.inAdvance ?? row.in_advance;
        const invited = { from: await invitationTo(tx, scope, row), to: invitationOf(format, isInvited) };
        const startsAt = body.startsAt === undefined ? row.starts_at : body.startsAt;
        await tx
          .updateTable("sessions")
          .set({
            title: body.title ?? row.title,
            ...(other ? { format: format.id, format_version: format.version } : {}),
            minutes: body.minutes ?? row.minutes,
            starts_at: startsAt,
            in_advance: isInvited,
          })
          .where("space_id", "=", scope.space)
          .where("session_id", "=", params.session)
          .execute();
        await endInvitation(tx, scope, params.session, invited);
        const isMoved = startsAt !== row.starts_at;
        if (body.speakers || other || isMoved) {
          const before = (await readSpeakers(tx, scope, [params.session])).get(params.session) ?? [];
          const asked = before.filter(({ role, declined }) => !declined && speakerRoles(format).includes(role));
          const speakers = body.speakers ?? asked;
          await assertCanBeAsked(tx, scope, format, speakers, ofMeeting);
          await askSpeakers(tx, scope, params.session, speakers, { now: clock.now(), anew: isMoved });
        }
        return answer(tx, scope, params.session, caller);
      });
    },

    cancelSession: ({ scope, caller, params }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockSessionRow(tx, scope, params.session);
        assertCanChange(row, caller);
        const from = await invitationTo(tx, scope, row);
        await tx
          .updateTable("sessions")
          .set({ cancelled_at: clock.now() })
          .where("space_id", "=", scope.space)
          .where("session_id", "=", params.session)
          .execute();
        await endInvitation(tx, scope, params.session, { from, to: undefined });
        await tell(tx, scope, { type: "sessions", session: params.session });
        return {};
      }),

    declineRole: ({ scope, caller, params, body }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockSessionRow(tx, scope, params.session);
        if (row.state !== "planned")
          throw new RequestRefused("refused", "The session has started. Nothing was changed.", {
            reason: "already-started",
          });
        if (!(await freeRole(tx, scope, params.session, body.role, caller.member)))
          throw new RequestRefused("not-found", "You are not asked for this role in this session.");
        return answer(tx, scope, params.session, caller);
      }),
  };
}
