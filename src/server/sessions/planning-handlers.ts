import type { MemberId, SessionId } from "../../domain/ids.ts";
import { may } from "../../domain/space-role.ts";
import { speakerRoles } from "../../domain/speakers.ts";
import type { Caller } from "../auth/members.ts";
import type { Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import type { Gate, SessionScope } from "../http/gate.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import { endInvitation, invitationOf, invitationTo } from "../in-advance/invitation.ts";
import { randomId } from "../random-id.ts";
import { readRoleOf } from "../roles/role-rows.ts";
import { seatOf } from "../seat/seat-rows.ts";
import type { Services } from "../services.ts";
import { readPeople } from "../spaces/people-rows.ts";
import { createMeetingOf, noteGrant } from "./meeting-grants.ts";
import { assertCanBeAsked, cancelPlanned, putPlanned } from "./plan-session.ts";
import { formatOfSession, formatToPlan } from "./session-format.ts";
import { lockSessionRow, readSessionRow, type SessionRow, sessionOf } from "./session-rows.ts";
import { askSpeakers, freeRole, readSpeakers } from "./speaker-rows.ts";

type PlanningHandlers = Pick<Handlers, "planSession" | "changeSession" | "cancelSession" | "declineRole">;

/** Before its start a session is changed by who planned it or has its seat, and by who tends all plans. [B4] [RO3] */
async function assertCanChange(tx: Tx, scope: SessionScope, session: SessionRow, caller: Caller): Promise<void> {
  if (session.state !== "planned")
    throw new RequestRefused("refused", "The session has started. Nothing was changed.", { reason: "already-started" });
  if (session.planned_by === caller.member || session.seat_member === caller.member) return;
  if (scope.isGranted || !may(await readRoleOf(tx, scope, caller.member), "tend-all-plans"))
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
        const seat = caller.member;
        await putPlanned(tx, { clock, signer }, scope, { session, createdAt, caller, seat, body, meeting, ofMeeting });
        const planned = await answer(tx, { ...scope, isGranted: false }, session, caller);
        return { session: planned, seat: await seatOf(tx, scope, await readSessionRow(tx, scope, session)) };
      });
    },

    async changeSession({ scope, caller, params, body }) {
      const ofMeeting = await peopleOf(scope.tenant, (await meetingOf(scope, params.session))?.meeting);
      return database.inSpace(scope, async (tx) => {
        const row = await lockSessionRow(tx, scope, params.session);
        await assertCanChange(tx, scope, row, caller);
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
        await assertCanChange(tx, scope, row, caller);
        await cancelPlanned(tx, scope, row, clock.now());
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
