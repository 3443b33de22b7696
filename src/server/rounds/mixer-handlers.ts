import { sql } from "kysely";
import type { Mixer } from "../../contract/mixer.ts";
import { mayChangeCalendar } from "../../domain/calendar-event.ts";
import type { MemberId } from "../../domain/ids.ts";
import { nextRound } from "../../domain/matching/rounds.ts";
import { PAST_SHOWN } from "../../domain/pairing-rounds.ts";
import { type CalendarRow, contentOf, lockCalendarRow, readCalendarRow } from "../calendar/calendar-rows.ts";
import { readSignUps } from "../calendar/sign-up-rows.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tellMembers } from "../events/tell-members.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { lockRounds } from "./drop-meeting.ts";
import { putRound, readMixing } from "./pair-round.ts";
import { meetingOf, pastOf, readMeetings } from "./round-rows.ts";

type MixerHandlers = Pick<Handlers, "readMixer" | "drawMixerRound">;

export function createMixerHandlers({ database, clock }: Services): MixerHandlers {
  return {
    readMixer: ({ scope, caller, params }) =>
      database.inSpace(scope, async (tx) => {
        const row = await readCalendarRow(tx, scope, params.calendarEvent);
        return mixerFor(tx, scope, mixerIn(row), caller.member);
      }),

    drawMixerRound: ({ scope, caller, params, body: { after } }) =>
      database.inSpace(scope, async (tx) => {
        const row = mixerIn(await lockCalendarRow(tx, scope, params.calendarEvent));
        assertMayDraw(row, caller.member, clock.now());
        await lockRounds(tx, scope);
        const { count, last } = await readDrawn(tx, scope, row.event_id);
        if (count === after) {
          const coming = await readComing(tx, scope, row.event_id);
          const joining = coming.map((member) => ({ member, pausedUntil: null }));
          const round = nextRound(joining, await readMixing(tx, scope, row.event_id), clock.now());
          // Two rounds are told apart by their time.
          await putRound(tx, scope, round, { event: row.event_id, at: Math.max(clock.now(), (last ?? 0) + 1) });
          await tellMembers(tx, scope, coming);
        }
        return mixerFor(tx, scope, row, caller.member);
      }),
  };
}

function mixerIn(row: CalendarRow): CalendarRow {
  if (contentOf(row).type === "mixer") return row;
  throw new RequestRefused("not-found", "People are paired at mixers alone.");
}

const mayDraw = (row: CalendarRow, by: MemberId): boolean =>
  mayChangeCalendar(contentOf(row).host, row.created_by as MemberId, by);

function assertMayDraw(row: CalendarRow, by: MemberId, now: number): void {
  if (!mayDraw(row, by))
    throw new RequestRefused(
      "not-the-author",
      "Its host and who put it in bring people together. Nothing was changed.",
    );
  if (row.cancelled_at !== null)
    throw new RequestRefused("refused", "This event was called off. Nothing was changed.", { reason: "called-off" });
  if (row.ends_at <= now)
    throw new RequestRefused("refused", "This event is over. Nothing was changed.", { reason: "too-late" });
}

const readComing = async (tx: Tx, scope: Scope, event: string): Promise<readonly MemberId[]> =>
  (await readSignUps(tx, scope, event)).filter(({ hasPlace }) => hasPlace).map(({ member }) => member);

async function readDrawn(tx: Tx, { space }: Scope, event: string) {
  const { rows } = await sql<{ count: number; last: number | null }>`
    select count(distinct made_at)::int as count, max(made_at) as last from pairings
    where space_id = ${space} and event_id = ${event}`.execute(tx);
  return rows[0] ?? { count: 0, last: null };
}

/** Whoever does not come any more is in no meeting, to nobody. [PB7] */
async function mixerFor(tx: Tx, scope: Scope, row: CalendarRow, member: MemberId): Promise<Mixer> {
  const { count, last } = await readDrawn(tx, scope, row.event_id);
  const coming = new Set(await readComing(tx, scope, row.event_id));
  const rows = coming.has(member)
    ? await readMeetings(tx, scope, member, { event: row.event_id, most: PAST_SHOWN + 1 })
    : [];
  const here = rows
    .map((one) => ({ ...one, people: one.people.filter((person) => coming.has(person.member)) }))
    .filter(({ people }) => people.length > 0);
  const current = here.find(({ made_at }) => made_at === last);
  return {
    round: count,
    canDraw: mayDraw(row, member),
    meeting: current ? await meetingOf(tx, scope, member, current) : null,
    past: here
      .filter((one) => one !== current)
      .slice(0, PAST_SHOWN)
      .map(pastOf),
  };
}
